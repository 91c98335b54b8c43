"""Real threads on the real database: two ends, two beginnings, two full-time placements at once."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django_fsm import TransitionNotAllowed

from internships.agreements.models import Agreement
from internships.evaluations.evaluating import AlreadySent, evaluate
from internships.hours.noting import Day, note_week
from internships.hours.validating import ChangedMeanwhile, seal, send_back, validate, waiting_of
from internships.placements.closing import finish
from internships.placements.models import Placement
from internships.placements.opening import open_or_amend
from programs.outcomes.models import Outcome
from tests import clock, factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(act, *, times=20):
    """Run an act in threads that start together; return what each gave."""
    barrier = Barrier(times)

    def run(number):
        try:
            barrier.wait(30)
            return act(number)
        except (TransitionNotAllowed, ValidationError, ChangedMeanwhile, AlreadySent):
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(run, range(times)))


def test_a_placement_started_twenty_times_starts_once(placement):
    Placement.objects.update(state="planned")

    def start(_number):
        Placement.objects.get(pk=placement.pk).start(by=None, at=NOON)
        return True

    assert at_once(start).count(True) == 1
    assert placement.events.count() == 1


def test_a_placement_finished_twenty_times_is_one_outcome(placement, cohort, theo):
    factories.enrolment(cohort=cohort, student=theo.student, state="active")

    def end(_number):
        return finish(
            placement=Placement.objects.get(pk=placement.pk),
            hired=True, related=True, full_time=True, by=None, at=NOON,
        )  # fmt: skip

    assert len({outcome.pk for outcome in at_once(end)}) == 1
    assert Outcome.objects.count() == 1 and placement.events.count() == 1


def test_an_agreement_signed_twenty_times_at_once_opens_one_placement(agreement):
    Agreement.objects.update(state="signed")

    def sign(_number):
        return open_or_amend(agreement=Agreement.objects.get(pk=agreement.pk), by=None, at=NOON)

    assert len({made.pk for made in at_once(sign)}) == 1
    assert Placement.objects.count() == 1


def test_of_ten_full_time_agreements_of_a_student_one_opens(theo, plant):
    asked = [
        factories.agreement(student=theo.student, establishment=plant, state="signed") for _n in range(10)
    ]

    def sign(number):
        return open_or_amend(agreement=asked[number], by=None, at=NOON)

    assert len([made for made in at_once(sign, times=10) if made]) == 1
    assert Placement.objects.count() == 1


def test_a_week_sent_twenty_times_is_one_row_a_day(placement):
    days = [Day(clock.day(2027, 1, 11), Decimal(7)), Day(clock.day(2027, 1, 12), Decimal(8))]

    def note(_number):
        at = clock.moment(2027, 1, 18, 10)
        return note_week(placement=placement, monday=clock.day(2027, 1, 11), days=days, by=None, at=at)

    assert at_once(note) == [2] * 20
    assert list(placement.hours.values_list("hours", flat=True)) == [7, 8]


def test_hours_validated_and_returned_at_once_have_one_answer(placement):
    placement.hours.create(day=clock.day(2027, 1, 11), hours=7)
    seen = seal(waiting_of(placement))

    def answer(number):
        told = {"placement": placement, "monday": None, "seen": seen, "name": "Marc", "at": NOON}
        return send_back(**told, why="x") if number % 2 else validate(**told)

    assert at_once(answer).count(1) == 1


def test_an_evaluation_sent_twenty_times_is_one(placement):
    def send(_number):
        return evaluate(
            placement=placement, moment="final", side="employer", author=None, author_name="Marc",
            overall=3, strengths="", to_improve="", marks={"safety": 4}, units={}, at=NOON,
        )  # fmt: skip

    assert len([made for made in at_once(send) if made]) == 1
    assert placement.evaluations.get().marks.count() == 1
