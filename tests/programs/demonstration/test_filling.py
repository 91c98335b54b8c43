"""The demonstration holds the documents' figures, and may be run again."""

import json
from datetime import date

import pytest
from django.db import transaction

import programs.tasks  # noqa: F401  gives jobs their bodies
from partnerships.concertation.models import Partnership
from partnerships.concertation.standing import lines_of
from partnerships.inventory.judging import pairs_to_judge
from partnerships.inventory.pages import coverage_of
from partnerships.jobs.running import run
from partnerships.people.models import User
from programs.cohorts.models import Cohort
from programs.demonstration.filling import fill
from programs.needs.models import NeedsSurvey, SurveyResponse
from programs.reports.models import AdequacyReport

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 2)


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The demonstration, told once for the whole module: a test's own transaction is a savepoint in its."""
    with django_db_blocker.unblock(), transaction.atomic():
        fill(on=ON)
        yield
        transaction.set_rollback(True)


def counts() -> tuple[int, ...]:
    return tuple(m.objects.count() for m in (Partnership, User, Cohort, NeedsSurvey, SurveyResponse))


def test_five_partnerships_are_there(demo):
    assert set(Partnership.objects.values_list("acronym", flat=True)) == {
        "PRIMOM", "CRPE Outaouais", "CSMO-M", "PRÉE", "STAGEM",
    }  # fmt: skip


def test_what_a_document_names_without_a_name_has_none(demo):
    primom = Partnership.objects.get(acronym="PRIMOM")
    labour = primom.seats.get(constituency_fr="Principales centrales syndicales")
    assert (labour.organization, labour.person) == (None, "")
    assert set(primom.funding_entries.values_list("amount", flat=True)) == {None}


def test_67_firms_answered(demo):
    assert SurveyResponse.objects.filter(state__in=SurveyResponse.ANSWERED).count() == 67


def test_stagem_has_8_diplomas_4_employed_and_18_in_training(demo):
    cohort = Cohort.objects.with_counts().get(name__contains="STAGEM")
    employed = cohort.enrolments.filter(outcomes__status="employed").count()
    in_training = cohort.enrolments.filter(state="active").count()
    assert (cohort.counted_graduates, employed, in_training) == (8, 4, 18)


def test_run_again_it_adds_nothing(demo):
    before = counts()
    fill(on=ON)
    assert counts() == before


def test_everything_invented_says_so(demo):
    invented = Cohort.objects.exclude(name__contains="STAGEM")
    assert not invented.filter(is_fictitious=False).exists()


@pytest.fixture
def first_report(demo):
    job = AdequacyReport.objects.get().job
    run(job_id=job.pk)
    return AdequacyReport.objects.get()


def test_the_worker_computes_and_publishes_estrie_s_report(first_report):
    assert (first_report.state, first_report.edition, first_report.is_fictitious) == ("published", 1, True)


def test_three_of_nine_programs_rise_by_the_report_s_own_rule(first_report):
    trends = [line["trend"] for line in json.loads(first_report.snapshot)["lines"]]
    assert (len(trends), trends.count("up"), trends.count("down")) == (9, 3, 0)


def test_the_outaouais_compares_four_territories_and_finds_an_overlap_and_gaps(demo):
    crpe = Partnership.objects.get(acronym="CRPE Outaouais")
    assert len(lines_of(crpe, on=ON)) == 4
    assert all(service.is_fictitious for service in crpe.services.all())
    [(_pair, one, other)] = pairs_to_judge(crpe)
    assert {one.organization.name[:5], other.organization.name[:5]} == {"Centr", "Cégep"}
    rows = {row.name: row.counts for row in coverage_of(crpe, audience="firms", on=ON).rows}
    assert sorted(rows["Innovation et productivité"]) == [0, 0, 0, 1, 1]
