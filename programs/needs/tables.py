"""A survey's totals and the projections: one list of columns for their pages and their files."""

from operator import attrgetter

from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import Column, Table
from partnerships.base.figures import write_number
from programs.needs.counting import MEASURES, MEASURES_TOLD
from programs.needs.models import Projection
from programs.needs.totals import OccupationTotal

# --- Totals of a survey -------------------------------------------------------------------------------------

MEAN = _("Mean difficulty (1–5)")


def _answers(measure) -> str:
    return gettext("%(measure)s: answers") % {"measure": measure}


answers_of = lazy(_answers, str)


def measured(name: str, label) -> list[Column]:
    """Return the columns of a measure: its total in persons, then the firms that gave a figure."""
    return [
        Column(name, label, "whole", read=lambda total: total.cells[name].total),
        Column(
            f"{name}_answers", answers_of(label), "whole", read=lambda total: total.cells[name].answers_told
        ),
    ]


def difficulty(total: OccupationTotal) -> float | None:
    return None if total.difficulty.value is None else round(total.difficulty.value, 2)


def protected(total: OccupationTotal) -> str:
    """Name the figures that betray a firm."""
    names = {**MEASURES, **MEASURES_TOLD, "difficulty": MEAN}
    return "; ".join(str(names[name]) for name in total.disclosive)


def totals_table(measures: dict) -> Table:
    """Return the table of measures; the page writes the cells itself, with the marks of those to protect."""
    return Table(
        page=("firms", *measures, "difficulty"),
        columns=[
            Column("code", _("NOC code"), read=attrgetter("code"), width=10),
            Column("title", _("Occupation"), read=attrgetter("title"), width=40),
            Column("firms", _("Firms"), "whole", read=attrgetter("firms_told")),
            *(column for name, label in measures.items() for column in measured(name, label)),
            Column("difficulty", MEAN, "number", read=difficulty),
            Column("to_protect", _("Figures to protect"), read=protected, width=40),
        ],
    )


TOTALS, TOTALS_TOLD = totals_table(MEASURES), totals_table(MEASURES_TOLD)


# --- Projections --------------------------------------------------------------------------------------------

FLOWS = (
    "growth", "retirements", "other_replacement", "school_leavers", "immigration",
    "other_seekers",
)  # fmt: skip
CONDITIONS = (
    "recent_condition_fr", "recent_condition_en", "future_condition_fr", "future_condition_en",
)  # fmt: skip
TYPES = {
    "vintage": "date",
    "from_year": "year",
    "to_year": "year",
    "employment": "whole",
    **dict.fromkeys(FLOWS, "whole"),
}


def field(name: str, read=None, **page) -> Column:
    """Return the column of a field of a projection, under its name: an import takes it back."""
    label = capfirst(Projection._meta.get_field(name).verbose_name)
    return Column(name, label, TYPES.get(name, "text"), read=read or attrgetter(name), **page)


def region(projection: Projection) -> str | None:
    return str(projection.region) if projection.region else None


def years(projection: Projection) -> str:
    return f"{projection.from_year}–{projection.to_year}"


def openings(projection: Projection):
    """Write the openings; a net decline says so, since they print 0 then."""
    text = write_number(projection.openings_shown, decimals=0)
    if not projection.is_net_decline:
        return format_html("<span>{}</span>", text)
    return format_html('<span>{} <span class="meta">{}</span></span>', text, gettext("net decline"))


# The page names the occupation and the source itself: a source stands once under the table, numbered.
PROJECTIONS = Table(
    page=("where", "years", "employment", "growth_per_year", "openings_per_year", "seekers_per_year"),
    columns=[
        Column("code", _("NOC code"), read=lambda projection: projection.occupation.code, width=10),
        Column(
            "title_fr",
            capfirst(_("title (French)")),
            read=lambda projection: projection.occupation.title_fr,
            width=40,
        ),
        Column(
            "title_en",
            capfirst(_("title (English)")),
            read=lambda projection: projection.occupation.title_en,
            width=40,
        ),
        Column(
            "where",
            _("Area"),
            write=lambda projection: region(projection) or projection.get_area_display(),
        ),
        Column("years", _("Years"), write=years, styles=("", "text-nowrap")),
        field("area", lambda projection: str(projection.get_area_display())),
        field("region", region),
        field("from_year"),
        field("to_year"),
        field("employment", head=_("Employment")),
        *map(field, FLOWS),
        *map(field, CONDITIONS),
        field("source"),
        field("vintage"),
        Column(
            "growth_per_year",
            _("Growth per year"),
            "number",
            read=attrgetter("growth_per_year"),
            write=lambda projection: write_number(projection.growth_per_year, decimals=0),
            head=_("Growth"),
        ),
        Column(
            "openings_per_year",
            _("Openings per year"),
            "number",
            read=attrgetter("openings_shown"),
            write=openings,
            head=_("Openings"),
        ),
        Column("is_net_decline", _("Net decline"), "boolean", read=attrgetter("is_net_decline")),
        Column(
            "seekers_per_year",
            _("Job seekers per year"),
            "number",
            read=attrgetter("seekers_per_year"),
            write=lambda projection: write_number(projection.seekers_per_year, decimals=0),
            head=_("Job seekers"),
        ),
        Column("is_fictitious", _("Fictitious"), "boolean", read=attrgetter("is_fictitious")),
    ],
)
