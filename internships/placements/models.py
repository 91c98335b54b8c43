"""Placements under way: who is where, from when to when, and what became of it."""

from datetime import date
from decimal import Decimal

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Count, DecimalField, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from internships.agreements.models import Agreement
from internships.changes.leaving import LEFT
from internships.placements.hours_models import HoursLog
from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, last_reason, verb
from partnerships.organizations.models import Establishment, Organization, period
from partnerships.people.standing import named_in, own_file
from partnerships.territories.models import Region
from programs.catalogue.models import Program
from programs.cohorts.models import Enrolment, Student
from programs.outcomes.models import FULL_TIME_HOURS

LIVE_STATES = ["planned", "active"]


def guided_by(user) -> Q:
    """Return the placements of which the person is the trainer, while they act for the firm."""
    firm = "establishment__organization"
    return named_in(user, "trainer", place=firm, among=user.scope.training_ids)


class PlacementQuerySet(StatefulQuerySet):
    def visible_to(self, user):
        """One's own; one's trainees; those of one's firm; those of one's school; the region reads."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            own_file(user, "student")
            | guided_by(user)
            | Q(establishment__organization__in=scope.employer_ids)
            | Q(school__in=scope.coordinated_ids)
            | Q(region__in=scope.coordinated_region_ids)
        )

    def concerning(self, user):
        """What a person's own calendar holds: their placement, those they guide, follow or answer for."""
        scope = user.scope
        followed = named_in(user, "supervisor", place="school", among=scope.coordinated_ids)
        firms = Q(establishment__organization__in=scope.employer_ids)
        return self.filter(own_file(user, "student") | guided_by(user) | followed | firms)

    def trained_by(self, user):
        """Those whose hours and evaluations the person answers for: a trainer's own, all those of a firm."""
        return self.filter(guided_by(user) | Q(establishment__organization__in=user.scope.employer_ids))

    def live(self):
        return self.filter(state__in=LIVE_STATES)

    def stranded(self):
        """Placements under way whose firm, place or school takes part no longer."""
        status = Organization.Status.ACTIVE
        is_open = Q(establishment__status=status, establishment__organization__status=status)
        has_school = Q(school=None) | Q(school__status=status)
        return self.live().exclude(is_open & has_school)

    def left_behind(self):
        """Those under way whose student left the program, or goes on at a school that did not sign."""
        signed_elsewhere = Q(enrolment__isnull=False) & ~Q(enrolment__cohort__provider=F("school"))
        return self.live().filter(Q(enrolment__state__in=LEFT) | signed_elsewhere)

    def coordinated_by(self, user):
        """Those of one's school; of one's region, when they have no school or it takes part no longer."""
        scope = user.scope
        alone = Q(school=None) | ~Q(school__status=Organization.Status.ACTIVE)
        mine = Q(school__in=scope.coordinated_ids)
        return self.filter(mine | alone & Q(region__in=scope.coordinated_region_ids))

    def with_partners(self):
        return self.select_related(
            "student", "establishment__organization", "school", "program", "agreement__kind"
        )

    def with_people(self):
        return self.with_partners().select_related("region", "trainer", "supervisor", "student__account")

    def with_hours(self):
        """Annotate hours validated, hours that wait for the trainer, and days to correct."""
        return self.annotate(
            hours_done=_hours("validated"), hours_waiting=_hours("logged"), days_returned=_days("returned")
        )

    def with_reasons(self):
        """Annotate ``ended_why``: what was said of its last change."""
        return self.annotate(ended_why=last_reason(PlacementEvent))


def _hours(state: str) -> Coalesce:
    """Hours noted in a state, as a query inside the list's own: one query for any number of placements."""
    noted = HoursLog.objects.filter(placement=OuterRef("pk"), state=state).order_by().values("placement")
    return Coalesce(Subquery(noted.values(total=Sum("hours"))), Decimal(0), output_field=DecimalField())


def _days(state: str) -> Coalesce:
    noted = HoursLog.objects.filter(placement=OuterRef("pk"), state=state).order_by().values("placement")
    return Coalesce(Subquery(noted.values(total=Count("*"))), 0)


@tracked
class Placement(Stateful, Stamped):
    """*Stage en cours*, born from a signed agreement. Hours are hours; dates are both included."""

    class State(States):
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
    is_hired_full_time = models.BooleanField(
        format_lazy(_("hired full time ({hours} h or more)"), hours=FULL_TIME_HOURS), null=True, blank=True
    )
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
    def interrupt(self, *, by, at, reason="", last_on: date | None = None) -> None:
        """The placement stops before its end; say why, and on which day: its agreement keeps the term."""
        self.ends_on = last_on or self.ends_on

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
