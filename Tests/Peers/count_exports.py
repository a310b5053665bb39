"""Counts a survey's exports without any of our code, and compares with what a run wrote.

usage: count_exports.py SURVEY.enkat OUTPUT EXPORT [EXPORT …]

OUTPUT is a pipeline's folder after `run --internal`. Prints one JSON object: how many records
each file had and their fates, how many figures were compared, and what did not agree, in the
unrounded figures, the published ones, the unit tree, and the tables of the pages.
"""

import csv
import json
import pathlib
import sys

import pipeline_needs
import pipeline_pages
import pipeline_quality
import pipeline_shown
import pipeline_statistics as stat
from pipeline_exports import Reader, parts
from pipeline_survey import Survey

KEY = ["unit", "dimension", "group", "question", "row", "horizon", "option", "statistic"]
MOST = 20  # of the disagreements told in full


class Group:
    def __init__(self, unit, dimension, code, answers, leaves):
        self.place = (unit, dimension, code)
        self.answers, self.leaves = answers, leaves

    def staff(self, without=None):
        """Everyone in the register, or everyone but one profession."""
        own = self.place[2]
        staff = [pair for leaf in self.leaves for pair in leaf.staff.items()]
        return sum(n for code, n in staff if code != without and own in ("", code))


def groups(survey, answers):
    units = survey.units
    yield Group("", "", "", answers, units.leaves)
    for unit in units.all.values():
        if unit is not units.root:
            leaves = units.below(unit)
            codes = {leaf.code for leaf in leaves}
            own = [a for a in answers if a["values"][("enhet", "", "")] in codes]
            yield Group(unit.code, "", "", own, leaves)
    for code, _ in survey.question("yrke").options:
        own = [a for a in answers if a["values"].get(("yrke", "", "")) == code]
        yield Group("", "yrke", code, own, units.leaves)


