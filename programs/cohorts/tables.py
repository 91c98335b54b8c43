"""The table of cohorts, on its page and in its files: those of the import first, under its own headings."""

from collections.abc import Callable

from django.db.models import Sum
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.acts.choosing import identifiers
from partnerships.acts.kinds import Listing
from partnerships.base.charts import sparkline
from partnerships.base.columns import BAR, STATE, YEAR, Column, Table
from partnerships.base.figures import not_available, write_number
from partnerships.web.badges import badge
from partnerships.words.sorting import in_turn, names, titles
from programs.cohorts.counting import Figure, figures_of
from programs.cohorts.filters import CohortFilter, school_year
from programs.cohorts.models import Cohort, Enrolment, figure_kept, is_counted
from programs.cohorts.permissions import can_edit_cohort

YEARS_DRAWN = 8
TYPES = {"DateField": "date", "PositiveIntegerField": "whole"}


def field(name: str, read: Callable | None = None, **page) -> Column:
    """Return the column of a field of a cohort, under its name: an import takes it back."""
    kept = Cohort._meta.get_field(name)
    label, type_ = capfirst(kept.verbose_name), TYPES.get(kept.get_internal_type(), "text")
    shown = f"get_{name}_display" if kept.choices else name
    return Column(name, label, type_, read or (lambda cohort: value(getattr(cohort, shown))), **page)


def value(kept):
    """Return what a file holds of a field: a choice in words, a place by its name."""
    kept = kept() if callable(kept) else kept
    return str(kept) if hasattr(kept, "_meta") else kept


def figure(name: str, label: str, head: str = "", **page) -> Column:
    """Return the column of a figure (persons) that is counted, or else reported."""
    return Column(
        name,
        label,
        "whole",
        read=lambda cohort: getattr(figures_of(cohort), name).value,
        write=lambda cohort: shown(getattr(figures_of(cohort), name)),
        head=head,
        sorts=[figure_kept(name)],
        total=Sum(figure_kept(name)),
        **page,
    )


def cell(cohort: Cohort):
    """Name a cohort, and its program where the name does not say it."""
    link = format_html('<a href="{}">{}</a>', cohort.get_absolute_url(), cohort)
    if is_called_so(cohort):
        return link
    return format_html('{} <span class="meta fw-normal">{}</span>', link, cohort.program)


def entrants(cohort: Cohort) -> tuple:
    """Return how many began, of how many seats."""
    return figures_of(cohort).entrants.value, cohort.seats


def course(cohort: Cohort) -> str:
    """Say how many began each year in the program of a cohort, at its centre."""
    colon = pgettext("after a label", ":")
    return "; ".join(f"{school_year(year)}{colon} {write_number(count)}" for year, count in latest(cohort))


def drawn(cohort: Cohort):
    values = [count for _year, count in latest(cohort)]
    return mark_safe(sparkline(values, words=course(cohort))) or not_available()  # nosec B308: escaped there


def latest(cohort: Cohort) -> list[tuple[int, int | None]]:
    return cohort.course[-YEARS_DRAWN:]


def told(cohort: Cohort) -> str:
    """Name the program of a cohort; its code alone where the cohort is called like it."""
    program = cohort.program
    return program.code if is_called_so(cohort) else str(program)


def is_called_so(cohort: Cohort) -> bool:
    """Whether the name of a cohort says its program, in whichever language it was typed."""
    titles = (cohort.program.title_fr, cohort.program.title_en)
    return any(title and title in cohort.name for title in titles)


def shown(figure: Figure) -> str:
    """Write a figure, marked when the reported one differs from the counted one."""
    text = write_number(figure.value)
    if not figure.difference:
        return text
    told = gettext("reported: %(reported)s") % {"reported": write_number(figure.reported)}
    if not figure.is_counted:
        told = gettext("in the list: %(counted)s") % {"counted": write_number(figure.counted)}
    return format_html('<span>{} <span class="meta">({})</span></span>', text, told)


def basis(cohort: Cohort) -> str:
    if figures_of(cohort).is_counted:
        return gettext("counted from enrolments")
    return gettext("reported by the centre")


