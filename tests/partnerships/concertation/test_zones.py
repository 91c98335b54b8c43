"""Zones of a partnership: what stands in each, the empty ones first; who writes them."""

from datetime import date

import pytest
from django.urls import reverse

from partnerships.concertation.models import Zone
from partnerships.concertation.standing import STANDING, lines_of
from partnerships.territories.models import Territory
from tests import factories
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def magog(estrie):
    return Territory.objects.get(code="2445")


@pytest.fixture
def coaticook(estrie):
    return Territory.objects.get(code="2444")


def counts(partnership) -> dict[str, list[int]]:
    lines = lines_of(partnership, on=TODAY)
    return {line.zone.name_fr: [count for _label, count in line.counts] for line in lines}


def test_what_stands_in_a_zone_is_counted_by_territory_or_by_place(
    partnership, cfp, usinage, magog, coaticook, workshop
):
    here = {"program": usinage, "provider": cfp, "state": "running", "expected_end_on": date(2099, 6, 30)}
    factories.cohort(**here, territory=magog, seats=20)
    factories.cohort(**here, territory=coaticook, host_establishment=workshop, seats=12)
    factories.cohort(**here | {"state": "cancelled"}, territory=magog, seats=7)
    factories.zone(partnership=partnership, name_fr="Rurale", territories=[coaticook])
    factories.zone(partnership=partnership, name_fr="Atelier", places=[workshop])
    factories.zone(partnership=partnership, name_fr="Deux", territories=[magog, coaticook], places=[workshop])
    factories.zone(partnership=partnership, name_fr="En mots", towns="Ham-Sud")
    places = [[*STANDING].index(name) for name in ("cohorts", "seats")]
    found = {name: [figures[place] for place in places] for name, figures in counts(partnership).items()}
    assert found == {"Rurale": [1, 12], "Atelier": [1, 12], "Deux": [2, 32], "En mots": [0, 0]}


def test_published_offers_are_counted(partnership, offer, magog):
    type(offer.establishment).objects.update(territory=magog)
    factories.zone(partnership=partnership, name_fr="Ici", territories=[magog])
    assert counts(partnership)["Ici"][[*STANDING].index("offers")] == 1


def test_empty_zones_come_first(client, partnership, offer, magog):
    type(offer.establishment).objects.update(territory=magog)
    factories.zone(partnership=partnership, name_fr="Avant", territories=[magog])
    factories.zone(partnership=partnership, name_fr="Zone vide", character="rural")
    page = client.get(reverse("zone_list", args=[partnership.public_id]))
    assert [line.zone.name_fr for line in page.context["lines"]] == ["Zone vide", "Avant"]
    assert "rien ne s’y trouve encore" in page.text and "rurale" in page.text


@pytest.mark.parametrize("rows", [2, 60])
def test_zones_are_compared_in_few_queries(client, partnership, magog, workshop, rows, queries_pinned):
    for number in range(rows):
        factories.zone(
            partnership=partnership, name_fr=f"Zone {number}", territories=[magog], places=[workshop]
        )
    with queries_pinned(5):  # partnership, zones with what stands in each, territories, places, past ones
        client.get(reverse("zone_list", args=[partnership.public_id]))


def test_a_partnership_s_page_names_its_zones_in_six_queries(client, zone, seat, queries_pinned):
    with queries_pinned(6):
        page = client.get(zone.partnership.get_absolute_url())
    assert "Territoire 1" in page.text


def test_a_coordinator_describes_a_zone(client, maude, partnership, magog, workshop, cfp):
    client.force_login(maude)
    data = {
        "name_fr": "Territoire 1", "character": "rural", "territories": [magog.pk], "places": [workshop.pk],
        "local_lead": cfp.pk, "from_on": "2026-01-01",
    }  # fmt: skip
    client.post(reverse("zone_create", args=[partnership.public_id]), data)
    made = Zone.objects.get()
    assert (made.partnership, made.character, made.local_lead) == (partnership, "rural", cfp)
    assert list(made.territories.all()) == [magog] and list(made.places.all()) == [workshop]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"towns": ""}, "de quoi la zone est faite"),
        ({"to_on": "2020-01-01"}, "ne peut pas finir avant"),
        ({"name_fr": "Prise"}, "déjà une zone de ce nom"),
        ({"territories": ["elsewhere"]}, "territories"),
    ],
)
def test_what_a_zone_cannot_be_is_said(client, maude, partnership, changes, told):
    factories.zone(partnership=partnership, name_fr="Prise")
    client.force_login(maude)
    if "territories" in changes:
        changes = {"territories": [Territory.objects.filter(region__code="07").first().pk]}
    data = {"name_fr": "Neuve", "character": "rural", "towns": "Ham", "from_on": "2026-01-01", **changes}
    page = client.post(reverse("zone_create", args=[partnership.public_id]), data)
    assert page.status_code == 200 and Zone.objects.count() == 1
    assert told in page.text if told != "territories" else page.context["form"].errors["territories"]


def test_a_zone_that_is_over_is_told_apart(client, zone):
    Zone.objects.update(to_on=date(2020, 6, 30))
    page = client.get(reverse("zone_list", args=[zone.partnership.public_id]))
    assert page.context["lines"] == [] and "Territoire 1" in page.text


def test_the_second_who_saves_a_zone_is_told(client, maude, zone):
    client.force_login(maude)
    address = reverse("zone_edit", args=[zone.public_id])
    version = client.get(address).context["form"]["opened_version"].initial
    zone.name_en = "Territory one"
    zone.save()
    data = {"name_fr": "Autre", "character": "rural", "towns": "Ham", "from_on": "2026-01-01"}
    page = client.post(address, {**data, "opened_version": version})
    assert page.status_code == 200 and page.context["form"].is_overtaken
