"""Real threads on the real database: the last seat, the double click, two who decide at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django_fsm import TransitionNotAllowed

from internships.applications import deciding
from internships.applications.models import SEATED_STATES, Application
from internships.offers.models import Offer, Slot
from tests import factories
from tests.factories import NOON

AT_ONCE = 50
pytestmark = pytest.mark.django_db(transaction=True)


def at_once(acts):
    """Run acts in threads that start together; return True, or the class of what stopped each."""
    barrier = Barrier(len(acts))

    def run(act):
        try:
            be_patient()
            barrier.wait(60)
            act()
        except (TransitionNotAllowed, deciding.NoSeatLeft) as stopped:
            return type(stopped)
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))


def be_patient() -> None:
    """Wait for locks as long as a busy machine needs: what is tested is who wins, not how fast."""
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '60s'; SET statement_timeout = '60s'")


def seats(slot) -> tuple[int, int]:
    holding = Application.objects.filter(slot=slot, state__in=SEATED_STATES).count()
    return Slot.objects.get(pk=slot.pk).taken, holding


def kept(application) -> Application:
    return Application.objects.get(pk=application.pk)


def test_of_fifty_acceptances_of_the_last_seat_one_is_made(slot):
    waiting = [
        factories.application(student=factories.student(last_name=f"Élève {n}"), slot=slot)
        for n in range(AT_ONCE)
    ]
    made = at_once([lambda a=a: deciding.offer_place(application=a, by=None, at=NOON) for a in waiting])
    assert made.count(True) == 1 and made.count(deciding.NoSeatLeft) == AT_ONCE - 1
    assert seats(slot) == (1, 1)
    assert Offer.objects.get(slots=slot).state == "full"


def test_of_fifty_clicks_in_the_inbox_for_the_last_seat_one_is_made(slot, aline):
    waiting = [
        factories.application(student=factories.student(last_name=f"Élève {n}"), slot=slot)
        for n in range(AT_ONCE)
    ]
    browser, codes = Client(), []
    browser.force_login(aline)

    def click(application):
        client = Client()
        client.cookies = browser.cookies
        url = reverse("application_decide", args=[application.public_id])
        codes.append(client.post(url, {"verb": "offer"}).status_code)

    at_once([lambda a=a: click(a) for a in waiting])
    assert codes == [302] * AT_ONCE and seats(slot) == (1, 1)


def test_a_place_offered_fifty_times_is_offered_once(application, slot):
    made = at_once([lambda: deciding.offer_place(application=kept(application), by=None, at=NOON)] * AT_ONCE)
    assert made.count(True) == 1 and application.events.count() == 1
    assert seats(slot) == (1, 1)


def test_a_place_confirmed_fifty_times_is_confirmed_once(application, slot):
    deciding.offer_place(application=application, by=None, at=NOON)
    at_once([lambda: deciding.confirm(application=kept(application), by=None, at=NOON)] * AT_ONCE)
    assert list(application.events.values_list("to_state", flat=True)) == ["offered", "confirmed"]
    assert seats(slot) == (1, 1)


def test_a_place_offered_while_the_student_withdraws_leaves_one_history(application, slot):
    acts = [
        lambda: deciding.offer_place(application=kept(application), by=None, at=NOON),
        lambda: deciding.withdraw(application=kept(application), by=None, at=NOON),
    ]
    at_once(acts * (AT_ONCE // 2))
    steps = list(application.events.values_list("from_state", "to_state"))
    assert steps in (
        [("sent", "withdrawn")],
        [("sent", "offered"), ("offered", "withdrawn")],
    )
    assert kept(application).state == "withdrawn" and seats(slot) == (0, 0)


def test_a_refusal_and_an_offer_at_once_leave_one_state_and_one_event(application, slot):
    acts = [
        lambda: deciding.offer_place(application=kept(application), by=None, at=NOON),
        lambda: deciding.refuse(application=kept(application), by=None, at=NOON, refusal="skills"),
    ]
    made = at_once(acts * (AT_ONCE // 2))
    assert made.count(True) == 1 and application.events.count() == 1
    taken, held = seats(slot)
    assert taken == held == (kept(application).state == "offered")


def test_a_seat_given_back_fifty_times_is_given_back_once(application, slot):
    deciding.offer_place(application=application, by=None, at=NOON)
    Slot.objects.filter(pk=slot.pk).update(seats=3, taken=1)
    acts = [
        lambda: deciding.withdraw(application=kept(application), by=None, at=NOON),
        lambda: deciding.cancel(application=kept(application), by=None, at=NOON, reason="x"),
        lambda: deciding.expire(application=kept(application), at=NOON),
    ]
    made = at_once(acts * (AT_ONCE // 3))
    assert made.count(True) == 1 and seats(slot) == (0, 0)


def test_students_signed_elsewhere_free_their_seats_once(theo, application, plant, slot):
    others = [
        factories.application(student=theo.student, slot=factories.offer(establishment=plant).slots.get())
        for _ in range(3)
    ]
    for other in others:
        deciding.offer_place(application=other, by=None, at=NOON)
    deciding.offer_place(application=application, by=None, at=NOON)
    acts = [lambda: deciding.release_others(application=application, by=None, at=NOON)]
    acts += [lambda o=o: deciding.withdraw(application=kept(o), by=None, at=NOON) for o in others]
    at_once(acts * 10)
    assert [seats(other.slot) for other in others] == [(0, 0)] * 3 and seats(slot) == (1, 1)
    assert {other.events.count() for other in others} == {2}
