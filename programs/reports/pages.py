"""An edition as pages print it: every number, name and chart already written in the reader's language.

Everything comes from the stored edition (and the one before it, for what changed). Numbers are formatted once
here, so that a template only lays text out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from partnerships.base.charts import PAPER, Chart, Spot, funnel, quadrant
from partnerships.base.columns import Column
from programs.adequacy import charts, columns, labels, phrasing, wording
from programs.adequacy.confidentiality import Count
from programs.adequacy.diagnosis import FLAGS
from programs.adequacy.edition import (
    NO_NEED,
    NOT_PUBLISHED,
    UNDETERMINED,
    WHOLE_AREAS,
    Edition,
    Line,
    OccupationLine,
    Source,
    YearFigures,
    compare,
)
from programs.adequacy.phrasing import number, percent, school_year, title, unknown
from programs.adequacy.rates import NAMES
from programs.adequacy.records import DEFICITS, SURPLUSES
from programs.adequacy.rounding import Year
from programs.adequacy.simulating import EIGHT_IN_TEN, deficit_chance
from programs.reports.models import AdequacyReport

# Drawings of more rows than this would be long and say little: the tables hold every program.
CHART_ROWS, CHART_PANELS, FEWEST_COMPARED = 24, 10, 4
# Tables of more rows scroll under their header instead of pushing the page away.
LONG = 20


def presented(edition: Edition, *, lang: str, previous: Edition | None = None) -> dict[str, Any]:
    """Return what the report's template prints; ``lang`` is "fr" or "en", the active language."""
    lines = by_urgency(edition.lines)
    before, occupations = years_of(previous), {row.code: row for row in edition.occupations}
    return {
        "edition": edition,
        "region": edition.region.name_fr if lang == "fr" else edition.region.name_en,
        "highlights": wording.highlights(edition, lang),
        "standing": standing(edition),
        "portrait": portrait(edition, lang),
        "totals": totals(edition, lang),
        "charts": drawn(edition, lines, lang),
        "lines": [line_cells(line, occupations, lang, before.get(line.code)) for line in lines],
        "main_columns": heads(columns.ON_PAGE, lang),
        "supply_columns": heads(columns.SUPPLY, lang, alone=True),
        "outcome_columns": heads(columns.OUTCOMES, lang),
        "caption": caption(edition),
        "is_long": max(len(lines), len(edition.occupations)) > LONG,
        "flags": flags_met(edition, lang),
        "years": [school_year(year) for year in _years(edition)],
        "averaged": [school_year(year) for year in edition.school_years],
        "occupations": [occupation_cells(row, lang) for row in edition.occupations],
        "has_whole_areas": any(_is_whole_area(row) for row in edition.occupations),
        "needs": [occupation_cells(row, lang) for row in edition.occupations if _is_surveyed(row)],
        "sources": [source_cells(source, lang) for source in edition.sources],
        "formulas": [(phrasing.rate_label(name, lang), phrasing.rate_formula(name, lang)) for name in NAMES],
        "thresholds": thresholds(edition, lang),
        "notes": phrasing.method_notes(edition, lang),
        "rounding": phrasing.rounding_note(lang),
        "suppressions": suppressions(edition, lang),
        "changes": changes(edition, previous, lang),
        "previous": previous,
    }  # fmt: skip


def changes(edition: Edition, previous: Edition | None, lang: str) -> list[str]:
    """Say what changed since the edition before; nothing without one. A method that changed is all there is
    to say: figures made otherwise are not compared.
    """
    if previous is None:
        return []
    if previous.method != edition.method:
        return [wording.method_sentence(previous, edition, lang)]
    return [wording.change_sentence(c, lang) for c in compare(previous, edition)]


def caption(edition: Edition) -> str:
    """Return what the main table holds; older editions have no intervals."""
    if any(line.chances for line in edition.lines):
        return _("Programs most short of entrants first; persons a year; intervals hold most draws")
    return _("Programs most short of entrants first; persons a year")


