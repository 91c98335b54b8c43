"""Placements under way: schedule, hours, visits, evaluations, incidents; and positions that two share."""

from datetime import date
from decimal import Decimal

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Case, Count, DecimalField, F, OuterRef, Q, Subquery, Sum, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from internships.agreements.models import Agreement
from internships.offers.models import InternshipKind, Offer
from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, verb
from partnerships.concertation.models import Partnership
from partnerships.organizations.models import DatedQuerySet, Establishment, Organization, period
from partnerships.territories.models import Region
from programs.catalogue.models import Occupation, Program
from programs.cohorts.models import CompetencyUnit, Enrolment, Student, name_of_state

LIVE_STATES = ["planned", "active"]
DAYS = [
    (1, _("Monday")),
    (2, _("Tuesday")),
    (3, _("Wednesday")),
    (4, _("Thursday")),
    (5, _("Friday")),
    (6, _("Saturday")),
    (7, _("Sunday")),
]


class PlacementQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own; one's trainees; those of one's firm; those of one's school; the region reads."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(student__account=user)
            | Q(trainer=user)
            | Q(establishment__organization__in=scope.employer_ids)
            | Q(school__in=scope.coordinated_ids)
            | Q(region__in=scope.coordinated_region_ids)
        )

    def looked_after_by(self, user):
        """Placements of the students whose school the user coordinates."""
        scope = user.scope
        return self if scope.is_admin else self.filter(school__in=scope.coordinated_ids)

    def trained_by(self, user):
        """Placements whose hours and evaluation the user answers for: its trainer, and the firm's people."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(Q(trainer=user) | Q(establishment__organization__in=scope.employer_ids))

    def live(self):
        return self.filter(state__in=LIVE_STATES)

    def with_places(self):
        return self.select_related(
            "student", "establishment__organization", "school", "program", "agreement__kind"
        )

    def with_people(self):
        return self.with_places().select_related("region", "trainer", "supervisor", "student__account")

    def with_hours(self):
        """Annotate hours validated, hours that wait for the trainer, and days to correct."""
        return self.annotate(
            hours_done=_hours("validated"), hours_waiting=_hours("logged"), days_returned=_days("returned")
        )


def _hours(state: str) -> Coalesce:
    """Hours noted in a state, as a query inside the list's own: one query for any number of placements."""
    noted = HoursLog.objects.filter(placement=OuterRef("pk"), state=state).order_by().values("placement")
    return Coalesce(Subquery(noted.values(total=Sum("hours"))), Decimal(0), output_field=DecimalField())


def _days(state: str) -> Coalesce:
    noted = HoursLog.objects.filter(placement=OuterRef("pk"), state=state).order_by().values("placement")
    return Coalesce(Subquery(noted.values(total=Count("*"))), 0)


