"""What the page of a meeting shows, to whom, and what comes next."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from partnerships.base.figures import write_moment
from partnerships.committees.permissions import can_keep
from partnerships.meetings import minuting
from partnerships.meetings.convening import is_seat_of, room_of
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Amendment, Meeting, Presence
from partnerships.meetings.permissions import is_inside
from partnerships.printing.markdown import as_html

State = Meeting.State
# What packages above link to a decision: called with the reader and the decision; rows have a ``url``.
ABOUT: list[Callable[[Any, Decision], Iterable[Any]]] = []


def told_about(user, decision: Decision) -> list[Any]:
    """Return what a decision is about, as far as its reader may know."""
    return [row for tells in ABOUT for row in tells(user, decision)]


def page_of(meeting: Meeting, user) -> dict:
    """Return the context of a meeting's page; what is not public is left out for who is outside."""
    now = timezone.now()
    today = timezone.localdate(now)
    is_keeper = can_keep(user, meeting.committee)
    inside = is_keeper or is_inside(user, meeting, on=today)
    is_told = inside or meeting.state == State.ADOPTED
    presences = list(meeting.presences.in_order()) if is_told else []
    mine = [p for p in presences if inside and user.is_authenticated and is_seat_of(user, p, on=today)]
    return {
        "meeting": meeting,
        "when": when(meeting),
        "committee": meeting.committee,
        "joint": list(meeting.also_for.all()),
        "is_keeper": is_keeper,
        "inside": inside,
        "items": list(meeting.items.all()),
        "presences": presences,
        "answered": sum(bool(p.answer) for p in presences),
        "coming": sum(p.answer in (Presence.Answer.PRESENT, Presence.Answer.REPLACED) for p in presences),
        "rooms": rooms(meeting, now) if inside else [],
        "decisions": list(decisions_of(meeting)) if is_told else [],
        "minutes": as_html(meeting.minutes) if is_told and meeting.minutes else "",
        "asked": list(asked_of(meeting)) if is_keeper else [],
        "mine": mine,
        "may_answer": meeting.state == State.CONVENED and meeting.starts_at > now,
        "may_ask": meeting.state == State.CIRCULATED and minuting.comments_until(meeting) > now,
        "has_begun": meeting.starts_at <= now,
        "next": next_step(meeting, now) if is_keeper else None,
        "called_off": meeting.events.order_by("-pk").first() if meeting.state == State.CANCELLED else None,
    }


def rooms(meeting: Meeting, now) -> list[tuple]:
    """Return (committee, who sits) from the beginning of the meeting on."""
    if meeting.starts_at > now or meeting.state in (State.PLANNED, State.CANCELLED):
        return []
    return [(committee, room_of(meeting, committee)) for committee in meeting.committees]


def decisions_of(meeting: Meeting):
    found = Decision.objects.filter(meeting=meeting).with_origin().order_by("number")
    return found.prefetch_related("ballots__sitting__seat")


def asked_of(meeting: Meeting):
    """Return what those who came would have the minutes say."""
    rows = Amendment.objects.filter(presence__meeting=meeting)
    return rows.select_related("presence__sitting__seat").order_by("pk")


def next_step(meeting: Meeting, now) -> tuple[str, str, bool] | None:
    """Return what the secretariat does next: words, the name of its page, whether a click does it (POST)."""
    if meeting.state == State.PLANNED:
        return _("Convene the seats"), "meeting_convene", False
    if meeting.state == State.CONVENED and meeting.starts_at <= now:
        return _("Note presences"), "meeting_attendance", False
    if meeting.state == State.HELD:
        if meeting.minutes.strip():
            return _("Circulate the minutes"), "minutes_circulate", True
        return _("Write the minutes"), "minutes_edit", False
    if meeting.state == State.CIRCULATED and minuting.comments_until(meeting) <= now:
        return _("Adopt the minutes"), "minutes_adopt", False
    return None


def when(meeting: Meeting) -> str:
    """Return when a meeting is, as one says it."""
    begins, ends = write_moment(meeting.starts_at), meeting.ends_at
    if ends is None:
        return begins
    if timezone.localdate(ends) != timezone.localdate(meeting.starts_at):
        return f"{begins} – {write_moment(ends)}"
    return f"{begins} – {date_format(timezone.localtime(ends), 'TIME_FORMAT')}"
