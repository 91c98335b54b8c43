"""The table of applications that coordinators follow, on its page and in its files."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from internships.applications.filters import ApplicationFilter
from internships.applications.models import Application
from partnerships.acts.kinds import Listing
from partnerships.base.columns import Column, Table
from partnerships.base.figures import write_short_day
from partnerships.web.badges import badge
from partnerships.web.marking import marked

WIDE = ("w-25", "")
STUDENT = '<a href="{}">{}</a><br><span class="meta fw-normal">{}</span>'
OFFER = '<span>{}<br><span class="meta">{}</span></span>'


def student(application: Application):
    page = reverse("application_unblock", args=[application.public_id])
    cell = format_html(STUDENT, page, application.student, application.school or "")
    return marked(cell, is_fictitious=application.is_fictitious)


def offer(application: Application):
    offer = application.slot.offer
    return format_html(OFFER, offer, offer.establishment.organization)


def due_on(application: Application):
    """Return the day by which somebody must answer: the firm, or the student who was offered a place."""
    if application.state == Application.State.OFFERED:
        return application.confirm_by
    return application.answer_by if application.is_waiting else None


def refusal(application: Application) -> str | None:
    return capfirst(application.get_refusal_display()) if application.refusal else None


def day(moment: datetime | None):
    return timezone.localdate(moment) if moment else None


# Of applications read ``with_partners()``.
APPLICATIONS = Table(
    caption=_("Applications, and who must answer by when"),
    page=("student", "offer", "starts_on", "sent_on", "state", "due"),
    order_by=("-sent_on",),
    columns=[
        Column(
            "student",
            _("Student"),
            write=student,
            sorts=("student__last_name", "student__first_name"),
            styles=WIDE,
        ),
        Column("last_name", _("Last name"), read=lambda application: application.student.last_name),
        Column("first_name", _("First name"), read=lambda application: application.student.called),
        Column(
            "school",
            _("School"),
            read=lambda application: application.school.name if application.school else None,
        ),
        Column(
            "offer",
            _("Offer"),
            read=lambda application: application.slot.offer.title,
            write=offer,
            styles=WIDE,
        ),
        Column("kind", _("Kind"), read=lambda application: application.slot.offer.kind.name),
        Column(
            "firm",
            _("Firm"),
            read=lambda application: application.slot.offer.establishment.organization.name,
        ),
        Column(
            "starts_on",
            _("Starts on"),
            "date",
            read=lambda application: application.slot.starts_on,
            sorts=("slot__starts_on",),
        ),
        Column("ends_on", _("Ends on"), "date", read=lambda application: application.slot.ends_on),
        Column(
            "state",
            _("State"),
            read=lambda application: application.get_state_display(),
            write=lambda application: badge(application.state, application.get_state_display()),
            sorts=("state",),
        ),
        Column("sent_by", _("Sent by"), read=lambda application: application.get_sent_by_display()),
        Column(
            "sent_on",
            _("Sent on"),
            "date",
            read=lambda application: day(application.sent_at),
            sorts=("sent_at",),
        ),
        Column(
            "answered_on",
            _("Answered on"),
            "date",
            read=lambda application: day(application.answered_at),
        ),
        Column(
            "due",
            _("Answer due on"),
            "date",
            write=lambda application: write_short_day(due_on(application)),
        ),
        Column("confirm_by", _("To confirm by"), "date", read=lambda application: application.confirm_by),
        Column("refusal", _("Reason of the refusal"), read=refusal),
    ],
)

# The same list, whose rows are chosen for an act on many.
APPLICATION_LIST = Listing(
    address="application_list",
    find=lambda user, asked: ApplicationFilter(asked, queryset=Application.objects.followed_by(user)).qs,
    read=lambda applications: applications.with_partners(),
    name=lambda application: f"{application.student} – {application.slot.offer}",
    page=lambda application: reverse("application_unblock", args=[application.public_id]),
)
