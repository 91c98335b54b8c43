"""What committees decide: the text, who voted what, who answers for it until when, and what became of it."""

from datetime import date, timedelta

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField, TransitionNotAllowed

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.committees.models import Committee, Sitting
from partnerships.concertation.models import Seat
from partnerships.meetings.models import AgendaItem, Meeting

DUE_SOON = timedelta(days=7)


class DecisionQuerySet(StatefulQuerySet):
    def readable_by(self, user, *, on: date):
        """Those of the meetings that the person reads from inside; to others, those of adopted minutes."""
        adopted = Q(
            meeting__state=Meeting.State.ADOPTED, committee__in=Committee.objects.public().values("pk")
        )
        if not user.is_authenticated:
            return self.filter(adopted)
        inside = Meeting.objects.inside(user, on=on)
        return self.filter(adopted | Q(meeting__in=inside.values("pk")))

    def to_follow(self):
        return self.filter(state__in=Decision.LIVE)

    def to_do_by(self, user, *, on: date):
        """Those due within days, or late, of a seat that the person acts for or of a committee they keep."""
        kept = Committee.objects.editable_by(user).values("pk")
        mine = Q(responsible__organization__in=user.scope.staffed_ids) | Q(committee__in=kept)
        return self.to_follow().filter(mine, due_on__lte=on + DUE_SOON)

    def late(self, *, on: date):
        return self.to_follow().filter(due_on__lt=on)

    def with_origin(self):
        """Read along the committee, its partnership, the meeting and who answers for it."""
        return self.select_related(
            "committee__partnership", "meeting__committee", "responsible__organization", "ratified_at"
        )


@tracked
class Decision(Stateful, Stamped):
    """*Décision*: numbered within its meeting. Taken without quorum, it waits to be ratified."""

    class State(States):
        TO_RATIFY = "to_ratify", _("to ratify: there was no quorum")
        OPEN = "open", pgettext_lazy("decision", "to follow")
        DONE = "done", pgettext_lazy("decision", "done")
        DROPPED = "dropped", pgettext_lazy("decision", "dropped")
        REJECTED = "rejected", pgettext_lazy("decision", "not carried")

    class Mode(models.TextChoices):
        CONSENSUS = "consensus", _("consensus")
        VOTE = "vote", _("vote")

    LIVE = (State.TO_RATIFY, State.OPEN)

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions", verbose_name=_("meeting"))
    committee = models.ForeignKey(
        Committee, models.PROTECT, related_name="decisions", verbose_name=_("committee")
    )
    item = models.ForeignKey(
        AgendaItem,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("agenda item"),
    )
    number = models.PositiveSmallIntegerField(_("number"), editable=False)
    text = models.TextField(_("what is decided"), max_length=4000)
    mode = models.CharField(_("how"), max_length=20, choices=Mode, default=Mode.CONSENSUS)
    responsible = models.ForeignKey(
        Seat,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("who answers for it"),
    )
    due_on = models.DateField(_("due"), null=True, blank=True)
    seats_present = models.PositiveSmallIntegerField(_("voting seats present"), editable=False)
    quorum = models.PositiveSmallIntegerField(_("quorum"), editable=False)
    is_by_chair = models.BooleanField(_("by the chair’s casting vote"), default=False, editable=False)
    ratified_at = models.ForeignKey(
        Meeting,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="ratifies",
        verbose_name=_("ratified at the meeting"),
    )
    follow_up = models.TextField(_("what was done"), blank=True, max_length=4000)
    state = FSMField(_("state"), choices=State, default=State.OPEN, protected=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("decision"), _("decisions")
        ordering = ["-meeting__starts_at", "number"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="decision_number_once"),
        ]
        indexes = [models.Index(fields=["due_on"], condition=Q(state="open"), name="decision_to_follow")]

    def __str__(self) -> str:
        return f"{self.number}. {self.text[:80]}"

    def get_absolute_url(self) -> str:
        return reverse("decision_detail", args=[self.public_id])

    @property
    def has_force(self) -> bool:
        """Whether there was a quorum, or a later meeting ratified it."""
        return self.seats_present >= self.quorum or self.ratified_at_id is not None

    @property
    def is_live(self) -> bool:
        return self.state in self.LIVE

    @property
    def is_overdue(self) -> bool:
        """Whether its day has passed, today."""
        return self.is_late(on=localdate())

    def is_late(self, *, on: date) -> bool:
        return self.state == self.State.OPEN and self.due_on is not None and self.due_on < on

    @verb(source=State.OPEN, target=State.REJECTED)
    def lose(self, *, by, at, reason=""):
        """The vote did not carry it."""

    @verb(source=State.OPEN, target=State.TO_RATIFY)
    def await_quorum(self, *, by, at, reason=""):
        """Too few seats were there: a later meeting ratifies it."""

    @verb(source=State.TO_RATIFY, target=State.OPEN)
    def ratify(self, *, by, at, reason="", meeting):
        self.ratified_at = meeting

    @verb(source=State.OPEN, target=State.DONE)
    def finish(self, *, by, at, reason="", follow_up=""):
        self.follow_up = follow_up or self.follow_up

    @verb(source=[State.OPEN, State.TO_RATIFY], target=State.DROPPED)
    def drop(self, *, by, at, reason=""):
        """Nobody goes on with it; the reason stays."""

    @verb(source=[State.DONE, State.DROPPED], target=State.OPEN)
    def reopen(self, *, by, at, reason=""):
        """It is taken up again. Raises TransitionNotAllowed for one that was never ratified."""
        if not self.has_force:
            raise TransitionNotAllowed(f"{self.pk} was taken without quorum and never ratified")


class DecisionEvent(StateEvent):
    decision = models.ForeignKey(Decision, models.CASCADE, related_name="events")

    class Meta(StateEvent.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("event of a decision"), _("events of decisions")


@tracked
class Ballot(Stamped):
    """What one seat said in a vote: a vote says who votes."""

    class Choice(models.TextChoices):
        FOR = "for", pgettext_lazy("vote", "for")
        AGAINST = "against", pgettext_lazy("vote", "against")
        ABSTAINS = "abstains", pgettext_lazy("vote", "abstains")
        RECUSED = "recused", _("recused")

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="ballots", verbose_name=_("decision"))
    sitting = models.ForeignKey(
        Sitting, models.PROTECT, related_name="ballots", verbose_name=pgettext_lazy("committee", "seat")
    )
    choice = models.CharField(_("choice"), max_length=10, choices=Choice)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("ballot"), _("ballots")
        ordering = ["decision", "pk"]
        constraints = [models.UniqueConstraint(fields=["decision", "sitting"], name="ballot_once_per_seat")]

    def __str__(self) -> str:
        return f"{self.sitting}: {self.get_choice_display()}"