def years_of(edition: Edition | None) -> dict[str, dict[int, YearFigures]]:
    """Return the school years of each line of an edition; nothing without one."""
    lines = () if edition is None else edition.lines
    return {line.code: {row.school_year: row for row in line.years} for line in lines}


def _is_surveyed(row: OccupationLine) -> bool:
    return row.survey_hires_per_year is not None or bool(row.suppressed)


def by_urgency(lines: Iterable[Line]) -> list[Line]:
    """Sort lines by what most lacks: deficits by their gap, then the others, those without a gap last."""
    return sorted(lines, key=_urgency)


def _urgency(line: Line) -> tuple:
    """Deficits by their gap; then what no figure settles, the likeliest deficit first; then the others."""
    if line.diagnosis in DEFICITS:
        return (0, 0, line.gap is None, line.gap or 0, line.code)
    if line.diagnosis == UNDETERMINED and line.chances:
        return (1, -deficit_chance(line), False, 0, line.code)
    return (2, 0, line.gap is None, line.gap or 0, line.code)


def _years(edition: Edition) -> list[int]:
    return sorted({row.school_year for line in edition.lines for row in line.years})


# --- What a busy reader sees first --------------------------------------------------------------------------


def standing(edition: Edition) -> list[dict[str, Any]]:
    """Count programs by side: short of entrants, balanced, more than needed, no diagnosis."""
    counts = dict(edition.totals.diagnoses)
    sides = (
        ("large_deficit", _("short of entrants"), DEFICITS),
        ("balance", _("balanced"), ("balance",)),
        ("large_surplus", _("more entrants than needed"), SURPLUSES),
        ("unknown", _("without a diagnosis"), (UNDETERMINED, NOT_PUBLISHED, NO_NEED)),
    )
    rows = [
        {"css": css, "label": label, "count": sum(counts.get(key, 0) for key in keys)}
        for css, label, keys in sides
    ]
    return [row for row in rows if row["count"] or row["css"] != "unknown"]


def flags_met(edition: Edition, lang: str) -> list[tuple[str, str]]:
    """Return the name and advice of every flag that some line bears."""
    met = {flag for line in edition.lines for flag in line.flags}
    return [
        (phrasing.flag_label(flag, lang), phrasing.flag_advice(flag, lang)) for flag in FLAGS if flag in met
    ]


def totals(edition: Edition, lang: str) -> dict[str, str]:
    """Write the sums of the main table; a sum with an unknown or hidden addend is not given."""
    sums = edition.totals
    return {
        "need": number(sums.need_per_year, lang),
        "target": number(sums.target_entrants, lang),
        "observed": number(sums.observed_entrants, lang),
    }


def portrait(edition: Edition, lang: str) -> dict[str, Any]:
    """Describe the territory's training and its jobs, as far as the edition knows them."""
    centres = sorted({centre for line in edition.lines for centre in line.program.centres})
    jobs = [
        row.employment
        for row in edition.occupations
        if row.employment is not None and not _is_whole_area(row)
    ]
    seats = [line.seats for line in edition.lines if line.seats is not None]
    entrants = dict(edition.totals.entrants)
    return {
        "centres": centres,
        "programs": number(len(edition.lines), lang),
        "centre_count": number(len(centres), lang),
        "occupations": number(len(edition.occupations), lang),
        "jobs": number(phrasing.roughly(sum(jobs)), lang) if jobs else unknown(lang),
        "seats": number(sum(seats), lang) if seats else unknown(lang),
        "entrants": [
            {"year": school_year(year), "entrants": number(entrants[year], lang)} for year in sorted(entrants)
        ],
    }


def _is_whole_area(row: OccupationLine) -> bool:
    """Tell whether an occupation shows a whole province's or country's figures, for want of the region's."""
    return row.origin in WHOLE_AREAS


# --- Rows ---------------------------------------------------------------------------------------------------


