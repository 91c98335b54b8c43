"""Partnerships, who sits in them for which constituency, and the zones that they compare."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.organizations.models import DatedQuerySet, Establishment, Organization, period
from partnerships.people.models import rows_of
from partnerships.territories.models import Region, Territory
from partnerships.words.sorting import by_name


class PartnershipQuerySet(models.QuerySet):
    def with_regions(self):
        """Annotate ``region_rows``: [code, name] of each region."""
        regions = Region.objects.filter(partnerships=OuterRef("pk")).order_by("code")
        return self.annotate(region_rows=ArraySubquery(rows_of(regions, "code", "name")))

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

    def read_inside_by(self, user, *, on: date):
        """Those where the person sits, whose region they study, and those they keep.

        One sits by acting for a partner that holds a seat of the partnership on that day.
        """
        if not user.is_authenticated:
            return self.none()
        scope = user.scope
        if scope.is_admin:
            return self
        seats = Seat.objects.current(on=on).filter(organization__in=scope.staffed_ids)
        studied = Partnership.regions.through.objects.filter(region__in=scope.region_ids)
        return self.filter(
            Q(pk__in=seats.values("partnership"))
            | Q(pk__in=studied.values("partnership"))
            | Q(pk__in=Partnership.objects.editable_by(user).values("pk"))
        )

    def editable_by(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        in_my_regions = Partnership.regions.through.objects.filter(region__in=scope.coordinated_region_ids)
        return self.filter(
            Q(lead_organization__in=scope.coordinated_ids) | Q(pk__in=in_my_regions.values("partnership"))
        )


class EndedQuerySet(DatedQuerySet):
    def past(self, *, on: date):
        return self.filter(to_on__lt=on)


class SeatQuerySet(EndedQuerySet):
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

    def is_read_inside_by(self, user, *, on: date) -> bool:
        """Whether the person reads what its members read."""
        inside = Partnership.objects.read_inside_by(user, on=on)
        return user.is_authenticated and inside.filter(pk=self.pk).exists()


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
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("Where the seat is called to meetings; read by who keeps the page."),
    )
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

    def is_held(self, *, on: date) -> bool:
        """Whether somebody sits there on a day (same rule as ``current``, without a query)."""
        return self.from_on <= on and (self.to_on is None or self.to_on >= on)


class ZoneQuerySet(EndedQuerySet):
    def editable_by(self, user):
        return self.filter(partnership__in=Partnership.objects.editable_by(user).values("pk"))

    def with_places(self):
        """Read along what a zone is made of, and its local lead."""
        return self.select_related("local_lead").prefetch_related("territories", "places")


@tracked
class Zone(Bilingual, Stamped):
    """*Zone*: a named territory of a partnership, whole MRC and places named one by one.

    What stands in an MRC of the zone, or at a place of it, stands in the zone: part of an MRC is said by its
    places, so that nothing is counted where nobody said that it is.
    """

    class Character(models.TextChoices):
        URBAN = "urban", _("urban")
        RURAL = "rural", _("rural")
        MIXED = "mixed", _("mixed")

    partnership = models.ForeignKey(
        Partnership, models.CASCADE, related_name="zones", verbose_name=_("partnership")
    )
    name_fr = models.CharField(_("name (French)"), max_length=120)
    name_en = models.CharField(_("name (English)"), max_length=120, blank=True)
    character = models.CharField(_("character"), max_length=10, choices=Character, default=Character.MIXED)
    territories = models.ManyToManyField(
        Territory,
        related_name="zones",
        blank=True,
        verbose_name=_("whole territories (MRC)"),
        help_text=_("everything that stands in them is of the zone"),
    )
    towns = models.CharField(
        _("towns, or part of an MRC"),
        max_length=250,
        blank=True,
        help_text=_("in words, for readers; what stands there is counted by its places"),
    )
    places = models.ManyToManyField(
        Establishment,
        related_name="zones",
        blank=True,
        verbose_name=_("places named"),
        help_text=_("of the partners who sit: for a zone that is part of an MRC"),
    )
    local_lead = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="led_zones",
        verbose_name=_("local lead"),
    )
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=250, blank=True)

    objects = ZoneQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("zone"), _("zones")
        ordering = by_name("name_fr")
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="zone_ends_after_start",
                violation_error_code="zone_ends_after_start",
                violation_error_message=_("A zone cannot end before it starts."),
            ),
            ExclusionConstraint(
                name="zone_one_name_at_a_time",
                expressions=[
                    ("partnership", RangeOperators.EQUAL),
                    ("name_fr", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This partnership already has a zone of that name at that time."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


def counted_in_zone(rows: QuerySet, *, territory: str = "", place: str = "", of=None) -> Coalesce:
    """Return the expression that counts, for each zone, the rows that stand in it; ``of`` sums instead.

    ``territory`` and ``place`` lead from a row to its MRC and to its establishment.
    """
    here = Q()
    if territory:
        here |= Q(**{f"{territory}__in": _named_by_zone(Zone.territories, "territory")})
    if place:
        here |= Q(**{f"{place}__in": _named_by_zone(Zone.places, "establishment")})
    return counted(rows.filter(here), of=of)


def counted(rows: QuerySet, *, of=None) -> Coalesce:
    """Return the expression that counts rows which refer to an outer one, or what ``of`` sums of them."""
    found = rows.order_by().annotate(_all=Value(1)).values("_all")
    return Coalesce(Subquery(found.annotate(_counted=of or models.Count("pk")).values("_counted")), 0)


def _named_by_zone(link, name: str) -> QuerySet:
    """Return the keys that a zone names, two levels inside its own query."""
    return link.through.objects.filter(zone=OuterRef(OuterRef("pk"))).values(name)
