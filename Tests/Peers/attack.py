"""An attacker who knows the register and the shown figures, and has a solver (SciPy's HiGHS).

    attack.py PROBLEMS.json [--answers]

Reads a JSON list of releases. Unknowns, for each group question: how many people of each unit and
category took part (at most the headcount there), and for each question how many of them are in its
base and how many said "vet ej" (together at most those who took part). Two group questions split
the same people. Each shown number is an equation.

A release may have earlier ones of the same people ("earlier", the oldest first): everyone who had
answered then has answered now. What each showed is known together with what is shown now.

Finds, for every group with fewer true respondents than the threshold, the least and the greatest
number that fits everything shown together. A LEAK is a greatest number below k', or a range
narrower than k', where k' is the smaller of the threshold and the group's headcount. INHERENT is
one that would stay if of the figures in question only those of everyone were shown (now; what was
released before stays so): no report about everyone could avoid it. The same for those who have come between two releases, where they
are fewer than the threshold, and for what an earlier release hid; those who have come to a group
that both hide are open as long as nobody can say that there are any.

With --answers each answer is an unknown of its own, whole numbers; a LEAK is then a hidden group
that is too small, or whose members (nearly) agree, and whose distribution has one solution. NARROW
is a range of respondents that has become narrower than k' by what is known of the answers.
"""

import json
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import coo_array

FAR = 1e6


class Model:
    """Unknowns and what is known about them, row by row."""

    def __init__(self):
        self.lower, self.upper = [], []
        self.rows, self.cols, self.vals = [], [], []
        self.low, self.high = [], []

    def unknowns(self, caps):
        start = len(self.upper)
        self.upper += [FAR if c is None else c for c in caps]
        self.lower += [0] * len(caps)
        return list(range(start, start + len(caps)))

    def add(self, terms, low, high):
        row = len(self.low)
        for variable, factor in terms:
            self.rows.append(row)
            self.cols.append(variable)
            self.vals.append(factor)
        self.low.append(low)
        self.high.append(high)

    def matrix(self):
        shape = (len(self.low), len(self.upper))
        return coo_array((self.vals, (self.rows, self.cols)), shape=shape).tocsr()

    def prepare(self, integral):
        matrix = self.matrix()
        low, high = np.array(self.low, float), np.array(self.high, float)
        self.integral = integral
        if integral:
            self.constraint = LinearConstraint(matrix, low, high)
            return
        fixed = low == high
        self.equal = (matrix[fixed], low[fixed]) if fixed.any() else (None, None)
        self.most = (matrix[~fixed], high[~fixed]) if (~fixed).any() else (None, None)

    def least(self, terms, sign, less=()):
        cost = np.zeros(len(self.upper))
        for variable in terms:
            cost[variable] += sign
        for variable in less:
            cost[variable] -= sign
        if self.integral:
            result = milp(
                cost,
                constraints=self.constraint,
                bounds=Bounds(self.lower, self.upper),
                integrality=np.ones(len(cost)),
            )
        else:
            result = linprog(
                cost,
                A_ub=self.most[0],
                b_ub=self.most[1],
                A_eq=self.equal[0],
                b_eq=self.equal[1],
                bounds=np.column_stack([self.lower, self.upper]),
                method="highs",
            )
        if result.status != 0:
            raise ValueError(f"solver status {result.status}")
        return sign * result.fun

    def range(self, terms, less=()):
        return self.least(terms, 1, less), self.least(terms, -1, less)


