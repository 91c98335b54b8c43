"""Recording what a meeting decides: numbered, with its quorum and its votes, frozen as they were."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from partnerships.base.states import hold
from partnerships.committees.models import Sitting
from partnerships.meetings.attending import demand_sitting
from partnerships.meetings.convening import room_of
from partnerships.meetings.decision_models import Ballot, Decision
from partnerships.meetings.models import Meeting
from partnerships.meetings.voting import Outcome, Tally, strangers, tally


class NobodyThere(Exception):
    """Nothing is decided before somebody who votes is noted as present."""


class Tied(Exception):
    """As many for as against: nothing is carried. ``tally`` says how many."""

    def __init__(self, tally: Tally):
        super().__init__(tally)
        self.tally = tally


class NotSitting(Exception):
    """A vote of a seat in which nobody sits."""


class CannotRatify(Exception):
    """What a meeting without quorum decided is ratified by a later one that has it."""


@transaction.atomic
def record(*, decision: Decision, choices: Mapping[int, str], by, at: datetime) -> Decision:
    """Number and keep a decision, with its ballots {sitting key: choice}, empty for a consensus.

    Without quorum it waits to be ratified; a vote that is lost is kept as not carried; the same one sent
    again stays one.
    Raises NobodyThere, NotSitting, Tied, or NotYet before the meeting begins.
    """
    meeting = decision.meeting
    hold(meeting)
    if made := meeting.decisions.filter(public_id=decision.public_id).first():
        return made
    demand_sitting(meeting, at=at)
    room = room_of(meeting, decision.committee)
    if not room.sitting:
        raise NobodyThere
    count = counted(meeting, decision, choices) if decision.mode == Decision.Mode.VOTE else None
    decision.number = next_number(meeting)
    decision.seats_present, decision.quorum = room.sitting, room.needed
    decision.is_by_chair = bool(count and count.by_chair)
    decision.save(force_insert=True)
    decision.ballots.bulk_create(
        Ballot(decision=decision, sitting_id=k, choice=v) for k, v in choices.items()
    )
    decision.events.create(from_state="", to_state=decision.state, by=by, at=at)
    if count and count.outcome is Outcome.LOST:
        decision.lose(by=by, at=at)
    elif not room.has_quorum:
        decision.await_quorum(by=by, at=at)
    return decision


def counted(meeting: Meeting, decision: Decision, choices: Mapping[int, str]) -> Tally:
    """Count a vote. Raises NotSitting, or Tied."""
    there = voters(meeting, decision.committee)
    if strangers(choices, sitting=there):
        raise NotSitting
    chair = next((choices[s.pk] for s in there.values() if s.is_chair and s.pk in choices), "")
    count = tally(choices.values(), chair=chair, chair_breaks_ties=decision.committee.chair_breaks_ties)
    if count.outcome is Outcome.TIED:
        raise Tied(count)
    return count


def voters(meeting: Meeting, committee) -> dict[int, Sitting]:
    """Return the seats of a committee that vote now, by somebody who sits there or by proxy, by key."""
    rows = meeting.presences.voting().in_order().filter(sitting__committee=committee, sitting__is_voting=True)
    return {row.sitting_id: row.sitting for row in rows}


def next_number(meeting: Meeting) -> int:
    """Return the number of a meeting's next decision; the meeting is locked."""
    last = meeting.decisions.order_by("-number").first()
    return last.number + 1 if last else 1


@transaction.atomic
def ratify(*, decision: Decision, meeting: Meeting, by, at: datetime) -> None:
    """Give force to what was decided without quorum. Raises CannotRatify."""
    hold(decision)
    later = meeting.starts_at > decision.meeting.starts_at and meeting.starts_at <= at
    same = decision.committee in meeting.committees
    if not (later and same and room_of(meeting, decision.committee).has_quorum):
        raise CannotRatify
    decision.ratify(by=by, at=at, meeting=meeting)


def ratifying(decision: Decision, *, at: datetime) -> list[Meeting]:
    """Return the meetings that may ratify a decision, the last first."""
    after = Meeting.objects.of(decision.committee).filter(
        starts_at__gt=decision.meeting.starts_at, starts_at__lte=at
    )
    found = after.exclude(state__in=["planned", "cancelled"]).order_by("-starts_at")
    return [meeting for meeting in found if room_of(meeting, decision.committee).has_quorum]


def tally_of(decision: Decision) -> Tally | None:
    """Return how a vote was counted; None for a consensus."""
    if decision.mode != Decision.Mode.VOTE:
        return None
    ballots = list(decision.ballots.select_related("sitting"))
    chair = next((b.choice for b in ballots if b.sitting.is_chair), "")
    return tally((b.choice for b in ballots), chair=chair, chair_breaks_ties=decision.is_by_chair)
