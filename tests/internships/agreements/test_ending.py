"""What time and people do to agreements: review, reminders, lapse, end, amendments."""

import io
from contextlib import nullcontext
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone

from internships.agreements import amending, reviewing
from internships.agreements.models import Agreement
from internships.agreements.next_steps import is_late
from internships.signatures import signing
from internships.signatures.daily import tend
from partnerships.people.linking import LinkClosed, open_link
from partnerships.people.models import AccessLink
from tests.clock import day, moment
from tests.internships.conftest import NOW, link_in

MONDAY = day(2026, 11, 23)


def again(agreement) -> Agreement:
    return Agreement.objects.get(pk=agreement.pk)


def after(days: int) -> dict:
    at = NOW + timedelta(days=days)
    return {"on": timezone.localdate(at), "at": at}


# --- the firm reads ---------------------------------------------------------------------------------


@pytest.fixture
def link(agreement, maude, django_capture_on_commit_callbacks):
    """The link by which Aline's firm reads."""
    with django_capture_on_commit_callbacks(execute=True):
        reviewing.ask_employer(agreement=agreement, by=maude, at=timezone.now())
    token = link_in(mail.outbox[-1]).rstrip("/").split("/")[-1]
    return open_link(token=token, act=reviewing.REVIEW, at=timezone.now())


@pytest.mark.parametrize("agrees", [True, False])
def test_the_firm_s_answer_goes_to_the_school(agreement, link, agrees):
    answered = reviewing.answer_by_link(
        link=link, agreement=agreement, agrees=agrees, words="Le mardi.", at=timezone.now()
    )
    assert answered.state == "school_review"
    assert "Le mardi." in answered.events.last().reason


def test_the_firm_answers_once(agreement, link):
    answer = {"link": link, "agreement": agreement, "agrees": True, "words": "", "at": timezone.now()}
    reviewing.answer_by_link(**answer)
    with pytest.raises(LinkClosed):
        reviewing.answer_by_link(**answer)


def test_taking_the_agreement_back_closes_the_firm_s_link(agreement, link, maude):
    reviewing.take_back(agreement=agreement, by=maude, at=timezone.now(), reason="Erreur de date")
    assert not AccessLink.objects.open(at=timezone.now()).exists()


def test_a_firm_without_an_address_cannot_be_asked(agreement, maude):
    agreement.hosts.update(signatory_email="")
    with pytest.raises(ValidationError):
        reviewing.ask_employer(agreement=agreement, by=maude, at=NOW)


def test_a_silent_firm_is_reminded_with_a_fresh_link(agreement, maude, django_capture_on_commit_callbacks):
    reviewing.ask_employer(agreement=agreement, by=maude, at=NOW)
    assert tend(**after(2))["firms reminded"] == 0
    assert tend(**after(3))["firms reminded"] == 1
    assert AccessLink.objects.open(at=NOW).count() == 1


# --- who is late ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "reminded"),
    [(1, 0), (2, 0), (3, 4), (4, 4), (5, 4)],  # asked on Monday: the third working day is Thursday
)
def test_the_first_reminder_comes_after_three_working_days(version, days, reminded):
    assert tend(**after(days))["signatories reminded"] == reminded


def test_reminders_come_three_times_and_never_twice_a_day(version):
    told = [tend(**after(n))["signatories reminded"] for n in range(25) for _twice in range(2)]
    assert sum(told) == 4 * 3
    assert told[6:8] == [4, 0]


def test_a_reminder_makes_a_fresh_link(version, django_capture_on_commit_callbacks):
    before = set(version.requests.values_list("token_hash", flat=True))
    tend(**after(3))
    assert not before & set(version.requests.values_list("token_hash", flat=True))


def test_who_signed_is_not_reminded(version, everybody_signs):
    everybody_signs(version, but=["guardian"])
    assert tend(**after(3))["signatories reminded"] == 1


def test_the_school_sees_who_is_late(version):
    request = version.requests.first()
    assert not is_late(request, on=MONDAY + timedelta(days=2))
    assert is_late(request, on=MONDAY + timedelta(days=3))


# --- time -------------------------------------------------------------------------------------------