@tracked
class Placement(Stamped):
    """*Stage en cours*, born from a signed agreement. Hours are hours; dates are both included."""

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("placement", "planned")
        ACTIVE = "active", pgettext_lazy("placement", "under way")
        COMPLETED = "completed", pgettext_lazy("placement", "completed")
        INTERRUPTED = "interrupted", pgettext_lazy("placement", "interrupted")
        CANCELLED = "cancelled", pgettext_lazy("placement", "cancelled")

    agreement = models.OneToOneField(
        Agreement, models.PROTECT, related_name="placement", verbose_name=_("agreement")
    )
    student = models.ForeignKey(Student, models.PROTECT, related_name="placements", verbose_name=_("student"))
    enrolment = models.ForeignKey(
        Enrolment,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="placements",
        verbose_name=_("enrolment"),
    )
    establishment = models.ForeignKey(
        Establishment, models.PROTECT, related_name="placements", verbose_name=_("establishment")
    )
    school = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        verbose_name=_("school"),
    )
    program = models.ForeignKey(
        Program,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        verbose_name=_("program"),
    )
    region = models.ForeignKey(Region, models.PROTECT, related_name="placements", verbose_name=_("region"))
    trainer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="trainees",
        verbose_name=_("trainer's account"),
    )
    trainer_name = models.CharField(_("trainer in the enterprise"), max_length=150, blank=True)
    trainer_email = models.EmailField(_("trainer's e-mail"), blank=True)
    supervisor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="supervised_placements",
        verbose_name=_("school's supervisor"),
    )
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    is_full_time = models.BooleanField(_("full time"), default=True)
    hours_week = models.DecimalField(_("hours a week"), max_digits=4, decimal_places=1)
    hours_planned = models.PositiveSmallIntegerField(_("hours planned"))
    state = FSMField(_("state"), max_length=20, choices=State, default=State.PLANNED, protected=True)
    is_hired = models.BooleanField(_("hired at the end"), null=True, blank=True)
    is_related = models.BooleanField(_("job related to the training"), null=True, blank=True)
    is_hired_full_time = models.BooleanField(_("hired full time (30 h or more)"), null=True, blank=True)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("placement"), _("placements")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="placement_ends_after_start",
                violation_error_code="placement_ends_after_start",
                violation_error_message=_("A placement cannot end before it starts."),
            ),
            ExclusionConstraint(
                name="placement_no_two_full_time",
                expressions=[
                    ("student", RangeOperators.EQUAL),
                    (period("starts_on", "ends_on"), RangeOperators.OVERLAPS),
                ],
                condition=Q(is_full_time=True, state__in=LIVE_STATES),
                violation_error_message=_("The student already has a full-time placement at these dates."),
            ),
            models.CheckConstraint(
                condition=Q(is_hired=True) | Q(is_related__isnull=True, is_hired_full_time__isnull=True),
                name="placement_job_details_only_when_hired",
            ),
        ]
        indexes = [
            models.Index(fields=["school", "state"], name="placement_by_school"),
            models.Index(fields=["region", "state"], name="placement_by_region"),
            models.Index(fields=["establishment", "state"], name="placement_by_establishment"),
        ]

    def __str__(self) -> str:
        return f"{self.student} – {self.establishment}"

    def get_absolute_url(self) -> str:
        return reverse("placement_detail", args=[self.public_id])

    @verb(source=State.PLANNED, target=State.ACTIVE)
    def start(self, *, by, at, reason="") -> None:
        """The student began."""

    @verb(source=State.ACTIVE, target=State.COMPLETED)
    def complete(self, *, by, at, reason="", hired=None, related=None, full_time=None) -> None:
        """The placement is over; say what became of the student (``closing.finish`` writes the outcome)."""
        self.is_hired, self.is_related, self.is_hired_full_time = hired, related, full_time

    @verb(source=State.ACTIVE, target=State.INTERRUPTED)
    def interrupt(self, *, by, at, reason="") -> None:
        """The placement stops before its end; say why."""

    @verb(source=State.PLANNED, target=State.CANCELLED)
    def cancel(self, *, by, at, reason="") -> None:
        """The placement does not take place; say why."""


class PlacementEvent(StateEvent):
    """Who changed a placement's state, when and why."""

    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="events", verbose_name=_("placement")
    )

    class Meta(StateEvent.Meta):
        app_label = "internships"
        verbose_name, verbose_name_plural = _("placement's event"), _("placements' events")

    @property
    def after(self) -> str:
        return name_of_state(Placement.State, self.to_state)


