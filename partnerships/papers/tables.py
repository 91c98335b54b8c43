"""The table of a plan in its files: one line an activity and an expected result; an import takes it back."""

from collections.abc import Iterator
from itertools import zip_longest
from operator import attrgetter
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.columns import Column, Table
from partnerships.papers.telling import MeasureTold, PlanTold
from partnerships.plans.measure_models import Activity
from partnerships.plans.models import Axis
from partnerships.plans.result_models import ExpectedResult


class PlanLine(NamedTuple):
    """A line of the table: a measure, one of its activities and one of its results, as far as there are."""

    axis: Axis
    told: MeasureTold | None
    activity: Activity | None
    result: ExpectedResult | None


def lines_of(plan: PlanTold) -> Iterator[PlanLine]:
    """Yield the lines of a plan, in its order: nothing is left out, an axis without a measure is one line."""
    for axis in plan.axes:
        if not axis.measures:
            yield PlanLine(axis.axis, None, None, None)
        for told in axis.measures:
            pairs = list(zip_longest(told.activities, told.results)) or [(None, None)]
            for activity, result in pairs:
                yield PlanLine(axis.axis, told, activity, result)


def of(path: str, name: str, label, type: str = "text") -> Column:
    """Return a column that reads a part of a line; empty where the line has none."""
    first, rest = path.split(".", 1)
    value = attrgetter(rest)

    def read(line: PlanLine):
        part = getattr(line, first)
        return value(part) if part else ""

    return Column(name, label, type, read=read, in_files_only=True)


def shown(holder: str, field: str, name: str, label) -> Column:
    """Return a column of the words of a choice."""

    def read(line: PlanLine):
        row = getattr(line, holder)
        return str(getattr(row, f"get_{field}_display")()) if row else ""

    return Column(name, label, read=read, in_files_only=True)


PLAN_LINES = Table(
    caption=_("Action plan"),
    columns=[
        of("axis.title_fr", "axis", _("axis (French)")),
        of("axis.title_en", "axis_en", _("axis (English)")),
        of("told.measure.heading_fr", "heading", _("heading of measures (French)")),
        of("told.measure.heading_en", "heading_en", _("heading of measures (English)")),
        of("told.measure.name_fr", "measure", _("measure (French)")),
        of("told.measure.name_en", "measure_en", _("measure (English)")),
        of("activity.heading_fr", "activity_heading", _("heading of activities (French)")),
        of("activity.heading_en", "activity_heading_en", _("heading of activities (English)")),
        of("activity.name_fr", "activity", _("activity (French)")),
        of("activity.name_en", "activity_en", _("activity (English)")),
        of("result.text_fr", "result", _("expected result (French)")),
        of("result.text_en", "result_en", _("expected result (English)")),
        of("told.state", "state", pgettext_lazy("plan", "State of the measure")),
        Column(
            "is_late",
            _("Late"),
            "boolean",
            read=lambda line: line.told and line.told.is_late,
            in_files_only=True,
        ),
        of("told.lead", "lead", _("Who leads")),
        of("told.measure.from_on", "from_on", _("from"), "date"),
        of("told.measure.to_on", "to_on", _("to"), "date"),
        shown("activity", "state", "activity_state", _("State of the activity")),
        of("activity.due_on", "due_on", _("due"), "date"),
        shown("result", "standing", "standing", _("Where the result stands")),
        of("result.evidence", "evidence", _("evidence")),
        of("result.baseline", "baseline", _("baseline"), "number"),
        of("result.target", "target", _("target"), "number"),
        of("result.unit", "unit", _("unit")),
    ],
)
