"""Minutes: circulated to who came, who has some days to ask for a change, then adopted by a later meeting."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from partnerships.base.states import hold
from partnerships.meetings import mails
from partnerships.meetings.convening import links_of, one_per_address
from partnerships.meetings.models import AMENDMENT_DAYS, Amendment, Meeting, Presence
from partnerships.people.linking import revoke_links


class NoText(Exception):
    """There is nothing to circulate."""


class NobodyCame(Exception):
    """Minutes of a meeting to which nobody is noted as having come."""


class TooSoon(Exception):
    """Those who came still have days to ask for a change: ``until``."""

    def __init__(self, until: datetime):
        super().__init__(until)
        self.until = until


class NotALaterMeeting(Exception):
    """Minutes are adopted by a later meeting of the committee, that has begun."""


class TooLate(Exception):
    """The days to ask for a change are over, or the minutes are being written again."""


def comments_until(meeting: Meeting) -> datetime:
    """Return until when who came may ask for a change."""
    return meeting.circulated_at + timedelta(days=AMENDMENT_DAYS)


@transaction.atomic
def circulate(*, meeting: Meeting, by, at: datetime) -> int:
    """Send the minutes to who came; return the mails that leave.

    Raises NoText, NobodyCame, or ``TransitionNotAllowed``.
    """
    hold(meeting)
    if not meeting.minutes.strip():
        raise NoText
    came = list(meeting.presences.sat().select_related("sitting__seat"))
    if not came:
        raise NobodyCame
    meeting.circulate(by=by, at=at)
    return sum(mails.send_minutes(presence=row, at=at) for row in one_per_address(came))


@transaction.atomic
def ask_change(*, presence: Presence, text: str, token: UUID, at: datetime) -> Amendment:
    """Keep, once, what somebody who came would have the minutes say. Raises TooLate."""
    meeting = presence.meeting
    hold(meeting)
    if meeting.state != Meeting.State.CIRCULATED or comments_until(meeting) <= at:
        raise TooLate
    return presence.amendments.get_or_create(public_id=token, defaults={"text": text})[0]


@transaction.atomic
def take_up_again(*, meeting: Meeting, by, at: datetime) -> None:
    """Write the minutes again; links to the text that circulated no longer work."""
    hold(meeting)
    meeting.take_up_again(by=by, at=at)
    revoke_links(links=links_of(meeting).filter(act=mails.COMMENT), at=at)


@transaction.atomic
def adopt(*, meeting: Meeting, at_meeting: Meeting, by, at: datetime) -> None:
    """Adopt minutes at a later meeting. Raises TooSoon, NotALaterMeeting, or ``TransitionNotAllowed``."""
    hold(meeting)
    if meeting.state == Meeting.State.CIRCULATED and comments_until(meeting) > at:
        raise TooSoon(comments_until(meeting))
    if at_meeting.pk not in {row.pk for row in adopting(meeting, at=at)}:
        raise NotALaterMeeting
    meeting.adopt(by=by, at=at, meeting=at_meeting)
    revoke_links(links=links_of(meeting).filter(act=mails.COMMENT), at=at)


def adopting(meeting: Meeting, *, at: datetime) -> list[Meeting]:
    """Return the later meetings of the committee at which its minutes can be adopted, the first one first."""
    later = Meeting.objects.of(meeting.committee).filter(starts_at__gt=meeting.starts_at, starts_at__lte=at)
    return list(later.exclude(state__in=["planned", "cancelled"]).order_by("starts_at"))
