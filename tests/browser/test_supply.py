"""A coordinator's day, from a new cohort to its funnel; and a reader who searches."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import gettext, pgettext
from playwright.sync_api import expect

from programs.cohorts.models import Cohort
from tests.browser import looking
from tests.browser.walking import fill, press

pytestmark = pytest.mark.browser


def test_a_coordinator_opens_a_cohort_and_sees_it_fill(visit, full_scene, language):
    visitor = visit(who=full_scene.maude)
    page = visitor.page
    visitor.open(reverse("cohort_list"))
    page.get_by_role("link", name=gettext("New cohort")).click()
    page.select_option("[name=program]", label=str(full_scene.usinage))
    fill(page, name=f"Usinage {language}", starts_on="2026-08-24", expected_end_on="2027-12-17", seats="20")
    press(page, gettext("Save the cohort"))

    page.get_by_role("link", name=gettext("Add a student")).first.click()
    name = {"en": "Lachance"}.get(language, "Pelletier")  # two of one name would be asked about
    fill(page, first_name="Zoé", last_name=name, on="2026-08-24")
    page.select_option("[name=state]", "active")
    press(page, gettext("Add the student"))

    press(page, gettext("Open recruitment"))
    press(page, gettext("Start the classes"))

    assert gettext("running") in page.locator(".page-head").inner_text()
    assert "Maude Lavoie" in page.locator(".timeline").inner_text()
    entrants = page.locator(".figures > div", has_text=gettext("Entrants"))
    assert entrants.locator("dd").first.inner_text() == "1" and page.locator("svg rect").count() == 6
    assert looking.violations(page) == [] and visitor.problems == []
    page.get_by_role("link", name=f"Zoé {name}").click()
    assert Cohort.objects.filter(name=f"Usinage {language}", state="running").count() == 1


def test_each_student_chosen_has_a_result(visit, full_scene, language):
    visitor = visit(who=full_scene.maude)
    page = visitor.page
    visitor.open(full_scene.cohort.get_absolute_url())
    page.check(f"[name=row][value='{full_scene.enrolment.public_id}']")
    page.select_option("#act", "enrolment_admit")
    press(page, gettext("See what will happen"))
    [told] = page.locator("tbody tr").all_inner_texts()
    assert str(full_scene.enrolment.student) in told
    assert gettext("Stays as it is:") in told
    assert looking.violations(page) == []


@pytest.mark.parametrize("script", [True, False])
def test_a_reader_finds_a_program_with_a_typo_with_or_without_scripts(visit, full_scene, language, script):
    visitor = visit(java_script_enabled=script)
    page = visitor.page
    visitor.open(reverse("program_list"))
    page.fill("[name=q]", "usinnage" if language == "fr-ca" else "machinning")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=*")
    page.locator("#results tbody th a").first.click()
    page.wait_for_url(f"**{full_scene.usinage.public_id}**")
    assert full_scene.usinage.title in page.inner_text("h1")
    assert visitor.problems == []


def test_words_typed_are_searched_without_a_button(visit, full_scene, language):
    visitor = visit()
    visitor.open(reverse("program_list"))
    visitor.page.locator("[name=q]").press_sequentially("soudage")
    expect(visitor.page.locator("#results tbody tr")).to_have_count(1)
    expect(visitor.page).to_have_url(re.compile("q=soudage"))
    assert pgettext("unknown value", "n/a") in visitor.page.locator("#results").inner_text()