@tracked
class Schedule(Stamped):
    """The hours of one weekday of a placement, from a day to a day. ``weekday``: 1 is Monday."""

    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="schedule", verbose_name=_("placement")
    )
    weekday = models.PositiveSmallIntegerField(_("day"), choices=DAYS)
    from_time = models.TimeField(_("from"))
    to_time = models.TimeField(_("to"))
    break_minutes = models.PositiveSmallIntegerField(_("unpaid break (minutes)"), default=0)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("line of a schedule"), _("schedules")
        ordering = ["weekday", "from_time"]
        constraints = [
            models.CheckConstraint(
                condition=Q(weekday__gte=1, weekday__lte=7), name="schedule_weekday_1_to_7"
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="schedule_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.from_time}–{self.to_time}"


@tracked
class HoursLog(Stamped):
    """Hours of one day, logged by the student (or an absence), validated by the trainer."""

    class State(models.TextChoices):
        LOGGED = "logged", _("logged")
        VALIDATED = "validated", _("validated")
        RETURNED = "returned", _("to correct")

    class Absence(models.TextChoices):
        ILLNESS = "illness", _("illness")
        PERSONAL = "personal", _("personal reason")
        SCHOOL = "school", _("school")
        HOLIDAY = "holiday", _("holiday")
        UNEXCUSED = "unexcused", _("without notice")

    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="hours", verbose_name=_("placement")
    )
    day = models.DateField(_("day"))
    hours = models.DecimalField(_("hours"), max_digits=4, decimal_places=2)
    absence = models.CharField(_("absence"), max_length=20, choices=Absence, blank=True)
    note = models.CharField(_("what I did"), max_length=250, blank=True)
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.LOGGED)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("logged by")
    )
    validated_by_name = models.CharField(_("validated by"), max_length=150, blank=True)
    validated_at = models.DateTimeField(_("validated at"), null=True, blank=True)
    returned_why = models.CharField(_("why to correct"), max_length=250, blank=True)

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("day of hours"), _("hours")
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(
                fields=["placement", "day"],
                name="hours_one_row_per_day",
                violation_error_code="hours_one_row_per_day",
                violation_error_message=_("This day is already logged."),
            ),
            models.CheckConstraint(
                condition=Q(hours__gte=0, hours__lte=24),
                name="hours_within_a_day",
                violation_error_code="hours_within_a_day",
                violation_error_message=_("A day has 24 hours at most."),
            ),
            models.CheckConstraint(
                condition=Q(absence="") | Q(hours=0),
                name="hours_none_when_absent",
                violation_error_code="hours_none_when_absent",
                violation_error_message=_("An absence has no hours."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.hours}"


@tracked
class Visit(Stamped):
    """A visit, or call, of the school's supervisor during a placement."""

    class Mode(models.TextChoices):
        ON_SITE = "on_site", _("on site")
        VIDEO = "video", _("video call")
        PHONE = "phone", _("telephone")

    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="visits", verbose_name=_("placement")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("by")
    )
    on = models.DateField(_("on"))
    mode = models.CharField(_("how"), max_length=20, choices=Mode)
    note = models.TextField(_("note"))

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("visit"), _("visits")
        ordering = ["-on"]

    def __str__(self) -> str:
        return f"{self.on}"


@tracked
class Evaluation(Stamped):
    """Mid-term or final evaluation: of the student by the firm, or of the firm by the student."""

    class Moment(models.TextChoices):
        MIDTERM = "midterm", _("mid-term")
        FINAL = "final", _("final")

    class By(models.TextChoices):
        EMPLOYER = "employer", _("the firm, of the student")
        STUDENT = "student", _("the student, of the firm")

    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="evaluations", verbose_name=_("placement")
    )
    moment = models.CharField(_("moment"), max_length=20, choices=Moment)
    by = models.CharField(_("by"), max_length=20, choices=By)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("author's account"),
    )
    author_name = models.CharField(_("author"), max_length=150)
    overall = models.PositiveSmallIntegerField(_("overall (1–4)"))
    strengths = models.TextField(_("strengths"), blank=True)
    to_improve = models.TextField(_("to improve"), blank=True)
    submitted_at = models.DateTimeField(_("sent at"))

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("evaluation"), _("evaluations")
        ordering = ["submitted_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["placement", "moment", "by"],
                name="evaluation_once",
                violation_error_code="evaluation_once",
                violation_error_message=_("This evaluation was already sent."),
            ),
            models.CheckConstraint(
                condition=Q(overall__gte=1, overall__lte=4), name="evaluation_overall_1_to_4"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_moment_display()}, {self.get_by_display()}"


