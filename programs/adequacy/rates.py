"""Rates of the chain from an entrant to a worker of the trade, each with its interval, origin and formula.

The formulas are docs/method.md §4; ``FORMULAS`` states them, because other systems give the same name to
other denominators (Orion divides by leavers, InserJeunes by final-year pupils).
"""

from collections.abc import Iterable
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from programs.adequacy.records import Figure, GraduationCounts, OutcomeCounts
from programs.adequacy.rounding import BASE
from programs.adequacy.uncertainty import wilson

FROM_REGION = "region"
FROM_PROVINCE = "province"
ASSUMED = "assumption"

# How a rate is printed: in percent, or as less (more) than one when its part (its rest) is rounded to 0.
PERCENT, LESS, MORE = "percent", "less", "more"

CHAIN = ("graduation", "further_study", "participation", "related", "leaving")
# What the diagnosis divides by, as the ministry does: by "related", a glut would ask for more entrants.
DIAGNOSTIC = ("graduation", "further_study")
OUTCOME_RATES = ("further_study", "participation", "related", "leaving", "placement")
NAMES = (*CHAIN, "placement")

# What leaves the chain unchanged when nobody measured a factor.
NEUTRAL = {"graduation": 1.0, "further_study": 0.0, "participation": 1.0, "related": 1.0, "leaving": 0.0}

FORMULAS = {
    "graduation": ("graduates", "entrants of the same entry cohorts, old enough to have finished"),
    "further_study": ("studying", "respondents"),
    "participation": ("employed + seeking", "respondents − studying"),
    "related": ("employed related", "employed"),
    "leaving": ("left region", "employed"),
    "placement": ("employed related", "respondents − studying"),
}


# Rounded parts in the numerator, then in the rest; each has a variance of 4 (docs/method.md §6).
ROUNDED_PARTS = {
    "graduation": (1, 1),
    "further_study": (1, 4),
    "participation": (3, 1),
    "related": (1, 1),
    "placement": (1, 3),
}
PART_VARIANCE = 4


class Rate(NamedTuple):
    """A share (0–1): ``count`` of ``n`` persons, both sums of rounded parts, with its 95 % interval.

    ``origin`` is "region", "province" or "assumption" (nobody measured it: the neutral value stands, without
    n or interval); None when there is nothing at all. ``shown`` tells how it is printed, ``told`` is n′
    (``persons_told``).
    """

    value: Figure | None = None
    count: int | None = None
    n: int | None = None
    low: Figure | None = None
    high: Figure | None = None
    origin: str | None = None
    shown: str = PERCENT
    told: Figure | None = None

    @property
    def percent(self) -> int | None:
        """Whole percent, half up, as La Relance publishes it."""
        if self.value is None:
            return None
        return whole_percent(self.count, self.n) if self.n else int(self.value * 100 + 0.5)

    @property
    def limit(self) -> int | None:
        """Whole percent that an extreme rate is said to be under, or above (five persons of n)."""
        if self.shown == PERCENT:
            return None
        least = min(100, ceil(100 * BASE / self.n))
        return least if self.shown == LESS else 100 - least

    @property
    def is_measured(self) -> bool:
        return self.origin in (FROM_REGION, FROM_PROVINCE)


NO_RATE = Rate()


def whole_percent(count: int, n: int) -> int:
    """Return ``count / n`` in whole percent, half up and exact (La Relance's published integers)."""
    return (200 * count + n) // (2 * n)


def persons_told(name: str, count: int, n: int, *, regions: int = 1) -> float:
    """Return n′, the persons that say as much unrounded as ``n`` do rounded; for Wilson's interval.

    ``regions`` are those whose rounded counts are added up; 0 for what nobody rounded.
    """
    share = (count + 1) / (n + 2)
    sampling = share * (1 - share) / n
    if name == "leaving":  # who left is no part of those who stayed
        rounding = PART_VARIANCE * (1 + 2 * share**2) / n**2
    else:
        above, rest = ROUNDED_PARTS[name]
        rounding = PART_VARIANCE * ((1 - share) ** 2 * above + share**2 * rest) / n**2
    return n * sampling / (sampling + regions * rounding)


