"""What is done to measures, activities and plans with a click, and what is removed."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships.meetings.models import AgendaItem
from partnerships.plans import discussing
from partnerships.plans.labels import ACTIVITY_ACTS, MEASURE_ACTS, PLAN_ACTS
from partnerships.plans.measure_models import Activity, Measure
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.result_models import ExpectedResult


def change_measure(measure: Measure, act: str, *, by, at: datetime, reason: str = "") -> AgendaItem | None:
    """Do what is asked of a measure; return the item of the agenda on which it now is.

    Raises KeyError for an unknown act, ValueError without the reason of a drop, ``TransitionNotAllowed``.
    """
    _known = MEASURE_ACTS[act]
    if act == "discuss":
        return discussing.bring(measure=measure, by=by, at=at, reason=reason)
    getattr(measure, act)(by=by, at=at, reason=reason)
    return None


def change_activity(activity: Activity, act: str, *, by, at: datetime) -> None:
    """Do what is asked of an activity. Raises KeyError, GateClosed or ``TransitionNotAllowed``."""
    _known = ACTIVITY_ACTS[act]
    details: dict[str, date] = {"on": timezone.localdate(at)} if act == "finish" else {}
    getattr(activity, act)(by=by, at=at, **details)


def change_plan(plan: ActionPlan, act: str, *, by, at: datetime) -> None:
    """Do what is asked of a plan. Raises KeyError or ``TransitionNotAllowed``."""
    _known = PLAN_ACTS[act]
    getattr(plan, act)(by=by, at=at)


def why_it_stays(row) -> str:
    """Say why a row is not removed; "" when it can be: what was told of it would go with it."""
    if isinstance(row, Axis) and row.measures.exists():
        return _("This axis has measures: move or remove them first.")
    if isinstance(row, Measure) and row.updates.exists():
        return _("Something was told of this measure: drop it with a reason, and what was told stays.")
    if isinstance(row, ExpectedResult) and row.updates.exists():
        return _("Something was told of this result: edit it, and what was told stays.")
    return ""
