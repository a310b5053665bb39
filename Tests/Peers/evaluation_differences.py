"""Adds shown numbers of evaluation.csv and figures.csv to and takes them from each other.

The truth is counted anew from the sign-up list and the answers. A hidden small number is found where some
of the sums that a reader would try is equal to it whatever it is: a total less the shown parts of it, for
tracks, professions and both, and the same of answers in figures.csv.
"""

import collections
import csv
import json
import sys
from fractions import Fraction

K = 5


def rows(path, **options):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, **options))


def truth(people, answers):
    """Numbers of track s3a by profession, and of answers by profession."""
    counts = collections.Counter()
    for row in rows(people):
        for group in (row["yrke"], ""):
            counts["registered", "s3a", group] += 1
            counts["attended", "s3a", group] += row["20 november"] == "ja"
    for row in rows(answers, delimiter=";"):
        if row["antaltraffar"] == "0":
            continue
        for track in (row["spar"], ""):
            for group in (row["yrke"], ""):
                counts["answered", track, group] += 1
    return counts


def shown(folder):
    numbers = {}
    hidden = set()
    for row in rows(folder + "/evaluation.csv"):
        if row["section"] != "funnel" or row["statistic"] not in ("registered", "attended", "answered"):
            continue
        key = row["statistic"], row["track"], row["group"]
        if row["status"] in ("published", "public"):
            numbers[key] = Fraction(row["value"])
        elif row["status"] == "hidden":
            hidden.add(key)
    for row in rows(folder + "/figures.csv"):
        if row["statistic"] != "n" or row["question"] or row["dimension"] not in ("", "yrke"):
            continue
        key = "answered", row["unit"], row["group"]
        if row["status"] == "published":
            assert numbers.get(key, Fraction(row["value"])) == Fraction(row["value"]), key
            numbers[key] = Fraction(row["value"])
        else:
            hidden.add(key)
    return numbers, hidden - numbers.keys()


def eliminated(equations, unknowns):
    """Unknowns that a system of equations determines (Gauss, in fractions)."""
    matrix = [[Fraction(e[0].get(u, 0)) for u in unknowns] + [e[1]] for e in equations]
    pivots, row = [], 0
    for column in range(len(unknowns)):
        pivot = next((r for r in range(row, len(matrix)) if matrix[r][column]), None)
        if pivot is None:
            continue
        matrix[row], matrix[pivot] = matrix[pivot], matrix[row]
        matrix[row] = [value / matrix[row][column] for value in matrix[row]]
        for other in range(len(matrix)):
            if other != row and matrix[other][column]:
                factor = matrix[other][column]
                matrix[other] = [a - factor * b for a, b in zip(matrix[other], matrix[row])]
        pivots.append(column)
        row += 1
    return {
        unknowns[column]: matrix[line][-1]
        for line, column in enumerate(pivots)
        if not any(matrix[line][c] for c in range(len(unknowns)) if c != column)
    }


def known(numbers, hidden):
    """Every hidden number that sums and differences of shown ones give, and how many cells were used."""
    keys = numbers.keys() | hidden
    tracks = sorted({track for _, track, _ in keys if track})
    groups = sorted({group for _, _, group in keys if group})
    steps = sorted({step for step, _, _ in keys})
    equations = []
    unknowns = sorted(hidden)
    def terms(parts):
        unknown, rest = collections.Counter(), Fraction(0)
        for sign, key in parts:
            if key in numbers:
                rest -= sign * numbers[key]
            elif key in hidden:
                unknown[key] += sign
            elif key[0] == "answered":
                return
            # Professions that a list does not have are left out of the page: nobody.
        equations.append((unknown, rest))
    for step in steps:
        for track in tracks + [""]:
            terms([(1, (step, track, ""))] + [(-1, (step, track, group)) for group in groups])
        for group in groups + [""]:
            terms([(1, (step, "", group))] + [(-1, (step, track, group)) for track in tracks])
    return eliminated(equations, unknowns), len(equations) * max(len(unknowns), 1)


def main():
    folder, people, answers = sys.argv[1:]
    counts = truth(people, answers)
    numbers, hidden = shown(folder)
    small = {key for key in hidden if 0 < counts[key] < K}
    found, tried = known(numbers, hidden)
    # As if only the small numbers were hidden.
    full = {key: Fraction(counts[key]) for key in hidden - small if key in counts}
    without, _ = known(numbers | full, small)
    print(json.dumps({
        "found": sorted(" ".join(key) for key in found.keys() & small),
        "hidden": len(small), "tried": tried,
        "without": sorted(" ".join(key) for key in without.keys() & small),
    }))


main()
