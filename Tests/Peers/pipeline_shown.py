"""Statistics of everyone over the groups that are shown, from the moments of each group: what they
are stands in docs/statistics.md, "Over what is shown"."""

import math

import pipeline_statistics as stat
from scipy.stats import chi2

NAMES = {
    "weighted_mean", "weight_min", "weight_max", "design_effect", "effective_n", "nonresponse_p",
    "nonresponse_v", "r_indicator",
}
DECIMALS = {"weighted_mean": 1, "effective_n": 0, "nonresponse_p": 3}
EVERYONE = ("", "", "")


def breakdowns(survey):
    yield "enhet", [(leaf.code, "", "") for leaf in survey.units.leaves]
    yield "yrke", [("", "yrke", code) for code, _ in survey.question("yrke").options]


def rest(whole, parts):
    return tuple(a - sum(b) for a, b in zip(whole, zip(*parts)))


def means(figures, is_shown, groups, item):
    """Σ N mean/Σ N, from n, Σx and Σx² of the strata; None where there is nothing to weight."""

    def moments(place):
        status, n, result = figures[(*place, *item, "", "mean")]
        if status == "not_asked":
            return None
        spread = figures[(*place, *item, "", "sd")][2][0] or 0
        average = result[0] or 0
        squares = (n - 1) * spread**2 + n * average**2 if n else 0
        return (n, n * average, squares, result[3])

    whole = moments(EVERYONE)
    parts = [moments(place) for place in groups if is_shown((*place, *item, "", "mean"))]
    parts = [part for part in parts if part]
    if not parts:
        return None
    left = rest(whole, parts)
    if left[3]:
        parts.append(left)
    if len(parts) < 2:
        return None
    people = sum(part[3] for part in parts)
    if any(n == 0 or n > size for n, _, _, size in parts):
        return (None, None, None, None, None)
    value = math.fsum(size / people * total / n for n, total, _, size in parts)
    variance, freedom = 0, 0
    for n, total, squares, size in parts:
        if size == 1:
            continue
        if n == 1:
            return (None, None, None, None, None)
        spread = max(0, squares - total**2 / n) / (n - 1)
        variance += (size / people) ** 2 * spread / n * (1 - n / size)
        freedom += n - 1
    half = stat.student(freedom) * math.sqrt(variance)
    return (value, value - half, value + half, people, freedom)


def response(figures, is_shown, groups):
    """Weights, evenness and the χ² test of answered or not."""

    def size(place):
        key = (*place, "", "", "", "", "n")
        return figures[key][1], figures[(*place, "", "", "", "", "headcount")][1]

    whole = size(EVERYONE)
    parts = [size(place) for place in groups if is_shown((*place, "", "", "", "", "n"))]
    left = rest(whole, parts)
    if left[1]:
        parts.append(left)
    n, people = whole
    weights = [(size / own, own) for own, size in parts if own]
    effect = n * sum(own * w * w for w, own in weights) / sum(own * w for w, own in weights) ** 2
    rate = n / people
    squares = sum(size * (own / size - rate) ** 2 for own, size in parts)
    statistic = squares / (rate * (1 - rate))
    # Nobody's answer can stand for people of whom nobody answered.
    speaks = all(own for own, _ in parts)
    return {
        "weight_min": min(w for w, _ in weights) if speaks else None,
        "weight_max": max(w for w, _ in weights) if speaks else None,
        "design_effect": effect if speaks else None,
        "effective_n": n / effect if speaks else None,
        "nonresponse_p": chi2.sf(statistic, len(parts) - 1),
        "nonresponse_v": math.sqrt(statistic / people),
        "r_indicator": 1 - 2 * math.sqrt(squares / (people - 1)),
    }


def compare(rows, figures, survey, is_published):
    def is_shown(key):
        return not is_published or rows.get(key, {}).get("status") == "published"

    expected = {}
    for breakdown, groups in breakdowns(survey):
        for name, value in response(figures, is_shown, groups).items():
            expected[(*EVERYONE, "", "", "", breakdown, name)] = (value, None, None)
        items = {key[3:6] for key in figures if key[:3] == EVERYONE and key[-1] == "top2"}
        items |= {key[3:6] for key in figures if key[:3] == EVERYONE and key[-1] == "rdm"}
        for item in sorted(items):
            result = means(figures, is_shown, groups, item)
            if result:
                expected[(*EVERYONE, *item, breakdown, "weighted_mean")] = result
    wrong = []
    columns = ["value", "lower", "upper", "population", "df"]
    for key, result in expected.items():
        if key not in rows:
            wrong.append(f"{key}: missing")
            continue
        tolerance = 0.5 * 10 ** -DECIMALS.get(key[-1], 2) + 1e-9 if is_published else 1e-9
        for name, value in zip(columns, result):
            found = rows[key][name]
            near = 1e-9 if name in ("population", "df") else tolerance * max(1, abs(value or 0))
            if (found == "") != (value is None) or found and abs(float(found) - value) > near:
                wrong.append(f"{key}: {name} {found} ≠ {value}")
    found = {key for key in rows if key[-1] in NAMES and key[:3] == EVERYONE}
    wrong += [f"{key}: not counted by the peer" for key in sorted(found - set(expected))]
    return wrong
