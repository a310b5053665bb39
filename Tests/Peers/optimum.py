"""The fewest groups that have to be hidden, by a mixed-integer program.

usage: optimum.py PROBLEMS.json

Every problem has cells with their numbers of people, groups of cells, those hidden in any case (`given`),
pairs of groups of which the second is hidden with the first (`below`), and the groups that have to stay
open (`targets`): two ways to fill the cells, each in agreement with every shown group, between which the
target differs by k or more, in one of which it is at least k. Prints, by problem, the fewest groups that are
hidden besides those given, and the best bound where time ran out.
"""

import json
import sys

import numpy
import scipy.optimize
import scipy.sparse

MOST_PER_CELL = 15
MOST_PER_GROUP = 30


def optimum(problem):
    counts, groups, k = problem["counts"], problem["groups"], problem["k"]
    given = set(problem["given"])
    cells = len(counts)
    ways = 2 * len(problem["targets"])
    width = len(groups) + ways * cells
    lower = numpy.zeros(width)
    upper = numpy.ones(width)
    for group in given:
        lower[group] = 1
    # Everyone's figures stay.
    upper[0] = 0
    rows, low, high = [], [], []

    def row(terms, least, most):
        rows.append(terms)
        low.append(least)
        high.append(most)

    for whole, part in problem["below"]:
        row({part: 1, whole: -1}, 0, numpy.inf)
    for number, target in enumerate(problem["targets"]):
        n = sum(counts[cell] for cell in groups[target])
        up, down = (len(groups) + (2 * number + way) * cells for way in range(2))
        for start in (up, down):
            lower[start:start + cells] = [-count for count in counts]
            upper[start:start + cells] = MOST_PER_CELL
            for group, members in enumerate(groups):
                terms = {start + cell: 1 for cell in members}
                row({**terms, group: -MOST_PER_GROUP}, -numpy.inf, 0)
                row({**terms, group: MOST_PER_GROUP}, 0, numpy.inf)
        higher = {up + cell: 1 for cell in groups[target]}
        lesser = {down + cell: -1 for cell in groups[target]}
        row(higher, k - n, numpy.inf)
        row({**higher, **lesser}, k, numpy.inf)
    matrix = scipy.sparse.lil_matrix((len(rows), width))
    for number, terms in enumerate(rows):
        for variable, factor in terms.items():
            matrix[number, variable] = factor
    integral = numpy.zeros(width)
    integral[:len(groups)] = 1
    cost = numpy.zeros(width)
    cost[:len(groups)] = [0 if group in given else 1 for group in range(len(groups))]
    found = scipy.optimize.milp(
        cost, integrality=integral, bounds=scipy.optimize.Bounds(lower, upper),
        constraints=scipy.optimize.LinearConstraint(matrix.tocsr(), low, high),
        options={"time_limit": 60})
    return {
        "fewest": None if found.x is None else round(found.fun),
        "bound": None if found.x is None else found.mip_dual_bound,
        "status": found.message,
    }


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(json.dumps([optimum(problem) for problem in json.load(file)]))
