"""The table of applications that coordinators follow, on its page and in its files."""

from datetime import datetime, timedelta

from django.db.models import Case, DateField, F, When
from django.db.models.functions import Cast, Greatest, TruncDate
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from internships.applications.filters import ApplicationFilter
from internships.applications.models import (
    EXPIRES_AFTER_DAYS,
    REMINDED_AFTER_DAYS,
    WAITING_STATES,
    Application,
)
from internships.students.models import StudentProfile
from partnerships.acts.kinds import Listing
from partnerships.base.columns import STATE, Column, Table
from partnerships.base.figures import not_available
from partnerships.web.badges import badge
from partnerships.words.sorting import in_turn, names, titles

DATE = DateField()


def student(application: Application):
    page = reverse("application_unblock", args=[application.public_id])
    return format_html('<a href="{}">{}</a>', page, application.student)


def due_on(application: Application):
    """Return the day by which somebody must answer: the firm, or the student who was offered a place."""
    if application.state == Application.State.OFFERED:
        return application.confirm_by
    return application.answer_by if application.is_waiting else None


def when_due() -> Case:
    """Return the same day, as the database counts it."""
    at, days = timezone.get_default_timezone(), EXPIRES_AFTER_DAYS
    answer_by = Greatest(
        Cast(TruncDate("sent_at", tzinfo=at) + timedelta(days=days), DATE),
        Cast(TruncDate("interview_at", tzinfo=at) + timedelta(days=days), DATE),
        Cast(F("reminded_on") + timedelta(days=days - REMINDED_AFTER_DAYS), DATE),
    )
    return Case(
        When(state=Application.State.OFFERED, then=F("confirm_by")),
        When(state__in=WAITING_STATES, then=answer_by),
        output_field=DATE,
    )


def is_late(application: Application) -> bool:
    """Whether who must answer has let the day pass."""
    due = due_on(application)
    return due is not None and due < timezone.localdate()


def waits_for(application: Application) -> str | None:
    """Name who must act: the firm, or the student who was offered a place."""
    if application.state == Application.State.OFFERED:
        return str(application.student)
    return str(application.slot.offer.establishment.organization) if application.is_waiting else None


def why(application: Application) -> str | None:
    """Return what was said when it ended."""
    return None if application.is_live else application.ended_why


def refusal(application: Application) -> str | None:
    return capfirst(application.get_refusal_display()) if application.refusal else None


def day(moment: datetime | None):
    return timezone.localdate(moment) if moment else None


# Of applications read ``with_partners().with_reasons()``.
APPLICATIONS = Table(
    caption=_("Applications, and who must answer by when"),
    page=("student", "school", "offer", "firm", "starts_on", "sent_on", "state", "due"),
    card=("firm", "state", "due"),
    order_by=("-sent_on",),
    columns=[
        Column(
            "student",
            _("Student"),
            write=student,
            sorts=names("student__last_name", "student__first_name"),
        ),
        Column(
            "last_name",
            _("Last name"),
            read=lambda application: application.student.last_name,
            sorts=names("student__last_name"),
        ),
        Column(
            "first_name",
            _("First name"),
            read=lambda application: application.student.called,
            sorts=names("student__first_name"),
        ),
        Column(
            "school",
            _("School"),
            read=lambda application: application.school.name if application.school else None,
            sorts=names("school__name"),
        ),
        Column(
            "offer",
            _("Offer"),
            read=lambda application: application.slot.offer.title,
            sorts=titles("slot__offer__title"),
        ),
        Column(
            "kind",
            _("Kind"),
            read=lambda application: application.slot.offer.kind.name,
            sorts=("slot__offer__kind__position",),
        ),
        Column(
            "firm",
            _("Firm"),
            read=lambda application: application.slot.offer.establishment.organization.name,
            sorts=names("slot__offer__establishment__organization__name"),
        ),
        Column(
            "starts_on",
            _("Starts on"),
            "date",
            read=lambda application: application.slot.starts_on,
            sorts=("slot__starts_on",),
        ),
        Column(
            "ends_on",
            _("Ends on"),
            "date",
            read=lambda application: application.slot.ends_on,
            sorts=("slot__ends_on",),
        ),
        Column(
            "state",
            _("State"),
            read=lambda application: application.get_state_display(),
            write=lambda application: badge(application.state, application.get_state_display()),
            sorts=in_turn("state", Application.State.choices),
            styles=STATE,
        ),
        Column(
            "sent_by",
            _("Sent by"),
            read=lambda application: application.get_sent_by_display(),
            sorts=("sent_by",),
        ),
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
            sorts=("answered_at",),
        ),
        Column(
            "due",
            _("Answer due on"),
            "date",
            read=due_on,
            sorts=[when_due()],
        ),
        Column(
            "late",
            _("Late"),
            "boolean",
            read=is_late,
            sorts=[when_due()],
        ),
        Column(
            "waits_for", _("Who must act"), read=waits_for, sorts=in_turn("state", Application.State.choices)
        ),
        Column(
            "confirm_by",
            _("To confirm by"),
            "date",
            read=lambda application: application.confirm_by,
            sorts=("confirm_by",),
        ),
        Column("refusal", _("Reason of the refusal"), read=refusal, sorts=("refusal",)),
        Column("why", _("Why it ended"), read=why, sorts=names("ended_why")),
    ],
)


def profile_name(profile: StudentProfile):
    page = reverse("student_card", args=[profile.student.public_id])
    return format_html('<a href="{}">{}</a>', page, profile.student)


def place(profile: StudentProfile) -> str:
    if profile.has_seat:
        return gettext("has a place")
    return format_html("<strong>{}</strong>", gettext("without a place"))


# Of profiles read ``vouching.with_seat()``, with their student, school and program.
STUDENTS = Table(
    caption=_("Our students"),
    page=("student", "school", "program", "available_from", "available_to", "place"),
    card=("place", "available_from"),
    order_by=("place", "student"),
    is_fictitious=lambda profile: profile.student.is_fictitious,
    columns=[
        Column(
            "student",
            _("Student"),
            write=profile_name,
            sorts=names("student__last_name", "student__first_name"),
        ),
        Column(
            "school",
            _("School"),
            write=lambda profile: profile.school or not_available(),
            sorts=names("school__name"),
        ),
        Column(
            "program",
            _("Program"),
            write=lambda profile: profile.program.title if profile.program else not_available(),
            sorts=titles("program__title"),
        ),
        Column(
            "available_from",
            _("Available from"),
            "date",
            read=lambda profile: profile.available_from,
            sorts=("available_from",),
        ),
        Column(
            "available_to",
            _("Available until"),
            "date",
            read=lambda profile: profile.available_to,
            sorts=("available_to",),
        ),
        Column("place", pgettext_lazy("internship", "Place"), write=place, sorts=("has_seat",)),
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
