"""Ranked choices: a round for a cohort, what each student ranked, and computed scenarios."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.applications.models import Application
from internships.offers.models import Slot
from partnerships.base.history import tracked
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.base.states import States
from partnerships.people.standing import own_file
from programs.cohorts.models import Cohort, Enrolment, Student

STUDYING = ["enrolled", "active"]


MOST_CHOICES = said("choices_ranked", 20)


class RoundQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Rounds of the cohorts whose provider the user coordinates; the region reads."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(cohort__provider__in=scope.coordinated_ids) | Q(cohort__region__in=scope.coordinated_region_ids)
        )

    def editable_by(self, user):
        scope = user.scope
        return self if scope.is_admin else self.filter(cohort__provider__in=scope.coordinated_ids)

    def of_student(self, user):
        """Rounds of the cohorts in which a person studies, and those in which they ranked."""
        own = Enrolment.objects.filter(own_file(user, "student"), state__in=STUDYING)
        ranked = Ranking.objects.filter(own_file(user, "student"))
        return self.filter(Q(cohort__in=own.values("cohort")) | Q(pk__in=ranked.values("round")))

    def of_file(self, student):
        """Rounds of the cohorts in which one student studies: an account may open several files."""
        own = Enrolment.objects.filter(student=student, state__in=STUDYING)
        return self.filter(cohort__in=own.values("cohort"))

    def begun(self, *, at: datetime):
        """Rounds that are open, or were."""
        return self.filter(opens_at__lte=at)

    def going_on(self):
        """Rounds that nothing called off: what was carried out stays, whatever becomes of the cohort."""
        return self.exclude(carried_out_at=None, cohort__state=Cohort.State.CANCELLED)

    def open(self, *, at: datetime):
        """Rounds in which students may rank now."""
        return self.going_on().begun(at=at).filter(closes_at__gt=at, chosen=None)

    def published(self, *, at: datetime):
        """Rounds whose result students may read: a scenario is chosen and its day has come."""
        return self.going_on().filter(chosen__isnull=False, publish_at__lte=at)

    def with_school(self):
        """Read along the cohort, its school, and who chose the result."""
        return self.select_related("cohort__program", "cohort__provider", "chosen_by")

    def with_figures(self):
        """Annotate persons: ``students`` of the cohort, and ``ranked``, those who ranked a slot."""
        studying = Count(
            "cohort__enrolments", filter=Q(cohort__enrolments__state__in=STUDYING), distinct=True
        )
        return self.annotate(students=studying, ranked=Count("rankings__student", distinct=True))


@tracked
class Round(Stamped):
    """Students of a cohort rank slots until a day; a scenario is computed, chosen, published later."""

    class State(States):
        PLANNED = "planned", _("not open yet")
        OPEN = "open", _("students are choosing")
        CLOSED = "closed", _("to decide")
        READY = "ready", _("decided, not shown yet")
        PUBLISHED = "published", _("results shown")
        CANCELLED = "cancelled", pgettext_lazy("round", "called off")

    cohort = models.ForeignKey(Cohort, models.PROTECT, related_name="rounds", verbose_name=_("cohort"))
    name = models.CharField(_("name"), max_length=120)
    slots = models.ManyToManyField(Slot, related_name="rounds", verbose_name=_("slots"))
    choices = models.PositiveSmallIntegerField(_("choices at most"), default=5)
    opens_at = models.DateTimeField(_("opens at"))
    closes_at = models.DateTimeField(_("closes at"))
    publish_at = models.DateTimeField(_("results shown from"))
    chosen = models.ForeignKey(
        "internships.Scenario",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("chosen scenario"),
    )
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("chosen by"),
    )
    carried_out_at = models.DateTimeField(_("results carried out at"), null=True, blank=True, editable=False)

    objects = RoundQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("round of choices"), _("rounds of choices")
        ordering = ["-opens_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("opens_at"), publish_at__gte=F("closes_at")),
                name="round_times_in_order",
                violation_error_code="round_times_in_order",
                violation_error_message=_("A round opens, closes, then shows its results, in this order."),
            ),
            models.CheckConstraint(
                condition=Q(choices__gt=0, choices__lte=MOST_CHOICES), name="round_choices_1_to_20"
            ),
        ]
        indexes = [
            models.Index(
                fields=["publish_at"],
                condition=Q(chosen__isnull=False, carried_out_at=None),
                name="round_to_carry_out",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("round_detail", args=[self.public_id])

    def state(self, *, at: datetime) -> "Round.State":
        """Return where the round stands at a time."""
        if self.is_called_off:
            return self.State.CANCELLED
        if at < self.opens_at:
            return self.State.PLANNED
        if at < self.closes_at:
            return self.State.OPEN
        if self.chosen_id is None:
            return self.State.CLOSED
        return self.State.READY if at < self.publish_at else self.State.PUBLISHED

    @property
    def is_called_off(self) -> bool:
        """Whether the cohort was cancelled before the round was carried out; it goes on if that is undone."""
        return self.carried_out_at is None and self.cohort.state == Cohort.State.CANCELLED

    def is_published(self, *, at: datetime) -> bool:
        """Whether students may read their result (the query layer says the same: ``published``)."""
        return self.chosen_id is not None and self.publish_at <= at and not self.is_called_off


@tracked
class Ranking(Stamped):
    """A student's choice of a slot, 1 being the first."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="rankings", verbose_name=_("round"))
    student = models.ForeignKey(Student, models.CASCADE, related_name="rankings", verbose_name=_("student"))
    slot = models.ForeignKey(Slot, models.CASCADE, related_name="rankings", verbose_name=_("slot"))
    rank = models.PositiveSmallIntegerField(_("rank"))

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("ranked choice"), _("ranked choices")
        ordering = ["student", "rank"]
        constraints = [
            models.UniqueConstraint(fields=["round", "student", "slot"], name="ranking_slot_once"),
            models.UniqueConstraint(
                fields=["round", "student", "rank"],
                name="ranking_rank_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(condition=Q(rank__gt=0), name="ranking_from_1"),
        ]

    def __str__(self) -> str:
        return f"{self.student}: {self.rank}"


@tracked
class Scenario(Stamped):
    """One computed assignment: its seed and weights give the same result again. Never edited by hand.

    ``weights``: {"rank": float, "distance": float, "priority": float}; ``forced``: [[student pk, slot pk]];
    ``summary``: counts of first, second… choices, unplaced, cost.
    """

    round = models.ForeignKey(Round, models.CASCADE, related_name="scenarios", verbose_name=_("round"))
    name = models.CharField(_("name"), max_length=120)
    seed = models.PositiveIntegerField(_("seed"))
    weights = models.JSONField(_("weights"), default=dict)
    forced = models.JSONField(_("forced placements"), default=list, blank=True)
    priorities = models.JSONField(_("priorities"), default=dict, blank=True)
    summary = models.JSONField(_("summary"), default=dict, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
    )

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("scenario"), _("scenarios")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("scenario_detail", args=[self.public_id])


class AssignmentQuerySet(models.QuerySet):
    def shown_to(self, student, *, at: datetime):
        """A student's own results, of the chosen scenarios of rounds published at a time: never before."""
        published = Round.objects.published(at=at)
        return self.filter(student=student, scenario__in=published.values("chosen"))

    def with_partners(self):
        """Read along what a line prints."""
        return self.select_related("student", "slot__offer__establishment__organization", "application")


@tracked
class Assignment(Stamped):
    """What a scenario gives one student: a slot, or none; ``reasons`` are codes and figures to read why.

    ``handled_at``: once published, when it became an application, or why it could not (``failure``).
    """

    class Failure(models.TextChoices):
        NO_SEAT = "no_seat", _("every seat was taken meanwhile")
        CLOSED = "closed", _("the offer no longer takes students, or its dates have begun")
        AGE = "age", _("the student’s age on the first day is not allowed, or not known")
        CONSENT = "consent", _("the student has not agreed that their profile be sent")
        ELSEWHERE = "elsewhere", _("the student has another place at these dates")
        LEFT = "left", _("the student is no longer in the cohort")

    scenario = models.ForeignKey(
        Scenario, models.CASCADE, related_name="assignments", verbose_name=_("scenario")
    )
    student = models.ForeignKey(
        Student, models.CASCADE, related_name="assignments", verbose_name=_("student")
    )
    slot = models.ForeignKey(
        Slot, models.PROTECT, null=True, blank=True, related_name="assignments", verbose_name=_("slot")
    )
    rank = models.PositiveSmallIntegerField(_("rank of the choice"), null=True, blank=True)
    is_forced = models.BooleanField(_("forced"), default=False)
    km = models.FloatField(_("distance (km)"), null=True, blank=True)
    reasons = models.JSONField(_("reasons"), default=list, blank=True)
    application = models.ForeignKey(
        Application,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("application"),
    )
    handled_at = models.DateTimeField(_("carried out at"), null=True, blank=True)
    failure = models.CharField(_("why it failed"), max_length=20, choices=Failure, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("assignment"), _("assignments")
        ordering = ["student"]
        constraints = [
            models.UniqueConstraint(fields=["scenario", "student"], name="assignment_once_per_student")
        ]

    def __str__(self) -> str:
        return f"{self.student} – {self.slot or '—'}"
