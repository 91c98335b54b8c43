"""Applications: sent, answered, confirmed, each change with who made it and why."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from internships.offers.models import Slot
from internships.students.models import Document
from partnerships.base.history import tracked
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, last_reason, verb
from partnerships.base.workdays import working_days_after
from partnerships.organizations.models import Organization
from partnerships.people.standing import named_in, own_file
from partnerships.privacy.models import Consent
from programs.cohorts.models import IDENTIFIER, Enrolment, Student

REMINDED_AFTER_DAYS = 7
EXPIRES_AFTER_DAYS = 15
CONFIRMED_WITHIN_WORKING_DAYS = said("confirm_working_days", 10)


WAITING_STATES = ["sent", "seen", "under_review", "interview"]
OPEN_STATES = [*WAITING_STATES, "offered"]
LIVE_STATES = ["draft", *OPEN_STATES, "confirmed"]
SEATED_STATES = ["offered", "confirmed"]


class ApplicationQuerySet(StatefulQuerySet):
    def visible_to(self, user):
        """One's own, and what one writes for one's school; once sent, what one's firm, school, region has."""
        scope = user.scope
        if scope.is_admin:
            return self
        reached = (
            Q(slot__offer__establishment__organization__in=scope.employer_ids)
            | Q(school__in=scope.coordinated_ids)
            | Q(slot__offer__region__in=scope.coordinated_region_ids)
        )
        drafts = named_in(user, "submitted_by", place="school", among=scope.coordinated_ids)
        return self.filter(own_file(user, "student") | drafts | reached & ~Q(state="draft"))

    def received_by(self, user):
        """The inbox of a firm's people."""
        scope = user.scope
        sent = self.exclude(state="draft")
        if scope.is_admin:
            return sent
        return sent.filter(slot__offer__establishment__organization__in=scope.employer_ids)

    def of_student(self, user):
        """A student's own applications."""
        return self.filter(own_file(user, "student"))

    def waiting(self):
        """Sent, and the firm has not decided."""
        return self.filter(state__in=WAITING_STATES)

    def decided(self):
        """Sent, and decided or ended."""
        return self.exclude(state__in=["draft", *WAITING_STATES])

    def live(self):
        return self.filter(state__in=LIVE_STATES)

    def chosen(self, public_ids):
        """Rows picked on a page, oldest first; anything that is not an identifier picks nothing."""
        picked = [text for text in public_ids if IDENTIFIER.match(text)]
        return self.filter(public_id__in=picked).order_by("sent_at", "pk")

    def with_partners(self):
        """Read along what a line prints."""
        return self.select_related(
            "student", "slot__offer__establishment__organization", "slot__offer__kind", "school"
        )

    def with_reasons(self):
        """Annotate ``ended_why``: what was said of its last change."""
        return self.annotate(ended_why=last_reason(ApplicationEvent))

    def with_candidate(self):
        """Read along what the firm sees of a candidate."""
        profile = "student__profile"
        return self.with_partners().select_related(f"{profile}__program", "student__account")

    def followed_by(self, user):
        """What coordinators follow: their school's students, and what was sent to their region's firms."""
        scope = user.scope
        sent = self.exclude(state="draft")
        if scope.is_admin:
            return sent
        return sent.filter(
            Q(school__in=scope.coordinated_ids) | Q(slot__offer__region__in=scope.coordinated_region_ids)
        )


