"""The measures that decisions name, and what packages above show beside a measure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from partnerships.meetings.decision_models import Decision
from partnerships.plans.agenda_models import MeasureDecision
from partnerships.plans.measure_models import Measure


def measures_of(user, decision: Decision) -> Iterable[MeasureDecision]:
    """Return the links of a decision to the measures that its reader may read: named, or under its item."""
    readable = Measure.objects.readable_by(user, on=timezone.localdate())
    found = MeasureDecision.objects.filter(decision=decision, measure__in=readable.values("pk"))
    return found.select_related("measure").order_by("pk")


# --- What packages above show beside a measure --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Beside:
    """A panel of the page of a measure, of what a package above keeps about it.

    ``rows`` makes an expression on the measure's row, read along with it: the page asks no query more.
    ``panel(measure, rows, user)`` returns what the template ``template`` shows of it as ``panel``, None when
    there is nothing to show to that reader.
    """

    rows: Callable[[], Any]
    panel: Callable[[Measure, Any, Any], Any]
    template: str


PANELS: dict[str, Beside] = {}  # in the order in which they are registered


def expressions() -> dict[str, Any]:
    return {f"beside_{name}": beside.rows() for name, beside in PANELS.items()}


def panels_of(measure: Measure, user) -> list[tuple[str, Any]]:
    """Return (template, panel) of each thing that stands beside a measure read with ``expressions``."""
    shown = [
        (beside.template, beside.panel(measure, getattr(measure, f"beside_{name}"), user))
        for name, beside in PANELS.items()
    ]
    return [(template, panel) for template, panel in shown if panel is not None]
