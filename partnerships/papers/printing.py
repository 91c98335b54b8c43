"""A plan as PDF: what it answers to, then the table of each axis."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnerships.base.figures import write_day
from partnerships.base.language import short_language
from partnerships.papers.documents import with_colon
from partnerships.papers.telling import AxisTold, MeasureTold, PlanTold
from partnerships.printing.typesetting import typeset

TEMPLATE = "partnerships/papers/plan.typ"


def pdf(told: PlanTold, *, at: datetime) -> bytes:
    """Return the PDF of a plan in the reader's language. Raises NotPrinted."""
    return typeset(TEMPLATE, printed(told, at=at), at=at)


def printed(told: PlanTold, *, at: datetime) -> dict[str, Any]:
    """Return what is printed."""
    return {
        "language": short_language(),
        "title": told.plan.title,
        "running": write_day(at),
        "footer": str(told.plan.partnership.name),
        "notices": list(told.notices),
        "facts": [{"name": name, "lines": [words]} for name, words in told.facts],
        "intentions": [{"title": title, "items": list(lines)} for title, lines in told.intentions],
        "axes": [axis_of(axis) for axis in told.axes],
    }


def axis_of(axis: AxisTold) -> dict[str, Any]:
    labels = {
        pgettext("plan", "Measures"): 1.25,
        pgettext("plan", "Activities"): 1.35,
        _("Expected results"): 1.2,
        pgettext("plan", "State"): 1,
    }
    columns = [{"label": label, "width": width, "numeric": False} for label, width in labels.items()]
    return {
        "title": axis.title,
        "note": axis.axis.note,
        "counts": axis.counts or _("No measure yet."),
        "table": {"caption": "", "columns": columns, "rows": list(rows_of(axis))},
    }


def rows_of(axis: AxisTold):
    """Yield the rows of an axis; the words that gather measures stand over the first of them."""
    heading = ""
    for told in axis.measures:
        is_new = told.measure.heading and told.measure.heading != heading
        heading = told.measure.heading
        name = [with_colon(heading), told.measure.name] if is_new else [told.measure.name]
        yield [name, activities(told), [f"• {result.text}" for result in told.results], list(told.stands)]


def activities(told: MeasureTold) -> list[str]:
    """Return the lines of what is done, under their headings."""
    lines, heading = [], ""
    for activity in told.activities:
        if activity.heading and activity.heading != heading:
            lines.append(with_colon(activity.heading))
        heading = activity.heading
        lines.append(f"• {activity.name}")
    return lines
