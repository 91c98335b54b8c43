"""What a partnership works with: funding, people, local mandates, and the bodies where it sits."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.concertation.models import Zone
from partnerships.organizations.models import Organization
from partnerships.registers.models import Entry

REPORT_LINES = 5


class Lasting(Entry):
    """A row that holds from a day to another."""

    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    class Meta(Entry.Meta):
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
                name="%(class)s_ends_after_start",
                violation_error_code="ends_after_start",
                violation_error_message=_("The last day comes before the first."),
            )
        ]


@tracked
class Funding(Lasting):
    """*Financement*: who pays how much, from when to when, and for what."""

    class Kind(models.TextChoices):
        PUBLIC = "public", pgettext_lazy("funding", "public")
        PRIVATE = "private", pgettext_lazy("funding", "private")
        OWN = "own", pgettext_lazy("funding", "own income")

    funder = models.CharField(_("who pays"), max_length=150)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.PUBLIC)
    amount = models.DecimalField(_("amount ($)"), max_digits=12, decimal_places=2, null=True, blank=True)
    pays = models.CharField(_("what it pays"), max_length=250, blank=True)

    class Meta(Lasting.Meta):
        verbose_name, verbose_name_plural = _("funding"), pgettext_lazy("plural", "funding")
        ordering = ["-from_on", "funder"]

    def __str__(self) -> str:
        return self.funder


@tracked
class Resource(Lasting):
    """*Ressource*: somebody who works for the partnership, for a share of full time."""

    what = models.CharField(_("task"), max_length=150)
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("partner who lends it"),
    )
    share = models.DecimalField(
        _("share of full time"),
        max_digits=5,
        decimal_places=4,
        null=True,
        blank=True,
        help_text=_("0.5 is half time."),
    )

    class Meta(Lasting.Meta):
        verbose_name, verbose_name_plural = pgettext_lazy("people", "resource"), _("resources")
        ordering = ["-from_on", "what"]

    def __str__(self) -> str:
        return self.what


@tracked
class LocalMandate(Lasting):
    """*Mandat local*: what a partner of the place does for the partnership in a zone, and what is due.

    Who leads does not manage local projects: it supports those who do.
    """

    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="+", verbose_name=_("who does it")
    )
    zone = models.ForeignKey(
        Zone, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("zone")
    )
    due = models.TextField(_("what is due"), max_length=1000)
    due_on = models.DateField(_("due"), null=True, blank=True)
    given_on = models.DateField(_("delivered on"), null=True, blank=True)

    class Meta(Lasting.Meta):
        verbose_name, verbose_name_plural = _("local mandate"), _("local mandates")
        ordering = ["-from_on", "pk"]

    def __str__(self) -> str:
        return str(self.organization)

    def clean(self):
        super().clean()
        if self.organization_id and self.organization_id == self.partnership.lead_organization_id:
            told = _("Who leads the partnership does not manage local projects: name a partner of the place.")
            raise ValidationError({"organization": told})


@tracked
class Delegation(Lasting):
    """*Délégation*: somebody sits for the partnership in a body of elsewhere, and reports in five lines."""

    body = models.CharField(_("body where we sit"), max_length=200)
    delegate = models.CharField(_("delegate"), max_length=150)
    report = models.TextField(_("report, in a few lines"), max_length=1000, blank=True)
    reported_on = models.DateField(_("reported on"), null=True, blank=True)

    class Meta(Lasting.Meta):
        verbose_name, verbose_name_plural = _("delegation"), _("delegations")
        ordering = ["-from_on", "body"]

    def __str__(self) -> str:
        return self.body

    def clean(self):
        super().clean()
        if len(self.report.splitlines()) > REPORT_LINES:
            told = _("The essential only: %(most)d lines at most.") % {"most": REPORT_LINES}
            raise ValidationError({"report": told})
