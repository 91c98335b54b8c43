"""A placement on a telephone: a week of hours, validated by link, evaluated both ways, ended with a job."""

from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, pgettext

from internships.placements.evaluation_models import Evaluation
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from partnerships.people.linking import make_link
from programs.outcomes.models import Outcome
from tests import factories
from tests.browser.walking import clean, press

pytestmark = pytest.mark.browser
TELEPHONE = 360
LANGUAGES = ["fr-ca", "en"]


def begun(scene, language: str) -> SimpleNamespace:
    """Create a student of the cohort in a placement whose trainer has no account but two links."""
    account = factories.user(email=f"camille-{language}@exemple.example", language=language)
    student = factories.student(first_name="Camille", last_name=language, account=account)
    enrolment = factories.enrolment(cohort=scene.cohort, student=student, state="graduated")
    agreement = factories.agreement(
        student=student, enrolment=enrolment, establishment=scene.plant, school=scene.cfp,
        program=scene.usinage, state="active", starts_on=scene.placement.starts_on,
        ends_on=scene.placement.ends_on,
    )  # fmt: skip
    placement = factories.placement(
        agreement=agreement, trainer_name="Marc Gendron", trainer_email="marc@ailleurs.example"
    )
    placement.schedule.create(
        weekday=1, from_time="08:00", to_time="15:30", from_on=placement.starts_on, break_minutes=30
    )
    tokens = {
        act: make_link(act=act, target_id=placement.pk, email="marc@ailleurs.example", at=timezone.now())[1]
        for act in ("validate_hours", "evaluate_final")
    }
    return SimpleNamespace(account=account, placement=placement, enrolment=enrolment, **tokens)


@pytest.fixture(scope="module")
def trainees(full_scene):
    """One student for each language: an evaluation is sent once."""
    return {language: begun(full_scene, language) for language in LANGUAGES}


def test_a_placement_from_its_first_hours_to_the_job(visit, full_scene, trainees, language):
    told = trainees[language]
    placement, day = told.placement, told.placement.starts_on.isoformat()

    student = visit(who=told.account, width=TELEPHONE)
    student.open(reverse("hours_week", args=[placement.public_id, day]))
    assert student.page.input_value(f"[name='{day}-hours']") == "7"  # as the schedule has it
    student.page.locator("summary", has_text=pgettext("hours", "note")).first.click()
    student.page.fill(f"[name='{day}-note']", "Tournage")
    press(student.page, gettext("Save my week"))
    assert gettext("Your week is kept; the trainer will validate it.") in student.page.inner_text("main")
    assert clean(student)

    trainer = visit(width=TELEPHONE)
    trainer.open(reverse("hours_by_link", args=[told.validate_hours]))
    assert "Tournage" in trainer.page.inner_text("main") and clean(trainer)
    press(trainer.page, gettext("Validate these hours"))
    assert gettext("Thank you!") in trainer.page.inner_text("h1")
    assert HoursLog.objects.get(placement=placement).state == "validated"

    trainer.open(reverse("evaluation_by_link", args=[told.evaluate_final]))
    trainer.page.fill("[name=author_name]", "Marc Gendron")
    trainer.page.select_option("[name=mark-safety]", "4")
    trainer.page.select_option("[name=overall]", "3")
    assert clean(trainer)
    press(trainer.page, gettext("Send the evaluation"))
    student.open(reverse("evaluation_create", args=[placement.public_id, "final", "student"]))
    student.page.select_option("[name=overall]", "4")
    press(student.page, gettext("Send the evaluation"))
    assert set(Evaluation.objects.filter(placement=placement).values_list("by", flat=True)) == {
        "employer",
        "student",
    }

    school = visit(who=full_scene.maude, width=TELEPHONE)
    school.open(placement.get_absolute_url())
    school.page.get_by_role("link", name=gettext("Finish the placement")).first.click()
    for name in ("hired", "related", "full_time"):
        school.page.check(f"[name={name}][value=yes]")
    press(school.page, gettext("Finish the placement"))
    assert clean(school)
    outcome = Outcome.objects.get(enrolment=told.enrolment)
    assert (outcome.status, outcome.is_related, outcome.employer) == ("employed", True, full_scene.firm)
    assert Placement.objects.get(pk=placement.pk).state == "completed"
