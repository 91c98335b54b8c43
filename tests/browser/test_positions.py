"""A shared position on a telephone: its second half is filled, then left, and a note is handed over."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.translation import gettext
from playwright.sync_api import expect

from internships.positions.models import PositionShare
from programs.cohorts.models import Enrolment
from tests import factories
from tests.browser.walking import clean, press

pytestmark = pytest.mark.browser
TELEPHONE = 360
LANGUAGES = ["fr-ca", "en"]


@pytest.fixture(scope="module")
def half_filled(full_scene):
    """For each language, a position of which one half is open, and an adult who would fit."""
    return {language: made_in(full_scene, language) for language in LANGUAGES}


def made_in(scene, language: str):
    account = factories.user(email=f"alex-{language}@exemple.example", language=language)
    sharer = factories.student(first_name="Alex", last_name=language, account=account)
    fitting = factories.student(first_name="Charlie", last_name=language, birth_date=date(2000, 2, 2))
    factories.profile(
        student=fitting, school=scene.cfp, program=scene.usinage, available_from=date(2026, 9, 1)
    )
    position = factories.position(establishment=scene.plant, occupation=scene.machinists)
    factories.position_share(position=position, student=sharer, half="A")
    position.sharer = account
    return position


@pytest.fixture(scope="module")
def learners(full_scene):
    """For each language, somebody who has just begun, where one graduates once everything is credited."""
    program, cfp = full_scene.usinage, full_scene.cfp
    cohort = factories.cohort(program=program, provider=cfp, name="STAGEM", has_continuous_entry=True)
    return {language: factories.enrolment(cohort=cohort, state="active") for language in LANGUAGES}


def test_the_second_half_is_filled_from_a_telephone(visit, full_scene, half_filled, language):
    position = half_filled[language]
    maude = visit(who=full_scene.maude, width=TELEPHONE)
    page = maude.page
    maude.open(position.get_absolute_url())
    page.get_by_role("link", name=gettext("Find a student")).click()
    page.get_by_label(f"Charlie {language}").check()
    assert gettext("The program leads to this occupation") in page.inner_text("main") and clean(maude)
    press(page, gettext("Put the student in this half"))
    assert gettext("The half is filled.") in page.inner_text("main, .messages")
    page.get_by_role("link", name=gettext("Next month")).click()
    page.wait_for_url("**month=**")
    expect(page.locator("#calendar .tone-under-way")).to_have_count(0)
    assert f"Charlie {language}" in page.inner_text("#calendar") and clean(maude)
    assert PositionShare.objects.filter(position=position).count() == 2

    alex = visit(who=position.sharer, width=TELEPHONE)
    alex.open(reverse("my_board"))
    alex.page.get_by_role("link", name=gettext("My shared position")).click()
    alex.page.fill("[name=text]", "La presse 4 est réglée.")
    press(alex.page, gettext("Leave the note"))
    assert "La presse 4" in alex.page.inner_text("#notes") and clean(alex)


def test_competencies_are_credited_until_the_diploma(visit, full_scene, learners, language):
    learner = learners[language]
    maude = visit(who=full_scene.maude, width=TELEPHONE)
    page = maude.page
    maude.open(reverse("cohort_units", args=[learner.cohort.public_id]))
    page.get_by_role("link", name=str(learner.student)).click()
    for box in page.locator("[name=units]").all():
        box.check()
    page.check("[name=place][value=enterprise]")
    page.fill("[name=assessor]", "Marc Gendron")
    press(page, gettext("Credit"))
    assert gettext("Every competency is credited: the diploma may be recorded.") in page.inner_text("main")
    assert clean(maude)
    press(page, gettext("Record the diploma"))
    assert Enrolment.objects.get(pk=learner.pk).state == "graduated" and maude.problems == []
