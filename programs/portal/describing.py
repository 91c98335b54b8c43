"""What the page of a program and of an occupation say, read in a few queries and written for the public.

Small counts are hidden and rates need enough persons in their denominator (programs/adequacy/
confidentiality.py): these pages have no account in front of them.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships.base.charts import Chart
from partnerships.base.figures import not_available, write_number
from partnerships.base.language import short_language
from programs.adequacy import phrasing
from programs.adequacy.charts import Panel, entrants
from programs.adequacy.confidentiality import (
    LARGEST_SMALL_COUNT,
    cut_rate,
    is_small,
    outcome_rates_shown,
    shown_as,
)
from programs.adequacy.openings import band, openings, seekers
from programs.adequacy.phrasing import school_year
from programs.adequacy.rates import (
    FROM_PROVINCE,
    FROM_REGION,
    NO_RATE,
    OUTCOME_RATES,
    Rate,
    measured,
    outcome_rate,
)
from programs.adequacy.records import PROVINCE, PUBLIC, OutcomeCounts, ProjectionFlow, least_persons
from programs.catalogue.models import OPEN_STATES, Program
from programs.cohorts.counting import figures_of
from programs.cohorts.models import Cohort, school_year_of
from programs.needs.models import Projection
from programs.outcomes.models import OutcomeFigures
from programs.reports.models import AdequacyReport, ReportLine

YEARS_SHOWN = 8
RATES_SHOWN = ("placement", "related", "further_study", "graduation")


def chain_of(program: Program) -> list[Program]:
    """Return a program read ``with_predecessors()`` and those it replaces, newest first, each once."""
    found = [program]
    while (older := found[-1].predecessor_id) and older not in [one.pk for one in found]:
        if len(found) > Program.DEEPEST:
            break
        found.append(found[-1].predecessor)
    return found


def cohorts_of(programs: Iterable[Program], *, on: date) -> list[Cohort]:
    """Return the public cohorts of programs since the first year shown, soonest last (one query)."""
    return list(
        Cohort.objects.published()
        .filter(program__in=programs, school_year__gt=school_year_of(on) - YEARS_SHOWN)
        .with_partners()
        .with_counts()
        .order_by("starts_on")
    )


def to_start(cohorts: Iterable[Cohort], *, on: date) -> list[Cohort]:
    """Return the cohorts still to start, soonest first."""
    return [cohort for cohort in cohorts if cohort.starts_on >= on and cohort.state in OPEN_STATES]


# --- Entrants per year --------------------------------------------------------------------------------------


def entrants_chart(
    cohorts: Iterable[Cohort],
    *,
    on: date,
    public: bool = True,
    protected: Mapping[str, frozenset[int]] = MappingProxyType({}),
) -> Chart | None:
    """Draw entrants per school year in each region, up to the year under way; None without any figure.

    A year is unknown as soon as one of its cohorts gave no figure. For the public, 1–4 persons are hidden,
    and so are the ``protected`` years of a region, by its name.
    """
    begun = [
        cohort for cohort in cohorts if cohort.school_year <= school_year_of(on) and cohort.starts_on <= on
    ]
    sums = sums_by_region(begun)
    years = sorted({year for of_region in sums.values() for year in of_region})
    if not any(value is not None for of_region in sums.values() for value in of_region.values()):
        return None
    panels = [
        panel_of(region, {year: of_year.get(year) for year in years}, public, protected.get(region, ()))
        for region, of_year in sums.items()
    ]
    return entrants(
        panels,
        key="entrants",
        title=finding(panels, years),
        years=[school_year(year) for year in years],
        columns=(_("Region"), _("Trend")),
    )


def finding(panels: list[Panel], years: list[int]) -> str:
    """Say what the drawing shows: the first and last figures of the only region, else how many regions."""
    known = [
        (year, text)
        for year, value, text in zip(years, panels[0].values, panels[0].texts, strict=True)
        if value is not None
    ]
    if len(panels) > 1 or len(known) < 2:
        return _("Entrants per school year, by region")
    (first, before), (last, after) = known[0], known[-1]
    return _("%(region)s: %(before)s entrants in %(first)s, %(after)s in %(last)s") % {
        "region": panels[0].label,
        "before": before,
        "first": school_year(first),
        "after": after,
        "last": school_year(last),
    }


def sums_by_region(cohorts: Iterable[Cohort]) -> dict[str, dict[int, int | None]]:
    """Return {region: {school year: entrants}}; unknown when a cohort of that year is."""
    sums: dict[str, dict[int, int | None]] = {}
    for cohort in sorted(cohorts, key=lambda cohort: (cohort.region.name, cohort.school_year)):
        of_region = sums.setdefault(cohort.region.name, {})
        value, before = figures_of(cohort).entrants.value, of_region.get(cohort.school_year, 0)
        of_region[cohort.school_year] = None if None in (value, before) else before + value
    return sums


def panel_of(
    region: str, entrants: Mapping[int, int | None], public: bool, protected: Collection[int]
) -> Panel:
    texts = {
        year: hidden_as(value, is_protected=year in protected) if public else ""
        for year, value in entrants.items()
    }
    values, hidden = list(entrants.values()), [bool(text) for text in texts.values()]
    return Panel(
        label=region,
        values=tuple(None if texts[year] else value for year, value in entrants.items()),
        texts=tuple(texts[year] or write_number(value) for year, value in entrants.items()),
        trend=None,
        trend_label=trend_of(values, hidden),
    )


def hidden_as(value: int | None, *, is_protected: bool) -> str:
    """Return the words that stand for a figure the public may not read; "" when it may.

    A protected year never says whether it is the small one or the neighbour that hides it.
    """
    if value is None:
        return ""
    if is_protected:
        return _("not published")
    return _("under %(count)s") % {"count": LARGEST_SMALL_COUNT + 1} if is_small(value) else ""


def trend_of(values: list[int | None], hidden: list[bool]) -> str:
    """Say the first and last years side by side; the words up and down belong to the report's own test."""
    known = [
        value for value, is_hidden in zip(values, hidden, strict=True) if value is not None and not is_hidden
    ]
    if len(known) < 2:
        return not_available()
    return _("%(first)s, then %(last)s") % {"first": write_number(known[0]), "last": write_number(known[-1])}


