"""The Outaouais fills its inventory of services, confirms a sheet by its link, and judges an overlap."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import expect

from partnerships.inventory.models import Overlap, ServiceItem
from tests import factories
from tests.browser import looking
from tests.browser.walking import clean, fill, follow, press

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def crpe(empty_scene):
    """The Outaouais' coordinator, a committee for each screen, and two partners."""
    made = empty_scene
    made.samuel = factories.user(full_name="Samuel Côté")
    factories.regional_role(user=made.samuel, region=made.outaouais)
    lead = factories.organization(region_code="07", kind="roundtable")
    made.school = factories.organization(region_code="07", kind="service_centre")
    made.college = factories.organization(region_code="07", kind="cegep")
    made.of = {width: factories.partnership(lead=lead, regions=[made.outaouais]) for width in (1280, 360)}
    return made


def elsewhere(make, **facts):
    """Make a row that the server sees: the test's own transaction is its alone."""
    with ThreadPoolExecutor(max_workers=1) as other:
        return other.submit(lambda: (make(**facts), connection.close())[0]).result()


def write_sheet(page, *, partner, name: str) -> None:
    """Write a sheet of a partner, from the partnership's page, and publish it."""
    follow(page, "Nouveau service")
    page.select_option("[name=organization]", label=partner.name)
    page.select_option("[name=audience]", label="Entreprises")
    page.select_option("[name=category]", label="Formation de la main-d’œuvre")
    fill(page, name_fr=name, fee_fr="Selon la durée", contact_email="accueil@exemple.example")
    press(page, "Enregistrer")
    press(page, "Publier")
    expect(page.locator("main")).to_contain_text("Qualité")


@pytest.mark.parametrize("width", [1280, 360])
def test_the_outaouais_fills_its_inventory_and_judges_an_overlap(visit, crpe, width):
    with override("fr-ca"):
        visitor = visit(who=crpe.samuel, width=width)
        page = visitor.page
        committee = crpe.of[width]
        for partner, name in ((crpe.school, "Formation sur mesure"), (crpe.college, "Formations sur mesure")):
            visitor.open(committee.get_absolute_url())
            write_sheet(page, partner=partner, name=name)
        assert clean(visitor)

        sheet = ServiceItem.objects.get(organization=crpe.school, partnership=committee)
        told = {"email": sheet.contact_email, "token": f"encore-{width}"}
        link = elsewhere(factories.access_link, act="service_still_true", target=sheet, **told)
        firm = visit(width=width)
        firm.open(reverse("service_still_true", args=[link.token]))
        assert clean(firm)
        press(firm.page, "Oui, tout cela est vrai")
        expect(firm.page.locator("main")).to_contain_text("confirmée en date d’aujourd’hui")

        visitor.open(committee.get_absolute_url())
        follow(page, "Recoupements possibles")
        page.locator("main .linklist a").first.click()
        assert clean(visitor)
        page.get_by_label("complémentaires").check()
        fill(page, reason="L’un forme sur place, l’autre au collège")
        press(page, "Consigner")
        expect(page.locator("main")).to_contain_text("L’un forme sur place, l’autre au collège")
        assert looking.too_wide(page) == [] and visitor.problems == []
    assert Overlap.objects.get(first__partnership=committee).verdict == "complementary"
