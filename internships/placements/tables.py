"""The table of placements."""

import django_tables2 as tables
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from internships.placements.models import Placement
from internships.placements.scheduling import share_done
from partnerships.base.badges import badge
from partnerships.base.figures import write_number, write_short_day
from partnerships.web.marking import marked

RIGHT = {"th": {"class": "num"}, "td": {"class": "num"}}
SHORT = {"td": {"class": "tabular text-nowrap"}}
WHO = '<a href="{}">{}</a><br><span class="meta fw-normal">{}</span>'
WHERE = '<span>{}<br><span class="meta">{}</span></span>'


class PlacementTable(tables.Table):
    caption = _("Placements, with hours done and planned")
    student = tables.Column(verbose_name=_("Student"), order_by=("student__last_name", "student__first_name"))
    establishment = tables.Column(verbose_name=_("Firm"), order_by=("establishment__organization__name",))
    starts_on = tables.Column(verbose_name=_("From"), attrs=SHORT)
    ends_on = tables.Column(verbose_name=_("To"), attrs=SHORT)
    hours_done = tables.Column(verbose_name=_("Hours done"), attrs=RIGHT, orderable=False)
    state = tables.Column(verbose_name=_("State"))

    class Meta:
        model = Placement
        fields = ["student", "establishment", "starts_on", "ends_on", "hours_done", "state"]
        order_by = ("-starts_on",)

    def render_student(self, record):
        told = record.program or record.agreement.kind
        cell = format_html(WHO, record.get_absolute_url(), record.student, told)
        return marked(cell, is_fictitious=record.is_fictitious)

    def render_establishment(self, record):
        return format_html(WHERE, record.establishment.organization, record.establishment)

    def render_starts_on(self, value):
        return write_short_day(value)

    def render_ends_on(self, value):
        return write_short_day(value)

    def render_hours_done(self, record):
        done, planned = write_number(record.hours_done), write_number(record.hours_planned)
        share = share_done(record.hours_done, record.hours_planned)
        return _("%(done)s of %(planned)s (%(share)s%%)") % {"done": done, "planned": planned, "share": share}

    def render_state(self, record):
        return badge(record.state, record.get_state_display())
