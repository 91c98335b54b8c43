"""Cohorts, the students enrolled in them, and every change of their state."""

import hashlib
import hmac
import re
from datetime import date

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Count, Exists, F, Func, Min, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, ExtractYear
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.base.searching import Indexed, named, saying
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.organizations.models import Establishment, Organization
from partnerships.territories.models import Region, Territory
from partnerships.words.sorting import by_name
from programs.catalogue.models import OPEN_STATES, Program
from programs.cohorts.counting import NAMES, SCHOOL_YEAR_STARTS

IDENTIFIER = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
BEGINS_TOO_EARLY, GRADUATES_TOO_EARLY = "begins_too_early", "graduates_too_early"
BEGAN_BEFORE, GRADUATED_BEFORE = "began_before", "graduated_before"
# What people enrolled contradict in a cohort's dates.
CONTRADICTED = {
    BEGAN_BEFORE: _("Somebody of this cohort began before that day."),
    GRADUATED_BEFORE: _("Somebody of this cohort graduated before that day."),
}
TOO_EARLY = {
    BEGINS_TOO_EARLY: _("Nobody begins before the cohort begins."),
    GRADUATES_TOO_EARLY: _("Nobody graduates before the cohort ends."),
}


class CohortQuerySet(StatefulQuerySet):
    def published(self):
        return self.exclude(state=Cohort.State.CANCELLED)

    def visible_to(self, user):
        """The centre's own, and the region's for who keeps its records: analysts read published figures."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(provider__in=scope.organization_ids) | Q(region__in=scope.coordinated_region_ids)
        )

    def editable_by(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(Q(provider__in=scope.coordinated_ids) | Q(region__in=scope.coordinated_region_ids))

    def starting_from(self, *, on: date):
        return self.filter(
            starts_on__gte=on,
            state__in=[Cohort.State.PLANNED, Cohort.State.RECRUITING, Cohort.State.CONFIRMED],
        )

    def with_counts(self):
        """Annotate what enrolments say: ``counted_applicants/entrants/graduates/withdrawals`` (persons).

        ``listed`` is every line of the list. Entrants are people who began; graduates and withdrawals are
        counted among them. Who went on in another cohort is counted there, once; who left and came back is
        one person, who left only if every enrolment of theirs says so. Each is a subquery on the index of
        enrolments: a page of 25 cohorts reads 25 of them, however many there are.
        """
        began, stayed = Q(began_on__isnull=False), Q(went_on_in=None)
        left = Q(state="withdrawn")
        came_back = Enrolment.objects.filter(cohort=OuterRef("cohort"), student=OuterRef("student"))
        return self.annotate(
            listed=enrolments_that(counting=Count("*")),
            counted_applicants=enrolments_that(stayed),
            counted_entrants=enrolments_that(stayed, began),
            counted_graduates=enrolments_that(stayed, began, Q(state="graduated")),
            counted_withdrawals=enrolments_that(stayed, began, left, ~Exists(came_back.exclude(left))),
        )

    def with_course(self, *, on: date):
        """Annotate ``course``: [[school year, entrants]…] of the program at this centre, oldest first.

        Persons of the cohorts begun by a day; None in a year of which one cohort told nothing.
        """
        kept = self.model.objects.with_counts().annotate(kept=figure_kept("entrants"))
        same = {name: OuterRef(name) for name in ("region", "program", "provider")}
        held = kept.published().filter(**same, starts_on__lte=on).order_by()
        is_whole = Q(known=F("cohorts"))
        years = held.values("school_year").annotate(
            cohorts=Count("pk"), known=Count("kept"), entrants=Case(When(is_whole, then=Sum("kept")))
        )
        pair = Func("school_year", "entrants", function="jsonb_build_array", output_field=models.JSONField())
        return self.annotate(course=ArraySubquery(years.order_by("school_year").values(pair=pair)))

    def with_partners(self):
        """Read along the names that a cohort's line prints."""
        return self.select_related("program", "provider", "region", "territory")

    def of_program(self, program: Program):
        return self.filter(program=program)

    def with_first_diploma(self):
        """Annotate ``first_diploma_on``: nobody of the cohort graduated before that day."""
        graduated = Q(enrolments__state="graduated")
        return self.annotate(first_diploma_on=Min("enrolments__ended_on", filter=graduated))