@tracked
class Application(Stateful, Stamped):
    """*Candidature* of one student to one slot.

    The firm's offer of a place takes the seat (``deciding.offer_place``); what ends an application that held
    one gives it back. Days are counted from ``sent_at``.
    """

    class State(States):
        DRAFT = "draft", _("draft")
        SENT = "sent", _("sent")
        SEEN = "seen", _("seen")
        UNDER_REVIEW = "under_review", _("under review")
        INTERVIEW = "interview", _("interview")
        OFFERED = "offered", _("place offered")
        CONFIRMED = "confirmed", _("confirmed")
        REFUSED = "refused", pgettext_lazy("application", "refused")
        WITHDRAWN = "withdrawn", pgettext_lazy("application", "withdrawn")
        EXPIRED = "expired", _("expired")
        NOT_RETAINED = "not_retained", _("not retained")
        PLACED_ELSEWHERE = "placed_elsewhere", _("placed elsewhere")
        CANCELLED = "cancelled", _("cancelled")

    class SentBy(models.TextChoices):
        SELF = "self", _("the student")
        COORDINATOR = "coordinator", _("the school")

    class Refusal(models.TextChoices):
        FULL = "full", _("every place is taken")
        SKILLS = "skills", _("another profile is needed")
        PERIOD = "period", _("the dates do not fit")
        DISTANCE = "distance", _("the place is too far or hard to reach")
        CANNOT_HOST = "cannot_host", _("the firm can no longer host")
        OTHER = "other", _("another reason")

    student = models.ForeignKey(
        Student, models.PROTECT, related_name="applications", verbose_name=_("student")
    )
    slot = models.ForeignKey(Slot, models.PROTECT, related_name="applications", verbose_name=_("slot"))
    school = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="applications",
        verbose_name=_("school"),
    )
    enrolment = models.ForeignKey(
        Enrolment,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="applications",
        verbose_name=_("enrolment"),
    )
    sent_by = models.CharField(_("sent by"), max_length=20, choices=SentBy, default=SentBy.SELF)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("written by"),
    )
    consent = models.ForeignKey(
        Consent,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("consent it rests on"),
    )
    message = models.TextField(_("message"), blank=True)
    documents = models.ManyToManyField(
        Document, blank=True, related_name="applications", verbose_name=_("documents")
    )
    state = FSMField(_("state"), max_length=20, choices=State, default=State.DRAFT, protected=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    reminded_on = models.DateField(_("firm reminded on"), null=True, blank=True)
    answered_at = models.DateTimeField(_("firm answered at"), null=True, blank=True)
    interview_at = models.DateTimeField(_("interview at"), null=True, blank=True)
    interview_place = models.CharField(_("place of the interview"), max_length=250, blank=True)
    confirm_by = models.DateField(_("to confirm by"), null=True, blank=True)
    asked_again_at = models.DateTimeField(
        _("asked again at"),
        null=True,
        blank=True,
        help_text=_("the offer changed, and the student has not said yes to it yet"),
    )
    refusal = models.CharField(_("reason of the refusal"), max_length=20, choices=Refusal, blank=True)
    refusal_words = models.TextField(_("kind words to the student"), blank=True)
    rank = models.PositiveSmallIntegerField(_("rank among the firm's candidates"), null=True, blank=True)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("application"), _("applications")
        ordering = ["-sent_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["student", "slot"],
                condition=Q(state__in=LIVE_STATES),
                name="application_one_live",
                violation_error_code="application_one_live",
                violation_error_message=_("There is already an application to this slot."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "withdrawn", "cancelled"]) | Q(sent_at__isnull=False),
                name="application_sent_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="offered") | Q(confirm_by__isnull=False),
                name="application_confirmed_by_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["slot", "state"], name="application_by_slot"),
            models.Index(fields=["school", "state"], name="application_by_school"),
            models.Index(
                fields=["sent_at"], condition=Q(state__in=WAITING_STATES), name="application_waiting"
            ),
            models.Index(fields=["confirm_by"], condition=Q(state="offered"), name="application_to_confirm"),
        ]

    def __str__(self) -> str:
        return f"{self.student} – {self.slot.offer}"

    def get_absolute_url(self) -> str:
        return reverse("application_detail", args=[self.public_id])

    @property
    def is_waiting(self) -> bool:
        """Whether the firm has still to decide."""
        return self.state in WAITING_STATES

    @property
    def is_live(self) -> bool:
        return self.state in LIVE_STATES

    @property
    def has_seat(self) -> bool:
        """Whether a seat is held for the student."""
        return self.state in SEATED_STATES

    @property
    def answer_by(self) -> date | None:
        """The day on which the application expires unanswered; None for a draft.

        Fifteen days after it was sent, or after the interview; never sooner than eight after a reminder.
        """
        if self.sent_at is None:
            return None
        days = [expiry_day(timezone.localdate(self.sent_at))]
        if self.interview_at:
            days.append(expiry_day(timezone.localdate(self.interview_at)))
        if self.reminded_on:
            days.append(self.reminded_on + timedelta(days=EXPIRES_AFTER_DAYS - REMINDED_AFTER_DAYS))
        return max(days)

    @property
    def shows_contact(self) -> bool:
        """Whether the firm may read how to reach the student: after its offer was accepted, for a minor."""
        return self.state == self.State.CONFIRMED

    @verb(source=State.DRAFT, target=State.SENT)
    def send(self, *, by, at, reason="") -> None:
        """Send the application to the firm."""
        self.sent_at = at

    @verb(source=State.SENT, target=State.SEEN)
    def see(self, *, by, at, reason="") -> None:
        """Note that the firm opened it."""

    @verb(source=[State.SENT, State.SEEN], target=State.UNDER_REVIEW)
    def review(self, *, by, at, reason="") -> None:
        """Say that the firm thinks about it."""

    @verb(source=[State.SENT, State.SEEN, State.UNDER_REVIEW, State.INTERVIEW], target=State.INTERVIEW)
    def invite(self, *, by, at, reason="", interview_at=None, interview_place="") -> None:
        """Invite the student to an interview."""
        self.interview_at, self.interview_place = interview_at, interview_place

    @verb(source=WAITING_STATES, target=State.OFFERED)
    def offer_place(self, *, by, at, reason="") -> None:
        """Offer the place; the seat must already be taken (``deciding.offer_place``)."""
        self.answered_at = at
        today = timezone.localdate(at)
        self.confirm_by = working_days_after(today, count=CONFIRMED_WITHIN_WORKING_DAYS)

    @verb(source=State.OFFERED, target=State.OFFERED)
    def extend(self, *, by, at, reason="", confirm_by) -> None:
        """Give the student more days to confirm; say why."""
        self.confirm_by = confirm_by

    @verb(source=State.OFFERED, target=State.CONFIRMED)
    def confirm(self, *, by, at, reason="") -> None:
        """The student takes the place, as it now is."""
        self.asked_again_at = None

    @verb(source=State.CONFIRMED, target=State.OFFERED)
    def ask_again(self, *, by, at, reason="", confirm_by) -> None:
        """The place is no longer the one that was taken: the student takes it again, or not."""
        self.confirm_by = confirm_by

    @verb(source=WAITING_STATES, target=State.REFUSED)
    def refuse(self, *, by, at, reason="", refusal="", words="") -> None:
        """Decline, with a reason that helps the student to look on."""
        self.answered_at, self.refusal, self.refusal_words = at, refusal, words

    @verb(source=["draft", *OPEN_STATES, "confirmed"], target=State.WITHDRAWN)
    def withdraw(self, *, by, at, reason="") -> None:
        """The student steps back."""

    @verb(source=OPEN_STATES, target=State.EXPIRED)
    def expire(self, *, by, at, reason="") -> None:
        """Nobody answered in time."""

    @verb(source=WAITING_STATES, target=State.NOT_RETAINED)
    def pass_over(self, *, by, at, reason="") -> None:
        """The places went to others."""

    @verb(source=OPEN_STATES, target=State.PLACED_ELSEWHERE)
    def release(self, *, by, at, reason="") -> None:
        """The student signed elsewhere."""

    @verb(source=LIVE_STATES, target=State.CANCELLED)
    def cancel(self, *, by, at, reason="") -> None:
        """The school, the region or the firm calls everything off; say why."""


class ApplicationEvent(StateEvent):
    """Who changed an application's state, when and why."""

    application = models.ForeignKey(
        Application, models.CASCADE, related_name="events", verbose_name=_("application")
    )

    class Meta(StateEvent.Meta):
        app_label = "internships"
        verbose_name, verbose_name_plural = _("application's event"), _("applications' events")


def same_slots(kept: Student, gone: Student) -> list[str]:
    """Return why two files are not made one: both have an application under way to the same dates."""
    slots = Application.objects.live().filter(student=kept).values("slot")
    if not Application.objects.live().filter(student=gone, slot__in=slots).exists():
        return []
    return [
        gettext("Both apply for the same place at the same dates: end one of the two applications first.")
    ]


def expiry_day(sent_on: date) -> date:
    """Return the day on which a silent application expires."""
    return sent_on + timedelta(days=EXPIRES_AFTER_DAYS)
