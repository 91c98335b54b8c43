"""How sure a single rate is, and when a change between two years deserves a word.

Wilson, E. B. (1927), JASA 22; Przyborowski & Wilenski (1940), Biometrika 31, for two Poisson counts;
Holm, S. (1979), Scandinavian Journal of Statistics 6. All functions are pure and deterministic.
"""

from collections.abc import Mapping
from functools import cache
from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

UP, DOWN, STABLE = "up", "down", "stable"


def wilson(count: int, n: int, *, confidence: float = 0.95) -> tuple[float, float]:
    """Return the Wilson interval (low, high; shares 0–1) of ``count`` among ``n``.

    Never Wald: at n = 10 and p = 0.9 Wald's 95 % interval covers 65 %. Raises ValueError unless
    0 ≤ count ≤ n and n > 0.
    """
    if n <= 0 or not 0 <= count <= n:
        raise ValueError(f"{count} is not a part of {n} persons")
    z = _quantile(confidence)
    share, extra = count / n, z * z / n
    centre = (share + extra / 2) / (1 + extra)
    half = z / (1 + extra) * sqrt(share * (1 - share) / n + extra / (4 * n))
    # Floating point must not push the estimate out of its own interval at 0 and n.
    return max(0.0, min(centre - half, share)), min(1.0, max(centre + half, share))


@cache
def _quantile(confidence: float) -> float:
    return NormalDist().inv_cdf(0.5 + confidence / 2)


def change_p_value(before: int, after: int) -> float:
    """Return the two-sided exact p-value that two yearly Poisson counts have the same mean.

    Given their sum, the later count is Binomial(sum, ½) under no change; both years have the same exposure.
    The distribution is symmetrical, so doubling the smaller tail is the exact two-sided test.
    """
    if min(before, after) < 0:
        raise ValueError("a count of persons is never negative")
    n, tail, ways = before + after, 0, 1
    # Whole numbers all the way: exact, and no SciPy to load in the processes that serve pages.
    for count in range(min(before, after) + 1):
        tail, ways = tail + ways, ways * (n - count) // (count + 1)
    return min(1.0, tail / 2 ** (n - 1)) if n else 1.0


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Return Holm-adjusted p-values by key; comparing them to α keeps the family-wise error under α."""
    adjusted, largest = {}, 0.0
    ranked = sorted(p_values, key=lambda key: (p_values[key], key))
    for rank, key in enumerate(ranked):
        largest = max(largest, min(1.0, (len(ranked) - rank) * p_values[key]))
        adjusted[key] = largest
    return adjusted


class Trend(NamedTuple):
    """A change between two yearly counts: its word ("up", "down", "stable") and Holm-adjusted p-value."""

    word: str
    p_value: float
    before: int
    after: int


def trends(pairs: Mapping[str, tuple[int, int]], *, significance: float = 0.05) -> dict[str, Trend]:
    """Return the trend of each program of a report from its (before, after) counts.

    The family of Holm's adjustment is ``pairs``: all the programs of the report that have both counts.
    """
    adjusted = holm({key: change_p_value(*pair) for key, pair in pairs.items()})
    return {
        key: Trend(
            word=_word(*pair, significant=adjusted[key] <= significance),
            p_value=round(adjusted[key], 4),
            before=pair[0],
            after=pair[1],
        )
        for key, pair in pairs.items()
    }


def _word(before: int, after: int, *, significant: bool) -> str:
    if not significant:
        return STABLE
    return UP if after > before else DOWN
