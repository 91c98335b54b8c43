"""Calling a meeting: who is called where, who cannot be, and what each seat answers."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from partnerships.base.states import hold
from partnerships.committees.models import Sitting
from partnerships.meetings import mails
from partnerships.meetings.models import AgendaItem, Meeting, Presence
from partnerships.meetings.voting import Room, quorum_of
from partnerships.people.linking import note_answers, revoke_links
from partnerships.people.models import AccessLink


class NothingToDiscuss(Exception):
    """A meeting without an agenda calls nobody."""


class AlreadyBegun(Exception):
    """What is asked is possible before the meeting begins only."""


def called_to(meeting: Meeting) -> list[Sitting]:
    """Return the seats that a meeting calls: those that somebody fills that day, in every committee."""
    on = timezone.localdate(meeting.starts_at)
    found = [s for committee in meeting.committees for s in committee.sittings.sitting(on=on)]
    return [sitting for sitting in found if not sitting.is_vacant]


@transaction.atomic
def convene(*, meeting: Meeting, by, at: datetime) -> int:
    """Write to every seat that has an address; return how many mails leave.

    Raises NothingToDiscuss, AlreadyBegun, or ``TransitionNotAllowed`` when it was convened or called off.
    """
    hold(meeting)
    if meeting.starts_at <= at:
        raise AlreadyBegun
    if not meeting.items.exists():
        raise NothingToDiscuss
    meeting.convene(by=by, at=at)
    return call(meeting, called_to(meeting), at=at)


def call(meeting: Meeting, sittings: list[Sitting], *, at: datetime) -> int:
    """Have seats answer; one address gets one mail, whatever it sits for."""
    rows = [presence_of(meeting, sitting) for sitting in sittings]
    return sum(mails.send_convocation(presence=row, at=at) for row in one_per_address(rows))


def presence_of(meeting: Meeting, sitting: Sitting) -> Presence:
    """Return the row of a seat at a meeting, with the address that it is called at from now on."""
    seat = sitting.seat
    row, _new = Presence.objects.update_or_create(
        meeting=meeting, sitting=sitting, defaults={"email": seat.email.lower(), "name": seat.person}
    )
    return row


def one_per_address(rows: list[Presence]) -> list[Presence]:
    """Keep the first row of each address; those without an address are told by whoever convenes."""
    return list({row.email: row for row in reversed(rows) if row.email}.values())


@transaction.atomic
def call_late(*, meeting: Meeting, at: datetime) -> int:
    """Call the seats filled, or whose address changed, since the convocation; return the mails that leave."""
    hold(meeting)
    if meeting.state != Meeting.State.CONVENED or meeting.starts_at <= at:
        raise AlreadyBegun
    known = dict(meeting.presences.values_list("sitting", "email"))
    new = [s for s in called_to(meeting) if known.get(s.pk) != s.seat.email.lower()]
    return call(meeting, new, at=at)


@transaction.atomic
def call_off(*, meeting: Meeting, by, at: datetime, reason: str) -> int:
    """Cancel; tell everybody who was called. Raises ``TransitionNotAllowed``."""
    hold(meeting)
    was_convened = meeting.state == Meeting.State.CONVENED
    meeting.cancel(by=by, at=at, reason=reason)
    revoke_links(links=links_of(meeting), at=at)
    return mails.tell_called_off(meeting, reason=reason) if was_convened else 0


@transaction.atomic
def tell_of_change(*, meeting: Meeting, at: datetime) -> int:
    """Have everybody answer again after another day, hour or place; return the mails that leave."""
    Meeting.objects.filter(pk=meeting.pk).update(sequence=meeting.sequence + 1)
    meeting.sequence += 1
    meeting.presences.update(answer="", substitute="", answered_at=None, reminded_at=None, updated_at=at)
    called = called_to(meeting)
    meeting.presences.exclude(sitting__in=called).delete()  # they no longer sit on the new day
    return call(meeting, called, at=at)


@transaction.atomic
def answer(*, presence: Presence, choice: str, substitute: str, at: datetime) -> None:
    """Keep what a seat answers; the last answer before the meeting begins counts. Raises AlreadyBegun."""
    meeting = presence.meeting
    hold(meeting)
    if meeting.state != Meeting.State.CONVENED or meeting.starts_at <= at:
        raise AlreadyBegun
    same = meeting.presences.filter(email=presence.email) if presence.email else None
    rows = same if same is not None else meeting.presences.filter(pk=presence.pk)
    substitute = substitute if choice == Presence.Answer.REPLACED else ""
    rows.update(answer=choice, substitute=substitute, answered_at=at, updated_at=at)
    note_answers(mails.ANSWER, *rows.values_list("pk", flat=True), at=at)


def links_of(meeting: Meeting):
    """Return the links by which seats answer for a meeting, or comment its minutes."""
    rows = meeting.presences.values("pk")
    return AccessLink.objects.filter(act__in=[mails.ANSWER, mails.COMMENT], target_id__in=rows)


def room_of(meeting: Meeting, committee) -> Room:
    """Return who sits of a committee now, and how many must: seats that vote on the day of the meeting."""
    on = timezone.localdate(meeting.starts_at)
    voting = [s for s in committee.sittings.sitting(on=on) if s.is_voting]
    came = {p.sitting_id for p in meeting.presences.voting()}
    return Room(
        voting=len(voting),
        sitting=sum(s.pk in came for s in voting),
        needed=quorum_of(voting_seats=len(voting), fixed=committee.quorum),
    )


def put_item(item: AgendaItem) -> None:
    """Add an item at the end of its meeting's agenda; the same item sent again stays one."""
    with transaction.atomic():
        hold(item.meeting)
        if AgendaItem.objects.filter(public_id=item.public_id).exists():
            return
        last = AgendaItem.objects.filter(meeting=item.meeting_id).order_by("-position").first()
        item.position = last.position + 1 if last else 1
        item.save()


@transaction.atomic
def move_item(item: AgendaItem, *, up: bool) -> None:
    """Exchange an item with its neighbour; nothing happens at either end."""
    hold(item.meeting)
    items = list(AgendaItem.objects.filter(meeting=item.meeting_id).order_by("position"))
    place = next(n for n, each in enumerate(items) if each.pk == item.pk)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(items):
        return
    items[place], items[other] = items[other], items[place]
    renumber(items)


@transaction.atomic
def take_off(item: AgendaItem) -> None:
    """Take an item off the agenda; those after it close ranks, decisions taken under it stay."""
    hold(item.meeting)
    item.delete()
    renumber(list(AgendaItem.objects.filter(meeting=item.meeting_id).order_by("position")))


def renumber(items: list[AgendaItem]) -> None:
    """Number items from 1 in the order given."""
    for number, item in enumerate(items, start=1):
        if item.position != number:
            item.position = number
            item.save(update_fields=["position", "updated_at"])


def is_seat_of(user, presence: Presence, *, on: date) -> bool:
    """Whether a person acts today for the partner that holds the seat."""
    seat = presence.sitting.seat
    holds = seat.organization_id in user.scope.staffed_ids
    return holds and seat.from_on <= on and (seat.to_on is None or seat.to_on >= on)
