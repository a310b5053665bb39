"""Least and greatest values of sums by SciPy's HiGHS.

Reads a JSON list of problems on standard input: limits of variables, rows of [variable, factor]
with limits (null where there is none), and an objective. Prints for each what the least and the
greatest value of the objective are, in fractions and in whole numbers.
"""

import json
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp


def limits(values, absent):
    return np.array([absent if value is None else value for value in values], float)


def solve(case, sign, whole):
    lower, upper = limits(case["lower"], -np.inf), limits(case["upper"], np.inf)
    matrix = np.zeros((len(case["rows"]), len(lower)))
    for row, known in zip(matrix, case["rows"]):
        for variable, factor in known["terms"]:
            row[int(variable)] += factor
    cost = np.zeros(len(lower))
    for variable, factor in case["objective"]:
        cost[int(variable)] += factor
    low = limits([row.get("low") for row in case["rows"]], -np.inf)
    high = limits([row.get("high") for row in case["rows"]], np.inf)

    def run(costs):
        return milp(
            costs,
            constraints=LinearConstraint(matrix, low, high),
            bounds=Bounds(lower, upper),
            integrality=np.full(len(lower), int(whole)),
        )

    result = run(sign * cost)
    if result.status == 0:
        return {"status": "optimum", "value": sign * result.fun}
    # HiGHS may say "unbounded or infeasible": whether anything fits at all settles it.
    return {"status": "infeasible" if run(0 * cost).status == 2 else "unbounded"}


print(
    json.dumps(
        [
            {
                "fractions": [solve(case, sign, False) for sign in (1, -1)],
                "whole": [solve(case, sign, True) for sign in (1, -1)],
            }
            for case in json.load(sys.stdin)
        ]
    )
)