def enrolments_that(*conditions: Q | Exists, counting: Count | None = None) -> Coalesce:
    """Return the expression that counts the persons of a cohort's enrolments under conditions."""
    counting = counting or Count("student", distinct=True)
    those = Enrolment.objects.filter(*conditions, cohort=OuterRef("pk")).order_by().values("cohort")
    return Coalesce(Subquery(those.annotate(counted=counting).values("counted")), 0)


def figure_kept(name: str) -> Case:
    """Return the figure (persons) that is kept of a cohort read ``with_counts()``: as ``figures_of`` does."""
    counted, reported = F(f"counted_{name}"), F(f"reported_{name}")
    return Case(When(is_counted(), then=counted), default=reported, output_field=models.IntegerField())


def is_counted() -> Q:
    """Return the condition « the figures of a cohort are those counted », as ``figures_of`` reads it."""
    nothing_reported = Q(**{f"reported_{name}__isnull": True for name in NAMES})
    return Q(counted_applicants__gt=0) & (Q(is_list_complete=True) | nothing_reported)


@tracked
class Cohort(Stateful, Stamped):
    """*Cohorte*: a group that starts a program somewhere at a date.

    Figures are counted from enrolments once the school says that its list is complete; until then they are
    the reported ones, where there are.
    """

    class Mode(models.TextChoices):
        DAY = "day", _("day")
        EVENING = "evening", _("evening")
        WORK_STUDY = "work_study", _("work-study")
        IN_ENTERPRISE = "in_enterprise", _("in the enterprise")

    class State(States):
        PLANNED = "planned", _("planned")
        RECRUITING = "recruiting", _("recruiting")
        CONFIRMED = "confirmed", _("confirmed")
        RUNNING = "running", _("running")
        COMPLETED = "completed", _("completed")
        CANCELLED = "cancelled", _("cancelled")

    name = models.CharField(
        _("name"), max_length=120, blank=True, help_text=_("how the centre calls this cohort")
    )
    program = models.ForeignKey(Program, models.PROTECT, related_name="cohorts", verbose_name=_("program"))
    provider = models.ForeignKey(
        Organization, models.PROTECT, related_name="cohorts", verbose_name=_("training provider")
    )
    region = models.ForeignKey(Region, models.PROTECT, related_name="cohorts", verbose_name=_("region"))
    territory = models.ForeignKey(
        Territory,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cohorts",
        verbose_name=_("territory (MRC)"),
    )
    host_establishment = models.ForeignKey(
        Establishment,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="hosted_cohorts",
        verbose_name=_("host establishment"),
    )
    mode = models.CharField(_("mode"), max_length=20, choices=Mode, default=Mode.DAY)
    starts_on = models.DateField(_("starts on"))
    expected_end_on = models.DateField(_("expected end"))
    has_continuous_entry = models.BooleanField(
        _("continuous entry"),
        default=False,
        help_text=_("no common dates: each person has an entry, a planned end and an end of their own"),
    )
    school_year = models.GeneratedField(
        verbose_name=_("school year"),
        expression=Case(
            When(starts_on__month__gte=SCHOOL_YEAR_STARTS, then=ExtractYear("starts_on")),
            default=ExtractYear("starts_on") - Value(1),
        ),
        output_field=models.IntegerField(),
        db_persist=True,
    )
    seats = models.PositiveIntegerField(pgettext_lazy("cohort", "seats"))
    minimum_to_open = models.PositiveIntegerField(_("minimum to open"), null=True, blank=True)
    state = FSMField(_("state"), max_length=20, choices=State, default=State.PLANNED, protected=True)
    reported_applicants = models.PositiveIntegerField(_("reported applicants"), null=True, blank=True)
    reported_entrants = models.PositiveIntegerField(_("reported entrants"), null=True, blank=True)
    reported_graduates = models.PositiveIntegerField(_("reported graduates"), null=True, blank=True)
    reported_withdrawals = models.PositiveIntegerField(_("reported withdrawals"), null=True, blank=True)
    reported_source = models.CharField(_("source of reported figures"), max_length=250, blank=True)
    reported_on = models.DateField(_("date of reported figures"), null=True, blank=True)
    is_list_complete = models.BooleanField(
        _("the list of students is complete"),
        default=False,
        help_text=_("figures counted from the list then replace the reported ones, in reports too"),
    )
    note = models.TextField(_("note"), blank=True)
    copied_from = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="copies",
        verbose_name=_("copied from"),
    )
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = CohortQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("cohort"), _("cohorts")
        ordering = ["-starts_on", "program__code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(expected_end_on__gte=F("starts_on")),
                name="cohort_ends_after_start",
                violation_error_code="cohort_ends_after_start",
                violation_error_message=_("The cohort cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(seats__gt=0),
                name="cohort_has_seats",
                violation_error_code="cohort_has_seats",
                violation_error_message=_("A cohort has at least one seat."),
            ),
            models.CheckConstraint(
                condition=Q(minimum_to_open__isnull=True) | Q(minimum_to_open__lte=F("seats")),
                name="cohort_minimum_within_seats",
                violation_error_code="cohort_minimum_within_seats",
                violation_error_message=_("The minimum to open cannot be more than the seats."),
            ),
            models.CheckConstraint(
                condition=Q(reported_graduates__isnull=True)
                | Q(reported_entrants__isnull=True)
                | Q(reported_graduates__lte=F("reported_entrants")),
                name="graduates_within_entrants",
                violation_error_code="graduates_within_entrants",
                violation_error_message=_("There cannot be more graduates than entrants."),
            ),
            models.CheckConstraint(
                condition=Q(reported_withdrawals__isnull=True)
                | Q(reported_entrants__isnull=True)
                | Q(reported_withdrawals__lte=F("reported_entrants")),
                name="withdrawals_within_entrants",
                violation_error_code="withdrawals_within_entrants",
                violation_error_message=_("There cannot be more withdrawals than entrants."),
            ),
            models.UniqueConstraint(
                fields=["copied_from"], condition=~Q(state="cancelled"), name="cohort_copied_once"
            ),
        ]
        indexes = [
            models.Index(fields=["region", "program", "school_year"], name="cohort_by_region_program"),
            # The next start of each program: few cohorts are still to come, many are over.
            models.Index(
                fields=["program", "starts_on"],
                condition=Q(state__in=OPEN_STATES),
                name="cohort_still_to_start",
            ),
        ]

    def __str__(self) -> str:
        return self.name or f"{self.program.code} – {self.starts_on:%Y-%m}"

    def get_absolute_url(self) -> str:
        return reverse("cohort_detail", args=[self.public_id])

    def clean(self) -> None:
        """Refuse dates that people enrolled contradict. Raises ValidationError."""
        super().clean()
        if self.pk and not self.has_continuous_entry and self.starts_on and self.expected_end_on:
            rows = self.enrolments.all()
            if rows.filter(began_on__lt=self.starts_on).exists():
                raise ValidationError({"starts_on": CONTRADICTED[BEGAN_BEFORE]})
            if rows.filter(state="graduated", ended_on__lt=self.expected_end_on).exists():
                raise ValidationError({"expected_end_on": CONTRADICTED[GRADUATED_BEFORE]})

    def refuses(self, *, began_on: date | None, graduated_on: date | None) -> str:
        """Return what of this cohort forbids that somebody begins, or graduates, on a day: a code, or ""."""
        if self.has_continuous_entry:
            return ""
        if began_on and began_on < self.starts_on:
            return BEGINS_TOO_EARLY
        return GRADUATES_TOO_EARLY if graduated_on and graduated_on < self.expected_end_on else ""

    def diploma_day(self, credited_on: date) -> date:
        """Return the first day on which somebody credited with everything by a day may graduate."""
        return credited_on if self.has_continuous_entry else max(credited_on, self.expected_end_on)

    @verb(source=State.PLANNED, target=State.RECRUITING)
    def open_recruitment(self, *, by, at, reason="") -> None:
        """Start taking applications."""

    @verb(source=[State.PLANNED, State.RECRUITING], target=State.CONFIRMED)
    def confirm(self, *, by, at, reason="") -> None:
        """Say that the cohort will open."""

    @verb(source=[State.RECRUITING, State.CONFIRMED], target=State.RUNNING)
    def start(self, *, by, at, reason="") -> None:
        """Say that classes have begun."""

    @verb(source=State.RUNNING, target=State.COMPLETED)
    def complete(self, *, by, at, reason="") -> None:
        """Say that classes have ended."""

    @verb(source=[State.PLANNED, State.RECRUITING, State.CONFIRMED, State.RUNNING], target=State.CANCELLED)
    def cancel(self, *, by, at, reason="") -> None:
        """Call the cohort off; say why."""


