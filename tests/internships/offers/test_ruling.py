"""The dated rules of the database, and what is said of them."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils.translation import override

from internships.applications.applying import of_age
from internships.offers.checks import jobs_have_rules
from internships.offers.limits import PASSED, Breach, Limit, first_unruled_age, week_breaches
from internships.offers.models import InternshipKind, RuleSet
from internships.offers.reference import load_kinds
from internships.offers.ruling import breaches_of, limits_in_force, sentence
from tests import factories
from tests.filling_forms import untouched

LEO = date(2011, 3, 10)
MONDAY = date(2026, 11, 16)
AT_SCHOOL = {"starts_on": date(2027, 1, 11), "ends_on": date(2027, 3, 26)}


def test_every_rule_is_read_at_once(queries_pinned):
    with queries_pinned(1):
        limits = limits_in_force()
    assert len(limits) == RuleSet.objects.count()


def test_the_law_of_children_at_work_is_there(db):
    hours = {MONDAY + timedelta(days=n): Decimal(4) for n in range(5)}
    found = week_breaches(limits_in_force(), kind="summer-job", born=LEO, hours=hours)
    assert [(breach.code, breach.allowed) for breach in found] == [
        ("school_days_hours", 10),
        ("week_hours", 17),
    ]


def test_the_first_kinds_are_ruled_at_every_age(db):
    rules, on = limits_in_force(), date(2026, 11, 16)
    kinds = InternshipKind.objects.values_list("code", flat=True)
    assert {kind: first_unruled_age(rules, kind=kind, on=on) for kind in kinds} == dict.fromkeys(kinds)


def test_a_kind_that_came_without_rules_is_given_its_own(db):
    RuleSet.objects.filter(kind__code="summer-job").delete()
    others = RuleSet.objects.count()
    load_kinds(apps.get_app_config("internships"))
    assert RuleSet.objects.filter(kind__code="summer-job", is_forbidden=True, to_age=13).exists()
    assert RuleSet.objects.exclude(kind__code="summer-job").count() == others


@pytest.fixture
def new_job(db):
    """A kind added on a running site."""
    return InternshipKind.objects.create(code="co-op", name_fr="Coopératif", is_employment=True)


def test_a_job_without_rules_is_said_by_a_check(new_job):
    assert [(w.id, "Coopératif" in w.msg) for w in jobs_have_rules(None, databases=["default"])] == [
        ("arrimage.W001", True)
    ]
    new_job.rules.create(from_on=date(2020, 1, 1), legal_reference="usage")
    assert jobs_have_rules(None, databases=["default"]) == []


def test_a_job_without_rules_is_said_in_the_admin(client, alix, new_job):
    client.force_login(alix)
    address = reverse("admin:internships_internshipkind_change", args=[new_job.pk])
    data = untouched(client.get(address), form_id="internshipkind_form")
    saved = client.post(address, data, follow=True)
    assert "Coopératif" in " ".join(str(message) for message in saved.context["messages"])


def test_an_offer_of_a_kind_without_rules_is_neither_shown_nor_applied_to(plant, new_job):
    job = factories.offer(establishment=plant, kind=new_job, is_paid=True, wage_hourly=20)
    found = breaches_of(job, slots=job.slots.all(), limits=limits_in_force(kind="co-op"))
    assert [(breach.code, breach.is_stop) for breach in found] == [("unruled", True)]
    adult = factories.student(birth_date=date(2000, 1, 1))
    assert len(of_age(adult, slot=job.slots.get())) == 1


def test_an_offer_that_does_not_welcome_minors_breaks_no_rule_of_theirs(plant):
    job = factories.offer(
        establishment=plant,
        kind_code="summer-job",
        slot=AT_SCHOOL,
        is_paid=True,
        wage_hourly=20,
        hours_week=40,
    )
    assert breaches_of(job, slots=job.slots.all(), limits=limits_in_force()) == []


def test_an_offer_that_welcomes_children_says_a_minimum_age(plant):
    job = factories.offer(
        establishment=plant,
        kind_code="summer-job",
        slot=AT_SCHOOL,
        is_paid=True,
        hours_week=40,
        welcomes_minors=True,
    )
    found = breaches_of(job, slots=job.slots.all(), limits=limits_in_force())
    assert [breach.code for breach in found] == ["forbidden_age", "school_days_hours", "week_hours"]


def test_slots_that_break_the_same_rule_say_it_once(plant):
    job = factories.offer(establishment=plant, kind_code="summer-job", is_paid=False, slot=AT_SCHOOL)
    factories.slot(offer=job, starts_on=date(2027, 5, 3), ends_on=date(2027, 5, 28))
    found = breaches_of(job, slots=job.slots.all(), limits=limits_in_force())
    assert [breach.code for breach in found] == ["must_be_paid"]


LIMIT = Limit(
    kind="summer-job",
    from_on=MONDAY,
    legal_reference="LNT, art. 84.4",
    to_age=13,
    is_for_school_age=True,
    max_hours_day=Decimal(8),
    max_hours_week=Decimal(17),
    max_hours_school_days=Decimal(10),
    free_break_days=7,
    max_days=1,
    min_hours=90,
    earliest_at=time(6),
    latest_at=time(23),
    minimum_wage=Decimal("16.10"),
    max_trainees_per_trainer=3,
)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", sorted(PASSED))
def test_every_breach_has_a_sentence_with_its_reference(code, language):
    with override(language):
        told = sentence(Breach(code, LIMIT, Decimal(20)))
    assert told.endswith("(LNT, art. 84.4)")


def test_a_sentence_says_the_day_and_the_figures():
    with override("en"):
        told = sentence(Breach("day_hours", LIMIT, Decimal("8.5"), on=MONDAY))
        week = sentence(Breach("week_hours", LIMIT, Decimal(20)))
    assert told == "November 16, 2026: 8 hours a day at most (8.5 here). (LNT, art. 84.4)"
    assert "17 hours a week at most (20 here) as long as school is compulsory" in week
    assert "more than 7 days in a row" in week
