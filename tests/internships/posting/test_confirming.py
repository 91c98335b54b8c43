"""Offers stay true: asked after 45 days, paused after 60, over when the last period has ended."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse

from internships.offers.models import Offer
from internships.posting.daily import ANSWER_DAYS, keep_true
from internships.posting.tasks import keep_offers_true
from internships.posting.writing import change
from partnerships.people.models import AccessLink
from tests import clock, factories

CONFIRMED = clock.day(2026, 11, 2)


def day(days: int) -> date:
    return CONFIRMED + timedelta(days=days)


def work(days: int):
    on = day(days)
    return keep_true(on=on, at=datetime(on.year, on.month, on.day, 17, tzinfo=UTC))


def kept(offer: Offer) -> Offer:
    return Offer.objects.get(pk=offer.pk)


@pytest.fixture
def firm_offer(plant, aline):
    """Aline's offer, confirmed on CONFIRMED, that her colleague answers for."""
    return factories.offer(
        establishment=plant,
        written_by=aline,
        last_confirmed_on=CONFIRMED,
        contact=factories.contact(establishment=plant, email="gaston@exemple.example"),
        slot={"starts_on": clock.day(2027, 9, 1), "ends_on": clock.day(2027, 12, 1)},
    )


@pytest.mark.parametrize(("days", "asked"), [(44, 0), (45, 1), (90, 1)])
def test_a_firm_is_asked_after_45_days(firm_offer, days, asked):
    assert work(days).asked == asked
    assert AccessLink.objects.filter(act="offer_still_valid", email="gaston@exemple.example").count() == asked


def test_a_firm_is_asked_once(firm_offer):
    assert [work(45).asked, work(45).asked, work(50).asked] == [1, 0, 0]


@pytest.mark.parametrize(("days", "state"), [(59, "published"), (60, "paused")])
def test_silence_pauses_an_offer_after_60_days(firm_offer, days, state):
    work(45)
    work(days)
    assert kept(firm_offer).state == state


def test_a_firm_asked_late_still_has_its_days_to_answer(firm_offer):
    work(70)
    work(70 + ANSWER_DAYS - 1)
    assert kept(firm_offer).state == "published"
    assert work(70 + ANSWER_DAYS).paused == 1


def test_the_author_is_told_of_the_pause(firm_offer, aline, django_capture_on_commit_callbacks):
    work(45)
    with django_capture_on_commit_callbacks(execute=True):
        work(60)
    assert [m.to for m in mail.outbox] == [[aline.email]]
    assert [event.by for event in firm_offer.events.all()] == [None]


@pytest.mark.parametrize("state", ["published", "paused", "full"])
def test_an_offer_is_over_the_day_its_last_period_begins(plant, state):
    offer = factories.offer(
        establishment=plant, state=state, slot={"starts_on": day(0), "ends_on": day(10)},
        last_confirmed_on=CONFIRMED,
    )  # fmt: skip
    factories.slot(offer=offer, starts_on=day(15), ends_on=day(20))
    assert work(14).expired == 0
    assert work(15).expired == 1 and kept(offer).state == "expired"
    assert work(15).expired == 0


def test_the_command_takes_a_day(firm_offer, capsys):
    call_command("offers", "--on", f"{clock.day(2026, 12, 17)}")
    assert capsys.readouterr().out == "asked: 1, paused: 0, expired: 0\n"


def test_the_task_does_a_days_work_once(plant):
    factories.offer(establishment=plant, slot={"starts_on": date(2020, 1, 1), "ends_on": date(2020, 2, 1)})
    keep_offers_true()
    factories.offer(establishment=plant, slot={"starts_on": date(2020, 1, 1), "ends_on": date(2020, 2, 1)})
    keep_offers_true()
    assert sorted(Offer.objects.values_list("state", flat=True)) == ["expired", "published"]


# --- The answer -------------------------------------------------------------------------------------------


def answer(client, link, **data):
    return client.post(reverse("offer_still_valid", args=[link.token]), data)


def test_looking_at_the_question_changes_nothing(client, offer, validity_link):
    assert client.get(reverse("offer_still_valid", args=[validity_link.token])).status_code == 200
    assert kept(offer).last_confirmed_on == factories.TODAY


def test_a_firm_confirms_its_offer_in_one_click(client, offer, validity_link):
    answer(client, validity_link, yes="1")
    assert kept(offer).last_confirmed_on > factories.TODAY and kept(offer).asked_on is None
    assert answer(client, validity_link, no="1").status_code == 410
    assert kept(offer).state == "published"


def test_a_confirmed_offer_that_silence_paused_comes_back(client, offer, validity_link):
    Offer.objects.filter(pk=offer.pk).update(state="paused")
    answer(client, validity_link, yes="1")
    assert kept(offer).state == "published"


def test_a_link_does_not_put_back_what_the_region_paused(client, offer, rachid, validity_link):
    change(offer, "pause", by=rachid, at=factories.NOON)
    page = answer(client, validity_link, yes="1")
    assert kept(offer).state == "paused" and "région" in page.text


def test_a_firm_ends_its_offer(client, offer, validity_link):
    answer(client, validity_link, no="1")
    assert kept(offer).state == "expired"
    assert "Gaston Roy" in offer.events.get().reason


def test_a_link_to_write_does_not_confirm(client, offer, writing_link):
    assert answer(client, writing_link, yes="1").status_code == 410
