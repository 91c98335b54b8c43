"""A survey's totals and the projections: one list of columns for their pages and their files."""

from operator import attrgetter

from django.db.models import Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import BAR, STATE, YEAR, Column, Table
from partnerships.base.figures import not_available, write_number, write_share, write_short_day
from partnerships.organizations.choosing import with_firm
from partnerships.web.badges import badge
from partnerships.words.sorting import in_turn, names, titles
from programs.needs.counting import MEASURES, MEASURES_TOLD
from programs.needs.models import LayoffNotice, NeedsSurvey, Projection, SurveyResponse
from programs.needs.totals import OccupationTotal, ResponseRate

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


def occupation(projection: Projection) -> str:
    return str(projection.occupation)


def source_number(projection: Projection):
    """Write the number of a projection's source, which stands once under the table."""
    return format_html('<a href="#source-{0}">{0}</a>', projection.source_number)


def openings(projection: Projection):
    """Write the openings; a net decline says so, since they print 0 then."""
    text = write_number(projection.openings_shown, decimals=0)
    if not projection.is_net_decline:
        return format_html("<span>{}</span>", text)
    return format_html('<span>{} <span class="meta">{}</span></span>', text, gettext("net decline"))


# Of projections whose ``source_number`` the page has given: a source stands once under the table.
PROJECTIONS = Table(
    caption=_("Persons; flows are per year of the span."),
    page=(
        "occupation",
        "where",
        "years",
        "employment",
        "growth_per_year",
        "openings_per_year",
        "seekers_per_year",
        "source_number",
    ),
    card=("where", "openings_per_year"),
    columns=[
        Column("occupation", _("Occupation"), write=occupation, sorts=("occupation__code",)),
        Column("source_number", _("Source"), write=source_number, styles=("col-year", "")),
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
            sorts=names("region__name"),
        ),
        Column("years", _("Years"), write=years, styles=YEAR, sorts=("from_year", "to_year")),
        field("area", lambda projection: str(projection.get_area_display())),
        field("region", region),
        field("from_year"),
        field("to_year"),
        field("employment", head=_("Employment"), sorts=("employment",)),
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


# --- Surveys ------------------------------------------------------------------------------------------------


def rate(survey: NeedsSurvey) -> ResponseRate:
    return ResponseRate("", None, survey.invited, survey.answered)


def survey_cell(survey: NeedsSurvey):
    return format_html('<a href="{}">{}</a>', survey.get_absolute_url(), survey)


# Of surveys read ``with_response_counts()``.
SURVEYS = Table(
    caption=_("Needs surveys"),
    page=("survey", "region", "reference_on", "closes_on", "invited", "answered", "rate"),
    card=("closes_on", "answered"),
    order_by=("-reference_on",),
    columns=[
        Column("survey", _("Survey"), read=attrgetter("title"), write=survey_cell, sorts=titles("title")),
        Column("region", _("Region"), read=attrgetter("region.name"), sorts=names("region__name")),
        Column("source", _("Source"), read=attrgetter("source"), in_files_only=True),
        Column(
            "reference_on",
            _("Reference date"),
            "date",
            read=attrgetter("reference_on"),
            sorts=("reference_on",),
        ),
        Column("closes_on", _("Closes on"), "date", read=attrgetter("closes_on"), sorts=("closes_on",)),
        Column(
            "invited",
            _("Invited"),
            "whole",
            read=attrgetter("invited"),
            sorts=("invited",),
            total=Sum("invited"),
        ),
        Column(
            "answered",
            _("Answered"),
            "whole",
            read=attrgetter("answered"),
            sorts=("answered",),
            total=Sum("answered"),
            fills=lambda survey: (survey.answered, survey.invited),
            styles=BAR,
        ),
        Column(
            "rate",
            _("Response rate"),
            "share",
            read=lambda survey: rate(survey).share,
            write=lambda survey: write_share(rate(survey).share, decimals=0),
        ),
    ],
)


# --- A firm's answers ---------------------------------------------------------------------------------------


def answer_cell(response: SurveyResponse):
    return format_html('<a href="{}">{}</a>', response.get_absolute_url(), response.survey)


RESPONSES = Table(
    caption=_("My firm's answers"),
    page=("survey", "establishment", "state", "answered_on"),
    card=("state", "establishment"),
    columns=[
        Column(
            "survey",
            _("Survey"),
            read=attrgetter("survey.title"),
            write=answer_cell,
            sorts=titles("survey__title"),
        ),
        Column(
            "reference_on",
            _("Reference date"),
            "date",
            read=attrgetter("survey.reference_on"),
            sorts=("survey__reference_on",),
        ),
        Column("firm", _("Firm"), read=attrgetter("establishment.organization.name"), in_files_only=True),
        Column(
            "establishment",
            _("Establishment"),
            read=attrgetter("establishment.name"),
            write=lambda response: with_firm(response.establishment),
            sorts=names("establishment__organization__name", "establishment__name"),
        ),
        Column(
            "state",
            _("State"),
            read=lambda response: str(response.get_state_display()),
            write=lambda response: badge(response.state, response.get_state_display()),
            sorts=in_turn("state", SurveyResponse.State.choices),
            styles=STATE,
        ),
        Column(
            "answered_on", _("Answered on"), "date", read=attrgetter("answered_on"), sorts=("answered_on",)
        ),
        Column("note", _("Note"), read=attrgetter("note"), in_files_only=True),
    ],
    is_fictitious=attrgetter("survey.is_fictitious"),
)


# --- Layoffs ------------------------------------------------------------------------------------------------


def layoff_cell(notice: LayoffNotice):
    """Name the place, which leads to the form for who keeps the notice; and what was noted of it."""
    name = with_firm(notice.establishment)
    if notice.is_kept:
        name = format_html('<a href="{}">{}</a>', reverse("layoff_edit", args=[notice.public_id]), name)
    if not notice.note or notice.is_fictitious:
        return name
    return format_html('{} <span class="meta fw-normal">{}</span>', name, notice.note)


def trade(notice: LayoffNotice) -> str | None:
    """Name the occupation that is laid off, where it is known."""
    return notice.occupation and notice.occupation.title


def occupation_of(notice: LayoffNotice):
    return notice.occupation or not_available()


def code(notice: LayoffNotice) -> str | None:
    return notice.occupation and notice.occupation.code


def recall(notice: LayoffNotice):
    """Write when people should be called back; a day that is over says so."""
    day = write_short_day(notice.expected_recall_on)
    if not notice.recall_is_past(on=timezone.localdate()):
        return day
    return format_html('<span>{} <span class="meta">{}</span></span>', day, gettext("date passed"))


# Of notices whose ``is_kept`` the page has said.
LAYOFFS = Table(
    caption=_("Layoff notices"),
    page=("establishment", "occupation", "headcount", "from_on", "recall"),
    card=("headcount", "recall"),
    order_by=("-from_on",),
    columns=[
        Column(
            "establishment",
            _("Establishment"),
            read=attrgetter("establishment.name"),
            write=layoff_cell,
            sorts=names("establishment__organization__name", "establishment__name"),
        ),
        Column("firm", _("Firm"), read=attrgetter("establishment.organization.name"), in_files_only=True),
        Column(
            "territory",
            _("Territory (MRC)"),
            read=attrgetter("establishment.territory.name"),
            sorts=names("establishment__territory__name"),
        ),
        Column("code", _("NOC code"), read=code, in_files_only=True),
        Column("occupation", _("Occupation"), read=trade, write=occupation_of, sorts=("occupation__code",)),
        Column(
            "headcount",
            _("People"),
            "whole",
            read=attrgetter("headcount"),
            sorts=("headcount",),
            total=Sum("headcount"),
        ),
        Column("from_on", _("Since"), "date", read=attrgetter("from_on"), sorts=("from_on",)),
        Column(
            "recall",
            _("Expected recall"),
            "date",
            read=attrgetter("expected_recall_on"),
            write=recall,
            sorts=("expected_recall_on",),
            styles=("", ""),
        ),
        Column("note", _("Note"), read=attrgetter("note"), in_files_only=True),
        Column(
            "is_fictitious", _("Fictitious"), "boolean", read=attrgetter("is_fictitious"), in_files_only=True
        ),
    ],
)
