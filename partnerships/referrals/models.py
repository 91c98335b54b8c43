"""Referrals: a person or a firm is sent to a service, with their consent. Confidential."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Avg, Count, F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.inventory.models import ServiceItem
from partnerships.organizations.models import Organization

LINK_DAYS = said("referral_link_days", 7)
CLOSED_AFTER_DAYS = said("referral_closed_after_days", 30)
FEWEST_ANSWERS = 3  # fewer say nothing of a service
PERSONAL = ["name", "email", "phone", "need", "attachment", "attachment_name"]


class ReferralQuerySet(StatefulQuerySet):
    def readable_by(self, user):
        """Those of the organization that sends or that receives; administrators read no other either."""
        mine = user.scope.coordinated_ids
        return self.filter(Q(sender__in=mine) | Q(service__organization__in=mine))

    def received_by(self, user):
        return self.filter(service__organization__in=user.scope.coordinated_ids)

    def sent_for(self, user):
        return self.filter(sender__in=user.scope.coordinated_ids)

    def open(self):
        return self.filter(state=Referral.State.OPEN)

    def with_partners(self):
        return self.select_related("service__organization", "sender")


def mean_delay() -> Subquery:
    """Return the expression of a service's mean delay of answer (a duration), None for too few answers."""
    answered = Referral.objects.filter(service=OuterRef("pk"), answered_on__isnull=False).order_by()
    delay = Avg(F("answered_on") - F("sent_on"))
    found = answered.values("service").annotate(answers=Count("pk"), delay=delay)
    return Subquery(found.filter(answers__gte=FEWEST_ANSWERS).values("delay"))


@tracked(exclude=PERSONAL)
class Referral(Stateful, Stamped):
    """*Référence*: open → accepted, refused with the reason, expired or withdrawn (consent is taken back)."""

    class Kind(models.TextChoices):
        PERSON = "person", pgettext_lazy("referral", "a person")
        FIRM = "firm", pgettext_lazy("referral", "a firm")

    class Consent(models.TextChoices):
        WRITTEN = "written", pgettext_lazy("consent", "in writing")
        ALOUD = "aloud", pgettext_lazy("consent", "aloud, in front of us")
        PHONE = "phone", pgettext_lazy("consent", "by telephone")

    class State(States):
        OPEN = "open", pgettext_lazy("referral", "waits for an answer")
        ACCEPTED = "accepted", pgettext_lazy("referral", "accepted")
        REFUSED = "refused", pgettext_lazy("referral", "refused")
        EXPIRED = "expired", pgettext_lazy("referral", "closed without an answer")
        WITHDRAWN = "withdrawn", pgettext_lazy("referral", "consent taken back")

    service = models.ForeignKey(
        ServiceItem, models.PROTECT, related_name="referrals", verbose_name=_("service")
    )
    sender = models.ForeignKey(
        Organization, models.PROTECT, related_name="referrals", verbose_name=_("who refers")
    )
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    kind = models.CharField(_("who is referred"), max_length=10, choices=Kind, default=Kind.PERSON)
    name = models.CharField(pgettext_lazy("referral", "name"), max_length=150)
    email = models.EmailField(
        pgettext_lazy("referral", "e-mail"),
        blank=True,
        help_text=_("They are told where they are referred, and may take their consent back there."),
    )
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    need = models.TextField(_("what they need"), max_length=2000)
    consent = models.CharField(_("they agreed"), max_length=10, choices=Consent)
    attachment = models.FileField(_("document"), upload_to="referrals/%Y/%m/", blank=True, editable=False)
    attachment_name = models.CharField(_("name of the document"), max_length=150, blank=True, editable=False)
    sent_on = models.DateField(_("sent on"), editable=False)
    reminded_on = models.DateField(_("reminded on"), null=True, blank=True, editable=False)
    answered_on = models.DateField(_("answered on"), null=True, blank=True, editable=False)
    state = FSMField(_("state"), max_length=20, choices=State, default=State.OPEN, protected=True)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("referral"), _("referrals")
        ordering = ["-sent_on", "-pk"]
        indexes = [models.Index(fields=["sent_on"], condition=Q(state="open"), name="referral_open_since")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(email="", phone=""),
                name="referral_can_be_reached",
                violation_error_code="referral_can_be_reached",
                violation_error_message=_("Give an e-mail or a telephone number: they must be reached."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("referral_detail", args=[self.public_id])

    @verb(source=State.OPEN, target=State.ACCEPTED)
    def accept(self, *, by, at, reason="", on: date):
        self.answered_on = on

    @verb(source=State.OPEN, target=State.REFUSED)
    def refuse(self, *, by, at, reason, on: date):
        self.answered_on = on

    @verb(source=State.OPEN, target=State.EXPIRED)
    def expire(self, *, by, at, reason=""):
        """Nobody answered in time, or who was to answer is closed."""

    @verb(source=[State.OPEN, State.ACCEPTED], target=State.WITHDRAWN)
    def withdraw(self, *, by, at, reason=""):
        """Who is referred no longer agrees, or who referred them was mistaken."""


class ReferralEvent(StateEvent):
    referral = models.ForeignKey(Referral, models.CASCADE, related_name="events", verbose_name=_("referral"))

    class Meta(StateEvent.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("event of a referral"), _("events of referrals")
