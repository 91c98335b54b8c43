"""Ask for reports: one run for one question, however many times it is asked."""

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from partnerships.concertation.models import Partnership
from partnerships.jobs.requesting import request_job
from partnerships.territories.models import Region
from programs.adequacy.records import PROJECTION_FIRST
from programs.catalogue.models import Program
from programs.cohorts.counting import school_year_of
from programs.reports.job_kinds import REPORT
from programs.reports.models import AdequacyReport

USUAL_YEARS = 5


class EarlierDay(Exception):
    """A later day of the region was asked for: an earlier one would tell the same persons a second time."""


def usual_years(*, on: date) -> tuple[int, int]:
    """Return the first and last school years a report covers unless told: the five last that are over."""
    last = school_year_of(on) - 1
    return last - USUAL_YEARS + 1, last


def request_report(
    *,
    region: Region,
    on: date,
    first_year: int,
    last_year: int,
    programs: Iterable[Program] = (),
    sources: str = PROJECTION_FIRST,
    partnership: Partnership | None = None,
    by: Any = None,
) -> AdequacyReport:
    """Return the report that will answer, asked for now unless the same one is already on its way.

    Raises ``EarlierDay`` (with the day) when the region's facts of a later day were asked for: whoever could
    choose any past day would choose the windows, and read the same persons in one after the other.
    """
    programs = list(programs)
    key = request_key(
        on=on, years=(first_year, last_year), programs=[p.code for p in programs], sources=sources,
        partnership_id=partnership and partnership.pk,
    )  # fmt: skip
    with transaction.atomic():
        # Two requests of a region pass one after the other: the second finds the first.
        Region.objects.select_for_update(no_key=True).get(pk=region.pk)
        latest = AdequacyReport.objects.not_failed().filter(region=region).aggregate(day=Max("on"))["day"]
        if latest and on < latest:
            raise EarlierDay(latest)
        report = AdequacyReport.objects.live().filter(region=region, request_key=key).first()
        if report is None:
            report = AdequacyReport.objects.create(
                region=region, on=on, first_year=first_year, last_year=last_year, sources=sources,
                partnership=partnership, request_key=key, requested_by=by,
            )  # fmt: skip
            report.programs.set(programs)
        return _with_job(report, by)


def request_key(
    *, on: date, years: tuple[int, int], programs: Iterable[str], sources: str, partnership_id: int | None
) -> str:
    """Return what makes two requests of a region the same question (sha256, in hexadecimal)."""
    question = [on.isoformat(), years, sorted(programs), sources, partnership_id]
    return hashlib.sha256(json.dumps(question).encode()).hexdigest()


def _with_job(report: AdequacyReport, by: Any) -> AdequacyReport:
    # A worker that publishes holds the job and waits for the region, which we hold: do not wait for the job.
    if report.job and report.job.is_live:
        return report
    job = request_job(kind=REPORT, key=f"report:{report.pk}", target_id=report.pk, by=by)
    if report.job_id != job.pk:
        report.job = job
        report.save(update_fields=["job", "updated_at"])
    return report


def request_all(*, on: date, by: Any = None) -> list[AdequacyReport]:
    """Ask for the report of every region, as each was last published; 17 runs that the workers share."""
    return [request_again(region=region, on=on, by=by) for region in Region.objects.order_by("code")]


def request_again(*, region: Region, on: date, by: Any = None) -> AdequacyReport:
    """Ask for a fresh draft with the choices of the region's published report, else with the usual ones."""
    last = AdequacyReport.objects.published().filter(region=region, partnership=None).light().first()
    first_year, last_year = usual_years(on=on)
    if last is None:
        return request_report(region=region, on=on, first_year=first_year, last_year=last_year, by=by)
    span = last.last_year - last.first_year
    return request_report(
        region=region, on=on, first_year=last_year - span, last_year=last_year, programs=last.programs.all(),
        sources=last.sources, by=by,
    )  # fmt: skip
