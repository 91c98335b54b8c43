"""Estrie's published report: asked for once, computed by the worker like any other, then published."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from partnerships.jobs.requesting import request_job
from partnerships.jobs.running import Run
from partnerships.people.models import User
from partnerships.territories.models import Region
from programs.catalogue.models import Program
from programs.demonstration.job_kinds import DEMO_REPORT
from programs.reports.models import AdequacyReport
from programs.reports.producing import begin, computed, keep
from programs.reports.publishing import publish
from programs.reports.requesting import usual_years


def request_first_report(programs: Iterable[Program], *, on: date, by: User) -> None:
    """Ask for Estrie's report unless it has one."""
    region = Region.objects.get(code="05")
    if AdequacyReport.objects.filter(region=region).exists():
        return
    first, last = usual_years(on=on)
    report = AdequacyReport.objects.create(
        region=region, on=on, first_year=first, last_year=last, requested_by=by
    )
    report.programs.set(programs)
    report.job = request_job(kind=DEMO_REPORT, key=f"report:{report.pk}", target_id=report.pk, by=by)
    report.save(update_fields=["job", "updated_at"])


def produce_and_publish(run: Run) -> None:
    """Compute the report, keep it and publish it in the name of who asked, in one transaction."""
    report = begin(run)
    if report is None:
        return
    made = computed(report, run.progress)
    with run.publishing() as result:
        result.update(keep(report=report, made=made, at=timezone.now()))
        publish(report=report, by=report.requested_by, at=timezone.now())