@tracked
class EvaluationMark(Stamped):
    """One mark (1–4) of an evaluation: on a competency of the program, or on a named criterion."""

    evaluation = models.ForeignKey(
        Evaluation, models.CASCADE, related_name="marks", verbose_name=_("evaluation")
    )
    unit = models.ForeignKey(
        CompetencyUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="marks",
        verbose_name=_("competency"),
    )
    criterion = models.CharField(_("criterion"), max_length=40, blank=True)
    mark = models.PositiveSmallIntegerField(_("mark (1–4)"), null=True, blank=True)
    comment = models.CharField(_("comment"), max_length=250, blank=True)

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("mark"), _("marks")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(mark__isnull=True) | Q(mark__gte=1, mark__lte=4), name="mark_1_to_4"
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False, criterion="") | Q(unit__isnull=True) & ~Q(criterion=""),
                name="mark_of_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit or self.criterion}: {self.mark}"


class IncidentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Who reported it, and the school's coordinators; without a school, the region's."""
        scope = user.scope
        if scope.is_admin:
            return self
        alone = Q(placement__school=None, placement__region__in=scope.coordinated_region_ids)
        return self.filter(Q(reported_by=user) | Q(placement__school__in=scope.coordinated_ids) | alone)


@tracked
class PlacementIncident(Stamped):
    """An accident, a conflict or a danger during a placement; few may read it."""

    class Kind(models.TextChoices):
        ACCIDENT = "accident", _("accident or injury")
        DANGER = "danger", _("dangerous situation")
        HARASSMENT = "harassment", _("harassment or violence")
        CONFLICT = "conflict", _("conflict")
        OTHER = "other", _("other")

    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="incidents", verbose_name=_("placement")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    happened_at = models.DateTimeField(_("happened at"))
    description = models.TextField(_("what happened"))
    is_injury = models.BooleanField(_("somebody was hurt"), default=False)
    action = models.TextField(_("what was done"), blank=True)
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("reported by")
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)

    objects = IncidentQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("incident"), _("incidents")
        ordering = ["-happened_at"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.happened_at:%Y-%m-%d})"


class IncidentReading(models.Model):
    """Who opened the page of an incident, and when; written, never edited."""

    incident = models.ForeignKey(
        PlacementIncident, models.CASCADE, related_name="readings", verbose_name=_("incident")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("reading of an incident"), _("readings of incidents")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"


class SchoolBreakQuerySet(models.QuerySet):
    def of_school(self, school_id: int | None):
        """Breaks of a school, and those of all schools."""
        return self.filter(Q(school=None) | Q(school=school_id))

    def visible_to(self, user):
        scope = user.scope
        return self if scope.is_admin else self.filter(Q(school=None) | Q(school__in=scope.coordinated_ids))

    def editable_by(self, user):
        scope = user.scope
        return self if scope.is_admin else self.filter(school__in=scope.coordinated_ids)


@tracked
class SchoolBreak(Stamped):
    """*Congé scolaire*: days without classes, both included, when the hours of school age may be lifted."""

    school = models.ForeignKey(
        Organization,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="school_breaks",
        verbose_name=_("school"),
        help_text=_("empty: for all schools"),
    )
    name = models.CharField(_("name"), max_length=80)
    from_on = models.DateField(_("first day without classes"))
    to_on = models.DateField(_("last day without classes"))

    objects = SchoolBreakQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("school break"), _("school breaks")
        ordering = ["-from_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__gte=F("from_on")),
                name="break_ends_after_start",
                violation_error_code="break_ends_after_start",
                violation_error_message=_("A break cannot end before it starts."),
            ),
            models.UniqueConstraint(
                fields=["school", "from_on"], nulls_distinct=False, name="break_once_per_first_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.from_on})"


class SharedPositionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of one's firm, those of one's region, and the one a student shares."""
        scope = user.scope
        if scope.is_admin:
            return self
        shared = PositionShare.objects.filter(student__account=user)
        return self.filter(
            Q(establishment__organization__in=scope.organization_ids)
            | Q(region__in=scope.coordinated_region_ids | scope.organization_region_ids)
            | Q(pk__in=shared.values("position"))
        )

    def editable_by(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(region__in=scope.coordinated_region_ids) | Q(establishment__organization__in=scope.staffed_ids)
        )

    def shared_by(self, student, *, on: date):
        """Positions of which a student holds a half, on a day or soon."""
        held = PositionShare.objects.filter(student=student).filter(Q(to_on=None) | Q(to_on__gte=on))
        return self.filter(pk__in=held.values("position")).with_places()

    def with_places(self):
        return self.select_related("establishment__organization", "occupation", "region")

    def with_holders(self, *, on: date):
        """Annotate ``held``: how many halves somebody holds on a day (0 to 2)."""
        held = PositionShare.objects.current(on=on).filter(position=OuterRef("pk")).order_by()
        counted = held.values("position").annotate(halves=Count("half", distinct=True)).values("halves")
        return self.annotate(held=Coalesce(Subquery(counted), 0))

    def open_halves_first(self):
        """Order by what calls for somebody: one half open, then both, then none, then closed positions."""
        calling = Case(When(state="closed", then=3), When(held=1, then=0), When(held=0, then=1), default=2)
        return self.order_by(calling, "-starts_on", "-pk")

    def calling(self):
        """Open positions of which a half is free, of those counted by ``with_holders``."""
        return self.filter(state="open", held__lt=2)


