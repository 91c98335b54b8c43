"""Towns and postal codes that people type are found, and distances are right."""

from decimal import Decimal

import pytest

from internships.offers.models import Offer
from internships.posting.prefilling import place
from partnerships.territories import towns
from partnerships.territories.reference import TERRITORIES
from tests import factories


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Sherbrooke", "Sherbrooke"),
        ("sherbrooke, QC", "Sherbrooke"),
        ("st-georges", "Saint-Georges"),
        ("trois rivieres", "Trois-Rivières"),
        ("Québec", "Québec"),
        ("J1H 5N4", "J1H"),
        ("g7h1z9", "G7H"),
        ("H2X", "H2X"),
    ],
)
def test_a_place_is_found_as_people_write_it(typed, name):
    assert towns.locate(typed).name == name


@pytest.mark.parametrize("typed", ["", "Atlantis", "X9X 9X9", "J0B 1A0", "12345"])
def test_an_unknown_place_is_not_guessed(typed):
    assert towns.locate(typed) is None


def test_each_mrc_has_a_town():
    assert set(towns.BY_MRC) == {code for region in TERRITORIES.values() for code in region}


@pytest.mark.parametrize(
    ("start", "at_least"),
    [("J1", 14), ("G7", 10), ("G8", 10), ("J8", 15), ("J9", 10), ("H", 110), ("G1", 19)],
)
def test_postal_areas_of_the_regions_served_are_known(start, at_least):
    assert sum(code.startswith(start) for code in towns.BY_AREA) >= at_least


def test_every_postal_area_lies_in_the_quebec_people_live_in():
    assert all(44.9 < p.latitude < 51 and -79.6 < p.longitude < -61 for p in towns.BY_AREA.values())


@pytest.mark.parametrize(
    ("here", "there", "km"),
    [("Sherbrooke", "Magog", 25), ("Montréal", "Québec", 231), ("Gatineau", "Hull", 8)],
)
def test_distances_as_the_crow_flies(here, there, km):
    other = towns.locate(there)
    assert towns.distance_km(towns.locate(here), other.latitude, other.longitude) == pytest.approx(km, abs=3)


def test_the_box_holds_the_circle():
    sherbrooke = towns.locate("Sherbrooke")
    box = towns.box_around(sherbrooke, km=50)
    assert towns.distance_km(sherbrooke, box.north, sherbrooke.longitude) == pytest.approx(50, abs=0.01)
    assert towns.distance_km(sherbrooke, sherbrooke.latitude, box.east) >= 50


def test_an_establishment_without_position_is_about_where_its_code_or_its_mrc_says():
    assert towns.of_establishment(postal_code="J1X 2A1", mrc="2443").name == "J1X"
    assert towns.of_establishment(mrc="2443").name == "Sherbrooke"
    assert towns.of_establishment() is None


@pytest.mark.parametrize(
    ("known", "spot"),
    [
        ({"latitude": Decimal("45.3"), "longitude": Decimal("-72.1")}, ("45.3", "-72.1")),
        ({"postal_code": "J1X 2A1"}, ("45.27", "-72.15")),
        ({}, ("45.4", "-71.89")),
    ],
    ids=["its own position", "its postal area", "its MRC's town"],
)
def test_an_offer_is_found_around_its_establishment(firm, known, spot):
    offer = Offer(establishment=factories.establishment(organization=firm, **known))
    place(offer)
    assert (offer.latitude, offer.longitude) == tuple(map(Decimal, spot))
