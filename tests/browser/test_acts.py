"""Many rows in few clicks: offers approved, weeks validated, cohorts copied and corrected in the list."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.translation import gettext
from playwright.sync_api import Page

from internships.offers.models import Offer
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from programs.cohorts.models import Cohort
from tests import factories
from tests.browser import looking


class Clicks:
    """What a hand does: each click, tick and choice is one."""

    def __init__(self, page: Page):
        self.page, self.made = page, 0

    def press(self, selector: str) -> None:
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()
        self.made += 1

    def do_to_all(self, act: str) -> None:
        """Choose an act for the whole list, look, and confirm."""
        self.page.select_option("#act", act)
        self.page.check("#acts-all")
        self.made += 2
        self.press("#acts button")
        self.press("main form .btn-primary")


@pytest.fixture(scope="module")
def many(full_scene):
    """Twenty offers that wait for approval, thirty weeks that wait for the trainer."""
    contact = factories.contact(establishment=full_scene.plant, email="offres@exemple.example")
    waiting = {"establishment": full_scene.plant, "state": "to_review", "contact": contact}
    for number in range(20):
        factories.offer(title_fr=f"Soudage {number}", **waiting)
    HoursLog.objects.all().delete()
    placement = Placement.objects.filter(establishment=full_scene.plant).first()
    for week in range(30):
        placement.hours.create(day=placement.starts_on + timedelta(weeks=week), hours=7)
    return full_scene


def test_twenty_offers_are_approved_in_five_clicks(visit, many):
    visitor = visit(who=many.rachid)
    visitor.open(reverse("offer_board") + "?state=to_review&q=soudage")
    clicks = Clicks(visitor.page)
    clicks.do_to_all("offer_approve")
    assert clicks.made <= 5
    assert Offer.objects.filter(title_fr__startswith="Soudage ", state="published").count() == 20
    assert gettext("Undo all of it") in visitor.page.content()
    assert looking.violations(visitor.page) == [] and visitor.problems == []


def test_thirty_weeks_are_validated_in_five_clicks(visit, many):
    visitor = visit(who=many.aline)
    visitor.open(reverse("hours_waiting"))
    clicks = Clicks(visitor.page)
    clicks.do_to_all("hours_validate")
    assert clicks.made <= 5
    assert HoursLog.objects.filter(state="validated").count() == 30
    assert looking.violations(visitor.page) == [] and visitor.problems == []


def test_last_years_cohorts_are_copied_and_corrected_in_the_list(visit, full_scene):
    """No cohort's page is opened."""
    visitor = visit(who=full_scene.maude)
    page = visitor.page
    visitor.open(reverse("cohort_list") + "?year=2025")
    clicks = Clicks(page)
    clicks.do_to_all("cohort_copy")
    visitor.open(reverse("cohort_list") + "?year=2026")
    copy = Cohort.objects.get(copied_from=full_scene.cohort)
    page.locator(f"#row-{copy.public_id} .row-edit").click()
    row = page.locator(".row-form")
    row.locator("[name=name]:focus").wait_for()
    row.locator("[name=seats]").fill("17")
    row.locator("[name=starts_on]").fill("2026-09-07")
    assert looking.violations(page) == []
    with page.expect_navigation():
        row.locator("[type=submit]").click()
    copy.refresh_from_db(fields=["seats", "starts_on"])
    assert (copy.seats, copy.starts_on.isoformat()) == (17, "2026-09-07")
    assert gettext("The cohort is saved.") in page.content()
    page.locator(f"#row-{copy.public_id} .row-edit:focus").wait_for()
    assert "2026" in page.url and visitor.problems == []


def test_a_row_is_corrected_without_a_script_too(visit, full_scene):
    visitor = visit(who=full_scene.maude, java_script_enabled=False)
    page = visitor.page
    visitor.open(reverse("cohort_list") + "?year=2025")
    page.locator(f"#row-{full_scene.cohort.public_id} .row-edit").click()
    page.fill("[name=seats]", "19")
    page.fill("[name=reported_source]", "Centre")
    page.locator("[type=submit][name=save]").click()
    page.wait_for_url(re.compile(rf"year=2025#row-{full_scene.cohort.public_id}$"))
    assert Cohort.objects.get(pk=full_scene.cohort.pk).seats == 19