def line_cells(
    line: Line,
    occupations: Mapping[str, OccupationLine],
    lang: str,
    before: Mapping[int, YearFigures] | None = None,
) -> dict[str, Any]:
    """Write one program's row of every table, as columns.py declares them; ``before`` are its years in the
    edition before.
    """
    program, *others = columns.ON_PAGE
    return {
        "code": line.code,
        "anchor": f"p-{line.code}",
        "title": title(line.program, lang),
        "sentence": wording.line_sentence(line, lang),
        "sure_sentence": wording.sure_sentence(line, lang),
        "trend_sentence": wording.trend_sentence(line, lang),
        "need_sentence": wording.need_sentence(line, occupations, lang),
        "css": columns.class_dot(line),
        "flags": [(phrasing.flag_label(flag, lang), phrasing.flag_advice(flag, lang)) for flag in line.flags],
        "program": program.cell(line, lang),
        # The interval of a rate stands in the table of rates.
        "main": {c.name: c.cell(line, lang, alone=c.is_ == columns.RATE) for c in others},
        "supply": {column.name: column.cell(line, lang, alone=True) for column in columns.SUPPLY},
        "rates": {column.name: column.cell(line, lang) for column in columns.OUTCOMES},
        "years": [year_cells(row, (before or {}).get(row.school_year), lang) for row in line.years],
    }  # fmt: skip


def year_cells(row: YearFigures, before: YearFigures | None, lang: str) -> dict[str, str]:
    """Write the entrants of one school year; those that moved since the edition before say so."""
    entrants = phrasing.persons(row.entrants, lang, is_below=row.entrants_below)
    if before is not None and before.entrants is not None and before.entrants != row.entrants:
        entrants = f"{entrants} ({labels.CORRECTED[lang]})"
    return {"year": school_year(row.school_year), "entrants": entrants}


def count_cells(count: Count, exact: int | None, printed: Year, lang: str) -> dict[str, str]:
    """Write one count for who keeps the records: what it is, exactly, and as it is printed."""
    years = [school_year(year) for year in dict.fromkeys((count.first, count.last))]
    kind = phrasing.label(labels.COUNTS, count.kind, lang)
    return {
        "what": kind if not count.source else f"{kind} ({count.source.partition(': ')[2] or count.source})",
        "when": " – ".join(years),
        "exact": number(exact, lang),
        "printed": phrasing.persons(printed.counted, lang, is_below=printed.is_below),
    }


def heads(declared: Iterable[columns.Column], lang: str, *, alone: bool = False) -> list[Column]:
    """Return the headers of columns of a line; ``alone``: nothing stands under their figures."""
    return [Column(column.name, column.title(lang, alone=alone), column.type) for column in declared]


def occupation_cells(row: OccupationLine, lang: str) -> dict[str, Any]:
    """Write one occupation's row."""
    return {
        "code": row.code,
        "title": title(row, lang),
        "employment": number(row.employment, lang),
        "openings": number(row.openings_per_year, lang, 1),
        "openings_here": number(None if _is_whole_area(row) else row.openings_per_year, lang, 1),
        "growth": number(row.growth_per_year, lang, 1),
        "replacement": number(row.replacement_per_year, lang, 1),
        "seekers": number(row.seekers_per_year, lang, 1),
        "net_decline": row.net_decline,
        "band": phrasing.band_label(row.band, lang),
        "conditions": phrasing.conditions_text(row, lang),
        "origin": "" if row.origin is None else phrasing.origin_label(row.origin, lang),
        "is_whole_area": _is_whole_area(row),
        "hires": _("not published") if row.suppressed else number(row.survey_hires_per_year, lang),
        "answered": row.survey_firms or unknown(lang),
        "frame": number(row.survey_frame, lang),
        "need_source": phrasing.need_source_label(row.need_source, lang),
    }  # fmt: skip


def source_cells(source: Source, lang: str) -> dict[str, Any]:
    """Write one source."""
    return {
        "title": title(source, lang),
        "publisher": source.publisher,
        "vintage": source.vintage,
        "fictitious": source.fictitious,
    }


