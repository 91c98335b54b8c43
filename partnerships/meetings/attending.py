"""Who came, who left, and the end of the sitting."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from partnerships.base.states import hold
from partnerships.meetings.convening import called_to, links_of
from partnerships.meetings.mails import ANSWER
from partnerships.meetings.models import Meeting, Presence
from partnerships.people.linking import revoke_links

NOBODY: Mapping[int, int] = {}


class NotYet(Exception):
    """Nobody sits before the day of the meeting."""


def seats_of(meeting: Meeting) -> list[Presence]:
    """Return the rows of the attendance list, those of seats that nobody called not written yet."""
    rows = list(meeting.presences.in_order())
    known = {row.sitting_id for row in rows}
    new = [sitting for sitting in called_to(meeting) if sitting.pk not in known]
    return [*rows, *(Presence(meeting=meeting, sitting=sitting, name=sitting.seat.person) for sitting in new)]


@transaction.atomic
def note(
    *,
    meeting: Meeting,
    came: Mapping[int, tuple[str, str]],
    proxies: Mapping[int, int] = NOBODY,
    at: datetime,
) -> None:
    """Write who came: {sitting key: (came, substitute)}, and who holds each proxy, by key. Raises NotYet."""
    hold(meeting)
    demand_sitting(meeting, at=at)
    for row in seats_of(meeting):
        if row.sitting_id in came:
            row.came, substitute = came[row.sitting_id]
            row.substitute = substitute or row.substitute
            row.proxy_id = proxies.get(row.sitting_id)
            row.save()


def demand_sitting(meeting: Meeting, *, at: datetime) -> None:
    """Stop what can only be written from the beginning of the meeting on. Raises NotYet."""
    if not meeting.takes_notes or meeting.starts_at > at:
        raise NotYet


@transaction.atomic
def close(*, meeting: Meeting, by, at: datetime) -> None:
    """End the sitting: minutes are to be written. Raises NotYet, or ``TransitionNotAllowed``."""
    hold(meeting)
    demand_sitting(meeting, at=at)
    meeting.close(by=by, at=at)
    revoke_links(links=links_of(meeting).filter(act=ANSWER), at=at)
