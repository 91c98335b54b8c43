"""The table of agreements."""

import django_tables2 as tables
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from internships.agreements.models import Agreement
from partnerships.base.badges import badge
from partnerships.base.figures import write_short_day
from partnerships.web.marking import marked

SHORT = {"td": {"class": "tabular text-nowrap"}}
LINE = '<a href="{}">{}</a><br><span class="meta fw-normal">{}</span>'


class AgreementTable(tables.Table):
    caption = _("Agreements, with their state")
    student = tables.Column(verbose_name=_("Student"), order_by=("student__last_name", "student__first_name"))
    hosts = tables.Column(empty_values=(), orderable=False, verbose_name=_("Host"))
    school = tables.Column(verbose_name=_("School"), order_by=("school__name",))
    starts_on = tables.Column(verbose_name=_("Starts on"), attrs=SHORT)
    ends_on = tables.Column(verbose_name=_("Ends on"), attrs=SHORT)
    state = tables.Column(verbose_name=_("State"))

    class Meta:
        model = Agreement
        fields = ["student", "hosts", "school", "starts_on", "ends_on", "state"]
        order_by = ("-starts_on",)

    def render_student(self, record):
        cell = format_html(LINE, record.get_absolute_url(), record.student, record.kind)
        return marked(cell, is_fictitious=record.is_fictitious)

    def render_hosts(self, record):
        return ", ".join(str(host.establishment.organization) for host in record.hosts.all())

    def render_starts_on(self, value):
        return write_short_day(value)

    def render_ends_on(self, value):
        return write_short_day(value)

    def render_state(self, record):
        return badge(record.state, record.get_state_display())