def thresholds(edition: Edition, lang: str) -> list[tuple[str, str, str]]:
    """Return (class key, name, limits in percent) of the table used, lowest first."""
    rows = edition.thresholds
    said = []
    for index, row in enumerate(rows):
        above = percent(row.lower, lang)
        below = percent(rows[index + 1].lower, lang) if index + 1 < len(rows) else None
        if index == 0:
            limits = _("below %(limit)s") % {"limit": below} if below else ""
        elif below is None:
            limits = _("above %(limit)s") % {"limit": above}
        else:
            limits = _("from %(low)s to %(high)s") % {"low": above, "high": below}
        said.append((row.diagnosis, phrasing.class_label(row.diagnosis, lang), limits))
    return said


def suppressions(edition: Edition, lang: str) -> list[dict[str, Any]]:
    """Return the suppression log by program or occupation: how many figures, and why; never how much."""
    grouped: dict[tuple[str, str], dict[str, int]] = {}
    for row in edition.suppressions:
        reasons = grouped.setdefault((row.scope, row.code), {})
        reasons[row.reason] = reasons.get(row.reason, 0) + 1
    names = {("program", line.code): title(line.program, lang) for line in edition.lines}
    names |= {("occupation", row.code): title(row, lang) for row in edition.occupations}
    return [
        {
            "what": names.get(key, key[1]),
            "count": ngettext("%(n)s figure", "%(n)s figures", sum(reasons.values()))
            % {"n": sum(reasons.values())},
            "why": "; ".join(phrasing.reason_label(reason, lang) for reason in sorted(reasons)),
        }
        for key, reasons in sorted(grouped.items())
    ]


# --- Charts -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Drawings:
    """The charts of a report; None when there is nothing to draw."""

    coverage: Chart | None
    quadrant: Chart | None
    funnel: Chart | None
    entrants: Chart | None
    is_partial: bool


def drawn(edition: Edition, lines: list[Line], lang: str) -> Drawings:
    """Draw the charts of a region; the rows most short of entrants first."""
    return Drawings(
        coverage=_coverage(edition, lines[:CHART_ROWS], lang) if lines else None,
        quadrant=_quadrant(lines, lang),
        funnel=_funnel(lines, lang),
        entrants=_entrants(edition, lines[:CHART_PANELS], lang) if _years(edition) else None,
        is_partial=len(lines) > CHART_PANELS,
    )


def _coverage(edition: Edition, lines: list[Line], lang: str) -> Chart:
    rows = [coverage_row(line, lang) for line in lines]
    return coverage_chart(edition, rows, lang, key="coverage", title=wording.coverage_title(edition, lang))


def coverage_chart(
    edition: Edition, rows: list[charts.CoverageRow], lang: str, *, key: str, title: str
) -> Chart:
    """Draw coverages on the bands of an edition's classes."""
    return charts.coverage(
        rows,
        key=key,
        title=title,
        columns=(_("Program"), _("Coverage"), _("Class")),
        bands=[
            (row.diagnosis, row.lower, phrasing.class_label(row.diagnosis, lang))
            for row in edition.thresholds
        ],
        ticks=[(at, percent(at, lang)) for at in (0.0, 1.0, 2.0)],
    )


def coverage_row(line: Line, lang: str, *, label: str = "") -> charts.CoverageRow:
    """Return how the chart draws the coverage of a line, under its title or another name."""
    return charts.CoverageRow(
        label=label or title(line.program, lang),
        coverage=line.coverage,
        text=line_share(line, lang),
        class_label=phrasing.class_label(line.diagnosis, lang),
        **_between(line),
    )


def _between(line: Line) -> dict[str, float]:
    """Return between what and what a coverage lies 8 times in 10; nothing without draws."""
    if not line.coverage_drawn:
        return {}
    low, high = EIGHT_IN_TEN
    return {"low": line.coverage_drawn[low], "high": line.coverage_drawn[high]}


def line_share(line: Line, lang: str) -> str:
    """Write the coverage of a line."""
    return columns.COLUMNS["coverage"].text(line, lang)


