"""Calls and visits to firms: what was said, when to call again."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.organizations.models import Establishment, Organization
from partnerships.territories.models import Region

REMEMBERED_YEARS = said("remembered_years", 2)  # an older offer or answer says little of a firm's wishes


class ContactEntryQuerySet(models.QuerySet):
    def visible_to(self, user):
        """What the partners of a region told each other about calls to its firms."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(region__in=scope.coordinated_region_ids | scope.organization_region_ids)

    def recent(self, *, at: datetime, days: int):
        return self.filter(at__gt=at - timedelta(days=days))


@tracked
class ContactEntry(Stamped):
    """One call, visit or mail of a partner to a firm: the ledger spares firms from two calls."""

    class Channel(models.TextChoices):
        PHONE = "phone", _("telephone")
        EMAIL = "email", _("e-mail")
        VISIT = "visit", _("visit")
        EVENT = "event", _("event")

    establishment = models.ForeignKey(
        Establishment, models.CASCADE, related_name="contact_entries", verbose_name=_("establishment")
    )
    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name=_("region"))
    organization = models.ForeignKey(
        Organization,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="contact_entries",
        verbose_name=_("partner who called"),
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
    channel = models.CharField(_("how"), max_length=20, choices=Channel)
    result = models.CharField(_("result"), max_length=250)
    call_again_on = models.DateField(_("call again on"), null=True, blank=True)

    objects = ContactEntryQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("contact with a firm"), _("contacts with firms")
        ordering = ["-at"]
        indexes = [models.Index(fields=["establishment", "-at"], name="contact_entry_newest")]

    def __str__(self) -> str:
        return f"{self.establishment} ({self.get_channel_display()})"
