"""Make an edition: gather the facts, round every count once, compute, and keep the result once.

The job's row holds the attempt: whatever crashes, one attempt publishes, in one transaction, or the report
is marked failed with the reason. The same inputs give the same bytes, and no second edition.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from partnerships.base.states import hold
from partnerships.jobs.running import JobFailed, Run
from partnerships.territories.models import Region
from programs.adequacy import balance, edition, wording
from programs.adequacy.confidentiality import for_audience, protected
from programs.adequacy.edition import Edition
from programs.adequacy.records import PARTNERS, PROJECTION_FIRST, PUBLIC, Inputs, Parameters
from programs.reports.gathering import gather
from programs.reports.models import AdequacyReport, ReportLine
from programs.reports.secret_models import RoundingSecret

NOTHING = gettext_noop(
    "No program had a cohort in this region in these school years. Import cohorts, or choose the programs."
)
CONTRADICTION = _("The figures contradict each other, so nothing was computed: {detail}")


def compute(
    *,
    region: Region,
    on: date,
    years: tuple[int, int],
    programs: tuple[str, ...] = (),
    sources: str = PROJECTION_FIRST,
    audience: str = PUBLIC,
) -> Edition:
    """Compute the report of a region without keeping anything.

    ``years`` are the first and last school years. Raises ValueError when the facts contradict each other or
    a program is unknown.
    """
    inputs = read(region=region, on=on, years=years, programs=programs, sources=sources)
    return for_audience(balance.compute(through_the_gate(inputs)), audience)


def read(
    *, region: Region, on: date, years: tuple[int, int], programs: tuple[str, ...], sources: str
) -> Inputs:
    """Gather the facts of a report with the method's usual parameters."""
    parameters = Parameters(school_years=tuple(range(years[0], years[1] + 1)), sources=sources)
    return gather(region=region, on=on, parameters=parameters, programs=programs)


def through_the_gate(inputs: Inputs) -> Inputs:
    """Return facts with every count of persons rounded by this installation's secret."""
    return protected(inputs, RoundingSecret.objects.value())


@dataclass(frozen=True)
class Made:
    """A computed report: its protected facts, and what each audience reads of it."""

    inputs: Inputs
    public: Edition
    partners: Edition

    @classmethod
    def of(cls, inputs: Inputs) -> "Made":
        """Compute a report from protected facts: the same facts give the same bytes."""
        full = balance.compute(inputs)
        return cls(inputs, for_audience(full, PUBLIC), for_audience(full, PARTNERS))


def produce(run: Run) -> None:
    """Compute the report of a job and keep it as the next edition of its region."""
    report = begin(run)
    if report is None:
        return
    try:
        made = computed(report, run.progress)
    except ValueError as error:
        raise JobFailed(format_lazy(CONTRADICTION, detail=str(error))) from error
    run.progress(90, gettext_noop("Keeping the edition"))
    with run.publishing() as result:
        result.update(keep(report=report, made=made, at=timezone.now()))


def begin(run: Run) -> AdequacyReport | None:
    """Mark the report as being computed; None when an earlier attempt had already finished it."""
    run.progress(2, gettext_noop("Starting"))
    report = AdequacyReport.objects.live().select_related("region").filter(pk=run.target_id).first()
    if report and report.state == AdequacyReport.State.REQUESTED:
        report.start(by=report.requested_by, at=timezone.now())
    return report


def computed(report: AdequacyReport, progress: Callable) -> Made:
    """Compute what a report's readers will read, telling the phases on the way."""
    progress(5, gettext_noop("Gathering the region's facts"))
    inputs = read_for(report)
    if not inputs.programs:
        raise JobFailed(NOTHING)
    progress(50, gettext_noop("Rounding what could point to a person or a firm"))
    inputs = through_the_gate(inputs)
    progress(60, gettext_noop("Computing needs, targets and gaps"))
    return Made.of(inputs)


def read_for(report: AdequacyReport) -> Inputs:
    """Gather the exact facts that a report asks for."""
    return read(
        region=report.region,
        on=report.on,
        years=(report.first_year, report.last_year),
        programs=tuple(report.programs.values_list("code", flat=True)),
        sources=report.sources,
    )


def keep(*, report: AdequacyReport, made: Made, at: datetime) -> dict[str, Any]:
    """Store an edition under the region's next number, or point to the one its inputs had already given."""
    # The region's row serializes numbering: two runs that end together get two numbers.
    Region.objects.select_for_update(no_key=True).get(pk=report.region_id)
    hold(report)
    same = already_kept(report, made.public)
    if same:
        report.find_unchanged(by=report.requested_by, at=at, edition=same)
        return {"unchanged": True, "edition": same.edition}
    last = AdequacyReport.objects.filter(region=report.region_id).aggregate(last=Max("edition"))["last"]
    data = _fill(report, made, (last or 0) + 1)
    report.finish(by=report.requested_by, at=at)
    ReportLine.objects.bulk_create(_lines(report, data["lines"]), batch_size=500)
    return {"edition": report.edition, "programs": len(made.public.lines)}


def already_kept(report: AdequacyReport, shown: Edition) -> AdequacyReport | None:
    """Return the draft or published edition that the same inputs and method gave, the newest first."""
    return (
        AdequacyReport.objects.light()
        .of_series(report)
        .filter(
            state__in=[AdequacyReport.State.READY, AdequacyReport.State.PUBLISHED],
            fingerprint=shown.fingerprint,
            method_version=shown.method,
        )
        .order_by("-edition")
        .first()
    )


def _fill(report: AdequacyReport, made: Made, number: int) -> dict[str, Any]:
    numbered = made.public._replace(number=number)
    report.edition = number
    data, report.snapshot, report.checksum = edition.as_stored(numbered)
    report.partners_snapshot = edition.as_json(made.partners._replace(number=number)).decode()
    report.protected_inputs = edition.kept_inputs(made.inputs)
    report.fingerprint = numbered.fingerprint
    report.method_version = numbered.method
    report.is_fictitious = any(source.fictitious for source in numbered.sources)
    report.summary = summary(numbered)
    return data


def summary(shown: Edition) -> dict[str, Any]:
    """Return what lists and maps say of an edition: its finding in both languages and its sums."""
    totals = shown.totals
    return {
        "headline": {lang: wording.highlights(shown, lang)[0] for lang in ("fr", "en")},
        "programs": totals.programs,
        "diagnoses": dict(totals.diagnoses),
        "need_per_year": totals.need_per_year,
        "target_entrants": totals.target_entrants,
        "observed_entrants": totals.observed_entrants,
    }


def _lines(report: AdequacyReport, lines: list[dict]) -> list[ReportLine]:
    return [
        ReportLine(
            report=report,
            position=position,
            program_code=line["program"]["code"],
            coverage_class=line["class"],
            content=line,
        )
        for position, line in enumerate(lines, start=1)
    ]
