"""Who came, who left, and the end of the sitting."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from partnerships.base.states import hold
from partnerships.meetings.convening import called_to, links_of, presence_of
from partnerships.meetings.mails import ANSWER
from partnerships.meetings.models import Meeting, Presence
from partnerships.people.linking import revoke_links


class NotYet(Exception):
    """Nobody sits before the day of the meeting."""


@transaction.atomic
def open_list(meeting: Meeting) -> list[Presence]:
    """Return the rows of the attendance list: every seat that sits that day, called or not."""
    known = set(meeting.presences.values_list("sitting", flat=True))
    for sitting in called_to(meeting):
        if sitting.pk not in known:
            presence_of(meeting, sitting)
    return list(meeting.presences.in_order())


@transaction.atomic
def note(*, meeting: Meeting, came: Mapping[int, tuple[str, str]], at: datetime) -> None:
    """Write who came: {presence key: (came, substitute)}. Raises NotYet."""
    hold(meeting)
    demand_sitting(meeting, at=at)
    for presence in meeting.presences.filter(pk__in=came):
        presence.came, substitute = came[presence.pk]
        presence.substitute = substitute or presence.substitute
        presence.save(update_fields=["came", "substitute", "updated_at"])


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