class Attack:
    def __init__(self, release, answers=False, only_everyone=None):
        """only_everyone: the subject of which only everyone's figures count as shown."""
        self.release = release
        self.answers = answers
        self.only_everyone = only_everyone
        self.model = Model()
        self.known = {}
        # By release, the oldest first; the last is what is attacked.
        self.times = []
        earlier = [before["subjects"] for before in release.get("earlier", [])]
        for subjects in earlier + [release["subjects"]]:
            self.is_last = len(self.times) == len(earlier)
            self.layers = []
            for number, subject in enumerate(subjects):
                self.layers.append(self.layer(number, subject))
            self.times.append(self.layers)
        for before, after in zip(self.times, self.times[1:]):
            self.keep(before, after)
        self.model.prepare(integral=answers)

    def cells(self, group, dimension):
        """Cells of a group in a dimension's table; none where it is a category of another."""
        own = group.get("dimension")
        if own is not None and own != dimension:
            return None
        categories = group["categories"]
        width = len(self.release["caps"][dimension][0])
        if own is None:
            categories = range(width)
        return [(leaf, category) for leaf in group["leaves"] for category in categories]

    def tables(self, caps_of):
        return [
            {
                (leaf, category): variable
                for (leaf, category), variable in zip(
                    cells, self.model.unknowns([caps_of(d, *cell) for cell in cells])
                )
            }
            for d, table in enumerate(self.release["caps"])
            for cells in [[(l, c) for l in range(len(table)) for c in range(len(table[0]))]]
        ]

    def tie(self, tables):
        """Two breakdowns of the same people have the same total in every unit."""
        for other in tables[1:]:
            for leaf in {leaf for leaf, _ in tables[0]}:
                terms = [(v, 1) for (l, _), v in tables[0].items() if l == leaf]
                terms += [(v, -1) for (l, _), v in other.items() if l == leaf]
                self.model.add(terms, 0, 0)

    def terms(self, tables, group):
        """A group's total, in every table that has it."""
        found = []
        for dimension, table in enumerate(tables):
            cells = self.cells(group, dimension)
            if cells is not None:
                found.append([table[cell] for cell in cells])
        return found

    def show(self, tables, number, shown):
        for index, (group, value) in enumerate(zip(self.release["groups"], shown)):
            # Everyone's participation alone, or one question's with all that is shown of
            # participation.
            is_bare = self.is_last and self.only_everyone in (0, number)
            if value is None or (is_bare and index > 0):
                continue
            for variables in self.terms(tables, group)[:1]:
                self.model.add([(v, 1) for v in variables], value, value)

    def layer(self, number, subject):
        caps = self.release["caps"]
        asked = subject["asked"]

        def cap(dimension, leaf, category):
            if dimension == 0 and not asked[category]:
                return 0
            return caps[dimension][leaf][category]

        base = self.tables(cap)
        self.tie(base)
        self.show(base, number, subject["n"])
        if number == 0:
            if caps[0][0][0] is not None:
                self.headcounts(base)
            return {"base": base, "sides": []}
        beside = self.tables(cap)
        self.tie(beside)
        self.show(beside, number, subject["unsure"])
        for whole, part, rest in zip(self.layers[0]["base"], base, beside):
            for cell, variable in part.items():
                self.model.add([(variable, 1), (rest[cell], 1), (whole[cell], -1)], -FAR, 0)
        sides = []
        if self.answers:
            for counts in subject["counts"]:
                options = []
                for shown in counts:
                    tables = self.tables(cap)
                    self.tie(tables)
                    self.show(tables, number, shown)
                    options.append(tables)
                for dimension, table in enumerate(base):
                    for cell, variable in table.items():
                        terms = [(tables[dimension][cell], 1) for tables in options]
                        self.model.add(terms + [(variable, -1)], 0, 0)
                sides.append(options)
        return {"base": base, "sides": sides}

    def keep(self, before, after):
        """Whoever had answered has answered still, and what they answered."""
        for old, new in zip(before, after):
            for part, whole in zip(old["base"], new["base"]):
                for cell, variable in part.items():
                    self.model.add([(variable, 1), (whole[cell], -1)], -FAR, 0)

    def headcounts(self, base):
        for group in self.release["groups"]:
            if group.get("headcount") is None:
                continue
            for variables in self.terms(base, group)[:1]:
                if all(self.model.upper[variable] < FAR for variable in variables):
                    self.model.add([(v, 1) for v in variables], -FAR, self.limit(group))

    def limit(self, group):
        """Nobody counts on more answers than people, but where there are, that is what is."""
        index = self.release["groups"].index(group)
        return max(group.get("headcount"), self.release["subjects"][0]["truth"][index])

    def staff(self, number, group):
        """How many people of a group there are to ask, by the register."""
        if group.get("headcount") is None:
            return FAR
        asked = self.release["subjects"][number]["asked"]
        staff = []
        for dimension, caps in enumerate(self.release["caps"]):
            cells = self.cells(group, dimension) or []
            known = [
                caps[leaf][category]
                for leaf, category in cells
                # The register knows nobody without a unit or category.
                if leaf < len(caps) - 1
                and category < len(caps[0]) - 1
                and (dimension > 0 or asked[category])
            ]
            if cells:
                staff.append(sum(known))
        return min(staff)

    def variables(self, number, group, time=-1):
        return tuple(self.terms(self.times[time][number]["base"], group)[0])

    def range(self, number, group, time=-1, since=None):
        """Of those who took part by a time, or who came to it since another."""
        whole = self.variables(number, group, time)
        part = () if since is None else self.variables(number, group, since)
        # Units above one another often are the same people.
        if (whole, part) not in self.known:
            self.known[whole, part] = self.model.range(whole, part)
        return self.known[whole, part]

    def is_determined(self, number, index):
        group = self.release["groups"][index]
        for side in self.layers[number]["sides"]:
            for tables in side:
                low, high = self.model.range(self.terms(tables, group)[0])
                if high - low > 0.5:
                    return False
        return True


