"""The frame around every page: keyboard, language, menus, without JavaScript, errors."""

import gzip

import pytest

from tests.browser import looking

pytestmark = pytest.mark.browser


def test_the_first_tab_leads_past_the_menus(visit, empty_scene):
    visitor = visit()
    visitor.open("/fr/")

    visitor.page.keyboard.press("Tab")
    visitor.page.keyboard.press("Enter")

    assert visitor.page.evaluate("document.activeElement.id") == "content"


def test_the_language_button_keeps_the_page(visit, empty_scene):
    visitor = visit()
    visitor.open("/fr/regions/05/")

    visitor.page.get_by_role("button", name="English").click()

    assert visitor.page.url == f"{visitor.site}/en/regions/05/"
    assert visitor.page.get_attribute("html", "lang") == "en"


def test_the_front_door_remembers_the_language(visit, empty_scene):
    visitor = visit()
    visitor.open("/fr/")
    visitor.page.get_by_role("button", name="English").click()

    visitor.open("/")

    assert visitor.page.url == f"{visitor.site}/en/"


def test_the_telephone_menu_opens_by_keyboard_and_closes_with_escape(visit, empty_scene):
    visitor = visit(who=empty_scene.maude, width=360)
    visitor.open("/fr/")
    summary = visitor.page.locator("details.only-narrow > summary")

    summary.press("Enter")
    assert visitor.page.get_by_role("link", name="Mon compte").is_visible()
    assert looking.violations(visitor.page) == []
    visitor.page.keyboard.press("Escape")

    assert not visitor.page.get_by_role("link", name="Mon compte").is_visible()


def test_menus_and_language_work_without_javascript(visit, empty_scene):
    visitor = visit(who=empty_scene.maude, width=360, java_script_enabled=False)
    visitor.open("/fr/")

    visitor.page.locator("details.only-narrow > summary").click()
    visitor.page.locator("details.only-narrow").get_by_role("link", name="Régions").click()
    visitor.page.get_by_role("button", name="English").click()

    assert visitor.page.url == f"{visitor.site}/en/regions/"


def test_a_refused_form_leads_to_its_first_error(visit, empty_scene):
    visitor = visit()
    visitor.open("/fr/compte/login/")
    visitor.send_empty("main form[action*='login']")

    summary = visitor.page.locator(".error-summary")
    assert visitor.page.evaluate("document.activeElement.className") == "error-summary"
    summary.get_by_role("link").first.click()

    assert visitor.page.evaluate("document.activeElement.name") == "login"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    ("path", "language"), [("/fr/rien/", "fr-ca"), ("/en/nothing/", "en"), ("/rien/", "fr-ca")]
)
def test_an_unknown_address_answers_in_the_readers_language(visit, empty_scene, path, language, width):
    visitor = visit(width=width)

    answer = visitor.open(path)

    assert answer.status == 404
    assert visitor.page.get_attribute("html", "lang") == language
    assert looking.violations(visitor.page) == []
    assert looking.too_wide(visitor.page) == []


@pytest.mark.parametrize("path", ["/fr/", "/fr/offres/", "/en/reports/"])
def test_a_first_visit_takes_sixty_kilobytes_at_most(visit, empty_scene, path):
    visitor = visit()
    bodies = []
    visitor.page.on("response", lambda response: bodies.append(response.body()))

    visitor.open(path)
    visitor.page.wait_for_load_state("networkidle")

    assert sum(len(gzip.compress(body)) for body in bodies) <= looking.FIRST_VISIT
    assert sum(map(len, bodies)) <= looking.MOST_BYTES
