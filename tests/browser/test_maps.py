"""A map beside a list: from the keyboard, by the dozen, and without a request to anybody."""

import gzip
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.territories.maps import names
from tests import factories

pytestmark = pytest.mark.browser
MANY = 60
SCRIPTS = ("leaflet/leaflet.js", "leaflet/leaflet.css", "js/map.js", "css/map.css")


@pytest.fixture(scope="module")
def offers(full_scene):
    """Two jobs at one place in Magog, one in Gatineau, and many around Montréal."""
    spots = [("45.27", "-72.15")] * 2 + [("45.44", "-75.71")]
    spots += [(f"{45.4 + number % 8 / 50:.3f}", f"{-73.7 + number // 8 / 50:.3f}") for number in range(MANY)]
    for number, (north, east) in enumerate(spots):
        title = f"Usinage {number}" if number < 3 else f"Cuisine {number}"
        factories.offer(establishment=full_scene.plant, title_fr=title, latitude=north, longitude=east)


def open_map(visitor, query=""):
    visitor.open(reverse("offer_map") + query)
    visitor.page.locator(".pin").first.wait_for()
    return visitor.page


def test_a_marker_is_reached_and_opened_from_the_keyboard(visit, offers, language):
    visitor = visit()
    page = open_map(visitor, "?q=usinage")
    assert page.locator(".pin").count() == 2
    two = page.get_by_role("button", name=_("# at this place").replace("#", "2"))
    two.focus()
    page.keyboard.press("Enter")
    links = page.locator(".leaflet-popup-content a")
    assert sorted(links.all_inner_texts()) == ["Usinage 0", "Usinage 1"]
    assert page.evaluate("document.activeElement.textContent") == links.first.inner_text()
    page.keyboard.press("Escape")
    page.locator(".leaflet-popup").wait_for(state="detached")
    assert two.evaluate("e => e === document.activeElement")
    page.keyboard.press("Enter")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert visitor.problems == []


def test_places_by_the_dozen_are_one_marker_until_one_comes_closer(visit, offers):
    visitor = visit()
    page = open_map(visitor, "?q=cuisine")
    before = page.locator(".pin").count()
    assert before <= MANY // 2  # a marker stands for two places at least, taken together
    assert sum(int(text or 1) for text in page.locator(".pin").all_inner_texts()) == MANY
    page.locator(".pin").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("before => document.querySelectorAll('.pin').length > before", arg=before)
    assert page.evaluate("document.activeElement.classList.contains('pin')")
    assert visitor.problems == []


def test_the_radius_is_drawn_and_towns_are_named(visit, offers):
    visitor = visit(width=360)
    page = open_map(visitor, "?near=Magog&km=25")
    box = page.locator(".radius").bounding_box()
    assert 100 < box["width"] < 360 and abs(box["width"] - box["height"]) < 8
    page.locator(".town", has_text="Magog").wait_for()
    assert visitor.problems == []


def test_without_scripts_the_map_is_a_list(visit, offers):
    visitor = visit(java_script_enabled=False)
    visitor.open(reverse("offer_map") + "?q=usinage")
    titles = visitor.page.locator(".map-list a").all_inner_texts()
    assert {"Usinage 0", "Usinage 1", "Usinage 2"} <= set(titles)
    assert not visitor.page.locator("#map").is_visible()


def test_the_map_weighs_sixty_kilobytes_at_most_on_the_wire():
    files = [Path(finders.find(name)).read_bytes() for name in SCRIPTS]
    assert sum(len(gzip.compress(content)) for content in [*files, str(names()).encode()]) <= 60 * 1024
    assert settings.MAP_TILES_URL == ""
