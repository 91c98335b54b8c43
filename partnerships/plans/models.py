"""Action plans of partnerships: what they answer to, their axes, and where they are in their life."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.committees.models import Committee
from partnerships.concertation.models import Partnership
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting

ONE_A_LINE = _("one a line")


class ActionPlanQuerySet(StatefulQuerySet):
    def public(self):
        """What the public reads: plans once adopted, of published partnerships."""
        return self.filter(public_plan())

    def readable_by(self, user, *, on: date):
        """Public plans for everybody; the others for who reads their partnership from inside."""
        if not user.is_authenticated:
            return self.public()
        inside = ActionPlan.objects.read_inside_by(user, on=on)
        return self.filter(public_plan() | Q(pk__in=inside.values("pk")))

    def read_inside_by(self, user, *, on: date):
        """Those whose internal notes the person reads: of who sits, studies the region, or keeps the plan."""
        if not user.is_authenticated:
            return self.none()
        if user.scope.is_admin:
            return self
        partnerships = Partnership.objects.read_inside_by(user, on=on).values("pk")
        return self.filter(Q(partnership__in=partnerships) | kept_by(user))

    def editable_by(self, user):
        """Those of the partnerships that the person keeps, and those that a committee of theirs follows."""
        return self if user.scope.is_admin else self.filter(kept_by(user))


def public_plan() -> Q:
    return ~Q(state=ActionPlan.State.DRAFT) & Q(partnership__is_published=True)


def kept_by(user) -> Q:
    """Return the condition « the person keeps this plan » of somebody who is no administrator."""
    kept = Partnership.objects.editable_by(user).values("pk")
    return Q(partnership__in=kept) | Q(committee__secretariat__in=user.scope.coordinated_ids)


@tracked
class ActionPlan(Stateful, Bilingual, Stamped):
    """*Plan d'action*: a period, what it answers to, its axes; draft → adopted → closed.

    ``committee`` follows it: a measure to discuss goes on its next agenda. ``previous`` is the plan that it
    goes on with, ``answers_to`` one of elsewhere whose orientations it carries out.
    """

    class State(States):
        DRAFT = "draft", _("draft")
        ADOPTED = "adopted", pgettext_lazy("plan", "adopted")
        CLOSED = "closed", pgettext_lazy("plan", "closed")

    partnership = models.ForeignKey(
        Partnership, models.PROTECT, related_name="plans", verbose_name=_("partnership")
    )
    committee = models.ForeignKey(
        Committee,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="plans",
        verbose_name=_("committee that follows it"),
        help_text=_("A measure to discuss goes on the agenda of its next meeting."),
    )
    title_fr = models.CharField(_("title (French)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)
    issues_fr = models.TextField(_("issues (French)"), blank=True, max_length=4000, help_text=ONE_A_LINE)
    issues_en = models.TextField(_("issues (English)"), blank=True, max_length=4000, help_text=ONE_A_LINE)
    pillars_fr = models.TextField(_("pillars (French)"), blank=True, max_length=4000, help_text=ONE_A_LINE)
    pillars_en = models.TextField(_("pillars (English)"), blank=True, max_length=4000, help_text=ONE_A_LINE)
    objectives_fr = models.TextField(
        _("strategic objectives (French)"), blank=True, max_length=4000, help_text=ONE_A_LINE
    )
    objectives_en = models.TextField(
        _("strategic objectives (English)"), blank=True, max_length=4000, help_text=ONE_A_LINE
    )
    strategies_fr = models.TextField(
        _("ministerial strategies that it matches (French)"),
        blank=True,
        max_length=4000,
        help_text=ONE_A_LINE,
    )
    strategies_en = models.TextField(
        _("ministerial strategies that it matches (English)"),
        blank=True,
        max_length=4000,
        help_text=ONE_A_LINE,
    )
    answers_to = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="answers",
        verbose_name=_("answers to the plan"),
    )
    previous = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="next_plans",
        verbose_name=_("goes on with the plan"),
    )
    adopted_at = models.ForeignKey(
        Meeting,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="adopted_plans",
        verbose_name=_("adopted at the meeting"),
    )
    adopted_by = models.ForeignKey(
        Decision,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="adopted_plans",
        verbose_name=_("adopted by the decision"),
    )
    adopted_on = models.DateField(_("adopted on"), null=True, blank=True, editable=False)
    source = models.CharField(_("source"), max_length=250, blank=True)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)
    state = FSMField(_("state"), choices=State, default=State.DRAFT, protected=True)

    objects = ActionPlanQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("action plan"), _("action plans")
        ordering = ["-from_on", "title_fr"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
                name="plan_ends_after_start",
                violation_error_code="ends_after_start",
                violation_error_message=_("The last day comes before the first."),
            ),
            models.CheckConstraint(
                condition=Q(answers_to=None) | ~Q(answers_to=F("pk")),
                name="plan_answers_to_another",
                violation_error_code="plan_answers_to_another",
                violation_error_message=_("A plan answers to another one, not to itself."),
            ),
            models.UniqueConstraint(
                fields=["partnership", "title_fr"],
                name="plan_title_once",
                violation_error_code="plan_title_once",
                violation_error_message=_("This partnership has a plan of that title already."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("plan_detail", args=[self.public_id])

    @property
    def is_public(self) -> bool:
        return self.state != self.State.DRAFT and self.partnership.is_published

    @property
    def is_live(self) -> bool:
        """Whether it is still written, or carried out."""
        return self.state != self.State.CLOSED

    @verb(source=State.DRAFT, target=State.ADOPTED)
    def adopt(self, *, by, at, reason="", on: date, meeting=None, decision=None):
        """It is adopted, at a meeting and by a decision when one says which."""
        self.adopted_on, self.adopted_at, self.adopted_by = on, meeting, decision

    @verb(source=State.ADOPTED, target=State.DRAFT)
    def take_back(self, *, by, at, reason=""):
        """It was adopted by mistake: it is written again, and the public no longer reads it."""
        self.adopted_on = self.adopted_at = self.adopted_by = None

    @verb(source=State.ADOPTED, target=State.CLOSED)
    def close(self, *, by, at, reason=""):
        """Its period is over: it is read, and no longer changes."""

    @verb(source=State.CLOSED, target=State.ADOPTED)
    def reopen(self, *, by, at, reason=""):
        """It was closed by mistake."""


class ActionPlanEvent(StateEvent):
    plan = models.ForeignKey(ActionPlan, models.CASCADE, related_name="events")

    class Meta(StateEvent.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("event of an action plan"), _("events of action plans")


@tracked
class Axis(Bilingual, Stamped):
    """*Axe d'intervention* of a plan, in its order."""

    plan = models.ForeignKey(ActionPlan, models.CASCADE, related_name="axes", verbose_name=_("action plan"))
    position = models.PositiveSmallIntegerField(_("order"))
    title_fr = models.CharField(_("title (French)"), max_length=250)
    title_en = models.CharField(_("title (English)"), max_length=250, blank=True)
    note_fr = models.TextField(_("what it aims at (French)"), blank=True, max_length=2000)
    note_en = models.TextField(_("what it aims at (English)"), blank=True, max_length=2000)
    previous = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="next_axes",
        verbose_name=_("goes on with the axis"),
    )

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("axis"), _("axes")
        ordering = ["plan", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "position"],
                name="axis_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(
                fields=["plan", "title_fr"],
                name="axis_title_once",
                violation_error_code="axis_title_once",
                violation_error_message=_("This plan has an axis of that title already."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def numbered(self) -> str:
        """Its title after its number; alone when it says the number itself."""
        said = {"number": self.position, "title": self.title}
        number = gettext("Axis %(number)s") % said
        if self.title.startswith(number):
            return self.title
        return gettext("Axis %(number)s – %(title)s") % said
