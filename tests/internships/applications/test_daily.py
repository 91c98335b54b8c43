"""Silence: a reminder on day 7, a kind end on day 15, and a place that nobody confirms."""

from datetime import timedelta
from io import StringIO
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from internships.applications import deciding
from internships.applications.daily import follow
from internships.applications.models import Application
from internships.applications.tasks import follow_applications
from partnerships.people.models import AccessLink
from tests import factories
from tests.clock import day, moment
from tests.factories import NOON
from tests.internships.applications.test_races import be_patient

SENT_ON = day(2026, 11, 2)


def kept(application) -> Application:
    return Application.objects.get(pk=application.pk)


@pytest.fixture
def after(django_capture_on_commit_callbacks):
    """``after(7)``: follow the applications so many days after Théo applied, and let the mails leave."""

    def run(days: int):
        with django_capture_on_commit_callbacks(execute=True):
            return follow(on=SENT_ON + timedelta(days=days))

    return run


@pytest.mark.parametrize(("days", "mails"), [(6, 0), (7, 1), (14, 1), (15, 0)])
def test_the_firm_is_reminded_from_the_seventh_day(application, aline, after, days, mails):
    after(days)
    assert len([m for m in mail.outbox if m.to == [aline.email]]) == mails


def test_the_firm_is_reminded_once(application, aline, after):
    for days in (7, 7, 8, 9):
        after(days)
    assert len(mail.outbox) == 1


def test_a_reminder_carries_a_link_that_works_until_the_application_expires(application, aline, after):
    after(7)
    link = AccessLink.objects.to("answer_application", application.pk).get()
    assert timezone.localdate(link.expires_at) == SENT_ON + timedelta(days=15)


@pytest.mark.parametrize(("days", "state"), [(14, "sent"), (15, "expired"), (30, "expired")])
def test_an_application_without_an_answer_expires_on_the_fifteenth_day(
    application, aline, after, days, state
):
    after(days)
    assert kept(application).state == state


def test_the_student_is_told_kindly_and_led_on(application, theo, plant, usinage, after):
    factories.offer(establishment=plant, programs=[usinage], title_fr="Stage de fraisage")
    after(15)
    [told] = mail.outbox
    assert told.to == [theo.email] and "Stage de fraisage" in told.body


def test_a_firm_reminded_late_has_its_eight_days(application, aline, after):
    after(12)
    after(19)
    assert kept(application).state == "sent"
    after(20)
    assert kept(application).state == "expired"


def test_an_interview_gives_fifteen_more_days(application, aline, after):
    when = moment(2026, 11, 10, 9)
    deciding.invite(application=application, by=aline, at=NOON, interview_at=when, interview_place="ici")
    after(22)
    assert kept(application).state == "interview"
    after(23)
    assert kept(application).state == "interview"  # reminded late, on the 22nd day
    after(30)
    assert kept(application).state == "expired"


def test_those_who_wait_for_a_seat_that_is_held_do_not_expire(application, aline, slot, after):
    second = factories.application(student=factories.student(first_name="Inès"), slot=slot)
    deciding.offer_place(application=application, by=aline, at=NOON + timedelta(days=5))
    after(16)
    assert kept(second).state == "sent"


def test_a_place_not_confirmed_goes_to_the_next_candidate(application, aline, theo, slot, after):
    second = factories.application(student=factories.student(first_name="Inès"), slot=slot)
    deciding.offer_place(application=application, by=aline, at=NOON)
    last = (kept(application).confirm_by - SENT_ON).days
    after(last)
    assert kept(application).state == "offered"
    after(last + 1)
    assert kept(application).state == "expired" and kept(application).slot.taken == 0
    assert kept(second).state == "sent" and kept(second).slot.offer.state == "published"
    assert {m.to[0] for m in mail.outbox} == {theo.email, aline.email}
    assert "Inès" in next(m.body for m in mail.outbox if m.to == [aline.email])


@pytest.mark.parametrize("over", ["archived", "expired", "begun"])
def test_what_nobody_can_answer_any_more_ends_kindly(application, aline, theo, slot, after, over):
    if over == "begun":
        type(slot).objects.filter(pk=slot.pk).update(starts_on=SENT_ON + timedelta(days=3))
    else:
        type(slot.offer).objects.filter(pk=slot.offer_id).update(state=over)
    after(3)
    assert kept(application).state == "expired"
    assert [m.to for m in mail.outbox] == [[theo.email]]


def test_the_command_takes_a_day(application, aline):
    out = StringIO()
    call_command("applications", "--on", f"{day(2026, 11, 17)}", stdout=out)
    assert kept(application).state == "expired"
    assert out.getvalue() == "unconfirmed: 0, closed: 0, expired: 1, reminded: 0\n"


def test_a_task_delivered_twice_writes_once(
    application, aline, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(timezone, "now", lambda: NOON + timedelta(days=7))
    with django_capture_on_commit_callbacks(execute=True):
        follow_applications()
        follow_applications()
    assert len(mail.outbox) == 1


def test_nobody_is_written_to_at_night(application, aline, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOON + timedelta(days=7, hours=-8))
    follow_applications()
    assert kept(application).reminded_on is None


@pytest.mark.django_db(transaction=True)
def test_of_ten_runs_at_once_one_reminds_and_one_ends(application, aline, slot, theo):
    start, done = Barrier(10), []
    slot.seats = 2
    slot.save()
    other = factories.application(
        student=factories.student(email="ines@exemple.example"), slot=slot, sent_at=NOON - timedelta(days=9)
    )

    def run():
        be_patient()
        start.wait()
        done.append(follow(on=SENT_ON + timedelta(days=8)))
        connection.close()

    threads = [Thread(target=run) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sum(d.reminded for d in done), sum(d.expired for d in done)) == (1, 1)
    assert len(mail.outbox) == 2 and other.events.count() == 1
