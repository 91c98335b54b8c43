"""A student looks for a place on a telephone, without an account, with and without JavaScript."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.translation import gettext as _

from tests import factories
from tests.browser import looking

pytestmark = pytest.mark.browser
TELEPHONE = 360


@pytest.fixture(scope="module")
def offers(full_scene):
    """Thirty machining jobs in Magog and one kitchen in Gatineau."""
    magog = {"latitude": "45.27", "longitude": "-72.15"}
    for number in range(30):
        factories.offer(
            establishment=full_scene.plant, kind_code="summer-job", title_fr=f"Usinage de pièces {number}",
            title_en=f"Machining of parts {number}", is_paid=True, wage_hourly="21.50",
            programs=[full_scene.usinage], published_at=factories.NOON + timedelta(minutes=number), **magog,
        )  # fmt: skip
    hull = factories.establishment(
        organization=factories.organization(name="Cuisines de l’Île", region_code="07"),
        territory=factories.territory(code="2481"),
    )
    factories.offer(
        establishment=hull, title_fr="Cuisine", kind_code="observation", latitude="45.44", longitude="-75.71"
    )


@pytest.mark.parametrize("has_scripts", [True, False], ids=["htmx", "no JavaScript"])
def test_a_machining_job_near_sherbrooke(visit, offers, language, has_scripts):
    student = visit(width=TELEPHONE, java_script_enabled=has_scripts)
    page = student.page
    student.open(reverse("offer_list"))

    page.get_by_label(_("Trade or words"), exact=True).fill(
        "usinages" if language == "fr-ca" else "machining"
    )
    page.get_by_label(_("Town or postal code"), exact=True).fill("J1H 5N4")
    page.get_by_role("button", name=_("Search"), exact=True).click()
    page.wait_for_url("**near=J1H*")
    page.locator("#found").get_by_text("30", exact=False).wait_for()
    assert page.locator("#results .tile").count() == 25

    with page.expect_navigation():
        page.get_by_role("link", name=_("Next offers")).click()
    assert page.locator("#results .tile").count() == 5
    if has_scripts:
        assert looking.violations(page) == [] and looking.too_wide(page) == []

    with page.expect_navigation():
        page.locator("#results .tile a").first.click()
    page.get_by_role("heading", name=_("How to get there")).wait_for()
    assert page.get_by_role("link", name=_("Apply for these dates")).count() == 1
    assert student.problems == []


def test_a_place_that_is_not_known_is_said_at_once(visit, offers, language):
    student = visit(width=TELEPHONE)
    student.open(reverse("offer_list"))
    student.page.get_by_label(_("Town or postal code"), exact=True).fill("Atlantis")
    student.page.get_by_label(_("Town or postal code"), exact=True).press("Enter")
    student.page.locator("#near-error").get_by_text("Sherbrooke").wait_for()
    assert student.problems == []
