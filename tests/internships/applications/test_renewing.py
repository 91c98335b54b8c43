"""An offer that changes under those who applied: they are asked again."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from internships.agreements.models import Agreement
from internships.applications.models import Application
from internships.offers.changing import note_changes, terms_of
from internships.offers.models import Offer
from internships.posting.writing import keep_promise
from partnerships.mails.outbox import OutgoingMail
from tests import factories


@pytest.fixture
def shortened(application, offer, aline):
    """Aline ends the internship a week earlier than what Théo applied to."""
    before = terms_of(offer)
    offer.slots.update(ends_on=offer.slots.get().ends_on - timedelta(days=7))
    held = Offer.objects.select_for_update().get(pk=offer.pk)
    keep_promise(held, before=before, by=aline, at=timezone.now())
    return held


def test_a_student_says_that_they_still_want_it(client, shortened, application, theo):
    assert Application.objects.get().asked_again_at
    client.force_login(theo)
    client.post(reverse("application_keep", args=[application.public_id]))
    assert Application.objects.get().asked_again_at is None
    assert Application.objects.get().state == "sent"


def test_words_alone_ask_nobody(application, offer, aline):
    before = terms_of(offer)
    Offer.objects.update(description_fr="Autres mots")
    keep_promise(Offer.objects.get(), before=before, by=aline, at=timezone.now())
    assert Offer.objects.get().state == "published"
    assert not OutgoingMail.objects.exists()


def test_where_nobody_applied_nothing_is_asked_again(offer, aline):
    before = terms_of(offer)
    Offer.objects.update(hours_week=20)
    keep_promise(Offer.objects.get(), before=before, by=aline, at=timezone.now())
    assert Offer.objects.get().state == "published"


def test_who_may_approve_is_not_asked_for_approval(application, offer, rachid):
    before = terms_of(offer)
    offer.slots.update(ends_on=offer.slots.get().ends_on - timedelta(days=7))
    held = Offer.objects.select_for_update().get(pk=offer.pk)
    keep_promise(held, before=before, by=rachid, at=timezone.now())
    assert Offer.objects.get().state == "published"
    assert Application.objects.get().asked_again_at


def test_a_signed_agreement_holds_whatever_the_offer_says(application, offer, agreement, aline):
    Application.objects.update(state="confirmed")
    Agreement.objects.update(application=application, state="signed")
    before = terms_of(offer)
    offer.slots.update(ends_on=offer.slots.get().ends_on - timedelta(days=7))
    changes, asked = note_changes(offer, before=before, by=aline, at=timezone.now())
    assert (len(changes), asked) == (1, 0)
    assert Application.objects.get().state == "confirmed"


def test_the_reason_kept_says_what_changed(shortened, application):
    assert "au lieu de" in application.events.last().reason


def correct(plant, **facts):
    place = type(plant).objects.get(pk=plant.pk)
    for name, value in facts.items():
        setattr(place, name, value)
    place.save()


def test_an_address_corrected_on_the_card_asks_again_those_who_applied(application, offer, plant):
    type(plant).objects.update(address="100, rue Principale", postal_code="J1H 5N4")
    correct(plant, address="9, boulevard Industriel")
    assert Application.objects.get().asked_again_at
    assert "100, rue Principale" in application.events.last().reason
    assert [mail.name.rsplit("/")[-1] for mail in OutgoingMail.objects.all()] == ["offer_changed"]


@pytest.mark.parametrize(
    ("before", "after"), [("100 rue Principale", "100, Rue principale"), ("", "100, rue Principale")]
)
def test_an_address_completed_or_spelled_better_asks_nobody(application, offer, plant, before, after):
    type(plant).objects.update(address=before, postal_code="")
    correct(plant, address=after)
    assert Application.objects.get().asked_again_at is None


def test_the_card_s_form_asks_again_too_and_its_keeper_approves_by_it(
    client, application, offer, plant, firm
):
    type(plant).objects.update(address="100, rue Principale")
    keeper = factories.user(email="siege@exemple.example")
    factories.membership(user=keeper, organization=firm, role="coordinator")
    client.force_login(keeper)
    address = reverse("establishment_edit", args=[plant.public_id])
    page = client.get(address)
    typed = {name: value for name, value in page.context["form"].initial.items() if value is not None}
    client.post(address, typed | {"address": "9, boulevard Industriel"})
    assert Application.objects.get().asked_again_at
    assert Offer.objects.get().state == "published"
