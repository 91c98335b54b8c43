"""The table of cohorts."""

import django_tables2 as tables
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.badges import badge
from partnerships.base.figures import write_number, write_short_day
from partnerships.web.marking import marked
from programs.cohorts.counting import figures_of
from programs.cohorts.filters import school_year
from programs.cohorts.models import Cohort

RIGHT = {"th": {"class": "num"}, "td": {"class": "num"}}
WIDE = {"th": {"class": "w-50"}}
SHORT = {"td": {"class": "tabular text-nowrap"}}
COHORT = '<a href="{}">{}</a><br><span class="meta fw-normal">{} – {}</span>'


class CohortTable(tables.Table):
    caption = _("Cohorts, with their entrants and graduates")
    cohort = tables.Column(
        empty_values=(), verbose_name=_("Cohort"), order_by=("program__code", "name"), attrs=WIDE
    )
    year = tables.Column(accessor="school_year", verbose_name=_("School year"), attrs=SHORT)
    starts_on = tables.Column(verbose_name=_("Starts on"), attrs=SHORT)
    state = tables.Column(verbose_name=_("State"))
    seats = tables.Column(verbose_name=pgettext_lazy("cohort", "Seats"), attrs=RIGHT)
    entrants = tables.Column(empty_values=(), orderable=False, verbose_name=_("Entrants"), attrs=RIGHT)
    graduates = tables.Column(empty_values=(), orderable=False, verbose_name=_("Graduates"), attrs=RIGHT)

    class Meta:
        model = Cohort
        fields = ["cohort", "year", "starts_on", "state", "seats", "entrants", "graduates"]
        order_by = ("-starts_on",)

    def render_cohort(self, record):
        name, program = str(record), record.program
        told = program.code if program.title in name else program
        cell = format_html(COHORT, record.get_absolute_url(), name, told, record.provider)
        return marked(cell, is_fictitious=record.is_fictitious)

    def render_year(self, value):
        return school_year(value)

    def render_starts_on(self, value):
        return write_short_day(value)

    def render_state(self, record):
        return badge(record.state, record.get_state_display())

    def render_seats(self, value):
        return write_number(value)

    def render_entrants(self, record):
        return shown(figures_of(record).entrants)

    def render_graduates(self, record):
        return shown(figures_of(record).graduates)


def shown(figure) -> str:
    """Write a figure, marked when the reported one differs from the counted one."""
    text = write_number(figure.value)
    if not figure.difference:
        return text
    told = _("reported: %(reported)s") % {"reported": write_number(figure.reported)}
    return format_html('<span>{}<br><span class="meta">{}</span></span>', text, told)
