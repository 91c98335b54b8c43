"""Shared positions (*postes jumelés*): the job, who holds which half, what one tells the other."""

from datetime import date

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Case, Count, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from internships.offers.models import Offer
from internships.placements.models import Placement
from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.organizations.models import DatedQuerySet, Establishment, period
from partnerships.people.standing import own_file
from partnerships.territories.models import Region
from programs.catalogue.models import Occupation
from programs.cohorts.models import Student

MOST_WEEKLY_HOURS = said("position_weekly_hours", 60)


class SharedPositionQuerySet(StatefulQuerySet):
    def visible_to(self, user):
        """Those of one's firm, those of one's region, and the one a student shares."""
        scope = user.scope
        if scope.is_admin:
            return self
        shared = PositionShare.objects.filter(own_file(user, "student"))
        return self.filter(
            Q(establishment__organization__in=scope.organization_ids)
            | Q(region__in=scope.coordinated_region_ids | scope.organization_region_ids)
            | Q(pk__in=shared.values("position"))
        )

    def shared_by(self, student, *, on: date):
        """Positions of which a student holds a half, on a day or soon."""
        held = PositionShare.objects.filter(student=student).filter(Q(to_on=None) | Q(to_on__gte=on))
        return self.filter(pk__in=held.values("position")).with_partners()

    def with_partners(self):
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
class SharedPosition(Bilingual, Stateful, Stamped):
    """*Poste jumelé*: one full-time job held all year by two students, half each."""

    class Pattern(models.TextChoices):
        HALF_DAYS = "half_days", _("half-days: A in the morning, B in the afternoon")
        ALTERNATE_DAYS = "alternate_days", _("alternate days")
        ALTERNATE_WEEKS = "alternate_weeks", _("alternate weeks")

    class State(States):
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
                condition=Q(weekly_hours__gt=0, weekly_hours__lte=MOST_WEEKLY_HOURS),
                name="position_hours_within_a_week",
                violation_error_code="position_hours_within_a_week",
                violation_error_message=format_lazy(
                    _("A job is of {hours} hours a week at most."), hours=MOST_WEEKLY_HOURS
                ),
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


def placements_there(position: SharedPosition, *, on: date):
    """Return the placements at a position's establishment, to come or under way, tied to no half yet."""
    live = Placement.objects.live().filter(establishment=position.establishment_id, ends_on__gte=on)
    return live.filter(position_share=None)


@tracked
class HandoverNote(Stamped):
    """What one half tells the other when it goes: what is done, what waits."""

    position = models.ForeignKey(
        SharedPosition, models.CASCADE, related_name="notes", verbose_name=_("shared position")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("at"))
    text = models.TextField(_("note"), max_length=2000)

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("handover note"), _("handover notes")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"
