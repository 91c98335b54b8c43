"""Who decides what of an application, when, and what becomes of the seat."""

import contextlib
from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from internships.applications import deciding
from internships.applications.mails import tell_firm
from internships.applications.models import SEATED_STATES, Application
from internships.offers.models import Slot
from partnerships.base.workdays import working_days_between
from partnerships.people.models import AccessLink
from tests import factories
from tests.clock import day, moment
from tests.factories import NOON

TOMORROW = NOON + timedelta(days=1)


def kept(application) -> Application:
    return Application.objects.get(pk=application.pk)


def seats(slot) -> tuple[int, int]:
    """Return (seats taken, applications that hold one): they are always equal."""
    holding = Application.objects.filter(slot=slot, state__in=SEATED_STATES).count()
    return Slot.objects.get(pk=slot.pk).taken, holding


def sent_by(number: int, slot, **fields):
    student = factories.student(first_name=f"Élève {number}", email=f"eleve{number}@exemple.example")
    return factories.application(student=student, slot=slot, **fields)


@pytest.fixture
def offered(application, aline):
    return deciding.offer_place(application=application, by=aline, at=NOON)


@pytest.fixture
def confirmed(offered, theo):
    return deciding.confirm(application=offered, by=theo, at=TOMORROW)


def test_an_offered_place_takes_the_seat_and_fills_the_offer(offered, slot):
    assert kept(offered).state == "offered"
    assert seats(slot) == (1, 1)
    assert kept(offered).slot.offer.state == "full"


def test_the_student_has_ten_working_days_to_confirm(offered):
    assert working_days_between(NOON.date(), offered.confirm_by) == 10


def test_nobody_is_offered_a_seat_that_is_not_there(offered, aline, slot):
    second = sent_by(2, slot)
    with pytest.raises(deciding.NoSeatLeft):
        deciding.offer_place(application=second, by=aline, at=NOON)
    assert kept(second).state == "sent" and not second.events.exists()
    assert seats(slot) == (1, 1)


def test_a_second_offer_of_the_same_place_is_refused(offered, aline, slot):
    with pytest.raises(TransitionNotAllowed):
        deciding.offer_place(application=offered, by=aline, at=NOON)
    assert seats(slot) == (1, 1) and offered.events.count() == 1


def test_a_second_confirmation_changes_nothing(confirmed, theo):
    deciding.confirm(application=confirmed, by=theo, at=TOMORROW)
    assert list(confirmed.events.values_list("to_state", flat=True)) == ["offered", "confirmed"]


@pytest.mark.parametrize(("late", "state"), [(0, "confirmed"), (1, "offered")])
def test_a_place_is_confirmed_until_its_last_day(offered, theo, late, state):
    last = offered.confirm_by - NOON.date() + timedelta(days=late)
    with contextlib.suppress(deciding.TooLate):
        deciding.confirm(application=offered, by=theo, at=NOON + last)
    assert kept(offered).state == state


def test_the_days_to_confirm_are_extended_with_a_reason(offered, rachid):
    deciding.extend(
        application=offered, by=rachid, at=NOON, confirm_by=day(2026, 11, 30), reason="hospitalisé"
    )
    assert kept(offered).confirm_by == day(2026, 11, 30)
    assert offered.events.last().reason == "hospitalisé"


def test_those_who_wait_are_told_once_every_seat_is_confirmed(offered, theo, slot):
    second = sent_by(2, slot)
    deciding.confirm(application=offered, by=theo, at=TOMORROW)
    assert kept(second).state == "not_retained"
    assert second.events.count() == 1


def test_those_who_wait_keep_waiting_while_a_place_is_only_offered(application, aline, slot):
    second = sent_by(2, slot)
    deciding.offer_place(application=application, by=aline, at=NOON)
    assert kept(second).state == "sent"


@pytest.mark.parametrize("verb", ["withdraw", "cancel"])
def test_a_seat_given_back_opens_the_offer_again(confirmed, theo, slot, verb):
    getattr(deciding, verb)(application=confirmed, by=theo, at=TOMORROW, reason="déménagement")
    assert seats(slot) == (0, 0)
    assert kept(confirmed).slot.offer.state == "published"


def test_withdrawing_without_a_seat_gives_none_back(application, theo, slot):
    sent_by(2, slot, state="offered")
    deciding.withdraw(application=application, by=theo, at=NOON)
    assert seats(slot) == (1, 1)


def test_the_firm_hears_who_comes_next_by_its_own_rank(
    offered, theo, slot, aline, django_capture_on_commit_callbacks
):
    sent_by(2, slot)
    ranked = sent_by(3, slot, rank=1)
    with django_capture_on_commit_callbacks(execute=True):
        deciding.withdraw(application=offered, by=theo, at=TOMORROW)
    told = [m for m in mail.outbox if m.to == [aline.email]]
    assert "Élève 3" in told[-1].body and "/" in told[-1].body
    assert kept(ranked).reminded_on == timezone.localdate(TOMORROW)


