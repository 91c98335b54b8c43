"""Many firms are asked for an offer at once: each by a link to who answers for it, taken back for a while."""

from datetime import timedelta

import pytest
from django.utils import timezone

from internships.calls.acts import ASK
from internships.posting.inviting import WRITE
from partnerships.acts import confirming
from partnerships.mails.outbox import OutgoingMail
from partnerships.organizations.solicitation_models import SPARED_DAYS
from partnerships.people.models import AccessLink, User
from tests import factories
from tests.partnerships.acts.test_acts import chosen, done, outcomes, previewed

FRENCH = {"language": User.Language.FRENCH.value}


@pytest.fixture
def firms(plant):
    """Two firms that can be written to, and one that nobody can."""
    places = [plant, *(factories.establishment(name=f"Atelier {number}") for number in range(2))]
    for number, place in enumerate(places[:2]):
        known = factories.contact(establishment=place, name="Zoé", email=f"zoe{number}@exemple.example")
        factories.contact(establishment=place, name="Alice", email=f"alice{number}@exemple.example")
        factories.offer(establishment=place, state="expired", contact=known)
    factories.offer(establishment=places[2], state="expired")
    return places


def links():
    return AccessLink.objects.filter(act=WRITE)


def test_each_firm_that_can_be_written_to_gets_one_link_and_the_others_say_why(client, maude, firms):
    data = {"act": "firms_ask", "row": [str(place.public_id) for place in firms]}
    page = previewed(client, maude, data, listing="contact_list")
    told = client.get(page).content.decode()
    assert "Aucun contact" in told and "@exemple" not in told  # nobody's address is told
    batch = done(chosen(ASK, maude, *firms), FRENCH)
    assert sorted(outcomes(batch)) == ["done", "done", "refused"]
    assert {link.email for link in links()} == {"zoe0@exemple.example", "zoe1@exemple.example"}
    waiting = OutgoingMail.objects.filter(to__startswith="zoe").values_list("next_try_at", flat=True)
    assert len(waiting) == 2 and min(waiting) > timezone.now()  # they may be taken back


def test_a_firm_is_spared_after_a_link_and_asked_again_later(maude, firms):
    done(chosen(ASK, maude, firms[0]), FRENCH)
    assert outcomes(done(chosen(ASK, maude, firms[0]), FRENCH)) == ["refused"]
    links().update(created_at=timezone.now() - timedelta(days=SPARED_DAYS + 1))
    assert outcomes(done(chosen(ASK, maude, firms[0]), FRENCH)) == ["done"]


def test_undone_the_links_before_work_again_unless_the_firm_writes(maude, firms):
    done(chosen(ASK, maude, firms[0]), FRENCH)
    links().update(created_at=timezone.now() - timedelta(days=SPARED_DAYS + 1))
    batch = done(chosen(ASK, maude, *firms[:2]), FRENCH)
    factories.offer(establishment=firms[1], state="draft", link=links().get(target_id=firms[1].pk))
    confirming.undo(batch, at=timezone.now())
    assert sorted(outcomes(batch)) == ["stays", "undone"]
    assert links().open(at=timezone.now()).filter(target_id=firms[0].pk).count() == 1
    [asked] = firms[0].solicitations.all()
    assert asked.last_at == asked.at  # the mail that never left is not in the ledger


def test_who_keeps_no_partner_finds_no_act(client, anouk, firms):
    client.force_login(anouk)
    assert "firms_ask" not in client.get("/fr/entreprises/a-appeler/").content.decode()