@lru_cache(maxsize=1 << 14)
def measured(
    count: int | None, n: int | None, *, origin: str, name: str = "related", regions: int = 1
) -> Rate | None:
    """Return the rate of ``count`` among ``n`` persons, or None when it was not measured.

    Raises ValueError when ``count`` lies outside 0–n: the figures contradict each other. Remembered: small
    groups give the same few pairs, and seventeen reports the same provincial rates.
    """
    if count is None or not n:
        return None
    told = persons_told(name, count, n, regions=regions)
    low, high = wilson(count, n, persons=told)
    # Rounded outward, so that the interval keeps its coverage and holds the printed estimate.
    return Rate(
        value=round(count / n, 4), count=count, n=n, low=floor(low * 1e4) / 1e4, high=ceil(high * 1e4) / 1e4,
        origin=origin, shown=_shown(count, n) if regions else PERCENT, told=round(told, 4),
    )  # fmt: skip


def _shown(count: int, n: int) -> str:
    return LESS if count == 0 else MORE if count == n else PERCENT


def assumed(name: str) -> Rate:
    """Return the neutral value of a factor of the chain that nobody measured; placement has none."""
    return Rate(value=NEUTRAL[name], origin=ASSUMED) if name in NEUTRAL else NO_RATE


def graduation(counts: GraduationCounts | None, *, origin: str) -> Rate | None:
    """Return graduates ÷ entrants of the same entry cohorts."""
    if counts is None:
        return None
    return measured(
        counts.graduates, counts.entrants, origin=origin, name="graduation", regions=counts.regions
    )


def _parts(outcome: OutcomeCounts) -> tuple[tuple[int | None, int | None], ...]:
    """Return the numerator and denominator of each of ``OUTCOME_RATES`` in one follow-up, persons."""
    employed, related, studying = outcome.employed, outcome.employed_related, outcome.studying
    present = _added(outcome.respondents, studying, sign=-1)
    active = _added(employed, outcome.seeking)
    return (
        (studying, outcome.respondents),
        (active, present),
        (related, employed),
        (outcome.left_region, employed),
        (related, present),
    )


def _added(one: int | None, other: int | None, *, sign: int = 1) -> int | None:
    return None if one is None or other is None else one + sign * other


def outcome_rates(outcome: OutcomeCounts | None, *, origin: str) -> dict[str, Rate | None]:
    """Return ``OUTCOME_RATES`` of a pooled follow-up, None where a part was not counted."""
    if outcome is None:
        return dict.fromkeys(OUTCOME_RATES)
    return {
        name: measured(k, n, origin=origin, name=name, regions=outcome.regions)
        for name, (k, n) in zip(OUTCOME_RATES, _parts(outcome), strict=True)
    }


def one_source(outcomes: Iterable[OutcomeCounts]) -> OutcomeCounts | None:
    """Return the follow-up of the source with the most respondents: two sources count the same persons."""
    ranked = sorted(outcomes, key=lambda row: (-(row.respondents or 0), row.source))
    return ranked[0] if ranked else None


def chosen(name: str, *, region: Rate | None, province: Rate | None, least: int) -> Rate:
    """Return the rate to use: the region's over ``least`` persons, else the province's, else the neutral one.

    A region's rate over fewer persons is not printed, so that nothing is computed from it either. One that
    rounding makes a chain that nobody comes through (a related job for 0 of 20) gives no target: it stands
    beside the province's.
    """
    if region is not None and region.n >= least and not (province and _lets_nobody_through(name, region)):
        return region
    return province or assumed(name)


def _lets_nobody_through(name: str, rate: Rate) -> bool:
    """Tell whether the chain would divide by zero."""
    return name in CHAIN and rate.value == (1 if name in ("further_study", "leaving") else 0)


def all_rates(
    *, cohorts: GraduationCounts | None, outcomes: Iterable[OutcomeCounts], origin: str
) -> dict[str, Rate | None]:
    """Return every rate of one program in one area, None where it was not measured."""
    found = outcome_rates(one_source(outcomes), origin=origin)
    return {"graduation": graduation(cohorts, origin=origin), **found}
