"""The statistics of docs/statistics.md over plain lists of answers, by their textbook formulas.

Every function gives (value, lower, upper, population, degrees of freedom); None where there is
none. `population` is N, everyone the answers were drawn from; None where it is not known.
"""

import functools
import math

NONE = (None, None, None, None, None)
Z = 1.959963984540054


def plain(value):
    return (value, None, None, None, None)


def share(count, n, population):
    """Wilson's interval, with n(N − 1)/(N − n) for n in a finite population."""
    if n == 0 or (population is not None and population < n):
        return NONE
    p = count / n
    if population == n:
        return (p, p, p, population, None)
    size = n if population is None else n * (population - 1) / (population - n)
    middle = (p + Z * Z / (2 * size)) / (1 + Z * Z / size)
    half = Z / (1 + Z * Z / size) * math.sqrt(p * (1 - p) / size + Z * Z / (4 * size * size))
    return (p, max(middle - half, 0), min(middle + half, 1), population, None)


def sd(values):
    if len(values) < 2:
        return NONE
    return plain(math.sqrt(sum((v - average(values)) ** 2 for v in values) / (len(values) - 1)))


def average(values):
    return math.fsum(values) / len(values)


def mean(values, population):
    """Student's t with n − 1 degrees of freedom and the factor √(1 − n/N)."""
    n = len(values)
    if n == 0:
        return (None, None, None, population, None)
    m = average(values)
    spread = sd(values)[0]
    everyone = population == n
    if spread is None or (population or n) < n or (spread == 0 and not everyone):
        return (m, None, None, population, None)
    error = spread / math.sqrt(n) * math.sqrt(1 - n / population if population else 1)
    half = student(n - 1) * error
    return (m, m - half, m + half, population, n - 1)


def median(values):
    if not values:
        return NONE
    ordered, half = sorted(values), len(values) // 2
    return plain(ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2)


def rank_biserial(differences):
    """(W₊ − W₋)/(W₊ + W₋) over midranks of the differences that are not zero."""
    sizes = sorted(abs(d) for d in differences if d)
    if not sizes:
        return NONE
    first, last = {}, {}
    for place, size in enumerate(sizes, 1):
        first.setdefault(size, place)
        last[size] = place
    ranks = [(d, (first[abs(d)] + last[abs(d)]) / 2) for d in differences if d]
    up = sum(rank for d, rank in ranks if d > 0)
    return plain((2 * up - sum(rank for _, rank in ranks)) / sum(rank for _, rank in ranks))


@functools.cache
def student(df):
    """The 97.5 % point of Student's t, by halving, from the incomplete beta function."""
    low, high = 0.0, 20.0
    while beyond(high, df) > 0.025:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if beyond(middle, df) > 0.025 else (low, middle)
    return (low + high) / 2


def beyond(t, df):
    return incomplete_beta(df / 2, 0.5, df / (df + t * t)) / 2


def incomplete_beta(a, b, x):
    """Continued fraction of DLMF 8.17.22, evaluated from its tail."""
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, 1 - x)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
        + a * math.log(x) + b * math.log1p(-x)
    ) / a
    fraction = 1.0
    for k in range(400, 0, -1):
        m = k // 2
        if k % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        fraction = 1 + term / fraction
    return front / fraction
