"""What tells how people answered rather than what: one answer down a whole block of rows, and late
answers against early ones, over plain lists of answers (docs/statistics.md)."""

import math

import pipeline_statistics as stat
from scipy.stats import t as student

# Told inside the house only: in no published file.
NAMES = {"straightlined", "straightlined_share", "late", "late_difference", "late_hedges_g"}
FEWEST = 3
SIDES = ("now", "need")


def straight(question, answers, side):
    """How many answered three rows or more, and how many of them gave one answer to all of those."""
    levels = {value for value, _ in question.levels}
    lines = []
    for values in answers:
        given = [values.get((question.id, row, side)) for row, _ in question.rows]
        given = [value for value in given if value in levels]
        if len(given) >= FEWEST:
            lines.append(len(set(given)) == 1)
    return len(lines), sum(lines)


def last_days(days):
    """The first of the days that hold about a quarter of all; the later one of two as near."""
    known = sorted(day for day in days if day)
    cuts = sorted(set(known))[1:]
    return min(
        reversed(cuts),
        key=lambda cut: abs(4 * sum(day >= cut for day in known) - len(known)))


def late(survey, answers):
    """The figures of everyone, by key."""
    cut = last_days([answer["day"] for answer in answers])
    figures = {}

    def add(question, row, side, statistic, n, result):
        status = "not_computable" if result[0] is None else "published"
        figures[("", "", "", question, row, side, cut, statistic)] = (status, n, result)

    known = [answer for answer in answers if answer["day"]]
    add("", "", "", "late", len(known), stat.plain(sum(a["day"] >= cut for a in known)))
    for question in survey.questions:
        levels = {value for value, _ in question.levels}
        if question.kind == "scale":
            given = [(a["values"].get((question.id, "", "")), a["day"]) for a in known]
            series = [("", "", [one for one in given if one[0] in levels])]
        elif question.kind == "pair":
            series = []
            for row, _ in question.rows:
                both = [
                    (*(a["values"].get((question.id, row, side)) for side in SIDES), a["day"])
                    for a in known]
                both = [one for one in both if one[0] in levels and one[1] in levels]
                series += [
                    (row, "now", [(now, day) for now, _, day in both]),
                    (row, "need", [(need, day) for _, need, day in both]),
                    (row, "gap", [(need - now, day) for now, need, day in both])]
        else:
            continue
        for row, side, own in series:
            parts = [[x for x, d in own if (d >= cut) == is_late] for is_late in (True, False)]
            n = len(own)
            add(question.id, row, side, "late", n, stat.plain(len(parts[0])))
            add(question.id, row, side, "late_difference", n, welch(*parts))
            add(question.id, row, side, "late_hedges_g", n, hedges(*parts))
    return figures


def variance(values):
    return stat.sd(values)[0] ** 2


def welch(one, two):
    if min(len(one), len(two)) < 2 or not variance(one) + variance(two):
        return stat.NONE
    parts = [(variance(values) / len(values), len(values) - 1) for values in (one, two)]
    error = sum(part for part, _ in parts)
    freedom = error**2 / sum(part**2 / own for part, own in parts)
    value = stat.average(one) - stat.average(two)
    half = student.ppf(0.975, freedom) * math.sqrt(error)
    return (value, value - half, value + half, None, freedom)


def hedges(one, two):
    if min(len(one), len(two)) < 2 or not variance(one) + variance(two):
        return stat.NONE
    m = len(one) + len(two) - 2
    pooled = ((len(one) - 1) * variance(one) + (len(two) - 1) * variance(two)) / m
    correction = math.exp(math.lgamma(m / 2) - math.lgamma((m - 1) / 2)) / math.sqrt(m / 2)
    g = (stat.average(one) - stat.average(two)) / math.sqrt(pooled) * correction
    half = stat.Z * math.sqrt(1 / len(one) + 1 / len(two) + g * g / (2 * m))
    return (g, g - half, g + half, None, None)
