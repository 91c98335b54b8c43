"""Consents: recorded with the version of their text, once; taken back, they stay on record."""

from datetime import timedelta

import pytest
from django.urls import reverse

from partnerships.privacy import consenting
from partnerships.privacy.models import Consent, ConsentText
from partnerships.privacy.reference import TEXTS, load_consent_texts
from tests import factories

NOON = factories.NOON


def agree(person, *, purpose="profile"):
    text = consenting.text_in_force(purpose=purpose, at=NOON)
    return consenting.agree(
        person=person, about=person.student.public_id, text=text, given_by="self", at=NOON
    )


@pytest.mark.parametrize("purpose", ConsentText.Purpose.values)
def test_each_purpose_has_its_words_in_both_languages(db, purpose):
    text = consenting.text_in_force(purpose=purpose, at=NOON)
    assert text.text_fr and text.text_en


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["purpose"])
def test_the_words_say_who_what_for_how_long_and_how_to_take_back(text):
    parts = ("Qui", "Pourquoi", "Combien de temps", "Comment le reprendre", "«\u00a0Confidentialité\u00a0»")
    for word in parts:
        assert word in text["text_fr"]
    for word in ("Who", "What for", "How long", "How to take it back", "“Privacy”"):
        assert word in text["text_en"]


def test_a_text_on_record_is_never_rewritten(db):
    ConsentText.objects.filter(purpose="profile").update(text_fr="Autres mots.")
    load_consent_texts()
    assert ConsentText.objects.get(purpose="profile").text_fr == "Autres mots."


def test_the_newest_version_in_force_is_asked(db):
    factories.consent_text(version=2, in_force_at=NOON)
    factories.consent_text(version=3, in_force_at=NOON + timedelta(days=30))
    assert consenting.text_in_force(purpose="profile", at=NOON).version == 2


def test_agreeing_twice_is_recorded_once(theo):
    assert agree(theo) == agree(theo)


def test_a_consent_taken_back_no_longer_counts_and_stays_on_record(theo):
    agree(theo)
    assert consenting.take_back(about=theo.student.public_id, purpose="profile", at=NOON) == 1
    assert not consenting.has_agreed(about=theo.student.public_id, purpose="profile")
    assert Consent.objects.get(person=theo).withdrawn_at == NOON


def test_one_may_agree_again_after_taking_back(theo):
    agree(theo)
    consenting.take_back(about=theo.student.public_id, purpose="profile", at=NOON)
    agree(theo)
    assert consenting.has_agreed(about=theo.student.public_id, purpose="profile")


def test_another_purpose_is_another_consent(theo):
    agree(theo)
    assert not consenting.has_agreed(about=theo.student.public_id, purpose="on_behalf")


def test_the_privacy_page_names_who_is_in_charge(client, db, settings):
    settings.PRIVACY_OFFICER = "Odile Hébert"
    assert "Odile Hébert" in client.get(reverse("privacy")).content.decode()
