"""Bounds hidden numbers of people by step, track and profession from those that are shown.

Knows nothing of how they were hidden: a reader adds up cells, and knows that nobody comes who is not
registered, and nobody answers who did not come. Bounds are of fractions (HiGHS), and of whole numbers.
"""

import json
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

STEPS = ["invited", "registered", "attended", "answered"]


class Reader:
    def __init__(self, tracks, groups, shown):
        self.shape = (len(STEPS), tracks, groups)
        rows, values = [], []
        for step, track, group, value in shown:
            rows.append(self.sum_of(step, track, group))
            values.append(value)
        self.constraints = [LinearConstraint(np.array(rows), values, values)] if rows else []
        order = []
        for earlier, later in (("registered", "attended"), ("attended", "answered")):
            for track in range(tracks):
                for group in range(groups):
                    order.append(
                        self.sum_of(earlier, track, group) - self.sum_of(later, track, group)
                    )
        self.constraints.append(LinearConstraint(np.array(order), 0, np.inf))

    def sum_of(self, step, track, group):
        cells = np.zeros(self.shape)
        tracks = slice(None) if track is None else track
        groups = slice(None) if group is None else group
        cells[STEPS.index(step), tracks, groups] = 1
        return cells.ravel()

    def bounds(self, place, whole):
        aim = self.sum_of(*place)
        found = []
        for sign in (1, -1):
            result = milp(
                sign * aim, constraints=self.constraints, bounds=Bounds(0, 1000),
                integrality=np.full(aim.size, 1 if whole else 0),
                # Its presolve now and then calls a whole problem infeasible that has a solution.
                options={"presolve": False},
            )
            assert result.status == 0, result.message
            found.append(sign * result.fun)
        return [round(value, 6) for value in found]


    def fits(self, cells):
        """Whether some numbers are a way to fill the cells."""
        filled = np.zeros(self.shape)
        for step, track, group, value in cells:
            filled[STEPS.index(step), track, group] = value
        return all(
            np.all(rule.lb <= rule.A @ filled.ravel()) and np.all(rule.A @ filled.ravel() <= rule.ub)
            for rule in self.constraints
        )


def main():
    answer = []
    for problem in json.load(open(sys.argv[1], encoding="utf-8")):
        size = (problem["tracks"], problem["groups"])
        now, elsewhere = Reader(*size, problem["shown"]), Reader(*size, problem["known"])
        assert now.fits(problem["truth"]), "what is shown is not true"
        answer.append([
            {
                "bounds": now.bounds(place, False), "whole": now.bounds(place, True),
                "widest": elsewhere.bounds(place, False),
            }
            for place in problem["small"]
        ])
    print(json.dumps(answer))


main()
