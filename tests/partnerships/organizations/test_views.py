"""The directory of partners and the cards that coordinators keep."""

import pytest
from django.urls import reverse

from partnerships.organizations.models import Contact, Establishment, Organization, OrganizationRole
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_partner_is_found_without_its_accents(client, cfp):
    factories.organization(name="Cégep de Sherbrooke", kind="cegep")
    page = client.get(reverse("organization_list"), {"q": "cegep"}).content.decode()
    assert "Cégep de Sherbrooke" in page and cfp.name not in page


def test_a_partner_is_found_by_kind_and_region(client, cfp, firm):
    page = client.get(reverse("organization_list"), {"kind": "cfp", "region": "05"}).content.decode()
    assert cfp.name in page and firm.name not in page


def test_a_draft_partner_is_not_in_the_directory(client, estrie):
    factories.organization(name="Organisme caché", status="draft")
    assert "Organisme caché" not in client.get(reverse("organization_list")).content.decode()


@pytest.mark.parametrize("rows", [10, 1000])
def test_the_directory_asks_three_queries(client, estrie, rows, queries_pinned):
    Organization.objects.bulk_create(
        Organization(name=f"Organisme {n:04}", region=estrie) for n in range(rows)
    )
    with queries_pinned(3):  # regions of the filter, count, page with its kinds
        client.get(reverse("organization_list"))


def test_the_map_shows_the_open_places_of_the_partners_found(client, cfp, plant):
    closed = factories.establishment(organization=cfp, name="Pavillon fermé", status="closed")
    asked = {"kind": "employer", "region": "05"}
    shown = client.get(reverse("organization_map"), asked).content.decode()
    assert plant.organization.name in shown and cfp.name not in shown
    assert closed.name not in client.get(reverse("organization_map")).content.decode()


def test_a_place_without_a_point_is_shown_about_where_its_postal_code_is(plant):
    plant.latitude = plant.longitude = None
    plant.postal_code, plant.territory = "J1X 5N4", None
    assert plant.spot == "45.27,-72.15"
    plant.postal_code = ""
    assert plant.spot == ""


@pytest.mark.parametrize("rows", [10, 1000])
def test_the_map_of_partners_asks_three_queries(client, estrie, rows, queries_pinned):
    firm = factories.organization(name="Groupe")
    mrc = factories.territory()
    Establishment.objects.bulk_create(
        Establishment(organization=firm, name=f"Usine {n}", territory=mrc) for n in range(rows)
    )
    with queries_pinned(3):
        answer = client.get(reverse("organization_map"))
    assert len(answer.content) <= 120 * 1024


def test_contacts_are_shown_to_those_who_keep_the_card(client, maude, workshop_contact, cfp):
    client.force_login(maude)
    assert "819-555-0101" in client.get(cfp.get_absolute_url()).content.decode()


@pytest.mark.parametrize("reader", [None, "sam", "nora", "anouk", "ines"])
def test_contacts_are_hidden_from_everyone_else(client, request, reader, workshop_contact, cfp):
    if reader:
        client.force_login(request.getfixturevalue(reader))
    page = client.get(cfp.get_absolute_url()).content.decode()
    assert "Carole" not in page and "819-555-0101" not in page


def test_a_coordinator_adds_an_establishment(client, maude, cfp):
    client.force_login(maude)
    data = {"name": "Pavillon neuf", "postal_code": "j1h5n4", "territory": factories.territory().pk}
    client.post(reverse("establishment_create", args=[cfp.public_id]), data)
    made = Establishment.objects.get(name="Pavillon neuf")
    assert (made.organization, made.postal_code) == (cfp, "J1H 5N4")


def test_a_wrong_postal_code_is_told_beside_its_field(client, maude, cfp):
    client.force_login(maude)
    page = client.post(
        reverse("establishment_create", args=[cfp.public_id]), {"name": "X", "postal_code": "12345"}
    )
    assert "id_postal_code_error" in page.content.decode() and not Establishment.objects.exists()


def test_a_second_establishment_of_the_same_name_is_refused_in_words(client, maude, workshop, cfp):
    client.force_login(maude)
    answer = client.post(reverse("establishment_create", args=[cfp.public_id]), {"name": workshop.name})
    assert answer.status_code == 200 and Establishment.objects.count() == 1


def test_a_role_held_twice_at_once_is_refused_in_words(client, maude, cfp):
    client.force_login(maude)
    answer = client.post(
        reverse("role_create", args=[cfp.public_id]), {"kind": "cfp", "from_on": "2020-01-01"}
    )
    assert answer.status_code == 200 and OrganizationRole.objects.filter(organization=cfp).count() == 1


def test_an_organization_may_hold_two_roles(client, maude, cfp):
    client.force_login(maude)
    client.post(reverse("role_create", args=[cfp.public_id]), {"kind": "employer", "from_on": "2020-01-01"})
    assert set(cfp.roles.values_list("kind", flat=True)) == {"cfp", "employer"}


def test_posting_a_region_or_a_status_changes_nothing(client, maude, cfp, outaouais):
    client.force_login(maude)
    data = {"name": "CFP du Parc", "region": outaouais.pk, "status": "closed", "is_fictitious": "on"}
    client.post(reverse("organization_edit", args=[cfp.public_id]), data)
    cfp.refresh_from_db()
    assert (cfp.region.code, cfp.status, cfp.is_fictitious) == ("05", "active", False)


def test_a_regional_coordinator_adds_a_partner_of_the_region(client, rachid):
    client.force_login(rachid)
    data = {"name": "Table de l'emploi", "kind": "roundtable", "region": "05"}
    client.post(reverse("organization_create"), data)
    made = Organization.objects.get(name="Table de l'emploi")
    assert (made.region.code, made.roles.get().kind) == ("05", "roundtable")


def test_a_regional_coordinator_adds_no_partner_elsewhere(client, rachid):
    client.force_login(rachid)
    client.post(reverse("organization_create"), {"name": "Ailleurs", "kind": "cfp", "region": "07"})
    assert not Organization.objects.filter(name="Ailleurs").exists()


def test_a_coordinator_adds_a_contact(client, maude, workshop):
    client.force_login(maude)
    client.post(
        reverse("contact_create", args=[workshop.public_id]),
        {"name": "Luc Roy", "email": "luc@exemple.example"},
    )
    assert Contact.objects.get().establishment == workshop
