"""Adopting a plan, at a meeting and by a decision when somebody says which."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from partnerships.base.states import hold
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting
from partnerships.plans.models import ActionPlan


class NothingToAdopt(Exception):
    """A plan without any axis."""


class NotDecided(Exception):
    """The decision was not carried, was dropped, or waits to be ratified."""


def adopting_decisions(plan: ActionPlan):
    """Return the decisions by which a plan may be adopted: in force, of a committee of the partnership."""
    found = Decision.objects.filter(
        committee__partnership=plan.partnership_id, state__in=[Decision.State.OPEN, Decision.State.DONE]
    )
    return found.select_related("meeting", "committee").order_by("-meeting__starts_at", "number")


def adopting_meetings(plan: ActionPlan, *, at: datetime):
    """Return the meetings at which a plan may have been adopted: held, of a committee of the partnership."""
    found = Meeting.objects.filter(committee__partnership=plan.partnership_id, starts_at__lte=at)
    gone = [Meeting.State.PLANNED, Meeting.State.CANCELLED]
    return found.exclude(state__in=gone).select_related("committee").order_by("-starts_at")


@transaction.atomic
def adopt(
    *,
    plan: ActionPlan,
    by,
    at: datetime,
    meeting: Meeting | None = None,
    decision: Decision | None = None,
    on: date | None = None,
) -> None:
    """Adopt a plan: the day is that of the meeting, else the one given, else today.

    Raises NothingToAdopt, NotDecided or ``TransitionNotAllowed``.
    """
    hold(plan)
    if not plan.axes.exists():
        raise NothingToAdopt
    if decision:
        hold(decision)
        if not adopting_decisions(plan).filter(pk=decision.pk).exists():
            raise NotDecided
        meeting = decision.meeting
    day = timezone.localdate(meeting.starts_at) if meeting else on or timezone.localdate(at)
    plan.adopt(by=by, at=at, on=day, meeting=meeting, decision=decision)