# --- What became of graduates -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RateCell:
    """A rate as the public may read it: text, interval, and persons when they may be said."""

    text: str
    interval: str
    n: int | None


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """The newest published counts of one area, as rates in the order of RATES_SHOWN."""

    figures: OutcomeFigures
    cells: list[RateCell]


def outcome_lines(figures: Iterable[OutcomeFigures]) -> list[OutcomeLine]:
    """Return the newest follow-up of each area: Quebec first, then regions by name."""
    newest: dict[int | None, OutcomeFigures] = {}
    for row in sorted(figures, key=lambda row: row.as_of):
        newest[row.region_id] = row
    ordered = sorted(newest.values(), key=lambda row: (row.region_id is not None, row.area))
    return [OutcomeLine(row, [cell_of(rate) for rate in public_rates(row)]) for row in ordered]


def public_rates(row: OutcomeFigures) -> list[Rate]:
    """Return the rates of RATES_SHOWN with what confidentiality leaves of each."""
    origin = FROM_REGION if row.region_id else FROM_PROVINCE
    least = least_persons(PUBLIC, on=timezone.localdate())
    counts = [counts_of(row)]
    rates = {name: outcome_rate(name, counts, origin=origin) or NO_RATE for name in OUTCOME_RATES}
    shown = outcome_rates_shown(rates, least=least)
    rates["graduation"] = measured(row.graduates, row.entrants, origin=origin) or NO_RATE
    shown["graduation"] = shown_as(rates["graduation"], least=least)
    return [cut_rate(rates[name], shown[name]) for name in RATES_SHOWN]


def counts_of(row: OutcomeFigures) -> OutcomeCounts:
    names = (
        "respondents", "employed_related", "employed_other", "full_time", "studying", "seeking", "inactive",
        "left_region",
    )  # fmt: skip
    area = row.region.code if row.region else PROVINCE
    return OutcomeCounts(program="", area=area, **{name: getattr(row, name) for name in names})


