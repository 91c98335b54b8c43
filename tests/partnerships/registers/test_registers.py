"""The registers of a partnership: each opens, in both languages, and one form makes one row."""

import json
from datetime import date
from uuid import uuid4

import pytest
from django.urls import resolve, reverse
from django.utils.translation import override

from partnerships.registers.kinds import REGISTERS
from partnerships.registers.means_models import LocalMandate
from partnerships.registers.models import Milestone, Position, PressItem, write_when
from partnerships.registers.precision import last_day
from partnerships.registers.reach_models import CommunicationLine, KeyActor, PartnershipDocument
from partnerships.registers.watch_models import WatchItem
from tests import factories

pytestmark = pytest.mark.django_db
CODES = [
    "press", "milestones", "positions", "funding", "resources", "local-mandates", "delegations", "documents",
    "communication", "key-actors", "watch",
]  # fmt: skip


def test_every_register_is_looked_at():
    assert {*REGISTERS} == {*CODES}


@pytest.mark.parametrize("code", CODES)
def test_a_register_is_read_by_who_may(client, maude, sam, partnership, code, queries_pinned):
    register = REGISTERS[code]
    for language in ("fr-ca", "en"):
        with override(language):
            address = reverse("register_page", args=[partnership.public_id, code])
            assert resolve(address).kwargs["register"] is register
    with queries_pinned(2 if register.is_public else 0):  # partnership, how many rows
        page = client.get(address)
    assert page.status_code == (200 if register.is_public else 404)
    client.force_login(sam)
    assert client.get(address).status_code == (200 if register.is_public else 404)
    client.force_login(maude)
    assert client.get(address).context["is_editor"]
    assert client.get(reverse("entry_create", args=[partnership.public_id, code])).status_code == 200


def file_of(client, partnership, code, format="json"):
    return client.get(reverse("register_export", args=[partnership.public_id, code, format]))


def test_each_register_is_a_file_of_what_its_page_shows_its_reader(client, maude, firm, partnership):
    zone = factories.zone(partnership=partnership)
    LocalMandate.objects.create(
        partnership=partnership, organization=firm, zone=zone, due="Un bilan", from_on=date(2026, 1, 1)
    )
    position = Position.objects.create(partnership=partnership, title_fr="Position")
    told = {"what_fr": "Synthèse", "on": date(2008, 4, 28), "step": "synthesis", "position": position}
    Milestone.objects.create(partnership=partnership, **told)
    for title, is_public in (("Actes", True), ("Notes", False)):
        PartnershipDocument.objects.create(
            partnership=partnership, title_fr=title, is_public=is_public, kind="acts"
        )
    assert titles_in(file_of(client, partnership, "documents")) == ["Actes"]
    assert {code for code in CODES if file_of(client, partnership, code).status_code == 404} == {
        code for code in CODES if not REGISTERS[code].is_public
    }
    client.force_login(maude)
    assert titles_in(file_of(client, partnership, "documents")) == ["Actes", "Notes"]
    found = {code: json.loads(file_of(client, partnership, code).content)["rows"] for code in CODES}
    assert found["local-mandates"][0]["partner"] == firm.name
    assert found["positions"][0]["steps"].startswith("synthèse, 28 avril 2008 – en retard")
    for format in ("xlsx", "csv"):
        assert file_of(client, partnership, "positions", format).status_code == 200


def titles_in(file) -> list[str]:
    return sorted(row["title"] for row in json.loads(file.content)["rows"])


def test_a_form_sent_twice_makes_one_row(client, maude, partnership):
    client.force_login(maude)
    data = {"outlet": "Le Droit", "said_on": "2009-10-21", "token": str(uuid4())}
    for _twice in range(2):
        client.post(reverse("entry_create", args=[partnership.public_id, "press"]), data)
    assert PressItem.objects.get().partnership == partnership


