"""A link to write an offer, sent to any address: it shows what is the firm's to the firm's contacts only."""

import pytest
from django.urls import reverse

from internships.offers.models import Offer
from internships.posting.writing import approve
from partnerships.organizations.models import Contact
from tests import factories
from tests.factories import NOON
from tests.pages_read import sent_back

STRANGER = "inconnu@ailleurs.example"


@pytest.fixture
def need(answer, machinists):
    """What Aline's plant said to a survey that nobody published."""
    return factories.need(response=answer, occupation=machinists, internships_offered=3)


@pytest.fixture
def theirs(plant, need, offer):
    """The firm's own: a survey's answer, an earlier offer, a contact."""
    return factories.contact(establishment=plant, name="Paule Secrète", email="paule@exemple.example")


@pytest.fixture
def draft(plant):
    """A stranger's draft, behind the link that a school sent them."""
    link = factories.access_link(act="write_offer", target=plant, email=STRANGER, token="inconnu")
    return factories.offer(establishment=plant, state="draft", link=link)


def page_of(client, token, step=""):
    return client.get(reverse("offer_by_link", args=[token]) + step)


@pytest.mark.parametrize(("email", "is_known"), [(STRANGER, False), ("paule@exemple.example", True)])
def test_answers_to_surveys_and_earlier_offers_are_for_contacts(client, plant, theirs, need, email, is_known):
    factories.access_link(act="write_offer", target=plant, email=email, token="neuf")
    page = page_of(client, "neuf")
    assert bool(page.context["needs"]) is is_known
    assert bool(page.context["last_offers"]) is is_known
    begun = page_of(client, "neuf", f"?need={need.public_id}").context["form"].initial
    assert bool(begun.get("occupation")) is is_known


def test_an_earlier_offer_is_not_written_again_by_a_stranger(client, plant, theirs, offer):
    factories.access_link(act="write_offer", target=plant, email=STRANGER, token="neuf")
    address = reverse("offer_by_link", args=["neuf"])
    assert client.post(address, {"renew": str(offer.public_id)}).status_code == 404


def test_no_contact_of_the_firm_is_shown_to_a_stranger(client, theirs, draft):
    assert "Paule" not in page_of(client, "inconnu", "?step=4").content.decode()


def answers(client, **person):
    address = reverse("offer_by_link", args=["inconnu"]) + "?step=4"
    fill = {"name": "Ève", "email": STRANGER, **person}
    page = client.get(address).content.decode()
    return client.post(address, {**sent_back(page, address=address, fill=fill), "save": "1"})


def test_who_names_themselves_is_known_only_once_the_offer_is_approved(client, theirs, draft, plant, rachid):
    answers(client)
    named = Contact.objects.get(email=STRANGER)
    assert named.is_proposed
    factories.access_link(act="write_offer", target=plant, email=STRANGER, token="second")
    assert page_of(client, "second").context["needs"] == []
    offer = Offer.objects.get(pk=draft.pk)
    offer.submit(by=None, at=NOON)
    approve(offer, by=rachid, at=NOON)
    assert page_of(client, "second").context["needs"]


def test_the_address_of_a_contact_typed_by_a_stranger_tells_nothing(client, theirs, draft):
    theirs.phone = "819-555-0199"
    theirs.save()
    answers(client, name="Ève", email=theirs.email)
    page = page_of(client, "inconnu", "?step=4").content.decode()
    assert "819-555-0199" not in page and "Paule" not in page


def test_once_approved_a_contact_known_already_stays_one(client, theirs, draft, rachid):
    answers(client, name="Ève", email=theirs.email)
    offer = Offer.objects.get(pk=draft.pk)
    offer.submit(by=None, at=NOON)
    approve(offer, by=rachid, at=NOON)
    assert Offer.objects.get(pk=draft.pk).contact == theirs
    assert Contact.objects.filter(email=theirs.email).count() == 1