def cell_of(rate: Rate) -> RateCell:
    lang = short_language()
    return RateCell(phrasing.rate_text(rate, lang), phrasing.interval_text(rate, lang), rate.n)


def formulas() -> list[tuple[str, str]]:
    """Return (name, formula) of the rates shown."""
    lang = short_language()
    return [(phrasing.rate_label(name, lang), phrasing.rate_formula(name, lang)) for name in RATES_SHOWN]


# --- What the reports say -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A region's published class for the program."""

    report: AdequacyReport
    name: str
    label: str


def report_lines(programs: Iterable[Program]) -> list[ReportLine]:
    """Return what public editions say of programs, in one query.

    Annotated with ``hidden`` figures, years ``counted`` in graduation and ``printed`` years.
    """
    lines = ReportLine.objects.filter(
        report__state__in=[AdequacyReport.State.PUBLISHED, AdequacyReport.State.SUPERSEDED],
        program_code__in=[program.code for program in programs],
    )
    lines = lines.annotate(
        hidden=F("content__suppressed"), counted=F("content__graduation_years"), printed=F("content__years")
    )
    # An edition holds its snapshot and its PDF: only what is printed is read.
    return list(
        lines.select_related("report__region").only(
            "program_code",
            "coverage_class",
            "report__public_id",
            "report__state",
            "report__is_fictitious",
            "report__region__code",
            "report__region__name",
        )
    )


def protected_years(lines: Iterable[ReportLine]) -> dict[str, frozenset[int]]:
    """Return {region: school years} whose entrants a public edition hides.

    Shown here, they would give the edition's small years back by subtraction from its mean, or the persons of
    a hidden rate: the years a graduation is counted on stay as unknown as the edition leaves them.
    """
    years: dict[str, set[int]] = {}
    for line in lines:
        hidden = line.hidden or []
        found = {int(name.removeprefix("entrants.")) for name in hidden if name.startswith("entrants.")}
        if "rates.graduation" in hidden:
            shown = {row["school_year"] for row in line.printed or [] if row["entrants"] is not None}
            found |= set(line.counted or []) - shown
        years.setdefault(line.report.region.name, set()).update(found)
    return {region: frozenset(of_region) for region, of_region in years.items()}


def diagnoses_of(lines: Iterable[ReportLine]) -> list[Diagnosis]:
    """Return the class of a program in each published report that speaks of it."""
    lang = short_language()
    found = [
        Diagnosis(line.report, line.coverage_class, phrasing.class_label(line.coverage_class, lang))
        for line in lines
        if line.report.state == AdequacyReport.State.PUBLISHED
    ]
    return sorted(found, key=lambda line: line.report.region.name)


# --- Occupations --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outlook:
    """A projection of an occupation, per year, and the state of its market in words."""

    projection: Projection
    area: str
    openings: float | None
    seekers: float | None
    band: str

    @property
    def years(self) -> str:
        """2024–2033, without the separator of thousands that numbers get."""
        return f"{self.projection.from_year}–{self.projection.to_year}"


def outlooks(projections: Iterable[Projection]) -> list[Outlook]:
    """Return what projections announce, the newest of each area."""
    newest: dict[tuple, Projection] = {}
    for row in sorted(projections, key=lambda row: (row.vintage, row.to_year)):
        newest[row.area, row.region_id] = row
    return [outlook_of(row) for row in newest.values()]


def outlook_of(row: Projection) -> Outlook:
    names = (
        "employment", "growth", "retirements", "other_replacement", "school_leavers", "immigration",
        "other_seekers",
    )  # fmt: skip
    area = row.region.code if row.region else row.area
    flow = ProjectionFlow(
        occupation="", area=area, years=row.years, **{name: getattr(row, name) for name in names}
    )
    wanted, offered = openings(flow), seekers(flow)
    return Outlook(
        projection=row,
        area=row.region.name if row.region else row.get_area_display(),
        openings=None if wanted is None else wanted / row.years,
        seekers=None if offered is None else offered / row.years,
        band=phrasing.band_label(band(flow), short_language()),
    )
