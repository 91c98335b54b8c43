"""The table of applications that coordinators follow."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from internships.applications.models import Application
from partnerships.base.badges import badge
from partnerships.base.figures import write_short_day
from partnerships.web.marking import marked

WIDE = {"th": {"class": "w-25"}}
SHORT = {"td": {"class": "tabular text-nowrap"}}
STUDENT = '<a href="{}">{}</a><br><span class="meta fw-normal">{}</span>'
OFFER = '<span>{}<br><span class="meta">{}</span></span>'


class ApplicationTable(tables.Table):
    caption = _("Applications, and who must answer by when")
    student = tables.Column(
        verbose_name=_("Student"), order_by=("student__last_name", "student__first_name"), attrs=WIDE
    )
    offer = tables.Column(empty_values=(), verbose_name=_("Offer"), orderable=False, attrs=WIDE)
    starts_on = tables.Column(accessor="slot__starts_on", verbose_name=_("Starts on"), attrs=SHORT)
    sent_at = tables.Column(verbose_name=_("Sent on"), attrs=SHORT)
    state = tables.Column(verbose_name=_("State"))
    due = tables.Column(empty_values=(), verbose_name=_("Answer due on"), orderable=False, attrs=SHORT)

    class Meta:
        model = Application
        fields = ["student", "offer", "starts_on", "sent_at", "state", "due"]
        order_by = ("-sent_at",)

    def render_student(self, record):
        page = reverse("application_unblock", args=[record.public_id])
        cell = format_html(STUDENT, page, record.student, record.school or "")
        return marked(cell, is_fictitious=record.is_fictitious)

    def render_offer(self, record):
        offer = record.slot.offer
        return format_html(OFFER, offer, offer.establishment.organization)

    def render_starts_on(self, value):
        return write_short_day(value)

    def render_sent_at(self, value):
        return write_short_day(value)

    def render_state(self, record):
        return badge(record.state, record.get_state_display())

    def render_due(self, record):
        return write_short_day(due_on(record))


def due_on(application: Application):
    """Return the day by which somebody must answer: the firm, or the student who was offered a place."""
    if application.state == Application.State.OFFERED:
        return application.confirm_by
    return application.answer_by if application.is_waiting else None
