"""Rates of the chain from an entrant to a worker of the trade, each with its interval, origin and formula.

The formulas are docs/method.md §4; ``FORMULAS`` states them, because other systems give the same name to
other denominators (Orion divides by leavers, InserJeunes by final-year pupils).
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from programs.adequacy.records import Figure, OutcomeCounts, SupplyFlow
from programs.adequacy.uncertainty import wilson

FROM_REGION = "region"
FROM_PROVINCE = "province"
ASSUMED = "assumption"

# How much of a rate may be seen; confidentiality.py sets all but EXACT.
EXACT = "exact"
ROUNDED = "rounded"  # whole percent, interval widened to 5 points, no denominator
BELOW_5 = "below_5"
ABOVE_95 = "above_95"
HIDDEN = "hidden"

CHAIN = ("graduation", "further_study", "participation", "related", "leaving")
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


class Rate(NamedTuple):
    """A share (0–1) of ``n`` persons, with its 95 % Wilson interval and where it was measured.

    ``origin`` is "region", "province" or "assumption" (nobody measured it: the neutral value stands, without
    n or interval); None when there is nothing at all. ``shown`` tells what confidentiality left of it.
    """

    value: Figure | None = None
    n: int | None = None
    low: Figure | None = None
    high: Figure | None = None
    origin: str | None = None
    shown: str = EXACT

    @property
    def count(self) -> int | None:
        """Persons in the numerator, when value and denominator are both known."""
        return None if self.value is None or self.n is None else round(self.value * self.n)

    @property
    def percent(self) -> int | None:
        """Whole percent, half up, as La Relance publishes it."""
        if self.value is None:
            return None
        if self.n:
            return whole_percent(self.count, self.n)
        return int(self.value * 100 + 0.5)

    @property
    def is_measured(self) -> bool:
        return self.origin in (FROM_REGION, FROM_PROVINCE)


NO_RATE = Rate()


def whole_percent(count: int, n: int) -> int:
    """Return ``count / n`` in whole percent, half up and exact (La Relance's published integers)."""
    return (200 * count + n) // (2 * n)


@lru_cache(maxsize=1 << 14)
def measured(count: int | None, n: int | None, *, origin: str) -> Rate | None:
    """Return the rate of ``count`` among ``n`` persons, or None when it was not measured.

    Raises ValueError when ``count`` lies outside 0–n: the figures contradict each other. Remembered: small
    groups give the same few pairs, and seventeen reports the same provincial rates.
    """
    if count is None or not n:
        return None
    low, high = wilson(count, n)
    # Rounded outward, so that the interval keeps its coverage and holds the printed estimate.
    return Rate(
        value=round(count / n, 4), n=n, low=floor(low * 1e4) / 1e4, high=ceil(high * 1e4) / 1e4, origin=origin
    )


def assumed(name: str) -> Rate:
    """Return the neutral value of a factor of the chain that nobody measured; placement has none."""
    return Rate(value=NEUTRAL[name], origin=ASSUMED) if name in NEUTRAL else NO_RATE


def finished_cohorts(flows: Iterable[SupplyFlow], *, by: date, years: int) -> list[SupplyFlow]:
    """Return the counted cohorts that ended by a day, of the latest ``years`` school years that have any."""
    finished = [
        flow
        for flow in flows
        if flow.entrants is not None and flow.graduates is not None and flow.has_finished(by=by)
    ]
    kept = sorted({flow.school_year for flow in finished})[-years:]
    return [flow for flow in finished if flow.school_year in kept]


def graduation(finished: Iterable[SupplyFlow], *, origin: str) -> Rate | None:
    """Return graduates ÷ entrants of the same entry cohorts; ``finished`` comes from ``finished_cohorts``."""
    cohorts = list(finished)
    return measured(
        sum(flow.graduates for flow in cohorts), sum(flow.entrants for flow in cohorts), origin=origin
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


def outcome_rates(outcomes: Iterable[OutcomeCounts], *, origin: str) -> dict[str, Rate | None]:
    """Return ``OUTCOME_RATES`` over follow-ups pooled, each over those that counted both its parts."""
    sums = [[0, 0] for _name in OUTCOME_RATES]
    for outcome in outcomes:
        for pooled, (k, n) in zip(sums, _parts(outcome), strict=True):
            if k is not None and n is not None:
                pooled[0] += k
                pooled[1] += n
    return {name: measured(k, n, origin=origin) for name, (k, n) in zip(OUTCOME_RATES, sums, strict=True)}


def outcome_rate(name: str, outcomes: Iterable[OutcomeCounts], *, origin: str) -> Rate | None:
    """Return one rate of ``OUTCOME_RATES`` over follow-ups pooled."""
    return outcome_rates(outcomes, origin=origin)[name]


def one_source(outcomes: Iterable[OutcomeCounts]) -> list[OutcomeCounts]:
    """Keep the follow-ups of the source with the most respondents: two sources count the same persons."""
    by_source: dict[str, list[OutcomeCounts]] = {}
    for outcome in outcomes:
        by_source.setdefault(outcome.source, []).append(outcome)
    if len(by_source) < 2:
        return next(iter(by_source.values()), [])
    ranked = sorted(by_source, key=lambda s: (-sum(o.respondents or 0 for o in by_source[s]), s))
    return by_source[ranked[0]]


def chosen(name: str, *, region: Rate | None, province: Rate | None, least: int) -> Rate:
    """Return the rate to use: the region's, else the province's, else the neutral value.

    A regional rate over fewer than ``least`` persons gives way to the provincial one; without a provincial
    one it stands, its interval saying how little it knows.
    """
    if region is not None and (region.n >= least or province is None):
        return region
    return province or assumed(name)


def all_rates(
    *, finished: Iterable[SupplyFlow], outcomes: Iterable[OutcomeCounts], origin: str
) -> dict[str, Rate | None]:
    """Return every rate of one program in one area, None where it was not measured."""
    found = outcome_rates(one_source(outcomes), origin=origin)
    return {"graduation": graduation(finished, origin=origin), **found}
