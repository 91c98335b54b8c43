"""Partnerships, and who sits in them for which constituency."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.organizations.models import DatedQuerySet, Organization
from partnerships.territories.models import Region


class PartnershipQuerySet(models.QuerySet):
    def published(self):
        return self.filter(is_published=True)

    def current(self, *, on: date):
        return self.filter(Q(to_on__isnull=True) | Q(to_on__gte=on), from_on__lte=on)

    def readable_by(self, user):
        """Published ones for everyone; the others for those who keep them."""
        if not user.is_authenticated:
            return self.published()
        return self.filter(
            Q(is_published=True) | Q(pk__in=Partnership.objects.editable_by(user).values("pk"))
        )

    def editable_by(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        in_my_regions = Partnership.regions.through.objects.filter(region__in=scope.coordinated_region_ids)
        return self.filter(
            Q(lead_organization__in=scope.coordinated_ids) | Q(pk__in=in_my_regions.values("partnership"))
        )


class SeatQuerySet(DatedQuerySet):
    def past(self, *, on: date):
        return self.filter(to_on__lt=on)

    def in_region(self, region_id: int, *, on: date):
        """Seats held on a day in a partnership of a region that is at work that day."""
        at_work = Partnership.objects.current(on=on).filter(regions=region_id)
        return self.current(on=on).filter(partnership__in=at_work)


@tracked
class Partnership(Bilingual, Stamped):
    """*Partenariat*: organizations of one or more regions, or of a sector, that act together."""

    name_fr = models.CharField(_("name (French)"), max_length=200)
    name_en = models.CharField(_("name (English)"), max_length=200, blank=True)
    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    purpose_fr = models.TextField(_("purpose (French)"), blank=True)
    purpose_en = models.TextField(_("purpose (English)"), blank=True)
    regions = models.ManyToManyField(
        Region, related_name="partnerships", verbose_name=_("regions"), blank=True
    )
    sectors = models.CharField(_("sectors"), max_length=200, blank=True)
    lead_organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="led_partnerships", verbose_name=_("lead organization")
    )
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)
    is_published = models.BooleanField(_("has a public page"), default=True)
    source = models.TextField(_("source"), blank=True)

    objects = PartnershipQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("partnership"), _("partnerships")
        ordering = ["name_fr"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="partnership_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("partnership_detail", args=[self.public_id])

    def is_editable_by(self, user) -> bool:
        """Whether the person keeps this page."""
        return user.is_authenticated and Partnership.objects.editable_by(user).filter(pk=self.pk).exists()


@tracked
class Seat(Bilingual, Stamped):
    """*Siège*: who sits for which constituency, from when to when. The person's name is optional."""

    partnership = models.ForeignKey(
        Partnership, models.CASCADE, related_name="seats", verbose_name=_("partnership")
    )
    constituency_fr = models.CharField(_("constituency (French)"), max_length=120)
    constituency_en = models.CharField(_("constituency (English)"), max_length=120, blank=True)
    organization = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="seats", verbose_name=_("partner")
    )
    person = models.CharField(_("person"), max_length=150, blank=True)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = (
            pgettext_lazy("committee", "seat"),
            pgettext_lazy("committee", "seats"),
        )
        ordering = ["constituency_fr", "from_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="seat_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return self.constituency