class Counter:
    """Figures of one group, as {key: (status, n, (value, lower, upper, population, df))}.

    `silent` has how many gave no answer of any kind, and how many were not shown the question.
    """

    def __init__(self, survey, group, figures, silent):
        self.survey, self.group, self.figures, self.silent = survey, group, figures, silent

    def add(self, question, row, horizon, option, statistic, n, result):
        key = (*self.group.place, question, row, horizon, option, statistic)
        assert key not in self.figures
        status = "not_computable" if result[0] is None else "published"
        self.figures[key] = (status if self.asked else "not_asked", n, result)

    def count(self):
        answers, staff = self.group.answers, self.group.staff()
        self.asked = True
        n = len(answers)
        rate = stat.plain(n / staff) if staff and n <= staff else stat.NONE
        self.add("", "", "", "", "n", n, stat.plain(n))
        self.add("", "", "", "", "headcount", staff, stat.plain(staff))
        self.add("", "", "", "", "response_rate", n, rate[:3] + (staff,) + rate[4:])
        for question in self.survey.questions:
            hidden_for = question.hidden_for
            self.asked = not hidden_for or self.group.place[1:] != hidden_for
            self.population = self.group.staff(without=hidden_for and hidden_for[1])
            self.shown = [
                a["values"]
                for a in answers
                if not hidden_for or a["values"].get((hidden_for[0], "", "")) != hidden_for[1]
            ]
            if question.kind in ("pair", "scale", "single", "multiple"):
                getattr(self, question.kind)(question)
            if question.kind == "pair" and len(question.rows) >= pipeline_quality.FEWEST:
                self.block(question)
        self.asked, self.population = True, staff
        for index in self.survey.indices:
            self.index(index)

    def silence(self, question, row, side, given):
        """A cell that was set aside is no answer either."""
        known = {code for code, _ in (question.options or question.levels + question.missing)}
        answered = sum(value in known for value in given)
        everyone = len(self.group.answers)
        self.silent[(*self.group.place, question.id, row, side)] = (
            everyone - answered, everyone - len(self.shown), everyone)

    def pair(self, question):
        levels = {value for value, _ in question.levels}
        for row, _ in question.rows:
            sides = [[v.get((question.id, row, s)) for s in ("now", "need")] for v in self.shown]
            both = [s for s in sides if s[0] in levels and s[1] in levels]
            gaps = [need - now for now, need in both]
            n = len(both)
            self.add(question.id, row, "gap", "", "n", n, stat.plain(n))
            for place, side in enumerate(("now", "need")):
                everyone = [s[place] for s in sides]
                self.silence(question, row, side, everyone)
                self.distribution(question, row, side, [s[place] for s in both], everyone)
            results = {
                "mean": stat.mean(gaps, self.population),
                "sd": stat.sd(gaps),
                "positive_share": stat.share(sum(g > 0 for g in gaps), n, self.population),
                "rank_biserial": stat.rank_biserial(gaps),
                **pipeline_needs.pairs(both, levels, self.population),
            }
            for name, result in results.items():
                self.add(question.id, row, "gap", "", name, n, result)

    def block(self, question):
        """Stands beside taking part, which everyone is asked for."""
        self.asked = True
        for side in pipeline_quality.SIDES:
            n, straight = pipeline_quality.straight(question, self.shown, side)
            share = stat.share(straight, n, self.population)
            self.add("", "", side, question.id, "straightlined", n, stat.plain(straight))
            self.add("", "", side, question.id, "straightlined_share", n, share)

    def scale(self, question):
        levels = {value for value, _ in question.levels}
        everyone = [v.get((question.id, "", "")) for v in self.shown]
        chosen = [v for v in everyone if v in levels]
        self.silence(question, "", "", everyone)
        self.add(question.id, "", "", "", "n", len(chosen), stat.plain(len(chosen)))
        self.distribution(question, "", "", chosen, everyone)

    def distribution(self, question, row, side, chosen, everyone):
        n = len(chosen)
        for level, _ in question.levels:
            self.options(question.id, row, side, str(level), chosen.count(level), n)
        for level, _ in question.missing:
            count = stat.plain(everyone.count(level))
            self.add(question.id, row, side, str(level), "count", len(everyone), count)
        highest = sorted(value for value, _ in question.levels)[-2:]
        results = {
            "mean": stat.mean(chosen, self.population),
            "sd": stat.sd(chosen),
            "median": stat.median(chosen),
            "top2": stat.share(sum(v in highest for v in chosen), n, self.population),
            **pipeline_needs.distribution(
                chosen, [value for value, _ in question.levels], self.population),
        }
        for name, result in results.items():
            self.add(question.id, row, side, "", name, n, result)

    def options(self, question, row, side, option, count, n):
        self.add(question, row, side, option, "count", n, stat.plain(count))
        result = stat.share(count, n, self.population)
        self.add(question, row, side, option, "share", n, result)

    def single(self, question):
        chosen = [v.get((question.id, "", "")) for v in self.shown]
        n = sum(v is not None for v in chosen)
        self.silence(question, "", "", chosen)
        self.add(question.id, "", "", "", "n", n, stat.plain(n))
        for option, _ in question.options:
            self.options(question.id, "", "", option, chosen.count(option), n)

    def multiple(self, question):
        chosen = [v.get((question.id, "", "")) or set() for v in self.shown]
        n = sum(bool(v) for v in chosen)
        self.silence(question, "", "", [min(v, default=None) for v in chosen])
        self.add(question.id, "", "", "", "n", n, stat.plain(n))
        for option, _ in question.options:
            self.options(question.id, "", "", option, sum(option in v for v in chosen), n)

    def index(self, index):
        question, _ = index.value("medel av").split(".")
        least = int(index.value("minst besvarade"))
        items = self.survey.question(question)
        levels = {value for value, _ in items.levels}
        values = []
        for answer in self.group.answers:
            given = [answer["values"].get((question, row, "now")) for row, _ in items.rows]
            given = [v for v in given if v in levels]
            if len(given) >= least:
                values.append(sum(given) / len(given))
        n = len(values)
        self.add(index.id, "", "", "", "n", n, stat.plain(n))
        self.add(index.id, "", "", "", "mean", n, stat.mean(values, self.population))
        self.add(index.id, "", "", "", "sd", n, stat.sd(values))


