"""More statistics of docs/statistics.md over plain lists of answers: what they are in
`pipeline_statistics.py`, where the results are described."""

import math

import pipeline_shown
import pipeline_statistics as stat

# Held against R elsewhere, from the same counts, or counted by pipeline_shown.
ELSEWHERE = pipeline_shown.NAMES | {
    "rank", "top3_p", "raked_mean", "complete", "partial", "broken_off", "rr1", "rr2", "coop1", "ref1", "con1",
    "wilcoxon_p", "p_adjusted", "cronbach_alpha", "standardized_alpha", "guttman_6", "omega_total", "item_rest", "alpha_if_dropped", "alpha_pairwise",
    "linear_mean", "logit_mean", "rao_scott_p", "design_rank_p", "share_difference", "r_wg", "icc1",
    "funnel_95", "funnel_998", "overdispersion", "rest_difference",
    "welch_p", "mann_whitney_p", "cliff_delta", "hedges_g", "shrunk_mean", "funnel_z",
    "kruskal_wallis_p", "epsilon_squared", "chi_squared_p", "cramer_v",
}
DECIMALS = {
    "response_rate": 2, "share": 2, "top2": 2, "bottom2": 2, "net_balance": 2, "positive_share": 2,
    "superiority": 2, "n": 0, "headcount": 0, "count": 0, "rank_biserial": 2, "hedges_g_z": 2, "d_z": 2,
    "pni_mod": 2, "index100": 0, "rdm": 0, "sign_p": 3, "mcnemar_p": 3,
}


def quantile(values, p):
    """Type 7."""
    if not values:
        return stat.NONE
    ordered = sorted(values)
    place = (len(ordered) - 1) * p
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return stat.plain(ordered[low] + (place - low) * (ordered[high] - ordered[low]))


def interpolated_median(values):
    """Every answer spread evenly over one step of the scale."""
    if not values:
        return stat.NONE
    half = len(values) / 2
    below = 0
    for level in sorted(set(values)):
        count = values.count(level)
        if below + count >= half:
            return stat.plain(level - 0.5 + (half - below) / count)
        below += count


def distribution(values, levels, population):
    """What there is beside mean, sd, median and top two."""
    n = len(values)
    low, high = sorted(levels)[:2], sorted(levels)[-2:]
    bottom, top = (sum(v in part for v in values) for part in (low, high))
    mean = stat.mean(values, population)
    span = max(levels) - min(levels)
    steps = [None if v is None else (v - min(levels)) / span * 100 for v in mean[:3]]
    return {
        "bottom2": stat.share(bottom, n, population),
        "net_balance": stat.plain((top - bottom) / n) if n else stat.NONE,
        "q25": quantile(values, 0.25),
        "q75": quantile(values, 0.75),
        "interpolated_median": interpolated_median(values),
        "index100": (*steps, *mean[3:]),
    }


def fair(fewer, of):
    """Two-sided p of so few heads of so many throws."""
    heads = sum(math.comb(of, k) for k in range(fewer + 1))
    return min(1, 2 * heads / 2**of)


def linear(value, influences, population):
    """An index with the interval of the mean of what each pair adds to it."""
    n = len(influences)
    if n < 2 or population is not None and population < n:
        return (value, None, None, population, None)
    if population == n:
        return (value, value, value, population, n - 1)
    squares = math.fsum(i * i for i in influences)
    if squares < 1e-20 * n:
        return (value, None, None, population, None)
    error = math.sqrt(squares / (n - 1) / n * (1 - n / population if population else 1))
    half = stat.student(n - 1) * error
    return (value, value - half, value + half, population, n - 1)


def pairs(both, levels, population):
    """The gap as tests, effects and indices of need."""
    names = ["sign_p", "mcnemar_p", "hedges_g_z", "d_z", "superiority", "mwds", "pni", "pni_mod", "rdm"]
    n = len(both)
    if not n:
        return {name: stat.NONE for name in names}
    gaps = [need - now for now, need in both]
    signs = [(gap > 0) - (gap < 0) for gap in gaps]
    up, down = signs.count(1), signs.count(-1)
    top = sorted(levels)[-2:]
    gained = sum(need in top and now not in top for now, need in both)
    lost = sum(now in top and need not in top for now, need in both)
    now, need = (stat.average([pair[side] for pair in both]) for side in (0, 1))
    gap = need - now
    own = stat.average([(b - a) * b for a, b in both])
    sup = stat.average([(sign + 1) / 2 for sign in signs])
    more = 100 * stat.average(signs)
    relative = gap / now
    return {
        "sign_p": stat.plain(fair(min(up, down), up + down)) if up + down else stat.NONE,
        "mcnemar_p": stat.plain(fair(min(gained, lost), gained + lost)),
        "hedges_g_z": hedges(gaps, population),
        "d_z": standardized(gaps, population),
        "superiority": without_spread_of_one(
            linear(sup, [(sign + 1) / 2 - sup for sign in signs], population), n, population),
        "mwds": linear(
            gap * need, [need * (b - a - gap) + gap * (b - need) for a, b in both], population),
        "pni": linear(own, [(b - a) * b - own for a, b in both], population),
        "pni_mod": linear(
            relative, [(b - (relative + 1) * a) / now for a, b in both], population),
        "rdm": linear(more, [100 * sign - more for sign in signs], population),
    }


def without_spread_of_one(result, n, population):
    """One pair, or more pairs than people, have no value; equal ones have."""
    if n < 2 or population is not None and population < n:
        return (None, None, None, *result[3:])
    return result


def standardized(gaps, population, fewest=2):
    """The mean gap in standard deviations of the gaps."""
    n = len(gaps)
    deviation = stat.sd(gaps)[0]
    if n < fewest or not deviation or population is not None and population < n:
        return (None, None, None, population, None)
    mean = stat.average(gaps)
    d = mean / deviation
    scores = [(gap - mean) / deviation for gap in gaps]
    return linear(d, [z - d / 2 * (z * z * n / (n - 1) - 1) for z in scores], population)


def hedges(gaps, population):
    result = standardized(gaps, population, fewest=3)
    if result[0] is None:
        return result
    m = len(gaps) - 1
    correction = math.exp(math.lgamma(m / 2) - math.lgamma((m - 1) / 2)) / math.sqrt(m / 2)
    scaled = [None if value is None else value * correction for value in result[:3]]
    return (*scaled, *result[3:])