class CohortEvent(StateEvent):
    """Who changed a cohort's state, when and why."""

    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="events", verbose_name=_("cohort"))

    class Meta(StateEvent.Meta):
        app_label = "programs"
        verbose_name, verbose_name_plural = _("cohort's event"), _("cohorts' events")


def hash_permanent_code(code: str) -> str:
    """Return the keyed hash of a permanent code, so that the code itself is never kept.

    HMAC-SHA-256 with the site's secret: the 12 characters hold a name and a birth date, so a bare
    hash could be searched.
    """
    plain = "".join(code.split()).upper()
    return hmac.new(
        settings.SECRET_KEY.encode(), b"permanent-code:" + plain.encode(), hashlib.sha256
    ).hexdigest()


STUDENT_WORDS = named("first_name", "last_name", "email")


class StudentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """People enrolled where the user coordinates; analysts and viewers see counts only."""
        scope = user.scope
        if scope.is_admin:
            return self
        reachable = Enrolment.objects.filter(
            Q(cohort__provider__in=scope.coordinated_ids) | Q(cohort__region__in=scope.coordinated_region_ids)
        )
        return self.filter(pk__in=reachable.values("student"))

    def named(self, words: str):
        """Those whose name or address says every word."""
        return saying(self, words, "", on=None) if words else self


