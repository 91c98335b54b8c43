"""What stands in the zones of a partnership: each package above counts its own, for all zones at once.

Only places, cohorts, offers and services are counted here: they are published. Persons are not (the finest
count of persons that leaves its keepers' pages is by program, region and year).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from partnerships.concertation.models import Partnership, Zone


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing that is counted by zone: its words, and the expression that counts it on a day."""

    label: Any
    counts: Callable[[date], Any]


STANDING: dict[str, Standing] = {}  # in the order in which they are registered


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """A zone, and how much of each thing (its words, a count) stands in it, in the order of ``STANDING``."""

    zone: Zone
    counts: list[tuple[Any, int]]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there: such zones are listed first."""
        return not any(count for _label, count in self.counts)


def lines_of(partnership: Partnership, *, on: date) -> list[ZoneLine]:
    """Return the zones of a partnership on a day with what stands in each: empty ones first."""
    counted = {f"standing_{name}": standing.counts(on) for name, standing in STANDING.items()}
    zones = partnership.zones.current(on=on).with_places().annotate(**counted)
    labels = [standing.label for standing in STANDING.values()]
    lines = [
        ZoneLine(zone, [(label, getattr(zone, name)) for label, name in zip(labels, counted, strict=True)])
        for zone in zones
    ]
    return sorted(lines, key=lambda line: not line.is_empty)
