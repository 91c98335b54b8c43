"""The measures that decisions name, what names an activity, what packages above show beside a measure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.utils import timezone

from partnerships.base.language import short_language
from partnerships.meetings.decision_models import Decision
from partnerships.people.models import rows_of
from partnerships.plans.agenda_models import MeasureDecision
from partnerships.plans.measure_models import Measure
from partnerships.registers.reach_models import PartnershipDocument


def measures_of(user, decision: Decision) -> Iterable[MeasureDecision]:
    """Return the links of a decision to the measures that its reader may read: named, or under its item."""
    readable = Measure.objects.readable_by(user, on=timezone.localdate())
    found = MeasureDecision.objects.filter(decision=decision, measure__in=readable.values("pk"))
    return found.select_related("measure").order_by("pk")


# --- What names an activity ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Naming:
    """What names activities: documents, and what packages above register.

    ``rows`` makes an expression on an activity's row, read along with it. ``read(row, is_inside)`` returns
    the words and the address of one ("" without any), None for who may not read it.
    """

    rows: Callable[[], Any]
    read: Callable[[list, bool], tuple[str, str] | None]


def document_rows():
    found = PartnershipDocument.objects.filter(activities=OuterRef("pk"))
    return ArraySubquery(rows_of(found, "title_fr", "title_en", "link_fr", "link_en", "is_public"))


def read_document(row: list, is_inside: bool) -> tuple[str, str] | None:
    title_fr, title_en, link_fr, link_en, is_public = row
    if not (is_public or is_inside):
        return None
    return said(title_fr, title_en), said(link_fr, link_en) or link_en


def said(french: str, english: str) -> str:
    return (short_language() == "en" and english) or french


NAMING = {"documents": Naming(document_rows, read_document)}


def named_expressions() -> dict[str, Any]:
    return {f"names_{name}": naming.rows() for name, naming in NAMING.items()}


def names_of(activity, *, is_inside: bool) -> list[tuple[str, str]]:
    """Return (words, address) of what names an activity read with ``named_expressions``."""
    found = [
        naming.read(row, is_inside)
        for name, naming in NAMING.items()
        for row in getattr(activity, f"names_{name}")
    ]
    return [each for each in found if each]


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
