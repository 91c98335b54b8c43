"""How far a plan is, by one rule that its page states. PURE.

A result: an indicator is the way made from its baseline to its target (0 to 1), by zone the mean of the zones
that can be read; in words, reached is 1, partly one half, not reached 0. A measure: the mean of its results
that can be read; without any, 1 when it is done, else the share of its activities that are. An axis is the
mean of its measures, a plan that of its axes. In a zone, a measure is read by its results of
that zone alone, and a zone is the mean of its measures. What was dropped, and what says nothing yet, is left
out and named: it is no zero.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

STANDINGS = {"reached": 1.0, "partly": 0.5, "not": 0.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Where an indicator begins, where it is to go and where it is; None is unknown, 0 was counted."""

    baseline: Decimal | None = None
    target: Decimal | None = None
    value: Decimal | None = None

    @property
    def share(self) -> float | None:
        """The way made, from 0 to 1; None while one of the three is unknown."""
        if self.baseline is None or self.target is None or self.value is None:
            return None
        way = self.target - self.baseline
        if way == 0:
            return float(self.value >= self.target)
        return min(max(float((self.value - self.baseline) / way), 0.0), 1.0)

    @property
    def lacking(self) -> str:
        """What is missing to say how far it is: a target, a baseline, a value; "" when nothing is."""
        for name in ("target", "baseline", "value"):
            if getattr(self, name) is None:
                return name
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A result as it is seen: what is said of it in words, or its figure, and that of each zone."""

    standing: str = ""
    figure: Figure | None = None
    zones: tuple[Figure, ...] = ()

    @property
    def share(self) -> float | None:
        if self.standing:
            return STANDINGS[self.standing]
        by_zone = mean(zone.share for zone in self.zones)
        return by_zone if by_zone is not None else self.figure and self.figure.share


class LeftOut(StrEnum):
    """Why a measure does not count in its axis."""

    DROPPED = "dropped"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Far:
    """How far a measure is: its share from 0 to 1, or why it is left out."""

    share: float | None
    left_out: LeftOut | None = None


def far(*, state: str, results: Sequence[Seen] = (), done: int = 0, activities: int = 0) -> Far:
    """Return how far a measure is; ``done`` of its ``activities`` are, those that were dropped aside."""
    if state == "dropped":
        return Far(None, LeftOut.DROPPED)
    share = mean(result.share for result in results)
    if share is not None:
        return Far(share)
    if state == "done":
        return Far(1.0)
    return Far(done / activities) if activities else Far(None, LeftOut.SILENT)


def far_in_zone(*, state: str, figures: Sequence[Figure]) -> Far:
    """Return how far a measure is in a zone, by the figures of its results there: the same rule.

    What is not said by zone says nothing of one: a measure that is done is done there too.
    """
    return far(state=state, results=[Seen(figure=figure) for figure in figures])


def mean(shares: Iterable[float | None]) -> float | None:
    """Return the mean of what is known; None when nothing is."""
    known = [share for share in shares if share is not None]
    return sum(known) / len(known) if known else None


def quarter_of(on: date) -> date:
    """Return the first day of the quarter of the calendar in which a day is."""
    return date(on.year, (on.month - 1) // 3 * 3 + 1, 1)
