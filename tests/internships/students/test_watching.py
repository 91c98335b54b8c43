"""Saved searches: new offers are told once, at the pace asked for, and a link stops the mails."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from internships.offers.models import Offer
from internships.students import daily, watching
from internships.students.mails import tell_new_offers
from internships.students.models import SavedSearch
from tests.clock import day, moment

NOW = moment(2026, 11, 22, 12)


@pytest.fixture(autouse=True)
def _mails_leave_at_once(monkeypatch):
    """A test's transaction never commits."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda act, **_options: act())


def search(user, *, query="q=usinage", frequency="weekly", days=8) -> SavedSearch:
    return SavedSearch.objects.create(
        user=user, name="Usinage", query=query, frequency=frequency, told_until=NOW - timedelta(days=days)
    )


def published(offer, *, days: int):
    Offer.objects.filter(pk=offer.pk).update(published_at=NOW - timedelta(days=days))


def test_a_new_offer_is_told_once(theo, offer):
    search(theo)
    published(offer, days=2)
    assert daily.tell(at=NOW) == 1
    assert daily.tell(at=NOW) == 0
    assert offer.title_fr in mail.outbox[0].body
    assert mail.outbox[0].to == [theo.email]


def test_an_offer_published_before_the_last_mail_is_old(theo, offer):
    search(theo)
    published(offer, days=9)
    assert daily.tell(at=NOW) == 0


def test_an_offer_of_another_search_is_not_told(theo, offer):
    search(theo, query="q=coiffure")
    published(offer, days=2)
    assert daily.tell(at=NOW) == 0


@pytest.mark.parametrize(
    ("frequency", "days", "mails"),
    [("daily", 1, 1), ("daily", 0.5, 0), ("weekly", 7, 1), ("weekly", 6, 0), ("never", 90, 0)],
)
def test_mails_come_at_the_pace_asked_for(theo, offer, frequency, days, mails):
    search(theo, frequency=frequency, days=days)
    published(offer, days=0)
    assert daily.tell(at=NOW + timedelta(hours=1)) == mails


def test_places_kept_for_another_school_are_not_told(theo, offer, other_cfp):
    search(theo)
    published(offer, days=2)
    Offer.objects.filter(pk=offer.pk).update(reserved_for=other_cfp, reserved_until=day(2027, 1, 1))
    assert daily.tell(at=NOW) == 0


def test_a_person_who_left_gets_no_mail(theo, offer):
    search(theo)
    published(offer, days=2)
    type(theo).objects.filter(pk=theo.pk).update(is_active=False)
    assert daily.tell(at=NOW) == 0


def test_the_command_takes_a_date(theo, offer, capsys):
    search(theo)
    published(offer, days=2)
    call_command("saved_searches", "--on", f"{day(2026, 11, 22)}")
    assert "mails: 1" in capsys.readouterr().out


def test_the_mails_link_shows_and_only_its_button_stops(client, theo, offer):
    saved = search(theo)
    published(offer, days=2)
    daily.tell(at=NOW)
    address = next(urlsplit(word).path for word in mail.outbox[0].body.split() if "/recherches/" in word)
    client.get(address)
    saved.refresh_from_db()
    assert saved.frequency == "weekly"
    client.post(address)
    saved.refresh_from_db()
    assert saved.frequency == "never"


def test_a_program_of_mail_stops_it_by_itself(saved_search):
    """RFC 8058: one POST, without a session, to the address of a header; that of the mail's own link."""
    token = watching.stop_token(saved_search)
    tell_new_offers(saved_search, [], stop=token)
    sent = mail.outbox[0].message()
    assert sent["List-Unsubscribe"].endswith(reverse("saved_search_stop", args=[token]) + ">")
    address = urlsplit(sent["List-Unsubscribe"].strip("<>")).path
    name, value = sent["List-Unsubscribe-Post"].split("=")
    assert Client(enforce_csrf_checks=True).post(address, {name: value}).status_code == 200
    saved_search.refresh_from_db()
    assert saved_search.frequency == "never"


def test_a_forged_link_stops_nothing(client, saved_search):
    assert client.post(reverse("saved_search_stop", args=["forged"])).status_code == 410


def test_a_link_about_a_search_that_was_deleted_says_so(client, saved_search):
    address = reverse("saved_search_stop", args=[watching.stop_token(saved_search)])
    saved_search.delete()
    page = client.get(address)
    assert page.status_code == 410 and "n’est plus conservée" in page.content.decode()


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("q=usinage&after=12~ab&kind=&sort=date", "q=usinage"),
        ("paid=yes&kind=program", "kind=program&paid=yes"),
        ("", ""),
    ],
)
def test_a_search_keeps_what_is_searched_and_no_page(query, kept):
    assert watching.cleaned(query) == kept


def test_the_same_search_saved_twice_is_one(client, theo):
    client.force_login(theo)
    for name in ("Un", "Deux"):
        client.post(
            reverse("saved_search_create"), {"name": name, "frequency": "daily", "query": "q=usinage"}
        )
    assert SavedSearch.objects.get().name == "Deux"


def test_a_twenty_first_search_is_refused(theo):
    for number in range(20):
        search(theo, query=f"q=mot{number}")
    with pytest.raises(watching.TooManySearches):
        watching.save_search(user=theo, name="Plus", query="q=plus", frequency="daily", at=NOW)


def test_the_form_is_filled_from_the_lists_address(client, theo):
    client.force_login(theo)
    page = client.get(reverse("saved_search_create") + "?q=usinage&after=1~2")
    assert page.context["form"].initial["query"] == "q=usinage"


def test_keeping_twice_keeps(client, theo, offer):
    client.force_login(theo)
    for _time in range(2):
        client.post(reverse("favourite_toggle", args=[offer.public_id]), {"keep": "1"})
    assert theo.favourites.count() == 1


def test_an_offer_that_many_keep_is_still_let_go_by_one(client, theo, ines, maude, offer):
    for person in (theo, ines, maude):
        watching.keep_offer(user=person, offer=offer)
    client.force_login(theo)
    client.post(reverse("favourite_toggle", args=[offer.public_id]))
    assert set(offer.favourites.values_list("user", flat=True)) == {ines.pk, maude.pk}


def test_a_draft_cannot_be_kept(client, theo, draft_offer):
    client.force_login(theo)
    assert client.post(reverse("favourite_toggle", args=[draft_offer.public_id])).status_code == 404
