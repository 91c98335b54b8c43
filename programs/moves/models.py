"""A person who goes on at another school: one school asks, the other takes the person in or says why not."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.organizations.models import Organization
from programs.cohorts.models import Cohort, Enrolment

STUDYING = ["enrolled", "active", "suspended"]


class SchoolTransferQuerySet(StatefulQuerySet):
    def waiting(self):
        """Asked of somebody who still studies, and the other school has not answered."""
        return self.filter(state=SchoolTransfer.State.ASKED, enrolment__state__in=STUDYING)

    def visible_to(self, user):
        """What one's school asks, and what it is asked."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(leaving(scope.coordinated_ids) | Q(school__in=scope.coordinated_ids))

    def to_answer_by(self, user):
        """What the schools that a person coordinates are asked, and have not answered."""
        scope = user.scope
        return self.waiting() if scope.is_admin else self.waiting().filter(school__in=scope.coordinated_ids)

    def asked_by(self, user):
        """What the schools that a person coordinates ask of others."""
        scope = user.scope
        return self if scope.is_admin else self.filter(leaving(scope.coordinated_ids))

    def with_names(self):
        left = "enrolment__cohort"
        return self.select_related(
            "enrolment__student", f"{left}__program", f"{left}__provider", "school", "cohort__program"
        ).select_related("enrolment__went_on_in__cohort", "asked_by")


def leaving(schools) -> Q:
    """Return the condition « the person leaves one of these schools »."""
    return Q(enrolment__cohort__provider__in=schools)


@tracked
class SchoolTransfer(Stateful, Stamped):
    """The school that somebody leaves asks another to take them in; until it does, they stay where they are.

    ``cohort`` is the one that was named, then the one that was chosen.
    """

    class State(States):
        ASKED = "asked", pgettext_lazy("transfer", "asked")
        ACCEPTED = "accepted", pgettext_lazy("transfer", "accepted")
        DECLINED = "declined", pgettext_lazy("transfer", "declined")
        WITHDRAWN = "withdrawn", pgettext_lazy("transfer", "taken back")
        LAPSED = "lapsed", pgettext_lazy("transfer", "closed without an answer")
        UNDONE = "undone", pgettext_lazy("transfer", "taken back after the answer")

    enrolment = models.ForeignKey(
        Enrolment, models.CASCADE, related_name="school_transfers", verbose_name=_("enrolment that is left")
    )
    school = models.ForeignKey(
        Organization, models.CASCADE, related_name="transfers_asked", verbose_name=_("school that is asked")
    )
    cohort = models.ForeignKey(
        Cohort,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="transfers_into",
        verbose_name=_("cohort"),
        help_text=_("empty when the school chooses it"),
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("asked by"),
    )
    asked_on = models.DateField(_("asked on"))
    moves_on = models.DateField(_("day of the transfer"))
    words = models.CharField(_("what the school should know"), max_length=500, blank=True)
    state = FSMField(_("state"), max_length=20, choices=State, default=State.ASKED, protected=True)

    objects = SchoolTransferQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name = _("transfer to another school")
        verbose_name_plural = _("transfers to other schools")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment"],
                condition=Q(state="asked"),
                name="school_transfer_one_waiting",
                violation_error_message=_("A school is already asked to take this person in."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.enrolment.student} → {self.school}"

    def get_absolute_url(self) -> str:
        return reverse("school_transfer", args=[self.public_id])

    @property
    def is_accepted(self) -> bool:
        return self.state == self.State.ACCEPTED

    @verb(source=State.ASKED, target=State.ACCEPTED)
    def accept(self, *, by, at, reason="", cohort: Cohort, on) -> None:
        """The school takes the person in (``asking.accept`` moves them)."""
        self.cohort, self.moves_on = cohort, on

    @verb(source=State.ASKED, target=State.DECLINED)
    def decline(self, *, by, at, reason="") -> None:
        """The school does not take the person in; say why."""

    @verb(source=State.ASKED, target=State.WITHDRAWN)
    def withdraw(self, *, by, at, reason="") -> None:
        """Nobody asks any more."""

    @verb(source=State.ASKED, target=State.LAPSED)
    def lapse(self, *, by, at, reason="") -> None:
        """Nobody answered in time, or nobody is there to answer."""

    @verb(source=State.ACCEPTED, target=State.UNDONE)
    def undo(self, *, by, at, reason="") -> None:
        """It was a mistake: the person is where they were."""


class SchoolTransferEvent(StateEvent):
    """Who asked, answered, and why."""

    transfer = models.ForeignKey(
        SchoolTransfer, models.CASCADE, related_name="events", verbose_name=_("transfer")
    )

    class Meta(StateEvent.Meta):
        app_label = "programs"
        verbose_name = _("transfer’s event")
        verbose_name_plural = _("transfers’ events")
