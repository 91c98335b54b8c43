"""Partnerships' public pages, and who keeps them."""

from datetime import date

import pytest
from django.urls import reverse

from partnerships.concertation.models import Partnership, Seat
from tests import factories

pytestmark = pytest.mark.django_db


def form(**changes) -> dict:
    return {
        "name_fr": "Table manufacturière",
        "regions": [],
        "from_on": "2026-01-01",
        "is_published": "on",
        **changes,
    }


def test_the_public_page_says_who_sits_for_whom(client, seat):
    page = client.get(seat.partnership.get_absolute_url()).content.decode()
    assert "Commissions scolaires" in page and "CFP du Parc" in page


def test_the_name_of_who_sits_is_for_those_who_keep_the_page(client, partnership, maude):
    factories.seat(partnership=partnership, person="Jeanne Huot")
    assert "Jeanne Huot" not in client.get(partnership.get_absolute_url()).content.decode()
    client.force_login(maude)
    assert "Jeanne Huot" in client.get(partnership.get_absolute_url()).content.decode()


def test_a_seat_left_is_told_apart(client, partnership):
    factories.seat(partnership=partnership, constituency_fr="Cégeps", to_on=date(2020, 6, 30))
    page = client.get(partnership.get_absolute_url())
    assert [s.constituency for s in page.context["past_seats"]] == ["Cégeps"] and not page.context["seats"]


def test_an_unpublished_partnership_is_hidden_from_strangers(client, sam, rachid, partnership):
    Partnership.objects.update(is_published=False)
    assert client.get(partnership.get_absolute_url()).status_code == 404
    client.force_login(sam)
    assert client.get(partnership.get_absolute_url()).status_code == 404
    client.force_login(rachid)
    assert client.get(partnership.get_absolute_url()).status_code == 200


def test_an_ended_partnership_leaves_the_list_but_keeps_its_address(client, partnership):
    Partnership.objects.update(to_on=date(2020, 1, 1))
    assert partnership.name not in client.get(reverse("partnership_list")).content.decode()
    assert client.get(partnership.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("rows", [10, 1000])
def test_the_list_asks_three_queries(client, cfp, rows, queries_pinned):
    Partnership.objects.bulk_create(
        Partnership(name_fr=f"Partenariat {n:04}", lead_organization=cfp, from_on=date(2020, 1, 1))
        for n in range(rows)
    )
    with queries_pinned(3):  # count, page, regions
        client.get(reverse("partnership_list"))


def test_a_regional_coordinator_describes_a_partnership(client, rachid, cfp, estrie):
    client.force_login(rachid)
    client.post(reverse("partnership_create"), form(lead_organization=cfp.pk, regions=[estrie.pk]))
    assert Partnership.objects.get().regions.get() == estrie


def test_nobody_describes_a_partnership_of_another_region(client, rachid, outaouais):
    elsewhere = factories.organization(name="Ailleurs", region_code="07")
    client.force_login(rachid)
    client.post(reverse("partnership_create"), form(lead_organization=elsewhere.pk, regions=[outaouais.pk]))
    assert not Partnership.objects.exists()


def test_a_coordinator_of_the_lead_adds_a_seat(client, maude, partnership, cfp):
    client.force_login(maude)
    data = {"constituency_fr": "Cégeps", "organization": cfp.pk, "from_on": "2026-09-01"}
    client.post(reverse("seat_create", args=[partnership.public_id]), data)
    assert Seat.objects.get().partnership == partnership


def test_a_seat_that_ends_before_it_starts_is_refused_in_words(client, maude, partnership):
    client.force_login(maude)
    data = {"constituency_fr": "Cégeps", "from_on": "2026-09-01", "to_on": "2026-08-01"}
    answer = client.post(reverse("seat_create", args=[partnership.public_id]), data)
    assert answer.status_code == 200 and not Seat.objects.exists()


def test_a_partnership_is_named_in_english_to_english_readers(client, partnership):
    Partnership.objects.update(name_en="Manufacture your career")
    address = partnership.get_absolute_url().replace("/fr/", "/en/").replace("partenariats", "partnerships")
    assert "Manufacture your career" in client.get(address).content.decode()


def test_a_coordinator_adds_no_region_of_others(client, rachid, partnership, cfp, estrie, outaouais):
    client.force_login(rachid)
    data = form(lead_organization=cfp.pk, regions=[estrie.pk, outaouais.pk])
    answer = client.post(reverse("partnership_edit", args=[partnership.public_id]), data)
    assert answer.status_code == 200 and list(partnership.regions.all()) == [estrie]


def test_a_region_already_there_stays(client, rachid, partnership, cfp, estrie, outaouais):
    partnership.regions.add(outaouais)
    client.force_login(rachid)
    data = form(lead_organization=cfp.pk, regions=[estrie.pk, outaouais.pk])
    client.post(reverse("partnership_edit", args=[partnership.public_id]), data)
    assert set(partnership.regions.all()) == {estrie, outaouais}