@tracked
class SharedPosition(Bilingual, Stamped):
    """*Poste jumelé*: one full-time job held all year by two students, half each."""

    class Pattern(models.TextChoices):
        HALF_DAYS = "half_days", _("half-days: A in the morning, B in the afternoon")
        ALTERNATE_DAYS = "alternate_days", _("alternate days")
        ALTERNATE_WEEKS = "alternate_weeks", _("alternate weeks")

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("position", "open")
        CLOSED = "closed", pgettext_lazy("position", "closed")

    establishment = models.ForeignKey(
        Establishment, models.PROTECT, related_name="shared_positions", verbose_name=_("establishment")
    )
    region = models.ForeignKey(
        Region, models.PROTECT, related_name="shared_positions", verbose_name=_("region")
    )
    occupation = models.ForeignKey(
        Occupation, models.PROTECT, related_name="shared_positions", verbose_name=_("occupation")
    )
    offer = models.ForeignKey(
        Offer,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="shared_positions",
        verbose_name=_("offer"),
    )
    title_fr = models.CharField(_("title (French)"), max_length=150)
    title_en = models.CharField(_("title (English)"), max_length=150, blank=True)
    weekly_hours = models.DecimalField(_("hours a week, both together"), max_digits=4, decimal_places=1)
    pattern = models.CharField(_("pattern"), max_length=20, choices=Pattern)
    day_starts_at = models.TimeField(_("the day begins at"))
    day_ends_at = models.TimeField(_("the day ends at"))
    wage_hourly = models.DecimalField(
        _("wage ($ an hour)"), max_digits=6, decimal_places=2, null=True, blank=True
    )
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    state = FSMField(_("state"), max_length=20, choices=State, default=State.OPEN, protected=True)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = SharedPositionQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("shared position"), _("shared positions")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="position_ends_after_start",
                violation_error_code="position_ends_after_start",
                violation_error_message=_("A position cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(day_ends_at__gt=F("day_starts_at")),
                name="position_day_in_order",
                violation_error_code="position_day_in_order",
                violation_error_message=_("The day ends after it begins."),
            ),
            models.CheckConstraint(
                condition=Q(weekly_hours__gt=0, weekly_hours__lte=60),
                name="position_hours_within_a_week",
                violation_error_code="position_hours_within_a_week",
                violation_error_message=_("A job is of 60 hours a week at most."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("position_detail", args=[self.public_id])

    @verb(source=State.OPEN, target=State.CLOSED)
    def close(self, *, by, at, reason="") -> None:
        """The job is no longer shared; say why."""


class PositionEvent(StateEvent):
    """Who changed a shared position's state, when and why."""

    position = models.ForeignKey(
        SharedPosition, models.CASCADE, related_name="events", verbose_name=_("shared position")
    )

    class Meta(StateEvent.Meta):
        app_label = "internships"
        verbose_name, verbose_name_plural = _("shared position's event"), _("shared positions' events")


@tracked
class PositionShare(Stamped):
    """One student holds one half (A or B) of a shared position, from a day to a day, both included."""

    class Half(models.TextChoices):
        A = "A", "A"
        B = "B", "B"

    position = models.ForeignKey(
        SharedPosition, models.CASCADE, related_name="shares", verbose_name=_("shared position")
    )
    half = models.CharField(_("half"), max_length=1, choices=Half)
    student = models.ForeignKey(
        Student, models.PROTECT, related_name="position_shares", verbose_name=_("student")
    )
    placement = models.OneToOneField(
        Placement,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="position_share",
        verbose_name=_("placement"),
    )
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)
    reason_left = models.CharField(_("why the student left"), max_length=250, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("half of a position"), _("halves of positions")
        ordering = ["position", "half", "from_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="share_ends_after_start"
            ),
            models.CheckConstraint(condition=Q(half__in=["A", "B"]), name="share_half_a_or_b"),
            ExclusionConstraint(
                name="share_one_student_at_a_time",
                expressions=[
                    ("position", RangeOperators.EQUAL),
                    ("half", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This half is already held at these dates."),
            ),
            ExclusionConstraint(
                name="share_student_in_one_at_a_time",
                expressions=[("student", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                violation_error_message=_("This student already shares a position at these dates."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.half} – {self.student}"

    def holds(self, *, on: date) -> bool:
        """Whether the student holds the half on a day."""
        return self.from_on <= on and (self.to_on is None or self.to_on >= on)


@tracked
class HandoverNote(Stamped):
    """What one half tells the other when it goes: what is done, what waits."""

    position = models.ForeignKey(
        SharedPosition, models.CASCADE, related_name="notes", verbose_name=_("shared position")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("at"))
    text = models.TextField(_("note"), max_length=2000)

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("handover note"), _("handover notes")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"


@tracked
class HiringFigures(Stamped):
    """Reported hires of a kind, in a region and year (persons): what partners counted outside the portal."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name=_("region"))
    partnership = models.ForeignKey(
        Partnership,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="hiring_figures",
        verbose_name=_("partnership"),
    )
    kind = models.ForeignKey(
        InternshipKind, models.PROTECT, related_name="hiring_figures", verbose_name=_("kind")
    )
    from_year = models.PositiveSmallIntegerField(_("from year"))
    to_year = models.PositiveSmallIntegerField(_("to year"))
    persons = models.PositiveIntegerField(_("students hired"))
    is_at_least = models.BooleanField(_("at least that many"), default=False)
    source = models.CharField(_("source"), max_length=250)

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("reported hires"), _("reported hires")
        ordering = ["-to_year"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "partnership", "kind", "from_year", "to_year"],
                nulls_distinct=False,
                name="hiring_figures_unique",
            ),
            models.CheckConstraint(
                condition=Q(to_year__gte=F("from_year")), name="hiring_figures_years_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.from_year}–{self.to_year}: {self.persons}"
