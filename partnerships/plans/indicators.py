"""What the portal counts by itself for results of plans: packages above register it, from ``ready()``.

Counts that leave their keepers' pages are rounded by who registers them: a plan prints what it is given.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from partnerships.concertation.models import Zone
from partnerships.plans.measure_models import Measure


@dataclass(frozen=True, slots=True)
class Indicator:
    """Something that is counted: its words, and the count for a measure, or its plan, on a day.

    ``counts(measure, zone, on)``: zone None is everywhere in the partnership's regions; None is
    unknown, or not counted by zone.
    """

    label: Any
    counts: Callable[[Measure, Zone | None, date], int | Decimal | None]


INDICATORS: dict[str, Indicator] = {}


def choices() -> list[tuple[str, Any]]:
    return [(code, indicator.label) for code, indicator in INDICATORS.items()]
