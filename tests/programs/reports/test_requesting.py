"""Asking for reports: one run for one question."""

import threading
from datetime import date

import pytest
from django.db import connection

from partnerships.jobs.models import Job
from partnerships.territories.models import Region
from programs.reports import daily, requesting, tasks
from programs.reports.models import AdequacyReport
from tests import factories
from tests.programs.reports import making

THREADS = 20


def test_a_report_requested_twice_is_one_run(estrie, rachid, taught_usinage):
    first, second = making.requested(region=estrie, by=rachid), making.requested(region=estrie, by=rachid)
    assert first == second
    assert Job.objects.filter(kind="report").count() == 1


@pytest.mark.parametrize(
    "other",
    [{"on": date(2026, 11, 3)}, {"first_year": 2022}, {"sources": "survey"}],
)
def test_another_question_is_another_run(estrie, taught_usinage, other):
    assert making.requested(region=estrie) != making.requested(region=estrie, **other)


@pytest.mark.parametrize("is_computed", [False, True])
def test_no_day_before_one_that_was_told_is_asked_for(estrie, outaouais, taught_usinage, is_computed):
    """Whoever chose past days would choose the windows, and read the same persons in each."""
    (making.computed if is_computed else making.requested)(region=estrie)
    with pytest.raises(requesting.EarlierDay, match="2026-11-02"):
        making.requested(region=estrie, on=date(2026, 11, 1))
    making.requested(region=outaouais, on=date(2026, 11, 1))


def test_what_failed_told_nothing(estrie, taught_usinage):
    AdequacyReport.objects.filter(pk=making.requested(region=estrie).pk).update(state="failed")
    making.requested(region=estrie, on=date(2026, 11, 1))


def test_other_programs_are_another_question(estrie, taught_usinage):
    assert making.requested(region=estrie) != making.requested(region=estrie, programs=[taught_usinage])


@pytest.mark.django_db(transaction=True)
def test_twenty_requests_at_once_are_one_run(monkeypatch):
    monkeypatch.setattr("partnerships.jobs.requesting.send", lambda job: None)
    estrie, barrier = factories.region(code="05"), threading.Barrier(THREADS)

    def ask():
        barrier.wait()
        try:
            making.requested(region=estrie)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _ in range(THREADS)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert AdequacyReport.objects.count() == Job.objects.count() == 1


def test_all_regions_are_seventeen_runs(alix):
    reports = requesting.request_all(on=making.ON, by=alix)
    assert [report.region.code for report in reports] == [
        region.code for region in Region.objects.order_by("code")
    ]
    assert Job.objects.filter(kind="report").count() == 17


@pytest.mark.parametrize(
    ("on", "years"),
    [(date(2026, 11, 2), (2021, 2025)), (date(2026, 6, 30), (2020, 2024)), (date(2026, 7, 1), (2021, 2025))],
)
def test_the_usual_years_are_the_five_last_that_are_over(on, years):
    assert requesting.usual_years(on=on) == years


def test_each_month_published_reports_are_computed_again(draft, estrie, rachid, outaouais):
    draft.publish(by=rachid, at=factories.NOON)
    tasks.propose_report_drafts()
    assert [report.region for report in AdequacyReport.objects.live()] == [estrie]


def test_a_month_asks_once_however_often_it_ticks(draft, rachid):
    draft.publish(by=rachid, at=factories.NOON)
    tasks.propose_report_drafts()
    AdequacyReport.objects.live().update(state="failed")
    tasks.propose_report_drafts()
    assert not AdequacyReport.objects.live().exists()


def test_a_month_without_new_facts_proposes_no_draft(draft, rachid):
    draft.publish(by=rachid, at=factories.NOON)
    daily.propose_drafts(on=making.ON)
    making.worked()
    assert AdequacyReport.objects.computed().count() == 1


def test_a_month_with_a_new_fact_proposes_a_draft(draft, rachid, taught_usinage, cfp):
    draft.publish(by=rachid, at=factories.NOON)
    factories.cohort(program=taught_usinage, provider=cfp, reported_entrants=4)
    daily.propose_drafts(on=making.ON)
    making.worked()
    assert AdequacyReport.objects.filter(state="ready", edition=2).exists()


@pytest.mark.django_db(transaction=True)
def test_asking_again_does_not_wait_for_the_worker_that_publishes(monkeypatch):
    monkeypatch.setattr("partnerships.jobs.requesting.send", lambda job: None)
    estrie, worker = factories.region(code="05"), connection.copy()
    report = making.requested(region=estrie)
    worker.set_autocommit(False)
    try:
        with worker.cursor() as held, connection.cursor() as cursor:
            held.execute("UPDATE partnerships_job SET percent = 90 WHERE id = %s", [report.job_id])
            cursor.execute("SET lock_timeout = '1s'")
            assert making.requested(region=estrie) == report
    finally:
        worker.close()
        connection.close()
