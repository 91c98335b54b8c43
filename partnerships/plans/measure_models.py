"""Measures of a plan, what is done for each, and what it costs."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField, TransitionNotAllowed

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.committees.models import Mandate
from partnerships.concertation.models import Seat, Zone
from partnerships.organizations.models import Organization
from partnerships.plans.models import ActionPlan, Axis
from partnerships.registers.reach_models import PartnershipDocument


class GateClosed(TransitionNotAllowed):
    """What an activity waits for is not done, or what it depends on was not said."""


class MeasureQuerySet(StatefulQuerySet):
    def readable_by(self, user, *, on: date):
        """Those of the plans that the person reads."""
        return self.filter(axis__plan__in=ActionPlan.objects.readable_by(user, on=on).values("pk"))

    def to_go_on(self):
        """Those that are neither done nor dropped, of plans that are carried out."""
        return self.filter(state__in=Measure.OPEN, axis__plan__state=ActionPlan.State.ADOPTED)

    def late(self, *, on: date):
        """Those whose last day has passed while they are to go on (as ``is_late`` says of one)."""
        return self.filter(state__in=Measure.MOVING, to_on__lt=on)

    def led_by(self, user, *, on: date):
        """Those that a partner for which the person acts leads, by itself or by a seat held that day."""
        staffed = user.scope.staffed_ids
        seats = Seat.objects.current(on=on).filter(organization__in=staffed)
        return self.filter(Q(lead_organization__in=staffed) | Q(lead_seat__in=seats.values("pk")))

    def with_lead(self):
        """Read along the axis, the plan and who leads."""
        return self.select_related(
            "axis__plan__partnership", "axis__plan__committee", "lead_seat__organization", "lead_organization"
        )


@tracked
class Measure(Stateful, Bilingual, Stamped):
    """*Moyen, mesure* of an axis: what is done, who leads it, where, until when; late is computed.

    Who leads is a seat of the partnership, a partner or words: one at least of the first two is asked for
    news. ``heading`` gathers measures of an axis under a few words.
    """

    class State(States):
        PLANNED = "planned", pgettext_lazy("measure", "planned")
        UNDER_WAY = "under_way", pgettext_lazy("measure", "under way")
        DONE = "done", pgettext_lazy("measure", "done")
        TO_DISCUSS = "to_discuss", pgettext_lazy("measure", "to discuss")
        SUSPENDED = "suspended", pgettext_lazy("measure", "suspended")
        DROPPED = "dropped", pgettext_lazy("measure", "dropped")

    MOVING = (State.PLANNED, State.UNDER_WAY, State.TO_DISCUSS)
    OPEN = (*MOVING, State.SUSPENDED)

    axis = models.ForeignKey(Axis, models.CASCADE, related_name="measures", verbose_name=_("axis"))
    position = models.PositiveSmallIntegerField(_("order"))
    heading_fr = models.CharField(_("heading (French)"), max_length=150, blank=True)
    heading_en = models.CharField(_("heading (English)"), max_length=150, blank=True)
    name_fr = models.CharField(_("measure (French)"), max_length=500)
    name_en = models.CharField(_("measure (English)"), max_length=500, blank=True)
    lead_seat = models.ForeignKey(
        Seat,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="led_measures",
        verbose_name=_("seat that leads"),
    )
    lead_organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="led_measures",
        verbose_name=_("partner that leads"),
    )
    lead_words = models.CharField(_("who leads, in words"), max_length=250, blank=True)
    partners = models.ManyToManyField(
        Organization, related_name="measures", blank=True, verbose_name=_("with the partners")
    )
    partners_words = models.CharField(_("with whom else, in words"), max_length=500, blank=True)
    zones = models.ManyToManyField(Zone, related_name="measures", blank=True, verbose_name=_("zones"))
    places_words = models.CharField(_("where, in words"), max_length=500, blank=True)
    strategies_fr = models.CharField(
        _("ministerial strategies that it matches (French)"), max_length=500, blank=True
    )
    strategies_en = models.CharField(
        _("ministerial strategies that it matches (English)"), max_length=500, blank=True
    )
    mandate = models.ForeignKey(
        Mandate, models.SET_NULL, null=True, blank=True, related_name="measures", verbose_name=_("mandate")
    )
    from_on = models.DateField(_("from"), null=True, blank=True)
    to_on = models.DateField(_("to"), null=True, blank=True)
    previous = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="next_measures",
        verbose_name=_("goes on with the measure"),
    )
    reminded_on = models.DateField(_("reminded on"), null=True, blank=True, editable=False)
    state = FSMField(_("state"), choices=State, default=State.PLANNED, protected=True)

    objects = MeasureQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = (
            pgettext_lazy("plan", "measure"),
            pgettext_lazy("plan", "measures"),
        )
        ordering = ["axis", "position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(from_on=None) | Q(to_on__gte=F("from_on")),
                name="measure_ends_after_start",
                violation_error_code="ends_after_start",
                violation_error_message=_("The last day comes before the first."),
            ),
            models.UniqueConstraint(
                fields=["axis", "position"],
                name="measure_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(
                fields=["axis", "name_fr"],
                name="measure_name_once",
                violation_error_code="measure_name_once",
                violation_error_message=_("This axis has that measure already."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["to_on"],
                condition=Q(state__in=["planned", "under_way", "to_discuss"]),
                name="measure_to_go_on",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("measure_detail", args=[self.public_id])

    @property
    def plan(self) -> ActionPlan:
        return self.axis.plan

    @property
    def lead(self) -> str:
        """Who leads, as one says it: "" when nobody does."""
        named = (self.lead_organization, self.lead_seat and self.lead_seat.constituency, self.lead_words)
        return ", ".join(str(name) for name in named if name)

    def is_late(self, *, on: date) -> bool:
        """Whether its last day has passed while it is to go on (same rule as ``late``, without a query)."""
        return self.state in self.MOVING and self.to_on is not None and self.to_on < on

    @verb(
        source=[State.PLANNED, State.TO_DISCUSS, State.SUSPENDED, State.DONE, State.DROPPED],
        target=State.UNDER_WAY,
    )
    def start(self, *, by, at, reason=""):
        """Somebody works at it, for the first time or again."""

    @verb(source=[State.PLANNED, State.UNDER_WAY, State.TO_DISCUSS], target=State.DONE)
    def finish(self, *, by, at, reason=""):
        """What was to be done is."""

    @verb(source=[State.PLANNED, State.UNDER_WAY, State.SUSPENDED], target=State.TO_DISCUSS)
    def discuss(self, *, by, at, reason=""):
        """The committee that follows the plan talks of it (``discussing.bring`` puts it on an agenda)."""

    @verb(source=[State.PLANNED, State.UNDER_WAY, State.TO_DISCUSS], target=State.SUSPENDED)
    def suspend(self, *, by, at, reason=""):
        """Nobody works at it for now; the reason stays."""

    @verb(source=[State.PLANNED, State.UNDER_WAY, State.TO_DISCUSS, State.SUSPENDED], target=State.DROPPED)
    def drop(self, *, by, at, reason):
        """Nobody goes on with it, and the reason says why. Raises ValueError without one."""
        if not reason.strip():
            raise ValueError("a measure is dropped with a reason")

    @verb(
        source=[State.UNDER_WAY, State.TO_DISCUSS, State.SUSPENDED, State.DONE, State.DROPPED],
        target=State.PLANNED,
    )
    def plan_again(self, *, by, at, reason=""):
        """Nothing has begun after all."""


class MeasureEvent(StateEvent):
    measure = models.ForeignKey(Measure, models.CASCADE, related_name="events")

    class Meta(StateEvent.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("event of a measure"), _("events of measures")


class ActivityQuerySet(StatefulQuerySet):
    def in_order(self):
        return self.select_related("responsible__organization", "waits_for").order_by("position")


@tracked
class Activity(Stateful, Bilingual, Stamped):
    """*Activité* of a measure: who answers for it, until when, what proves it.

    It may wait for another activity of the measure, or be done « only if » something, until a day says that
    this is so: its gate.
    """

    class State(States):
        PLANNED = "planned", pgettext_lazy("activity", "planned")
        UNDER_WAY = "under_way", pgettext_lazy("activity", "under way")
        DONE = "done", pgettext_lazy("activity", "done")
        DROPPED = "dropped", pgettext_lazy("activity", "dropped")

    measure = models.ForeignKey(
        Measure, models.CASCADE, related_name="activities", verbose_name=pgettext_lazy("plan", "measure")
    )
    position = models.PositiveSmallIntegerField(_("order"))
    heading_fr = models.CharField(_("heading (French)"), max_length=150, blank=True)
    heading_en = models.CharField(_("heading (English)"), max_length=150, blank=True)
    name_fr = models.CharField(_("activity (French)"), max_length=500)
    name_en = models.CharField(_("activity (English)"), max_length=500, blank=True)
    responsible = models.ForeignKey(
        Seat,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("who answers for it"),
    )
    responsible_words = models.CharField(_("who answers for it, in words"), max_length=250, blank=True)
    due_on = models.DateField(_("due"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True, editable=False)
    waits_for = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="opens",
        verbose_name=_("once this activity is done"),
    )
    gate_fr = models.CharField(_("only if (French)"), max_length=250, blank=True)
    gate_en = models.CharField(_("only if (English)"), max_length=250, blank=True)
    gate_open_on = models.DateField(
        _("this is so since"), null=True, blank=True, help_text=_("The day on which “only if” was met.")
    )
    proof = models.TextField(_("proof, in words"), blank=True, max_length=1000)
    proof_link = models.URLField(_("proof, at an address"), blank=True)
    documents = models.ManyToManyField(
        PartnershipDocument, related_name="activities", blank=True, verbose_name=_("documents")
    )
    state = FSMField(_("state"), choices=State, default=State.PLANNED, protected=True)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = (
            pgettext_lazy("plan", "activity"),
            pgettext_lazy("plan", "activities"),
        )
        ordering = ["measure", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "position"],
                name="activity_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(
                fields=["measure", "heading_fr", "name_fr"],
                name="activity_name_once",
                violation_error_code="activity_name_once",
                violation_error_message=_("This measure has that activity already."),
            ),
            models.CheckConstraint(
                condition=Q(waits_for=None) | ~Q(waits_for=F("pk")), name="activity_waits_for_another"
            ),
            models.CheckConstraint(
                condition=Q(gate_open_on=None) | ~Q(gate_fr=""),
                name="activity_gate_said",
                violation_error_code="activity_gate_said",
                violation_error_message=_(
                    "Say what the activity depends on before the day on which it was met."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_gate_open(self) -> bool:
        """Whether what it waits for is done, and what it depends on was met."""
        waited = self.waits_for_id is None or self.waits_for.state == self.State.DONE
        return waited and (not self.gate_fr or self.gate_open_on is not None)

    def is_late(self, *, on: date) -> bool:
        live = self.state in (self.State.PLANNED, self.State.UNDER_WAY)
        return live and self.due_on is not None and self.due_on < on

    @verb(source=[State.PLANNED, State.DONE, State.DROPPED], target=State.UNDER_WAY)
    def start(self, *, by, at, reason=""):
        """Somebody works at it. Raises GateClosed."""
        demand_open(self)
        self.done_on = None

    @verb(source=[State.PLANNED, State.UNDER_WAY], target=State.DONE)
    def finish(self, *, by, at, reason="", on: date):
        """It is done. Raises GateClosed."""
        demand_open(self)
        self.done_on = on

    @verb(source=[State.PLANNED, State.UNDER_WAY], target=State.DROPPED)
    def drop(self, *, by, at, reason=""):
        """It will not be done; the reason stays."""

    @verb(source=[State.UNDER_WAY, State.DONE, State.DROPPED], target=State.PLANNED)
    def plan_again(self, *, by, at, reason=""):
        self.done_on = None


def demand_open(activity: Activity) -> None:
    """Raises GateClosed while the gate of an activity is."""
    if not activity.is_gate_open:
        raise GateClosed(f"activity {activity.pk} waits")


class ActivityEvent(StateEvent):
    activity = models.ForeignKey(Activity, models.CASCADE, related_name="events")

    class Meta(StateEvent.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("event of an activity"), _("events of activities")


@tracked
class BudgetLine(Stamped):
    """*Ligne budgétaire* of a measure: what is planned and what was spent, in dollars, by whose figures."""

    measure = models.ForeignKey(
        Measure, models.CASCADE, related_name="budget_lines", verbose_name=pgettext_lazy("plan", "measure")
    )
    label = models.CharField(_("what for"), max_length=200)
    planned_amount = models.DecimalField(
        _("planned ($)"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    spent_amount = models.DecimalField(_("spent ($)"), max_digits=12, decimal_places=2, null=True, blank=True)
    source = models.CharField(_("source"), max_length=250)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("budget line"), _("budget lines")
        ordering = ["measure", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "label"],
                name="budget_label_once",
                violation_error_code="budget_label_once",
                violation_error_message=_("This measure has that budget line already."),
            ),
            models.CheckConstraint(
                condition=Q(planned_amount__isnull=False) | Q(spent_amount__isnull=False),
                name="budget_says_an_amount",
                violation_error_code="budget_says_an_amount",
                violation_error_message=_("Say what is planned, what was spent, or both."),
            ),
        ]

    def __str__(self) -> str:
        return self.label
