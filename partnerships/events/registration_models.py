"""Who comes to an event: a person, or a group that somebody answers for, at one of its sites."""

from django.db import models
from django.db.models import F, Q, Sum
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.events.models import Event, EventSite


class RegistrationQuerySet(StatefulQuerySet):
    def seated(self):
        """Those that hold places."""
        return self.filter(state=Registration.State.REGISTERED)

    def waiting(self):
        """Those that wait for places, the first in line first."""
        return self.filter(state=Registration.State.WAITLISTED).order_by("confirmed_at", "pk")

    def live(self):
        """Those that came to nothing else yet: asked, registered or waiting."""
        return self.filter(state__in=Registration.LIVE)

    def told(self):
        """Those of whom something was promised: they are told of what becomes of the event."""
        return self.filter(state__in=[Registration.State.REGISTERED, Registration.State.WAITLISTED])

    def to_write(self):
        """Read along what a mail says of each: its event, and the agenda there."""
        return self.select_related("site__event__partnership").prefetch_related("site__event__sessions")

    def persons_in_all(self) -> int:
        """Return how many persons they are together (one query)."""
        return self.aggregate(persons=Sum("persons"))["persons"] or 0


@tracked
class Registration(Stateful, Stamped):
    """*Inscription*: asked by mail → registered, or on the waiting list; until it is cancelled.

    A group is counted, its people are not named. Under 14, who holds parental authority consents: for a
    group, somebody says that they keep the consents.
    """

    class State(States):
        ASKED = "asked", pgettext_lazy("registration", "to be confirmed")
        REGISTERED = "registered", pgettext_lazy("registration", "registered")
        WAITLISTED = "waitlisted", pgettext_lazy("registration", "on the waiting list")
        CANCELLED = "cancelled", pgettext_lazy("registration", "cancelled")

    LIVE = (State.ASKED, State.REGISTERED, State.WAITLISTED)

    site = models.ForeignKey(
        EventSite, models.PROTECT, related_name="registrations", verbose_name=_("site of an event")
    )
    name = models.CharField(_("name"), max_length=150)
    email = models.EmailField(_("e-mail"))
    persons = models.PositiveIntegerField(_("how many persons"), default=1)
    group_name = models.CharField(
        _("name of the group"), max_length=150, blank=True, help_text=_("A class, a team: nobody is named.")
    )
    has_minors = models.BooleanField(_("somebody too young to consent alone comes"), default=False)
    consented_by = models.CharField(
        _("who consents for them"),
        max_length=150,
        blank=True,
        help_text=_("The parent’s name; for a group, who keeps the parents’ consents."),
    )
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True, editable=False)
    came = models.PositiveIntegerField(
        _("how many came"), null=True, blank=True, help_text=_("Empty: not noted. Zero: nobody came.")
    )
    reminded_at = models.DateTimeField(_("reminded at"), null=True, blank=True, editable=False)
    told_off_at = models.DateTimeField(
        _("told that it is called off at"), null=True, blank=True, editable=False
    )
    state = FSMField(_("state"), choices=State, default=State.ASKED, protected=True)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("registration"), _("registrations")
        ordering = ["site", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(has_minors=False) | ~Q(consented_by=""),
                name="registration_minors_have_consent",
                violation_error_code="registration_minors_have_consent",
                violation_error_message=_(
                    "Who is too young to consent alone comes with the consent of a parent: say whose."
                ),
            ),
            models.CheckConstraint(
                condition=Q(persons=1) | ~Q(group_name=""),
                name="registration_group_is_named",
                violation_error_code="registration_group_is_named",
                violation_error_message=_("Name the group: a class, a team."),
            ),
            models.CheckConstraint(
                condition=Q(came=None) | Q(came__lte=F("persons")), name="registration_came_within_persons"
            ),
            models.UniqueConstraint(
                fields=["site", "email", "group_name"],
                condition=Q(state__in=["asked", "registered", "waitlisted"]),
                name="registration_once",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "state", "confirmed_at"], name="registration_of_site"),
            models.Index(fields=["state", "created_at"], name="registration_by_state"),
        ]

    def __str__(self) -> str:
        return self.group_name or self.name

    @property
    def event(self) -> Event:
        return self.site.event

    @verb(source=[State.ASKED, State.WAITLISTED], target=State.REGISTERED)
    def accept(self, *, by, at, reason=""):
        """It holds its places."""
        self.confirmed_at = self.confirmed_at or at

    @verb(source=State.ASKED, target=State.WAITLISTED)
    def wait(self, *, by, at, reason=""):
        """There are fewer places than it takes."""
        self.confirmed_at = at

    @verb(source=LIVE, target=State.CANCELLED)
    def cancel(self, *, by, at, reason=""):
        """Whoever asked for it does not come."""


class RegistrationEvent(StateEvent):
    registration = models.ForeignKey(Registration, models.CASCADE, related_name="events")

    class Meta(StateEvent.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("change of a registration"), _("changes of registrations")
