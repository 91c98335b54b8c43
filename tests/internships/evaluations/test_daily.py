"""Mails that ask for what waits: each once, with a page or a link; and the commands that send them."""

from decimal import Decimal

import pytest
from django.core import mail
from django.core.management import call_command

from internships.agreements.models import Agreement
from internships.evaluations.daily import ask_for_evaluations
from internships.hours.daily import ask_for_hours
from internships.placements.daily import due_to_finish, start_due
from internships.placements.models import Placement
from partnerships.people.models import AccessLink
from tests import clock
from tests.factories import NOON

MONDAY = clock.day(2027, 1, 18)


@pytest.fixture
def noted(placement):
    """Théo noted a day of last week."""
    placement.hours.create(day=clock.day(2027, 1, 11), hours=Decimal(7))
    return placement


@pytest.fixture
def sent(django_capture_on_commit_callbacks):
    """Act, and return the mails that leave."""

    def act(function, **given):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            function(**given)
        return mail.outbox

    return act


def without_account(placement):
    Placement.objects.update(trainer=None, trainer_email="marc@exemple.example")


def test_the_trainer_is_asked_once_a_week(noted, sent):
    [asked] = sent(ask_for_hours, on=MONDAY, at=NOON)
    assert asked.to == ["marc@exemple.example"] and f"{clock.day(2027, 1, 11)}" in asked.body
    assert sent(ask_for_hours, on=clock.day(2027, 1, 20), at=NOON) == []
    assert len(sent(ask_for_hours, on=clock.day(2027, 1, 25), at=NOON)) == 1


def test_without_an_account_the_trainer_gets_a_link_and_older_ones_die(noted, sent):
    without_account(noted)
    sent(ask_for_hours, on=MONDAY, at=NOON)
    sent(ask_for_hours, on=clock.day(2027, 1, 25), at=NOON)
    assert AccessLink.objects.count() == 2
    assert AccessLink.objects.open(at=NOON).count() == 1


def test_hours_of_this_week_do_not_wait_yet(noted, sent):
    assert sent(ask_for_hours, on=clock.day(2027, 1, 14), at=NOON) == []


def test_nobody_to_ask_is_no_mail(noted, sent):
    Placement.objects.update(trainer=None, trainer_email="")
    assert sent(ask_for_hours, on=MONDAY, at=NOON) == []


def test_a_student_who_said_nothing_is_asked_when_the_schedule_had_hours(placement, sent):
    assert sent(ask_for_hours, on=MONDAY, at=NOON) == []
    placement.schedule.create(weekday=1, from_time="08:00", to_time="16:00", from_on=placement.starts_on)
    [asked] = sent(ask_for_hours, on=MONDAY, at=NOON)
    assert asked.to == ["theo@exemple.example"]
    assert sent(ask_for_hours, on=MONDAY, at=NOON) == []


def test_who_noted_the_week_before_and_nothing_since_is_asked(noted, sent):
    noted.schedule.create(weekday=1, from_time="08:00", to_time="16:00", from_on=noted.starts_on)
    assert ["theo@exemple.example"] not in [asked.to for asked in sent(ask_for_hours, on=MONDAY, at=NOON)]
    week_after = sent(ask_for_hours, on=clock.day(2027, 1, 25), at=NOON)
    assert ["theo@exemple.example"] in [asked.to for asked in week_after]


@pytest.mark.parametrize(
    ("on", "mails"), [(clock.day(2027, 2, 10), 0), (clock.day(2027, 2, 17), 2), (clock.day(2027, 3, 19), 4)]
)
def test_evaluations_are_asked_halfway_and_in_the_last_week(placement, sent, on, mails):
    assert len(sent(ask_for_evaluations, on=on, at=NOON)) == mails
    assert sent(ask_for_evaluations, on=on, at=NOON) == []


def test_an_evaluation_already_sent_is_not_asked(placement, evaluation, sent):
    assert len(sent(ask_for_evaluations, on=clock.day(2027, 3, 19), at=NOON)) == 3


def test_the_day_starts_the_placement_and_its_agreement(placement):
    Placement.objects.update(state="planned")
    Agreement.objects.update(state="signed")
    assert start_due(on=clock.day(2027, 1, 10), at=NOON) == []
    assert [row.pk for row in start_due(on=clock.day(2027, 1, 11), at=NOON)] == [placement.pk]
    assert start_due(on=clock.day(2027, 1, 11), at=NOON) == []
    assert (Placement.objects.get().state, Agreement.objects.get().state) == ("active", "active")


def test_a_placement_being_signed_again_does_not_start(placement):
    Placement.objects.update(state="planned")
    Agreement.objects.update(state="ready_to_sign")
    assert start_due(on=clock.day(2027, 1, 11), at=NOON) == []


@pytest.mark.parametrize(("on", "late"), [(clock.day(2027, 3, 26), 0), (clock.day(2027, 3, 27), 1)])
def test_the_day_after_the_last_the_end_is_awaited(placement, on, late):
    assert due_to_finish(on=on).count() == late


def test_the_commands_take_a_date(noted, capsys):
    call_command("hours", on=MONDAY)
    call_command("placements", on=clock.day(2027, 3, 27))
    told = capsys.readouterr().out
    assert "hours to validate: 1" in told and "to finish: 1" in told
