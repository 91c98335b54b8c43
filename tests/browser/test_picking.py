"""A pick list suggests as one types, is worked from the keyboard, and is clean for those who hear it."""

import pytest
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import expect

from tests.browser import looking
from tests.crowd import crowd

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


@pytest.fixture(scope="module")
def crowded(full_scene):
    crowd(30, school=full_scene.cfp)
    return full_scene


def test_a_firm_is_picked_from_the_keyboard(regular, crowded):
    visitor = regular(crowded.rachid)
    page = visitor.page
    with override("fr-ca"):
        visitor.open(reverse("layoff_create"))
    box = page.locator("#id_establishment")
    box.press_sequentially("atelier")
    page.get_by_role("option").first.wait_for()
    assert looking.violations(page) == []
    # Quick fingers: the keys come before the list of the last words, and are for that list.
    page.route("**/*plomb*", lambda route: (page.wait_for_timeout(300), route.continue_()))
    box.press_sequentially(" plomb 18")
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value("Atelier Plomberie 18 – Usine")
    assert page.locator("[name=establishment]").input_value() != ""
    occupation = page.locator("#id_occupation")
    occupation.press_sequentially("métier plomb 18")
    page.get_by_role("option", name="80018").click()
    assert occupation.input_value() == "80018"
    box.fill("")
    assert page.locator("[name=establishment]").input_value() == ""
    assert visitor.problems == []