@pytest.mark.parametrize(
    ("on", "precision", "fr", "en", "last"),
    [
        ((2008, 4, 28), "day", "28 avril 2008", "April 28, 2008", (2008, 4, 28)),
        ((2008, 5, 1), "mid_month", "mi-mai 2008", "mid-May 2008", (2008, 5, 20)),
        ((2008, 2, 9), "month", "février 2008", "February 2008", (2008, 2, 29)),
        ((2007, 4, 1), "season", "printemps 2007", "spring 2007", (2007, 5, 31)),
        ((2007, 12, 1), "season", "hiver 2007-2008", "winter 2007-2008", (2008, 2, 29)),
        ((2008, 2, 1), "season", "hiver 2007-2008", "winter 2007-2008", (2008, 2, 29)),
        ((2007, 1, 1), "year", "2007", "2007", (2007, 12, 31)),
    ],
)
def test_a_date_says_no_more_than_what_is_known(on, precision, fr, en, last):
    for language, words in (("fr-ca", fr), ("en", en)):
        with override(language):
            assert write_when(date(*on), precision) == words
    assert last_day(date(*on), precision) == date(*last)


def test_a_late_step_of_a_position_is_seen(client, maude, partnership):
    position = Position.objects.create(partnership=partnership, title_fr="Positionnement")
    steps = [("sent", date(2008, 5, 15), None), ("notes", date(2008, 4, 4), date(2008, 4, 4))]
    for step, on, done_on in steps:
        Milestone.objects.create(
            partnership=partnership, position=position, step=step, what_fr=step, on=on, precision="mid_month",
            done_on=done_on,
        )  # fmt: skip
    client.force_login(maude)
    page = client.get(reverse("register_page", args=[partnership.public_id, "positions"]))
    told = [
        "notes de l’événement, mi-avril 2008 – fait le",
        "envoyé aux participants, mi-mai 2008 – en retard",
    ]
    assert [page.text.index(words) for words in told] == sorted(page.text.index(words) for words in told)


def test_a_step_says_of_which_position_and_comes_once(client, maude, partnership):
    position = Position.objects.create(partnership=partnership, title_fr="Positionnement")
    client.force_login(maude)
    address = reverse("entry_create", args=[partnership.public_id, "milestones"])
    data = {"what_fr": "Envoi", "on": "2008-05-15", "precision": "day", "step": "sent"}
    assert client.post(address, data).context["form"].errors
    for _twice in range(2):
        page = client.post(address, data | {"position": position.pk})
    assert page.context["form"].errors and Milestone.objects.count() == 1


def post(client, partnership, code: str, **data):
    return client.post(reverse("entry_create", args=[partnership.public_id, code]), data)


def test_who_leads_manages_no_local_project(client, maude, partnership, cfp, other_cfp):
    client.force_login(maude)
    told = {"due": "Bilan", "from_on": "2026-01-01"}
    page = post(client, partnership, "local-mandates", organization=cfp.pk, **told)
    assert "ne gère pas de projet local" in page.text
    post(client, partnership, "local-mandates", organization=other_cfp.pk, **told)
    assert LocalMandate.objects.get().organization == other_cfp


def test_a_delegate_reports_in_five_lines(client, maude, partnership):
    client.force_login(maude)
    told = {"body": "Table", "delegate": "Maude", "from_on": "2026-01-01"}
    page = post(client, partnership, "delegations", report="1\n2\n3\n4\n5\n6", **told)
    assert page.context["form"].errors["report"]
    assert post(client, partnership, "delegations", report="1\n2\n3\n4\n5", **told).status_code == 302


def test_members_read_every_document_and_the_public_its_own(client, maude, partnership):
    for title, is_public in (("Actes", True), ("Diagnostic", False)):
        PartnershipDocument.objects.create(
            partnership=partnership, title_fr=title, kind="acts", is_public=is_public
        )
    address = reverse("register_page", args=[partnership.public_id, "documents"])
    page = client.get(address)
    assert "Actes" in page.text and "Diagnostic" not in page.text
    client.force_login(maude)
    assert "Diagnostic" in client.get(address).text


