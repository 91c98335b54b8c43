"""The table of cohorts, on its page and in its files: those of the import first, under its own headings."""

from collections.abc import Callable

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.acts.kinds import Listing
from partnerships.base.columns import ON_ONE_LINE, Column, Table
from partnerships.base.figures import write_number
from partnerships.web.badges import badge
from partnerships.web.marking import marked
from programs.cohorts.counting import Figure, figures_of
from programs.cohorts.filters import CohortFilter, school_year
from programs.cohorts.models import Cohort

COHORT = '<a href="{}">{}</a><br><span class="meta fw-normal">{} – {}</span>'
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


def figure(name: str, label: str, head: str = "") -> Column:
    """Return the column of a figure (persons) that is counted, or else reported."""
    return Column(
        name,
        label,
        "whole",
        read=lambda cohort: getattr(figures_of(cohort), name).value,
        write=lambda cohort: shown(getattr(figures_of(cohort), name)),
        head=head,
    )


def cell(cohort: Cohort):
    name, program = str(cohort), cohort.program
    told = program.code if program.title in name else program
    link = format_html(COHORT, cohort.get_absolute_url(), name, told, cohort.provider)
    return marked(link, is_fictitious=cohort.is_fictitious)


def shown(figure: Figure) -> str:
    """Write a figure, marked when the reported one differs from the counted one."""
    text = write_number(figure.value)
    if not figure.difference:
        return text
    told = gettext("reported: %(reported)s") % {"reported": write_number(figure.reported)}
    if not figure.is_counted:
        told = gettext("in the list: %(counted)s") % {"counted": write_number(figure.counted)}
    return format_html('<span>{}<br><span class="meta">{}</span></span>', text, told)


def basis(cohort: Cohort) -> str:
    if figures_of(cohort).is_counted:
        return gettext("counted from enrolments")
    return gettext("reported by the centre")


COHORTS = Table(
    caption=_("Cohorts, with their entrants and graduates"),
    page=("cohort", "school_year", "starts_on", "state", "seats", "entrants", "graduates"),
    order_by=("-starts_on",),
    columns=[
        Column("cohort", _("Cohort"), write=cell, sorts=("program__code", "name"), styles=("w-50", "")),
        field("program", lambda cohort: cohort.program.code),
        field("provider", lambda cohort: cohort.provider.name),
        field("name"),
        field("starts_on", head=_("Starts on"), sorts=("starts_on",)),
        field("expected_end_on"),
        field("seats", head=pgettext_lazy("cohort", "Seats"), sorts=("seats",)),
        field("minimum_to_open"),
        field("mode"),
        field(
            "state",
            write=lambda cohort: badge(cohort.state, cohort.get_state_display()),
            sorts=("state",),
        ),
        field("region"),
        field("territory"),
        field("reported_applicants"),
        field("reported_entrants"),
        field("reported_graduates"),
        field("reported_withdrawals"),
        field("reported_source"),
        field("reported_on"),
        field("note"),
        Column("program_title", _("Program title"), read=lambda cohort: cohort.program.title),
        Column(
            "school_year",
            _("School year"),
            read=lambda cohort: school_year(cohort.school_year),
            sorts=("school_year",),
            styles=("", ON_ONE_LINE),
        ),
        figure("applicants", capfirst(_("applicants (figure kept)"))),
        figure("entrants", capfirst(_("entrants (figure kept)")), _("Entrants")),
        figure("graduates", capfirst(_("graduates (figure kept)")), _("Graduates")),
        figure("withdrawals", capfirst(_("withdrawals (figure kept)"))),
        Column("basis", _("Figures kept are"), read=basis),
    ],
)

# The same list, whose rows are chosen for an act on many.
COHORT_LIST = Listing(
    address="cohort_list",
    find=lambda user, asked: CohortFilter(asked, queryset=Cohort.objects.visible_to(user)).qs,
    read=lambda cohorts: cohorts.with_partners(),
    edit="cohort_row",
)