def _quadrant(lines: list[Line], lang: str) -> Chart | None:
    """Draw how many entrants a need lacks beside how large it is, when there are several needs to compare."""
    shown = [line for line in lines if line.coverage is not None and line.need_per_year is not None]
    if len(shown) < FEWEST_COMPARED:
        return None
    usual, largest = median(line.need_per_year for line in shown), max(line.need_per_year for line in shown)
    need = columns.COLUMNS["need_per_year"]
    spots = [
        Spot(
            label=title(line.program, lang),
            across=min(line.coverage, charts.COVERAGE_MAX) / charts.COVERAGE_MAX,
            up=line.need_per_year / (largest or 1),
            words=(line_share(line, lang), need.text(line, lang)),
            css=f"c-{line.diagnosis}",
            fill=(charts.CLASS_FILLS | charts.SIDE_FILLS).get(line.diagnosis, PAPER),
        )
        for line in sorted(shown, key=lambda line: (line.diagnosis not in DEFICITS, -line.need_per_year))
    ]
    return quadrant(
        spots,
        key="quadrant",
        title=wording.quadrant_title(shown, usual, lang),
        columns=(_("Program"), _("Coverage"), need.label[lang]),
        middle=(1 / charts.COVERAGE_MAX, usual / (largest or 1)),
        ends=(percent(1.0, lang), _("median: %(need)s") % {"need": number(usual, lang, 1)}),
    )


def _funnel(lines: list[Line], lang: str) -> Chart | None:
    """Draw the path of the program most short of entrants whose every step may be shown."""
    found = next(((line, steps) for line in lines if (steps := _measured_steps(line))), None)
    if found is None:
        return None
    line, shares = found
    names = (
        pgettext("funnel", "entrants"), pgettext("funnel", "graduates"),
        pgettext("funnel", "available for work"), pgettext("funnel", "in a related job"),
    )  # fmt: skip
    steps = [(name, share, number(share * 100, lang)) for name, share in zip(names, shares, strict=True)]
    return funnel(
        steps, key="funnel", title=wording.funnel_title(line, lang), columns=(_("Step"), _("Of 100 entrants"))
    )


def _measured_steps(line: Line):
    """Return the steps of a line when somebody measured at least its graduation."""
    return wording.funnel_steps(line) if line.rates["graduation"].is_measured else None


def _entrants(edition: Edition, lines: list[Line], lang: str) -> Chart:
    years = _years(edition)
    return charts.entrants(
        [_panel(line, years, lang) for line in lines],
        key="entrants",
        title=wording.entrants_title(edition, lang),
        years=[school_year(year) for year in years],
        columns=(_("Program"), _("Trend")),
    )


def _panel(line: Line, years: list[int], lang: str) -> charts.Panel:
    by_year = {row.school_year: row for row in line.years}
    rows = [by_year.get(year) for year in years]
    return charts.Panel(
        label=title(line.program, lang),
        values=tuple(row.entrants if row else None for row in rows),
        texts=tuple(year_cells(row, None, lang)["entrants"] if row else unknown(lang) for row in rows),
        trend=line.trend,
        trend_label=phrasing.trend_word(line.trend, lang),
    )


def deficit_map(counts: dict[str, int], names: dict[str, str], lang: str) -> Chart:
    """Draw how many programs lack entrants in each region that publishes a report."""
    what = _("Programs short of entrants, by region")
    return charts.tile_map(
        counts,
        key="regions",
        title=wording.map_title(what, counts, lang),
        names=names,
        texts={code: number(count, lang) for code, count in counts.items()},
        columns=(_("Region"), _("Programs short of entrants")),
        unknown=unknown(lang),
    )


# What packages above say beside an edition to its partners: each is called with the reader and the edition;
# its rows have ``program``, ``words`` and ``url``.
BESIDE: list[Callable[[Any, AdequacyReport], Iterable[Any]]] = []


def told_beside(user, report: AdequacyReport) -> list[Any]:
    """Return what is said beside an edition to a person who reads it as a partner."""
    return [row for tells in BESIDE for row in tells(user, report)]