def too_narrow(bounds, limit):
    least, most = bounds
    return most < limit - 1e-6 or most - least < limit - 1e-6


def over_time(release, plain, bare, number, index, name):
    """Those who came between two releases, and what an earlier one hid."""
    group = release["groups"][index]
    times = [earlier["subjects"][number]["truth"][index] for earlier in release.get("earlier", [])]
    times.append(release["subjects"][number]["truth"][index])
    shown = [earlier["subjects"][number]["n"][index] for earlier in release.get("earlier", [])]
    hidden = [n is None for n in shown + [release["subjects"][number]["n"][index]]]
    targets = [(time, None, times[time]) for time in range(len(times) - 1)]
    for time in range(1, len(times)):
        targets += [(time, since, times[time] - times[since]) for since in range(time)]
    findings, tried = [], 0
    for time, since, truth in targets:
        if not 0 < truth < release["threshold"]:
            continue
        tried += 1
        limit = min(release["threshold"], plain.staff(number, group))
        bounds = plain.range(number, group, time, since)
        if not too_narrow(bounds, limit):
            continue
        if since is not None and hidden[time] and hidden[since] and bounds[0] < 1e-6:
            # No report was about them, and nobody can say that anyone came.
            continue
        if number not in bare:
            bare[number] = Attack(release, only_everyone=number)
        is_inherent = too_narrow(bare[number].range(number, group, time, since), limit)
        when = f"at {time}" if since is None else f"from {since} to {time}"
        findings.append(
            f"{'INHERENT' if is_inherent else 'LEAK'} {name} {when}: {truth} bounded to "
            f"[{bounds[0]:.2f}, {bounds[1]:.2f}]"
        )
    return findings, tried


def attack(release, answers):
    findings, tried = [], 0
    plain = Attack(release, answers)
    bare = {}
    for number, subject in enumerate(release["subjects"]):
        for index, group in enumerate(release["groups"]):
            truth = subject["truth"][index]
            if not group["isReported"] or plain.staff(number, group) == 0:
                continue
            name = f"{release['name']} {subject['name']} {group['name']}"
            if truth < release["threshold"]:
                tried += 1
                limit = min(release["threshold"], plain.staff(number, group))
                bounds = plain.range(number, group)
                if too_narrow(bounds, limit):
                    if number not in bare:
                        bare[number] = Attack(release, answers, only_everyone=number)
                    is_inherent = too_narrow(bare[number].range(number, group), limit)
                    kind = "INHERENT" if is_inherent else "NARROW" if answers else "LEAK"
                    findings.append(
                        f"{kind} {name}: {truth} of {group.get('headcount')} bounded to "
                        f"[{bounds[0]:.2f}, {bounds[1]:.2f}]"
                    )
            found, count = over_time(release, plain, bare, number, index, name)
            findings += found
            tried += count
            hidden = subject["n"][index] is None
            sensitive = 0 < truth < release["threshold"] or (truth > 0 and subject["agrees"][index])
            if answers and number > 0 and hidden and sensitive and index > 0:
                tried += 1
                if plain.is_determined(number, index):
                    findings.append(f"LEAK {name}: the answers of all {truth} follow")
    return findings, tried


def main():
    with open(sys.argv[1]) as file:
        releases = json.load(file)
    answers = "--answers" in sys.argv
    lines, tried = [], 0
    for release in releases:
        found, count = attack(release, answers)
        lines += found
        tried += count
    leaks = [line for line in lines if line.startswith("LEAK")]
    print(
        f"attacked {len(releases)} releases, {tried} groups: "
        f"{len(leaks)} leaks, {sum(line.startswith('INHERENT') for line in lines)} inherent"
    )
    for line in lines:
        print(line)


main()
