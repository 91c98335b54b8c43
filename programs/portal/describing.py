"""What the page of a program and of an occupation say, read in a few queries and written for the public.

Persons are those of published editions, line by line, as everybody reads them there (docs/method.md §7).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnerships.base.charts import Chart
from partnerships.base.figures import not_available, write_number
from partnerships.base.language import short_language
from partnerships.words.sorting import by_name
from programs.adequacy import phrasing
from programs.adequacy.charts import Panel, entrants
from programs.adequacy.edition import YearFigures
from programs.adequacy.openings import band, openings, seekers
from programs.adequacy.phrasing import school_year
from programs.adequacy.rates import Rate
from programs.adequacy.records import ProjectionFlow
from programs.catalogue.models import OPEN_STATES, Program
from programs.cohorts.counting import figures_of, school_year_of
from programs.cohorts.models import Cohort
from programs.needs.models import Projection
from programs.reports.models import AdequacyReport, ReportLine

RATES_SHOWN = ("placement", "related", "further_study", "graduation")


def chain_of(program: Program) -> list[Program]:
    """Return a program read ``with_predecessors()`` and those it replaces, newest first, each once."""
    found = [program]
    while (older := found[-1].predecessor_id) and older not in [one.pk for one in found]:
        if len(found) > Program.DEEPEST:
            break
        found.append(found[-1].predecessor)
    return found


def to_start(programs: Iterable[Program], *, on: date) -> list[Cohort]:
    """Return the public cohorts of programs still to start, soonest first (one query)."""
    coming = Cohort.objects.filter(program__in=programs, starts_on__gte=on, state__in=OPEN_STATES)
    return list(coming.with_partners().order_by("starts_on"))


# --- What published reports say -----------------------------------------------------------------------------


def published_lines(programs: Iterable[Program]) -> list[ReportLine]:
    """Return the lines of published editions that speak of programs, by region, in one query.

    Nothing else is shown of persons here: not a table of ours, not one wave of a follow-up.
    """
    lines = ReportLine.objects.filter(
        report__in=AdequacyReport.objects.published(), program_code__in=[program.code for program in programs]
    )
    # An edition holds its snapshots: only what is printed is read.
    return list(
        lines.select_related("report__region")
        .only(
            "program_code",
            "coverage_class",
            "content",
            "report__public_id",
            "report__edition",
            "report__on",
            "report__is_fictitious",
            "report__region__code",
            "report__region__name",
        )
        .order_by(*by_name("report__region__name"), "report__partnership_id", "position")
    )


def entrants_chart(lines: Iterable[ReportLine]) -> Chart | None:
    """Draw the printed entrants per school year in each region; None without any figure."""
    series = {line.report.region.name: _years_of(line) for line in lines}
    years = sorted({year for of_region in series.values() for year in of_region})
    if not any(row.entrants is not None for of_region in series.values() for row in of_region.values()):
        return None
    panels = [_panel(region, [series[region].get(year) for year in years]) for region in sorted(series)]
    return entrants(
        panels,
        key="entrants",
        title=finding(panels, years),
        years=[school_year(year) for year in years],
        columns=(_("Region"), _("Trend")),
    )


def _years_of(line: ReportLine) -> dict[int, YearFigures]:
    return {row["school_year"]: YearFigures(**row) for row in line.content.get("years", [])}


def _panel(region: str, rows: list[YearFigures | None]) -> Panel:
    return panel_of(
        region,
        [None if row is None else row.entrants for row in rows],
        [not_available() if row is None else _entrants_text(row) for row in rows],
    )


def _entrants_text(row: YearFigures) -> str:
    return phrasing.persons(row.entrants, short_language(), is_below=row.entrants_below)


def printed_entrants(lines: Iterable[ReportLine], *, regions: set[int]) -> dict[int, str]:
    """Return the entrants that the region's published report prints, by school year, as it writes them.

    Nothing when cohorts are of several regions: a sum of theirs is printed nowhere.
    """
    own = [line for line in lines if {line.report.region_id} == regions]
    rows = _years_of(own[0]) if own else {}
    return {year: _entrants_text(row) for year, row in rows.items() if row.entrants is not None}


def supply_chart(cohorts: Iterable[Cohort], *, on: date) -> Chart | None:
    """Draw the exact entrants of a centre's own cohorts, by region, for who keeps them.

    A year is unknown as soon as one of its cohorts gave no figure.
    """
    begun = [c for c in cohorts if c.school_year <= school_year_of(on) and c.starts_on <= on]
    sums = sums_by_region(begun)
    years = sorted({year for of_region in sums.values() for year in of_region})
    if not any(value is not None for of_region in sums.values() for value in of_region.values()):
        return None
    panels = []
    for region, of_year in sums.items():
        values = [of_year.get(year) for year in years]
        panels.append(panel_of(region, values, [write_number(value) for value in values]))
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


def panel_of(region: str, values: list[int | None], texts: list[str]) -> Panel:
    known = [text for value, text in zip(values, texts, strict=True) if value is not None]
    trend = not_available()
    if len(known) > 1:
        # The words up and down belong to the report's own test.
        trend = _("%(first)s, then %(last)s") % {"first": known[0], "last": known[-1]}
    return Panel(
        label=region,
        values=tuple(values),
        texts=tuple(texts),
        trend=None,
        trend_label=trend,
    )


@dataclass(frozen=True, slots=True)
class RateCell:
    """A rate as an edition prints it: text, interval, persons, and whose it is."""

    text: str
    interval: str
    persons: str
    origin: str


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """What a published edition says of a program's graduates, in the order of RATES_SHOWN."""

    report: AdequacyReport
    cells: list[RateCell]


def outcome_lines(lines: Iterable[ReportLine]) -> list[OutcomeLine]:
    """Return the rates that published editions print of a program, by region."""
    return [OutcomeLine(line.report, _cells(line.content["rates"])) for line in lines if _rates(line)]


def _rates(line: ReportLine) -> dict:
    return line.content.get("rates", {})


def _cells(rates: dict) -> list[RateCell]:
    return [cell_of(_rate(rates[name])) for name in RATES_SHOWN]


def _rate(data: dict) -> Rate:
    return Rate(**{name: data[name] for name in Rate._fields})


def cell_of(rate: Rate) -> RateCell:
    lang = short_language()
    return RateCell(
        phrasing.rate_text(rate, lang),
        phrasing.interval_text(rate, lang),
        phrasing.persons_text(rate, lang),
        "" if rate.origin is None else phrasing.origin_label(rate.origin, lang),
    )


def formulas() -> list[tuple[str, str]]:
    """Return (name, formula) of the rates shown."""
    lang = short_language()
    return [(phrasing.rate_label(name, lang), phrasing.rate_formula(name, lang)) for name in RATES_SHOWN]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A region's published class for the program."""

    report: AdequacyReport
    name: str
    label: str
    code: str


def diagnoses_of(lines: Iterable[ReportLine]) -> list[Diagnosis]:
    """Return the class of a program in each published report that speaks of it."""
    lang = short_language()
    return [
        Diagnosis(
            line.report,
            line.coverage_class,
            phrasing.class_label(line.coverage_class, lang),
            line.program_code,
        )
        for line in lines
    ]


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
