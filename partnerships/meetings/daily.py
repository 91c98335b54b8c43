"""What time does to meetings: seats that have not answered are reminded, once."""

from datetime import datetime, timedelta

from django.db import transaction

from partnerships.base.limits import said
from partnerships.base.states import hold
from partnerships.base.ticking import alone
from partnerships.meetings.convening import one_per_address
from partnerships.meetings.mails import send_convocation
from partnerships.meetings.models import Meeting, Presence

REMINDER_DAYS = said("convocation_reminder_days", 3)


def remind_seats(*, at: datetime) -> int:
    """Write to the seats that have not answered for a meeting that is near; return the mails sent."""
    near = Meeting.objects.filter(
        state=Meeting.State.CONVENED,
        starts_at__gt=at,
        starts_at__lte=at + timedelta(days=REMINDER_DAYS),
        convened_at__lt=at - timedelta(days=1),
    )
    return sum(alone(remind, meeting, at=at) or 0 for meeting in near.order_by("pk"))


@transaction.atomic
def remind(meeting: Meeting, *, at: datetime) -> int:
    """Remind the seats of one meeting, each once; nothing leaves for one called off meanwhile."""
    hold(meeting)
    if meeting.state != Meeting.State.CONVENED:
        return 0
    silent = Presence.objects.filter(meeting=meeting, answer="", reminded_at=None).exclude(email="")
    rows = list(silent.select_related("meeting__committee", "sitting__seat__organization"))
    sent = [row for row in one_per_address(rows) if is_current(row)]
    for row in sent:
        send_convocation(presence=row, at=at, mail="convocation_reminder")
    Presence.objects.filter(pk__in=[row.pk for row in rows]).update(reminded_at=at, updated_at=at)
    return len(sent)


def is_current(presence: Presence) -> bool:
    """Whether the address called is still the seat's: nobody reminds who has left."""
    return presence.sitting.seat.email.lower() == presence.email