COHORTS = Table(
    caption=_("Cohorts, with their entrants and graduates"),
    page=(
        "cohort",
        "provider",
        "starts_on",
        "state",
        "seats",
        "entrants",
        "course",
        "graduates",
    ),
    card=("starts_on", "state", "entrants"),
    order_by=("-starts_on",),
    columns=[
        Column("cohort", _("Cohort"), write=cell, sorts=("program__code", *names("name"))),
        field("program", lambda cohort: cohort.program.code, write=told, sorts=titles("program__title")),
        field(
            "provider",
            lambda cohort: cohort.provider.name,
            head=pgettext_lazy("school", "Centre"),
            sorts=names("provider__name"),
        ),
        field("name", sorts=names("name")),
        field("starts_on", head=_("Starts on"), sorts=("starts_on",)),
        field("expected_end_on", sorts=("expected_end_on",)),
        field("seats", head=pgettext_lazy("cohort", "Seats"), sorts=("seats",), total=Sum("seats")),
        field("minimum_to_open", sorts=("minimum_to_open",)),
        field("mode", sorts=in_turn("mode", Cohort.Mode.choices)),
        field(
            "state",
            write=lambda cohort: badge(cohort.state, cohort.get_state_display()),
            sorts=in_turn("state", Cohort.State.choices),
            styles=STATE,
        ),
        field("region", sorts=names("region__name")),
        field("territory", sorts=names("territory__name")),
        *(
            field(f"reported_{name}", sorts=(f"reported_{name}",), total=Sum(f"reported_{name}"))
            for name in ("applicants", "entrants", "graduates", "withdrawals")
        ),
        field("reported_source", sorts=names("reported_source")),
        field("reported_on", sorts=("reported_on",)),
        field("note", sorts=names("note")),
        Column(
            "program_title",
            _("Program title"),
            read=lambda cohort: cohort.program.title,
            sorts=titles("program__title"),
        ),
        Column(
            "school_year",
            _("School year"),
            read=lambda cohort: school_year(cohort.school_year),
            sorts=("school_year",),
            styles=YEAR,
        ),
        figure("applicants", capfirst(_("applicants (figure kept)"))),
        figure("entrants", capfirst(_("entrants (figure kept)")), _("Entrants"), fills=entrants, styles=BAR),
        Column(
            "course",
            _("Entrants of the program at this centre, by year"),
            read=course,
            write=drawn,
            sorts=("program__code", *names("provider__name")),  # cohorts of one drawing stand together
            head=_("By year"),
            styles=("col-spark", ""),
        ),
        figure("graduates", capfirst(_("graduates (figure kept)")), _("Graduates")),
        figure("withdrawals", capfirst(_("withdrawals (figure kept)"))),
        Column("basis", _("Figures kept are"), read=basis, sorts=[is_counted()]),
    ],
)

# The same list, whose rows are chosen for an act on many.
COHORT_LIST = Listing(
    address="cohort_list",
    find=lambda user, asked: CohortFilter(asked, queryset=Cohort.objects.visible_to(user), user=user).qs,
    read=lambda cohorts: cohorts.with_partners(),
    edit="cohort_row",
    may_edit=can_edit_cohort,
)


def cohorts_in(asked) -> list:
    """Return the identifiers of the cohort that an address names."""
    return identifiers(asked.getlist("cohort")) if "cohort" in asked else []


def enrolments_found(user, asked):
    """Return the enrolments that a person may see, of the cohort that is asked for."""
    seen = Enrolment.objects.visible_to(user)
    return seen.filter(cohort__public_id__in=cohorts_in(asked)) if asked else seen


def page_of_students(asked) -> str:
    """Return the page of the cohort that an address names."""
    named = cohorts_in(asked)
    return reverse("cohort_detail", args=named[:1]) if named else reverse("cohort_list")


# The students of a cohort, on its page.
ENROLMENT_LIST = Listing(
    address="cohort_detail",
    find=enrolments_found,
    read=lambda enrolments: enrolments.select_related(
        "student", "cohort__program", "cohort__provider", "cohort__region"
    ),
    name=lambda enrolment: str(enrolment.student),
    back=page_of_students,
)
