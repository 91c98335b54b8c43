"""How sure a single rate is, and when a change between two years deserves a word.

Wilson, E. B. (1927), JASA 22; Holm, S. (1979), Scandinavian Journal of Statistics 6. The test of a change
allows for the rounding of both counts: the exact test on rounded counts finds 11 % of false changes at 12.
What is not found is not absent: Schuirmann, D. J. (1987), J. of Pharmacokinetics and Biopharmaceutics 15.
All functions are pure and deterministic.
"""

from collections.abc import Mapping
from functools import cache
from math import erfc, sqrt
from statistics import NormalDist
from typing import NamedTuple

UP, DOWN, STABLE, UNPROVEN = "up", "down", "stable", "unproven"
# Two counts are the same when their change is surely within this share of their mean (two one-sided tests).
SAME_WITHIN = 0.15


def wilson(
    count: int, n: int, *, confidence: float = 0.95, persons: float | None = None
) -> tuple[float, float]:
    """Return the Wilson interval (low, high; shares 0–1) of ``count`` among ``n``.

    ``persons`` stands for n where the counts are rounded and say less. Never Wald: at n = 10 and p = 0.9
    Wald's 95 % interval covers 65 %. Raises ValueError unless 0 ≤ count ≤ n and n > 0.
    """
    if n <= 0 or not 0 <= count <= n:
        raise ValueError(f"{count} is not a part of {n} persons")
    told = n if persons is None else persons
    z = _quantile(confidence)
    share, extra = count / n, z * z / told
    centre = (share + extra / 2) / (1 + extra)
    half = z / (1 + extra) * sqrt(share * (1 - share) / told + extra / (4 * told))
    # Floating point must not push the estimate out of its own interval at 0 and n.
    return max(0.0, min(centre - half, share)), min(1.0, max(centre + half, share))


@cache
def _quantile(confidence: float) -> float:
    return NormalDist().inv_cdf(0.5 + confidence / 2)


# Persons: half of a step of the rounding, and the variance that both counts owe to it.
ROUNDING_SHIFT, ROUNDING_VARIANCE = 2.5, 8


def change_z(before: int, after: int) -> float:
    """Return how far two yearly Poisson counts, both rounded to multiples of 5, are from having one mean."""
    if min(before, after) < 0:
        raise ValueError("a count of persons is never negative")
    shift = max(0.0, abs(after - before) - ROUNDING_SHIFT)
    return shift / sqrt(before + after + ROUNDING_VARIANCE)


def change_p_value(before: int, after: int) -> float:
    """Return the two-sided p-value of ``change_z``. Never printed: it would be an equation on the counts."""
    return erfc(change_z(before, after) / sqrt(2))


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Return Holm-adjusted p-values by key; comparing them to α keeps the family-wise error under α."""
    adjusted, largest = {}, 0.0
    ranked = sorted(p_values, key=lambda key: (p_values[key], key))
    for rank, key in enumerate(ranked):
        largest = max(largest, min(1.0, (len(ranked) - rank) * p_values[key]))
        adjusted[key] = largest
    return adjusted


class Trend(NamedTuple):
    """A change between two yearly counts: its word (UP, DOWN, STABLE or UNPROVEN)."""

    word: str
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
            before=pair[0],
            after=pair[1],
        )
        for key, pair in pairs.items()
    }


def _word(before: int, after: int, *, significant: bool) -> str:
    if significant:
        return UP if after > before else DOWN
    return STABLE if is_same(before, after) else UNPROVEN


def is_same(before: int, after: int) -> bool:
    """Tell whether two yearly counts, both rounded, have one mean within SAME_WITHIN: the whole 90 % interval
    of their change lies inside (Schuirmann's two one-sided tests at 5 %).
    """
    error = _quantile(0.90) * sqrt(before + after + ROUNDING_VARIANCE)
    return abs(after - before) + ROUNDING_SHIFT + error <= SAME_WITHIN * (before + after) / 2


def apart_p_value(one: float, persons: float, other: float, others: float) -> float:
    """Return the two-sided p-value of two shares (0–1) over so many persons being one (two-sample z).

    ``persons`` and ``others`` are n′ where counts are rounded. 1 when both are nobody, or everybody.
    """
    pooled = (one * persons + other * others) / (persons + others)
    error = sqrt(pooled * (1 - pooled) * (1 / persons + 1 / others))
    return erfc(abs(one - other) / error / sqrt(2)) if error else 1.0