def read_figures(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {tuple(row[name] for name in KEY): row for row in csv.DictReader(file)}


def number(text):
    return float(text) if text else None


def close(a, b, tolerance):
    if a is None or b is None:
        return a is b
    return abs(a - b) <= tolerance * max(1, abs(b))


def compare_silent(rows, silent):
    """Those without an answer, whatever the reason, and those who were not shown the question."""
    found = {}
    for key, row in rows.items():
        if key[6].startswith(".") and key[-1] == "count" and key[2] != ".no_answer":
            found.setdefault(key[:6], {})[key[6]] = (int(float(row["value"])), int(row["n"]))
    wrong = [f"{key}: not counted by the peer" for key in found if key not in silent]
    for key, (nothing, unseen, everyone) in silent.items():
        own = found.get(key, {})
        total = sum(count for count, _ in own.values())
        if len(own) != 4 or any(n != everyone for _, n in own.values()):
            wrong.append(f"{key}: {own} of {everyone}")
        elif total != nothing or own[".not_shown"][0] != unseen:
            wrong.append(f"{key}: {own} ≠ {nothing} without an answer, {unseen} not shown")
    return wrong


COLUMNS = ["value", "lower", "upper", "population", "df"]


def compare_internal(rows, figures):
    wrong = []
    for key, row in rows.items():
        if key[2] == ".no_answer":
            # Everyone in the example has a unit and a profession.
            if row["statistic"] in ("n", "count") and row["value"] != "0":
                wrong.append(f"{key}: {row['value']} without a group")
        elif key[-1] in pipeline_needs.ELSEWHERE or key[6].startswith("."):
            continue
        elif key not in figures:
            wrong.append(f"{key}: not counted by the peer")
        else:
            status, n, result = figures[key]
            found = tuple(number(row[name]) for name in COLUMNS)
            same = all(close(a, b, 1e-9) for a, b in zip(found, result))
            # A population without an interval that rests on it says nothing.
            same = same or found[0] is None and result[0] is None
            if not same or int(row["n"]) != n or row["status"] != status:
                wrong.append(f"{key}: {row['status']} n={row['n']} {found} ≠ {status} {n} {result}")
    wrong += [f"{key}: missing" for key in figures if key not in rows]
    return wrong


def compare_published(rows, figures, survey):
    wrong = []
    gaps = {}
    for key, row in rows.items():
        numbers = [row[c] for c in COLUMNS + ["n"]]
        if row["status"] != "published":
            if any(numbers) or row["status"] == "hidden" and row["method"]:
                wrong.append(f"{key}: {row['status']} with {numbers}")
            continue
        if key[-1] in pipeline_needs.ELSEWHERE or key[1] == "area":
            continue
        _, n, result = figures[key]
        rounding = 0.5 * 10 ** -pipeline_needs.DECIMALS.get(key[-1], 1) + 1e-9
        found = [number(row[name]) for name in COLUMNS]
        for a, b, name in zip(found, result, COLUMNS):
            tolerance = rounding if name in ("value", "lower", "upper") else 0
            if (a is None) != (b is None) or a is not None and abs(a - b) > tolerance:
                wrong.append(f"{key}: {name} {a} ≠ {b}")
        # A headcount has no base that answered.
        # How many were shown a question tells, in a unit, how many of those it is hidden from
        # took part.
        is_untold = key[-1] == "headcount" or row["base"] == "shown"
        if row["n"] != ("" if is_untold else str(n)):
            wrong.append(f"{key}: n {row['n']} ≠ {n}")
        if key[-1] == "mean" and key[5] == "gap" and not key[1]:
            gaps.setdefault((key[0], area_of(survey, key[3])), []).append(result[0])
    # An area's gap is the mean of those of its rows that are shown, if that is half of them.
    for key, row in rows.items():
        if key[1] == "area" and row["status"] == "published":
            shown = gaps.get((key[0], key[2]), [])
            if not shown or abs(float(row["value"]) - stat.average(shown)) > 0.05 + 1e-9:
                wrong.append(f"{key}: {row['value']} is not the mean of {shown}")
    expected = {k for k in figures if k[-1] not in pipeline_quality.NAMES} | {
        k for k in rows if k[-1] in pipeline_needs.ELSEWHERE or k[1] == "area"}
    wrong += [f"{key}: not in the published figures" for key in sorted(expected - set(rows))]
    return wrong


def area_of(survey, question):
    return survey.question(question).area


def compare_tree(rows, survey):
    """Every count of a unit is the sum of those below it, in the unrounded figures."""
    wrong, checked = [], 0
    for unit in survey.units.all.values():
        place = "" if unit is survey.units.root else unit.code
        if not unit.children:
            continue
        for key, row in rows.items():
            if key[:3] == (place, "", "") and key[-1] in ("n", "count", "headcount"):
                below = sum(float(rows[(c.code, *key[1:])]["value"]) for c in unit.children)
                checked += 1
                if below != float(row["value"]):
                    wrong.append(f"{key}: {row['value']} but {below} below it")
    return wrong, checked


def main():
    survey, output = Survey(sys.argv[1]), pathlib.Path(sys.argv[2])
    reader = Reader(survey)
    records = {pathlib.Path(path).name: reader.read(path) for path in sys.argv[3:]}
    figures, silent = {}, {}
    for group in groups(survey, reader.answers):
        Counter(survey, group, figures, silent).count()
    figures |= pipeline_quality.late(survey, reader.answers)
    internal = read_figures(output / "internal/figures.csv")
    published = read_figures(output / "figures.csv")
    tree, tree_checked = compare_tree(internal, survey)
    pages, cells = pipeline_pages.compare(output, survey, published, figures)
    wrong = {
        "internal": compare_internal(internal, figures)
        + compare_silent(internal, silent)
        + pipeline_shown.compare(internal, figures, survey, is_published=False),
        "published": compare_published(published, figures, survey)
        + pipeline_shown.compare(published, figures, survey, is_published=True),
        "tree": tree,
        "pages": pages,
    }
    json.dump(
        {
            "records": records,
            "fates": reader.fates,
            "rejected_cells": reader.rejected_cells,
            "figures": len(figures),
            "published": sum(row["status"] == "published" for row in published.values()),
            "hidden": sum(row["status"] == "hidden" for row in published.values()),
            "sums": tree_checked,
            "cells": cells,
            "wrong": {name: found[:MOST] for name, found in wrong.items()},
            "wrong_count": {name: len(found) for name, found in wrong.items()},
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
