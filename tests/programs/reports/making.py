"""Reports made the way the portal makes them: facts, a request, the worker's own function."""

from datetime import date

from partnerships.jobs import running
from partnerships.jobs.models import Job
from programs.reports import requesting
from programs.reports import tasks as _bodies  # noqa: F401  gives the jobs their bodies
from programs.reports.models import AdequacyReport
from tests import factories

ON = date(2026, 11, 2)
YEARS = {"first_year": 2021, "last_year": 2025}


def taught(*, region, code: str = "5371", entrants=(20, 21, 22, 20, 21), occupation=None, **fields):
    """A program with five yearly cohorts in a region, an occupation that it leads to, and rates measured."""
    program = factories.program(code=code, **fields)
    provider = factories.organization(name=f"CFP {region} {code}", kind="cfp", region_code=region.code)
    for year, persons in zip(range(2021, 2026), entrants, strict=True):
        factories.cohort(
            program=program,
            provider=provider,
            starts_on=date(year, 8, 25),
            expected_end_on=date(year + 1, 6, 20),
            seats=30,
            reported_applicants=25,
            reported_entrants=persons,
            reported_graduates=persons - 5,
            reported_source="Bilan du centre",
            reported_on=date(2026, 9, 30),
        )
    if occupation:
        factories.share(program=program, occupation=occupation)
    factories.outcome_figures(
        program=program,
        respondents=400,
        employed_related=240,
        employed_other=60,
        full_time=280,
        studying=60,
        seeking=20,
        inactive=20,
        left_region=30,
        entrants=900,
        graduates=650,
    )
    return program


def requested(*, region, by=None, **choices) -> AdequacyReport:
    return requesting.request_report(**{"region": region, "on": ON, "by": by, **YEARS, **choices})


def worked() -> list[Job]:
    """Do what waits, as a worker would; return the jobs done."""
    done = []
    while job := Job.objects.filter(state=Job.State.WAITING).filter(kind="report").order_by("pk").first():
        running.run(job_id=job.pk)
        done.append(Job.objects.get(pk=job.pk))
        if done[-1].state == Job.State.WAITING:
            break
    return done


def again(report: AdequacyReport) -> AdequacyReport:
    return AdequacyReport.objects.select_related("region").get(pk=report.pk)


def computed(*, region, by=None, **choices) -> AdequacyReport:
    """A draft, as the worker keeps it."""
    report = requested(region=region, by=by, **choices)
    worked()
    return again(report)
