"""Search engines are told of every public page, in both languages, and of nothing else."""

import re

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
SITE = "http://testserver"


def told(client, section):
    found = client.get(reverse("sitemap", args=[section])).content.decode()
    return re.findall(r"<loc>([^<]+)</loc>", found)


def test_engines_find_the_sitemap_by_robots_and_its_sections_by_it(client):
    robots = client.get("/robots.txt")
    assert robots["Content-Type"].startswith("text/plain")
    assert f"Sitemap: {SITE}/sitemap.xml" in robots.content.decode()
    sections = re.findall(r"<loc>([^<]+)</loc>", client.get("/sitemap.xml").content.decode())
    assert f"{SITE}/sitemap-offers.xml" in sections
    assert {client.get(address).status_code for address in sections} == {200}


def test_a_page_is_told_in_both_languages_with_the_other(client, estrie):
    assert f"{SITE}/fr/regions/05/" in told(client, "regions")
    page = client.get(reverse("sitemap", args=["regions"])).content.decode()
    assert f'hreflang="en" href="{SITE}/en/regions/05/"' in page


def test_only_what_anybody_may_read_is_told(client, plant, firm):
    shown = factories.offer(establishment=plant)
    hidden = [
        factories.offer(establishment=plant, state="draft"),
        factories.organization(name="Organisme caché", status="draft"),
    ]
    addresses = " ".join(told(client, "offers") + told(client, "partners"))
    assert str(shown.public_id) in addresses and str(firm.public_id) in addresses
    assert not any(str(row.public_id) in addresses for row in hidden)


@pytest.mark.parametrize("section", ["pages", "internships"])
def test_every_named_page_that_is_told_opens(client, section):
    addresses = told(client, section)
    assert addresses and {client.get(address).status_code for address in addresses} == {200}


def test_a_section_that_nobody_registered_is_not_found(client):
    assert client.get("/sitemap-people.xml").status_code == 404


def test_a_page_tells_engines_its_whole_address_in_each_language(client):
    page = client.get(reverse("program_list")).content.decode()
    assert f'hreflang="fr-CA" href="{SITE}/fr/programmes/"' in page
    assert f'hreflang="en" href="{SITE}/en/programs/"' in page
