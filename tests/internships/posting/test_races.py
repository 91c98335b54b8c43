"""Real threads on the real database: two who decide, forms sent many times, a link used twice."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django_fsm import TransitionNotAllowed

from internships.offers.models import Offer
from internships.posting.daily import keep_true
from internships.posting.writing import approve, renew, send_back
from partnerships.organizations.solicitation_models import Solicitation
from partnerships.people.models import AccessLink
from tests import factories
from tests.clock import day
from tests.factories import NOON

AT_ONCE = 16
pytestmark = pytest.mark.django_db(transaction=True)


def at_once(act):
    """Run an act of one argument in threads that start together; return what each gave."""
    barrier = Barrier(AT_ONCE)

    def run(number):
        try:
            barrier.wait(30)
            return act(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as threads:
        return list(threads.map(run, range(AT_ONCE)))


def test_an_offer_approved_and_returned_at_once_has_one_state_and_one_event(rachid, waiting_offer):
    def decide(number):
        offer = Offer.objects.get(pk=waiting_offer.pk)
        try:
            if number % 2:
                approve(offer, by=rachid, at=NOON)
            else:
                send_back(offer, by=rachid, at=NOON, reason="Précisez l’horaire.")
        except TransitionNotAllowed:
            return False
        return True

    assert at_once(decide).count(True) == 1
    event = waiting_offer.events.get()
    assert Offer.objects.get().state == event.to_state


def test_a_first_step_sent_many_times_through_a_link_makes_one_draft(plant, maude):
    link = factories.access_link(act="write_offer", target=plant, by=maude)
    data = {
        "establishment": plant.pk,
        "kind": factories.kind().pk,
        "title_fr": "Stage",
        "description_fr": "Voir.",
        "opened_version": "",
    }
    url = reverse("offer_by_link", args=[link.token])
    codes = at_once(lambda number: Client().post(url, data).status_code)
    assert set(codes) <= {200, 302} and 302 in codes
    assert Offer.objects.count() == 1 and Offer.objects.get().events.count() == 1


def test_an_offer_renewed_many_times_at_once_is_one_draft(offer, aline):
    at_once(lambda number: renew(Offer.objects.get(pk=offer.pk), by=aline, at=NOON).pk)
    assert Offer.objects.filter(renewed_from=offer).count() == 1
    assert Offer.objects.get(renewed_from=offer).slots.count() == 1


def test_a_contact_sent_many_times_is_one_row(plant, maude):
    browser = Client()
    browser.force_login(maude)
    told = {"kind": "offers", "channel": "phone", "result": "À rappeler"}
    data = {**told, "token": "6f1f2a34-0000-4000-8000-000000000031"}

    def send(_number):
        client = Client()
        client.cookies = browser.cookies
        return client.post(
            reverse("solicitation_create", args=[plant.organization.public_id]), data
        ).status_code

    assert set(at_once(send)) == {302}
    assert Solicitation.objects.count() == 1


def test_a_firm_is_asked_once_by_many_workers(plant):
    contact = factories.contact(establishment=plant, email="gaston@exemple.example")
    factories.offer(establishment=plant, contact=contact, last_confirmed_on=day(2026, 9, 1))
    at_once(lambda number: keep_true(on=day(2026, 11, 2), at=NOON))
    assert AccessLink.objects.filter(act="offer_still_valid").count() == 1
    assert Offer.objects.get().state == "published"