@tracked
class Student(Stamped):
    """*Élève, étudiant ou participant*. Age is always computed on a date, never kept."""

    first_name = models.CharField(_("first name"), max_length=80, blank=True)
    last_name = models.CharField(_("last name"), max_length=80, blank=True)
    birth_date = models.DateField(_("birth date"), null=True, blank=True)
    permanent_code_hash = models.CharField(
        _("permanent code (hash)"), max_length=64, null=True, blank=True, unique=True
    )
    email = models.EmailField(_("e-mail"), blank=True)
    guardian_name = models.CharField(_("guardian's name"), max_length=150, blank=True)
    guardian_email = models.EmailField(_("guardian's e-mail"), blank=True)
    keeper = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="kept_students",
        verbose_name=_("school that keeps the file"),
        help_text=_("it alone writes the names, the birth date and the addresses; other schools ask it"),
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="students",
        verbose_name=_("account"),
        help_text=_("opened by the person themselves; one account may open the files of a whole family"),
    )
    merged_into = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("merged into"),
    )
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = StudentQuerySet.as_manager()
    SAID = Indexed(STUDENT_WORDS)

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("student"), _("students")
        ordering = by_name("last_name", "first_name")
        indexes = [GinIndex(STUDENT_WORDS, name="student_words")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(first_name="", last_name=""),
                name="student_has_a_name",
                violation_error_code="student_has_a_name",
                violation_error_message=_("Write at least one name."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def called(self) -> str:
        """What one calls the person: the first name; of who has one name only, that one."""
        return self.first_name or self.last_name

    def age(self, *, on: date) -> int | None:
        """Return the age in full years on a day; ``None`` when the birth date is unknown."""
        if self.birth_date is None:
            return None
        had_birthday = (on.month, on.day) >= (self.birth_date.month, self.birth_date.day)
        return on.year - self.birth_date.year - (0 if had_birthday else 1)


class DateForbidden(Exception):
    """The cohort's dates forbid a change on that day; ``code`` is a key of TOO_EARLY."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


class EnrolmentQuerySet(StatefulQuerySet):
    def visible_to(self, user):
        """Enrolments by name: coordinators of the provider or of the region; others see counts only."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(cohort__provider__in=scope.coordinated_ids) | Q(cohort__region__in=scope.coordinated_region_ids)
        )

    def editable_by(self, user):
        """Enrolments that a coordinator of the provider keeps; the region reads them."""
        scope = user.scope
        return self if scope.is_admin else self.filter(cohort__provider__in=scope.coordinated_ids)

    def by_state(self) -> dict[str, int]:
        """Return persons per state."""
        return dict(self.order_by().values_list("state").annotate(persons=Count("*")))

    def with_names(self):
        return self.select_related("student")

    def chosen(self, public_ids):
        """Rows picked on a page; anything that is not an identifier picks nothing."""
        return self.filter(public_id__in=[text for text in public_ids if IDENTIFIER.match(text)])

    def locked(self):
        """Rows about to change: others wait, and what is read here is what is saved."""
        return self.select_for_update(no_key=True, of=("self",))


LIVE_STATES = ["applied", "admitted", "waitlisted", "enrolled", "active", "suspended"]


@tracked
class Enrolment(Stateful, Stamped):
    """*Inscription*: one student in one cohort, from application to exit."""

    class State(States):
        APPLIED = "applied", _("applied")
        ADMITTED = "admitted", _("admitted")
        WAITLISTED = "waitlisted", _("waitlisted")
        ENROLLED = "enrolled", _("enrolled")
        ACTIVE = "active", _("active")
        SUSPENDED = "suspended", _("suspended")
        WITHDRAWN = "withdrawn", _("withdrawn")
        GRADUATED = "graduated", _("graduated")
        FAILED = "failed", _("failed")
        TRANSFERRED = "transferred", _("transferred")

    student = models.ForeignKey(Student, models.PROTECT, related_name="enrolments", verbose_name=_("student"))
    cohort = models.ForeignKey(Cohort, models.PROTECT, related_name="enrolments", verbose_name=_("cohort"))
    state = FSMField(_("state"), max_length=20, choices=State, default=State.APPLIED, protected=True)
    applied_on = models.DateField(_("applied on"), null=True, blank=True)
    began_on = models.DateField(_("began on"), null=True, blank=True)
    planned_end_on = models.DateField(
        _("planned end"), null=True, blank=True, help_text=_("where people enter all year round")
    )
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    went_on_in = models.OneToOneField(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="came_from",
        verbose_name=_("went on in"),
    )
    reason = models.CharField(_("reason for leaving"), max_length=250, blank=True)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("enrolment"), _("enrolments")
        ordering = by_name("student__last_name", "student__first_name")
        constraints = [
            models.UniqueConstraint(
                fields=["student", "cohort"],
                condition=Q(state__in=LIVE_STATES),
                name="enrolment_one_live",
                violation_error_message=_("This student is already enrolled in this cohort."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True)
                | Q(began_on__isnull=True)
                | Q(ended_on__gte=F("began_on")),
                name="enrolment_ends_after_start",
                violation_error_code="enrolment_ends_after_start",
                violation_error_message=_("Nobody leaves before having begun."),
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["active", "suspended", "graduated", "failed"])
                | Q(began_on__isnull=False),
                name="enrolment_began_before_study",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.student} – {self.cohort}"

    def save(self, **options) -> None:
        """Write the row. The first school that enrols somebody keeps their file."""
        is_new = self._state.adding
        super().save(**options)
        if is_new:
            keeper = Organization.objects.filter(cohorts=self.cohort_id).values("pk")
            Student.objects.filter(pk=self.student_id, keeper=None).update(keeper=Subquery(keeper[:1]))

    def get_absolute_url(self) -> str:
        return reverse("enrolment_detail", args=[self.public_id])

    def clean(self) -> None:
        """Refuse days that the cohort's dates forbid. Raises ValidationError."""
        super().clean()
        if self.cohort_id and (code := self.too_early()):
            field = "began_on" if code == BEGINS_TOO_EARLY else "ended_on"
            raise ValidationError({field: TOO_EARLY[code]})

    def too_early(self) -> str:
        """Return what of the cohort forbids the days that are written."""
        graduated_on = self.ended_on if self.state == self.State.GRADUATED else None
        return self.cohort.refuses(began_on=self.began_on, graduated_on=graduated_on)

    @property
    def since(self) -> date | None:
        """The last day something is known to have happened: left, begun, or applied."""
        return self.ended_on or self.began_on or self.applied_on

    @verb(source=[State.APPLIED, State.WAITLISTED], target=State.ADMITTED)
    def admit(self, *, by, at, reason="") -> None:
        """Offer a seat."""

    @verb(source=[State.APPLIED, State.ADMITTED], target=State.WAITLISTED)
    def waitlist(self, *, by, at, reason="") -> None:
        """Keep the application until a seat is free."""

    @verb(source=[State.APPLIED, State.ADMITTED, State.WAITLISTED], target=State.ENROLLED)
    def enrol(self, *, by, at, reason="") -> None:
        """Take the seat."""

    @verb(source=[State.ADMITTED, State.ENROLLED, State.SUSPENDED], target=State.ACTIVE)
    def begin(self, *, by, at, reason="", on: date | None = None) -> None:
        """Begin (or take up again) the studies: from now on the person counts as an entrant.

        Raises DateForbidden before the cohort begins.
        """
        self.began_on = self.began_on or on or timezone.localdate(at)
        if code := self.cohort.refuses(began_on=self.began_on, graduated_on=None):
            raise DateForbidden(code)

    @verb(source=State.ACTIVE, target=State.SUSPENDED)
    def suspend(self, *, by, at, reason="") -> None:
        """Interrupt the studies for a while."""

    @verb(source=LIVE_STATES, target=State.WITHDRAWN)
    def withdraw(self, *, by, at, reason="", on: date | None = None) -> None:
        """Leave for good; say why."""
        self.ended_on, self.reason = on or timezone.localdate(at), reason

    @verb(source=[State.ACTIVE, State.SUSPENDED], target=State.GRADUATED)
    def graduate(self, *, by, at, reason="", on: date | None = None) -> None:
        """Obtain the diploma. Raises DateForbidden before the cohort ends."""
        self.ended_on = on or timezone.localdate(at)
        if code := self.cohort.refuses(began_on=None, graduated_on=self.ended_on):
            raise DateForbidden(code)

    @verb(source=[State.ACTIVE, State.SUSPENDED], target=State.FAILED)
    def fail(self, *, by, at, reason="", on: date | None = None) -> None:
        """End without the diploma."""
        self.ended_on = on or timezone.localdate(at)

    @verb(source=[State.ENROLLED, State.ACTIVE, State.SUSPENDED], target=State.TRANSFERRED)
    def transfer(self, *, by, at, reason="", on: date | None = None, to: "Enrolment | None" = None) -> None:
        """Go on in another cohort (``transferring.move`` makes the enrolment ``to``)."""
        self.ended_on, self.went_on_in = on or timezone.localdate(at), to


class EnrolmentEvent(StateEvent):
    """Who changed an enrolment's state, when and why; never edited."""

    enrolment = models.ForeignKey(
        Enrolment, models.CASCADE, related_name="events", verbose_name=_("enrolment")
    )

    class Meta(StateEvent.Meta):
        app_label = "programs"
        verbose_name, verbose_name_plural = _("enrolment's event"), _("enrolments' events")


@tracked
class CompetencyUnit(Bilingual, Stamped):
    """*Compétence* of a program: a code, a title, its hours."""

    program = models.ForeignKey(Program, models.CASCADE, related_name="units", verbose_name=_("program"))
    code = models.CharField(_("code"), max_length=12)
    title_fr = models.CharField(_("title (French)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    hours = models.PositiveSmallIntegerField(_("hours"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("rank in the program"), default=0)

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("competency"), _("competencies")
        ordering = ["program", "position", "code"]
        constraints = [models.UniqueConstraint(fields=["program", "code"], name="unit_unique_code")]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class AchievementQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(enrolment__in=Enrolment.objects.visible_to(user))

    def editable_by(self, user):
        return self.filter(enrolment__in=Enrolment.objects.editable_by(user))


@tracked
class Achievement(Stamped):
    """A competency credited to one person: where it was shown, who assessed it, when."""

    class Place(models.TextChoices):
        SCHOOL = "school", _("at school")
        ENTERPRISE = "enterprise", _("in the enterprise")

    enrolment = models.ForeignKey(
        Enrolment, models.CASCADE, related_name="achievements", verbose_name=_("enrolment")
    )
    unit = models.ForeignKey(
        CompetencyUnit, models.PROTECT, related_name="achievements", verbose_name=_("competency")
    )
    place = models.CharField(pgettext_lazy("learning", "place"), max_length=20, choices=Place)
    assessor = models.CharField(_("assessor"), max_length=150)
    achieved_on = models.DateField(_("achieved on"))

    objects = AchievementQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("credited competency"), _("credited competencies")
        ordering = ["achieved_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "unit"],
                name="achievement_once",
                violation_error_code="achievement_once",
                violation_error_message=_("This competency is already credited."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.enrolment} – {self.unit.code}"
