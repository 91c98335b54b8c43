"""Real threads on the real database: a double click, two who decide, two who edit."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django_fsm import TransitionNotAllowed

from programs.cohorts.enrolling import Refused, enrol_student
from programs.cohorts.models import Cohort, Enrolment, Student
from tests import factories
from tests.factories import NOON, TODAY
from tests.programs.cohorts.test_pages import WRITTEN

AT_ONCE = 20
pytestmark = pytest.mark.django_db(transaction=True)


def at_once(act, *, times=AT_ONCE):
    """Run an act of one argument in threads that start together; return what each gave."""
    barrier = Barrier(times)

    def run(number):
        try:
            barrier.wait(30)
            return act(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(run, range(times)))


@pytest.fixture
def token():
    return "6f1f2a34-0000-4000-8000-000000000001"


def test_a_form_sent_twenty_times_makes_one_cohort(maude, usinage, cfp, token):
    data = {**WRITTEN, "program": usinage.pk, "provider": cfp.pk, "token": token}
    browser = Client()
    browser.force_login(maude)

    def send(_number):
        client = Client()
        client.cookies = browser.cookies
        return client.post(reverse("cohort_create"), data).status_code

    assert set(at_once(send)) == {302}
    assert Cohort.objects.count() == 1 and Cohort.objects.get().events.count() == 1


def test_a_cohort_confirmed_and_cancelled_at_once_has_one_history(maude, cohort):
    def decide(number):
        row = Cohort.objects.get(pk=cohort.pk)
        try:
            getattr(row, "complete" if number % 2 else "start")(by=maude, at=NOON)
        except TransitionNotAllowed:
            return False
        return True

    Cohort.objects.get(pk=cohort.pk).confirm(by=maude, at=NOON)
    assert sum(at_once(decide)) in {1, 2}
    steps = list(cohort.events.values_list("from_state", "to_state"))
    assert steps in (
        [("planned", "confirmed"), ("confirmed", "running")],
        [("planned", "confirmed"), ("confirmed", "running"), ("running", "completed")],
    )


def test_a_student_sent_twenty_times_is_one_person_in_one_seat(maude, cohort):
    def enrol(number):
        person = {"first_name": "Zoé", "last_name": "Pelletier", "birth_date": None, "email": ""}
        try:
            enrol_student(
                cohort=cohort,
                person=person,
                permanent_code="PELZ03040101",
                state="enrolled",
                on=TODAY,
                by=maude,
                at=NOON,
                token=f"6f1f2a34-0000-4000-8000-{number:012d}",
            )
        except Refused:
            return False
        return True

    assert at_once(enrol).count(True) == 1
    assert (Student.objects.count(), Enrolment.objects.count()) == (1, 1)


def test_of_four_who_edit_at_once_one_saves_and_the_others_are_told(maude, cohort):
    browser = Client()
    browser.force_login(maude)
    url = reverse("cohort_edit", args=[cohort.public_id])
    form = browser.get(url).context["form"]
    data = {name: form[name].value() or "" for name in form.fields}

    def edit(number):
        client = Client()
        client.cookies = browser.cookies
        return client.post(url, {**data, "seats": 30 + number}).status_code

    assert at_once(edit, times=4).count(302) == 1
    assert Cohort.objects.get().seats >= 30


def test_two_changes_of_an_enrolment_at_once_leave_one(maude, cohort):
    enrolment = factories.enrolment(cohort=cohort, state="active")

    def leave(number):
        row = Enrolment.objects.get(pk=enrolment.pk)
        try:
            getattr(row, "graduate" if number % 2 else "withdraw")(by=maude, at=NOON, reason="x")
        except TransitionNotAllowed:
            return False
        return True

    assert at_once(leave).count(True) == 1
    assert enrolment.events.count() == 1
