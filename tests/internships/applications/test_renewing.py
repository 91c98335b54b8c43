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
