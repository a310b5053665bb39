"""An attacker who knows the register and the shown counts, and nothing else.

Reads a JSON list of releases. Unknowns: respondents per unit and profession, between 0 and the
headcount there. Each shown count is an equation. For every group with fewer true answers than the
threshold, shown or not, finds the least and the greatest number of answers that fit (SciPy's
HiGHS). A leak is a bound that stays below the threshold, or a range narrower than it, where the
group has at least that many people; for a smaller group its own size is the limit.
"""

import json
import sys

import numpy as np
from scipy.optimize import linprog


def attack(release, name):
    headcounts = np.array(release["headcounts"])
    units, professions = headcounts.shape
    bounds = [(0, int(h)) for h in headcounts.flatten()]

    def vector(group):
        row = np.zeros(units * professions)
        for unit, profession in group["cells"]:
            row[unit * professions + profession] = 1
        return row

    shown = [g for g in release["groups"] if g.get("shown") is not None]
    a_eq = np.array([vector(g) for g in shown]) if shown else None
    b_eq = np.array([g["shown"] for g in shown]) if shown else None
    leaks = []
    for group in release["groups"]:
        if group["truth"] >= release["threshold"]:
            continue
        limit = min(release["threshold"], group["headcount"])
        row = vector(group)
        low = linprog(row, A_eq=a_eq, b_eq=b_eq, bounds=bounds, method="highs")
        high = linprog(-row, A_eq=a_eq, b_eq=b_eq, bounds=bounds, method="highs")
        if low.status != 0 or high.status != 0:
            leaks.append(f"{name} {group['name']}: solver status {low.status} {high.status}")
            continue
        least, most = low.fun, -high.fun
        if most < limit - 1e-6 or most - least < limit - 1e-6:
            leaks.append(
                f"{name} {group['name']}: {group['truth']} of {group['headcount']} bounded to "
                f"[{least:.2f}, {most:.2f}]"
            )
    return leaks


def main():
    with open(sys.argv[1]) as file:
        releases = json.load(file)
    leaks = []
    for number, release in enumerate(releases):
        leaks += attack(release, f"release {number}")
    print(f"attacked {len(releases)} releases, {len(leaks)} leaks")
    for leak in leaks:
        print("LEAK", leak)


main()