def test_a_document_ticks_its_line_of_the_plan(client, maude, partnership):
    document = PartnershipDocument.objects.create(partnership=partnership, title_fr="Journal", kind="kit")
    elsewhere = PartnershipDocument.objects.create(
        partnership=factories.partnership(), title_fr="Ailleurs", kind="kit"
    )
    client.force_login(maude)
    told = {"message": "Le Pacte avance", "precision": "day", "stage": "planned"}
    page = post(client, partnership, "communication", document=elsewhere.pk, **told)
    assert page.context["form"].errors["document"]
    post(client, partnership, "communication", document=document.pk, **told)
    page = client.get(reverse("register_page", args=[partnership.public_id, "communication"]))
    assert CommunicationLine.objects.get().is_done and "fait" in page.text


def test_presence_of_key_actors_is_said_by_constituency(client, maude, partnership):
    for constituency, step in (("Élus", "came"), ("Élus", "invited"), ("Syndicats", "spoke")):
        KeyActor.objects.create(partnership=partnership, name="x", constituency=constituency, step=step)
    client.force_login(maude)
    page = client.get(reverse("register_page", args=[partnership.public_id, "key-actors"]))
    assert page.context["told"] == [
        "Élus\xa0: 2 invités, présents\xa0: 1", "Syndicats\xa0: 1 invité, 1 présent",
    ]  # fmt: skip


READ = {
    "title_fr": "Des fonderies plus sobres", "theme": "environment", "scope": "sector", "source": "Revue",
    "published_on": "2026-11-20", "link": "https://exemple.example/a", "reading_fr": "Une ligne\nDeux lignes",
}  # fmt: skip


def test_a_watch_item_leads_somewhere_sealed_is_read_in_two_lines_and_comes_once(client, maude, partnership):
    client.force_login(maude)
    wrong = [
        {"link": "http://exemple.example/a"},
        {"link": "exemple"},
        {"link": "javascript:alert(1)"},
        {"reading_fr": "1\n2\n3"},
        {"theme": "gossip"},
    ]
    for told in wrong:
        errors = post(client, partnership, "watch", **READ | told).context["form"].errors
        assert [*errors] == [*told]
    token = str(uuid4())
    for _twice in range(2):
        assert post(client, partnership, "watch", token=token, **READ).status_code == 302
    again = post(client, partnership, "watch", **READ | {"title_fr": "Autrement"})
    assert "déjà cette adresse" in again.text and WatchItem.objects.count() == 1


def test_the_archive_of_a_watch_is_searched_and_its_file_is_what_was_found(client, maude, partnership):
    told = {"theme": "training", "scope": "quebec", "source": "Revue", "published_on": date(2026, 11, 20)}
    items = [
        ("Soudage : une soudeuse enseigne", "", True), ("Acier", "Les soudeurs manquent", True),
        ("Le zinc", "", True), ("Soudure d’initiés", "", False),
    ]  # fmt: skip
    for number, (title, reading, is_public) in enumerate(items):
        WatchItem.objects.create(
            partnership=partnership, title_fr=title, reading_fr=reading, is_public=is_public,
            link=f"https://exemple.example/{number}", **told,
        )  # fmt: skip
    address = reverse("register_page", args=[partnership.public_id, "watch"])
    found = ["Acier", "Soudage : une soudeuse enseigne"]
    assert titles_of(client.get(address, {"q": "soudeur"})) == found
    file = reverse("register_export", args=[partnership.public_id, "watch", "json"])
    assert titles_in(client.get(file, {"q": "soudeur"})) == found
    nothing = client.get(address, {"q": "xyzzy"})
    assert titles_of(nothing) == [] and "xyzzy" in nothing.text
    client.force_login(maude)
    assert titles_of(client.get(address)) == sorted(title for title, _reading, _public in items)


def titles_of(page) -> list[str]:
    return sorted(row.title_fr for row in page.context["page"])
