"""The trainer's answer: what was seen is validated or returned, nothing else."""

from decimal import Decimal

import pytest
from django.core import mail

from internships.hours.validating import ChangedMeanwhile, seal, send_back, validate, waiting_of
from tests import clock
from tests.factories import NOON

MONDAY = clock.day(2027, 1, 11)


@pytest.fixture
def noted(placement):
    """Two days of Théo's first week, and one of the next."""
    for day, hours in ((11, 7), (12, 8), (18, 6)):
        placement.hours.create(day=clock.day(2027, 1, day), hours=Decimal(hours))
    return placement


def answer(act, placement, *, monday=MONDAY, seen=None, **more):
    seen = seen or seal(waiting_of(placement, monday=monday))
    return act(placement=placement, monday=monday, seen=seen, name="Marc Gendron", at=NOON, **more)


def states(placement):
    return list(placement.hours.values_list("state", flat=True))


def test_a_week_is_validated(noted):
    assert answer(validate, noted) == 2
    assert states(noted) == ["validated", "validated", "logged"]
    assert noted.hours.first().validated_by_name == "Marc Gendron"


def test_all_that_waits_is_validated(noted):
    assert answer(validate, noted, monday=None) == 3


def test_hours_changed_meanwhile_are_not_validated(noted):
    seen = seal(waiting_of(noted, monday=MONDAY))
    noted.hours.filter(day=MONDAY).update(hours=9)
    with pytest.raises(ChangedMeanwhile):
        answer(validate, noted, seen=seen)
    assert "validated" not in states(noted)


def test_the_second_answer_finds_nothing(noted):
    seen = seal(waiting_of(noted, monday=MONDAY))
    answer(validate, noted, seen=seen)
    with pytest.raises(ChangedMeanwhile):
        answer(validate, noted, seen=seen)


def test_hours_returned_say_why_to_the_student(noted, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer(send_back, noted, why="Partie à midi mardi")
    assert states(noted) == ["returned", "returned", "logged"]
    [sent] = mail.outbox
    assert sent.to == ["theo@exemple.example"] and "Partie à midi mardi" in sent.body
    assert str(noted.public_id) in sent.body
