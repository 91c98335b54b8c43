"""A survey's totals and the projections as files: exactly what their pages show."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.http import HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from partnerships.base.figures import write_day
from partnerships.base.writing import Column, Notice
from partnerships.web.downloads import download
from programs.needs.counting import MEASURES
from programs.needs.models import NeedsSurvey, Projection
from programs.needs.totals import LEAST_ANSWERS, OccupationTotal, ResponseRate

# Columns of projections: those of the import, under its headings, so that a file can be sent back.
FIGURES = (
    "from_year", "to_year", "employment", "growth", "retirements", "other_replacement", "school_leavers",
    "immigration", "other_seekers",
)  # fmt: skip


def totals_file(
    survey: NeedsSurvey, rows: list[OccupationTotal], rate: ResponseRate, *, format: str, at: datetime
) -> HttpResponse:
    """Return the totals of a survey as a file; ``rows`` are what the reader may see."""
    notice = Notice(
        title=survey.title,
        source=survey.source,
        made_at=at,
        filters=[
            (_("Region"), str(survey.region)),
            (_("Reference date"), write_day(survey.reference_on)),
            (_("Firms invited"), str(rate.invited)),
            (_("Firms that answered"), str(rate.answered)),
        ],
        paragraphs=list(_paragraphs(survey, rows)),
    )
    return download(columns=totals_columns(), rows=map(total_row, rows), notice=notice, format=format)


def _paragraphs(survey: NeedsSurvey, rows: list[OccupationTotal]) -> Iterator[str]:
    if survey.is_fictitious:
        yield _("These figures are fictitious: they were invented for the demonstration.")
    yield _("Totals are what answering firms declared; nothing is extrapolated. An empty cell is unknown.")
    if any(row.disclosive for row in rows):
        yield _(
            "Figures to protect come from fewer than %(firms)s firms, or mostly from one: they are not to be "
            "published, and are empty for those who do not keep the survey."
        ) % {"firms": LEAST_ANSWERS}


def totals_columns() -> list[Column]:
    """Return the columns: for each measure the total in persons, then the firms that gave a figure."""
    pairs = [
        column
        for name, label in MEASURES.items()
        for column in (
            Column(name, str(label), "whole"),
            Column(f"{name}_answers", _("%(measure)s: answers") % {"measure": label}, "whole"),
        )
    ]
    return [
        Column("code", _("NOC code"), width=10),
        Column("title", _("Occupation"), width=40),
        Column("firms", _("Firms"), "whole"),
        *pairs,
        Column("difficulty", _("Mean difficulty (1–5)"), "number"),
        Column("to_protect", _("Figures to protect"), width=40),
    ]


def total_row(total: OccupationTotal) -> list:
    counts = [count for cell in total.cells.values() for count in (cell.total, cell.answers)]
    difficulty = None if total.difficulty.value is None else round(total.difficulty.value, 2)
    names = {**MEASURES, "difficulty": _("Mean difficulty (1–5)")}
    protected = "; ".join(str(names[name]) for name in total.disclosive)
    return [total.code, total.title, total.firms, *counts, difficulty, protected]


def projections_file(
    projections: Iterable[Projection], *, filters: list[tuple[str, str]], format: str, at: datetime
) -> HttpResponse:
    """Return projections as a file that an import takes back."""
    notice = Notice(
        title=_("Projections by occupation"),
        made_at=at,
        filters=filters,
        paragraphs=[_("Flows are persons over the whole span; the last columns are per year.")],
    )
    columns, rows = projection_columns(), map(projection_row, projections)
    return download(columns=columns, rows=rows, notice=notice, format=format)


def projection_columns() -> list[Column]:
    return [
        Column("code", _("NOC code"), width=10),
        Column("title_fr", capfirst(_("title (French)")), width=40),
        Column("title_en", capfirst(_("title (English)")), width=40),
        *(_column(name) for name in ("area", "region", *FIGURES, "source", "vintage")),
        Column("growth_per_year", _("Growth per year"), "number"),
        Column("openings_per_year", _("Openings per year"), "number"),
        Column("is_net_decline", _("Net decline"), "boolean"),
        Column("seekers_per_year", _("Job seekers per year"), "number"),
        Column("is_fictitious", _("Fictitious"), "boolean"),
    ]


def _column(name: str) -> Column:
    kinds = {"vintage": "date", "from_year": "year", "to_year": "year", **dict.fromkeys(FIGURES[2:], "whole")}
    label = capfirst(str(Projection._meta.get_field(name).verbose_name))
    return Column(name, label, kinds.get(name, "text"))


def projection_row(projection: Projection) -> list:
    occupation = projection.occupation
    return [
        occupation.code,
        occupation.title_fr,
        occupation.title_en,
        str(projection.get_area_display()),
        str(projection.region) if projection.region else None,
        *(getattr(projection, name) for name in FIGURES),
        projection.source,
        projection.vintage,
        projection.growth_per_year,
        projection.openings_shown,
        projection.is_net_decline,
        projection.seekers_per_year,
        projection.is_fictitious,
    ]