def test_a_refusal_says_why_and_leads_to_near_offers(
    application, aline, theo, plant, usinage, django_capture_on_commit_callbacks
):
    factories.offer(establishment=plant, programs=[usinage], title_fr="Stage de fraisage")
    with django_capture_on_commit_callbacks(execute=True):
        deciding.refuse(application=application, by=aline, at=NOON, refusal="period", words="Revenez en mai.")
    [told] = mail.outbox
    assert told.to == [theo.email]
    assert "Revenez en mai." in told.body and "Stage de fraisage" in told.body


def test_a_decision_closes_the_links_sent_to_the_firm(application, aline):
    tell_firm(application, mail="application_new", at=NOON)
    deciding.refuse(application=application, by=aline, at=NOON, refusal="skills")
    assert not AccessLink.objects.to("answer_application", application.pk).open(at=NOON).exists()


def test_a_signature_releases_the_students_other_applications(application, theo, plant, aline):
    other_slot = factories.offer(establishment=plant).slots.get()
    other = factories.application(student=theo.student, slot=other_slot)
    deciding.offer_place(application=other, by=aline, at=NOON)
    deciding.offer_place(application=application, by=aline, at=NOON)
    signed = deciding.confirm(application=application, by=theo, at=NOON)
    [released] = deciding.release_others(application=signed, by=theo, at=TOMORROW)
    assert (released.pk, kept(other).state) == (other.pk, "placed_elsewhere")
    assert seats(other_slot) == (0, 0) and kept(signed).state == "confirmed"
    assert deciding.release_others(application=signed, by=theo, at=TOMORROW) == []


def test_an_interview_is_told_to_the_student(application, aline, theo, django_capture_on_commit_callbacks):
    when = moment(2026, 11, 6, 14)
    with django_capture_on_commit_callbacks(execute=True):
        deciding.invite(
            application=application,
            by=aline,
            at=NOON,
            interview_at=when,
            interview_place="12, rue King",
        )
    assert "12, rue King" in mail.outbox[0].body and mail.outbox[0].to == [theo.email]


def test_opening_an_application_twice_leaves_one_event(application, aline):
    for _time in range(2):
        deciding.see(application=application, by=aline, at=NOON)
    assert application.events.count() == 1


STEPS = {
    "offer": lambda a: deciding.offer_place(application=a, by=None, at=NOON),
    "confirm": lambda a: deciding.confirm(application=a, by=None, at=NOON),
    "refuse": lambda a: deciding.refuse(application=a, by=None, at=NOON, refusal="skills"),
    "withdraw": lambda a: deciding.withdraw(application=a, by=None, at=NOON),
    "cancel": lambda a: deciding.cancel(application=a, by=None, at=NOON, reason="fermé"),
    "expire": lambda a: deciding.expire(application=a, at=NOON),
    "review": lambda a: deciding.review(application=a, by=None, at=NOON),
    "release": lambda a: deciding.release(a, by=None, at=NOON),
}


@pytest.mark.django_db
def test_whatever_the_order_of_acts_the_seats_taken_are_those_held(plant):
    slot = factories.offer(establishment=plant).slots.get()
    walked = list(walk(("offer",), slot, (sent_by(0, slot), sent_by(1, slot))))
    assert len(walked) == len(STEPS) ** 2


def walk(sequence: tuple[str, ...], slot, pair):
    """Take the last step for both, look, go on with each next step, then undo; yield what is walked."""
    with transaction.atomic():
        for application in pair:
            attempt(STEPS[sequence[-1]], kept(application))
        taken, held = seats(slot)
        assert taken == held <= 1, sequence
        assert all(map(is_told_without_a_gap, pair)), sequence
        if len(sequence) == 3:
            yield sequence
        for step in STEPS if len(sequence) < 3 else ():
            yield from walk((*sequence, step), slot, pair)
        transaction.set_rollback(True)


def is_told_without_a_gap(application) -> bool:
    states = list(application.events.values_list("from_state", "to_state"))
    return [after for _before, after in states[:-1]] == [before for before, _after in states[1:]]


def attempt(step, application) -> None:
    with contextlib.suppress(TransitionNotAllowed, deciding.NoSeatLeft):
        step(application)


@pytest.mark.parametrize("verb", ["withdraw", "cancel"])
@pytest.mark.parametrize("state", ["signed", "active", "completed"])
def test_a_place_bound_by_a_signed_agreement_is_not_let_go(confirmed, theo, slot, verb, state):
    place = slot.offer.establishment
    factories.agreement(application=confirmed, student=confirmed.student, establishment=place, state=state)
    with pytest.raises(deciding.Bound):
        getattr(deciding, verb)(application=confirmed, by=theo, at=TOMORROW, reason="déménagement")
    assert kept(confirmed).state == "confirmed" and seats(slot) == (1, 1)
