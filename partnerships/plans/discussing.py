"""A measure to discuss goes on the next agenda of the committee that follows its plan, once."""

from datetime import datetime

from django.db import transaction

from partnerships.base.states import hold
from partnerships.meetings.convening import put_item
from partnerships.meetings.models import AgendaItem, Meeting
from partnerships.plans.agenda_models import MeasureItem
from partnerships.plans.measure_models import Measure

LONGEST = AgendaItem._meta.get_field("title").max_length


@transaction.atomic
def bring(*, measure: Measure, by, at: datetime, reason: str = "") -> AgendaItem | None:
    """Have a measure discussed; return the item of the next agenda, None while no meeting is planned.

    Raises ``TransitionNotAllowed``.
    """
    measure.discuss(by=by, at=at, reason=reason)
    meeting = next_meeting(measure, at=at)
    return put_on(meeting, measure) if meeting else None


def next_meeting(measure: Measure, *, at: datetime) -> Meeting | None:
    """Return the next meeting of the committee that follows the plan, joint ones included."""
    committee = measure.plan.committee
    if committee is None:
        return None
    to_come = Meeting.objects.of(committee).filter(state__in=Meeting.TO_COME, starts_at__gt=at)
    return to_come.order_by("starts_at", "pk").first()


def put_on(meeting: Meeting, measure: Measure) -> AgendaItem:
    """Put a measure on an agenda; there already, it stays one item."""
    hold(meeting)
    known = MeasureItem.objects.filter(item__meeting=meeting, measure=measure).select_related("item").first()
    if known:
        return known.item
    item = AgendaItem(meeting=meeting, title=measure.name_fr[:LONGEST], kind=AgendaItem.Kind.DISCUSSION)
    put_item(item)
    MeasureItem.objects.create(item=item, measure=measure)
    return item


def waiting_for(meeting: Meeting):
    """Return the measures to discuss that wait for an agenda, of the plans that the committees follow."""
    told = MeasureItem.objects.filter(item__meeting__state__in=Meeting.TO_COME).values("measure")
    waiting = Measure.objects.filter(
        state=Measure.State.TO_DISCUSS, axis__plan__committee__in=meeting.committees
    )
    return waiting.exclude(pk__in=told).select_related("axis__plan").order_by("axis__position", "position")


@transaction.atomic
def put_waiting(meeting: Meeting) -> int:
    """Put on the agenda of a new meeting what waited for one; return how many measures."""
    return len([put_on(meeting, measure) for measure in waiting_for(meeting)])
