"""The inventory goes out as a file and comes back: the same again changes nothing, others are told why."""

import pytest
from django.utils import timezone

from partnerships.imports.kinds import Area
from partnerships.inventory.exports import services_file
from partnerships.inventory.models import ServiceItem
from tests import factories
from tests.importing import committed, counts, sent, sheet, told, undone

pytestmark = pytest.mark.django_db
HEADERS = (
    "Partenariat", "Partenaire", "Nom", "Clientèle", "Catégorie", "Territoires", "Courriel", "Fraîcheur",
    "Fin", "Depuis",
)  # fmt: skip


def line(name="Aide au recrutement", *, where="", mail="", months="", to="", since="", partner="CFP du Parc"):
    return (
        "Fabrique ta carrière",
        partner,
        name,
        "Entreprises",
        "Recrutement",
        where,
        mail,
        months,
        to,
        since,
    )


def test_a_file_of_the_list_comes_back_unchanged_and_what_differs_is_changed(partnership, cfp):
    service = factories.service(partnership=partnership, organization=cfp)
    services = ServiceItem.objects.with_partners()
    file = services_file(services, format="xlsx", filters=[], at=timezone.now())
    assert counts(sent("services", file.content, name="services.xlsx")) == {"unchanged": 1}
    changed = sent(
        "services", sheet(HEADERS, line(service.name_fr, months=6)), area=Area(organization_id=cfp.pk)
    )
    assert counts(changed) == {"changed": 1}, told(changed)
    committed(changed)
    assert ServiceItem.objects.get().fresh_months == 6


def test_new_sheets_are_drafts_with_their_territories_and_are_undone(partnership, cfp, estrie):
    territory = estrie.territories.order_by("code").first()
    rows = (line(where=territory.name, months=12), line("Partout", where="partout"))
    imported = committed(sent("services", sheet(HEADERS, *rows), area=Area(region_id=estrie.pk)))
    assert counts(imported) == {"new": 2}, told(imported)
    found = ServiceItem.objects.order_by("name_fr").values_list("name_fr", "territory_codes", "state")
    assert list(found) == [("Aide au recrutement", [territory.code], "draft"), ("Partout", [], "draft")]
    assert counts(sent("services", sheet(HEADERS, *rows), name="deux.csv")) == {"unchanged": 2}
    undone(imported)
    assert not ServiceItem.objects.exists()


def test_what_cannot_be_is_said_line_by_line(partnership, cfp, other_cfp, estrie):
    rows = (
        line("a", where="Nulle-Part"), line("b", mail="personne"), line("c", months=7),
        line("d", since="2009-05-01", to="2009-04-01"), line("e", partner="Inconnu"),
    )  # fmt: skip
    imported = sent("services", sheet(HEADERS, *rows), area=Area(organization_id=cfp.pk))
    assert told(imported) == [
        (2, "territory_codes", "unknown_territory"),
        (3, "contact_email", "not_an_address"),
        (4, "fresh_months", "not_a_rhythm"),
        (5, "to_on", "ends_before_start"),
        (6, "organization", "unknown"),
    ]


def test_a_partner_writes_its_own_sheets_only(partnership, cfp, other_cfp):
    other = sent("services", sheet(HEADERS, line()), area=Area(organization_id=other_cfp.pk))
    assert [code for _line, _column, code in told(other)] == ["unknown"]