def test_an_agreement_lapses_after_its_first_day_when_not_all_signed(version, everybody_signs):
    everybody_signs(version, but=["school"])
    agreement = version.agreement
    call_command("agreements", on=agreement.starts_on)
    assert again(agreement).state == "partially_signed"
    told = io.StringIO()
    call_command("agreements", on=agreement.starts_on + timedelta(days=1), stdout=told)
    assert again(agreement).state == "lapsed"
    assert "lapsed: 1" in told.getvalue().splitlines()
    assert version.requests.get(role="school").state == "void"


def test_a_signed_agreement_does_not_lapse(signed):
    call_command("agreements", on=signed.starts_on)
    assert again(signed).state == "signed"


def test_an_agreement_without_placement_is_complete_after_its_last_day(signed):
    signed.placement.delete()
    call_command("agreements", on=signed.ends_on)
    assert again(signed).state == "signed"
    call_command("agreements", on=signed.ends_on + timedelta(days=1))
    assert again(signed).state == "completed"


def test_a_placement_ends_its_agreement_itself(signed):
    call_command("agreements", on=signed.ends_on + timedelta(days=1))
    assert again(signed).state == "signed"


# --- amendments -------------------------------------------------------------------------------------

LATER = day(2027, 2, 8)
LONGER = {"hours_week": Decimal("35"), "hours_total": 360}


@pytest.fixture
def amendment(signed, maude):
    return amending.amend(
        agreement=signed, changes=LONGER, effective_on=LATER, reason="Production", by=maude, at=NOW
    )


def test_an_amendment_changes_nothing_before_everybody_signed(signed, amendment):
    agreement = again(signed)
    assert (agreement.state, agreement.hours_total) == ("signed", 330)
    assert agreement.terms_on(LATER).hours_total == 330


@pytest.mark.parametrize(
    ("on", "hours"), [(day(2027, 1, 11), 30), (day(2027, 2, 7), 30), (LATER, 35), (day(2027, 3, 1), 35)]
)
def test_an_amendment_counts_from_its_day(signed, amendment, everybody_signs, on, hours):
    everybody_signs(amendment)
    assert again(signed).terms_on(on).hours_week == hours


def test_a_signed_amendment_reaches_the_placement(signed, amendment, everybody_signs):
    agreement = everybody_signs(amendment)
    assert (agreement.state, agreement.placement.hours_planned) == ("signed", 360)


def test_a_refused_amendment_leaves_the_agreement_as_it_was(signed, amendment):
    request = amendment.requests.select_related("version__agreement").get(role="employer")
    signing.refuse(request=request, words="Non.", ends_all=True, by=None, at=NOW)
    assert again(signed).state == "signed"
    assert again(signed).terms_on(LATER).hours_total == 330


def test_an_amendment_not_signed_by_its_day_is_dropped(signed, amendment):
    tend(**after((LATER - MONDAY).days + 1))
    amendment.refresh_from_db()
    assert amendment.voided_at is not None
    assert again(signed).state == "signed"


@pytest.mark.parametrize(
    ("changes", "on"),
    [({"hours_total": 330}, LATER), (LONGER, day(2027, 6, 1)), (LONGER, day(2026, 12, 1))],
)
def test_an_amendment_changes_something_within_the_internship(signed, maude, changes, on):
    with pytest.raises(ValidationError):
        amending.amend(agreement=signed, changes=changes, effective_on=on, reason="x", by=maude, at=NOW)


@pytest.mark.parametrize(("minutes", "is_asked"), [(-1, True), (0, False)])  # from midnight in Quebec
def test_an_amendment_does_not_reach_back(signed, maude, minutes, is_asked):
    at = moment(2027, 2, 2) + timedelta(minutes=minutes)
    asked = {"changes": LONGER, "effective_on": day(2027, 2, 1), "reason": "x", "by": maude, "at": at}
    with nullcontext() if is_asked else pytest.raises(ValidationError):
        amending.amend(agreement=signed, **asked)


def test_only_a_signed_agreement_is_amended(version, maude):
    with pytest.raises(ValidationError):
        amending.amend(
            agreement=version.agreement, changes=LONGER, effective_on=LATER, reason="x", by=maude, at=NOW
        )
