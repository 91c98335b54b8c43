"""What packages above show on the page of a measure, of what they keep about it: they register it.

Each gives an expression on the measure's row, read along with it: the page asks no query more for it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from partnerships.plans.measure_models import Measure


@dataclass(frozen=True, slots=True)
class Beside:
    """A panel of the page of a measure.

    ``rows`` makes the expression; ``panel(measure, rows, user)`` returns what the template ``template`` shows
    of it as ``panel``, None when there is nothing to show to that reader.
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
