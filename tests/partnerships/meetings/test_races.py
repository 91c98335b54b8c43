"""Two at once in a meeting: one convocation each, one number each, nothing decided once it is closed."""

from functools import partial

import pytest
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from partnerships.mails.outbox import OutgoingMail
from partnerships.meetings import attending, convening, deciding
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting
from tests import meeting_people as people
from tests.racing import race

pytestmark = pytest.mark.django_db(transaction=True)


def again(meeting: Meeting) -> Meeting:
    """Return the row as another request reads it."""
    return Meeting.objects.get(pk=meeting.pk)


def deciding_on(meeting: Meeting, text: str):
    decision = Decision(meeting=again(meeting), committee=meeting.committee, text=text)
    return partial(deciding.record, decision=decision, choices={}, by=None, at=timezone.now())


def test_seats_are_called_once_by_two_who_convene(partnership):
    meeting = people.meeting(committee=people.seated(partnership=partnership))
    acts = [partial(convening.convene, meeting=again(meeting), by=None, at=timezone.now()) for _ in range(2)]
    told = race(*acts, after=Meeting)
    assert told.first == 3 and isinstance(told.second, TransitionNotAllowed) and told.waited
    assert OutgoingMail.objects.count() == 3


def test_two_decisions_have_two_numbers(partnership):
    meeting = people.under_way(committee=people.seated(partnership=partnership))
    told = race(deciding_on(meeting, "Un"), deciding_on(meeting, "Deux"), after=Meeting)
    assert (told.first.number, told.second.number, told.waited) == (1, 2, True)


def test_nothing_is_answered_once_the_meeting_is_called_off(partnership):
    meeting = people.meeting(committee=people.seated(partnership=partnership))
    convening.convene(meeting=meeting, by=None, at=timezone.now())
    seat = meeting.presences.select_related("meeting").first()
    off = partial(convening.call_off, meeting=again(meeting), by=None, at=timezone.now(), reason="Neige")
    said = partial(convening.answer, presence=seat, choice="present", substitute="", at=timezone.now())
    told = race(off, said, after=Meeting)
    assert isinstance(told.second, convening.AlreadyBegun) and told.waited


def test_nothing_is_decided_once_minutes_circulate(partnership):
    meeting = people.under_way(committee=people.seated(partnership=partnership))
    attending.close(meeting=again(meeting), by=None, at=timezone.now())
    Meeting.objects.filter(pk=meeting.pk).update(minutes="Bienvenue", state="circulated")
    with pytest.raises(attending.NotYet):
        deciding_on(meeting, "Trop tard")()
