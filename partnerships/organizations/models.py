"""Partners: organizations, the roles they hold over time, their establishments and contacts."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Func, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.base.searching import Indexed, titled
from partnerships.base.states import States
from partnerships.territories.models import Region, Territory
from partnerships.territories.towns import of_establishment
from partnerships.words.sorting import by_name

PARTNER_WORDS = titled("name", "legal_name", "neq")
PLACE_WORDS = titled("name", "postal_code")


class DateRange(Func):
    """``daterange(from, to, '[]')``: both days count; no last day means still going on."""

    function = "daterange"
    output_field = DateRangeField()


def period(start: str = "from_on", end: str = "to_on") -> DateRange:
    """Return the expression of a row's period, for exclusion constraints."""
    return DateRange(start, end, RangeBoundary(inclusive_lower=True, inclusive_upper=True))


class DatedQuerySet(models.QuerySet):
    """Rows that hold from a day to a day, both included."""

    def current(self, *, on: date):
        return self.filter(Q(to_on__isnull=True) | Q(to_on__gte=on), from_on__lte=on)


class OrganizationQuerySet(models.QuerySet):
    def listed(self):
        """Partners the public may read about."""
        return self.filter(status=Organization.Status.ACTIVE)

    def of_kind(self, *kinds: str, on: date):
        return self.filter(
            pk__in=OrganizationRole.objects.current(on=on).filter(kind__in=kinds).values("organization")
        )

    def with_kinds(self, *, on: date):
        """Annotate ``kinds``: the codes of the roles held on a day, sorted."""
        held = OrganizationRole.objects.current(on=on).filter(organization=OuterRef("pk")).order_by("kind")
        return self.annotate(kinds=ArraySubquery(held.values("kind")))

    def readable_by(self, user):
        """Active partners for everyone; the others for those who keep them."""
        return self.visible_to(user) if user.is_authenticated else self.listed()

    def visible_to(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(status=Organization.Status.ACTIVE)
            | Q(pk__in=scope.organization_ids)
            | Q(region__in=scope.region_ids)
        )

    def kept_by_region(self, user):
        """Partners that the person's region opens, suspends and closes."""
        scope = user.scope
        return self if scope.is_admin else self.filter(region__in=scope.coordinated_region_ids)

    def editable_by(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(Q(pk__in=scope.coordinated_ids) | Q(region__in=scope.coordinated_region_ids))


@tracked
class Organization(Stamped):
    """*Partenaire*: any organization that teaches, hires, represents or decides."""

    class Status(States):
        DRAFT = "draft", _("draft")
        PENDING = "pending", _("pending")
        ACTIVE = "active", _("active")
        SUSPENDED = "suspended", _("suspended")
        CLOSED = "closed", _("closed")

    name = models.CharField(_("name"), max_length=200)
    legal_name = models.CharField(_("legal name"), max_length=200, blank=True)
    neq = models.CharField(
        _("Quebec business number (NEQ)"),
        max_length=10,
        blank=True,
        validators=[RegexValidator(r"^\d{10}$", _("A NEQ has ten digits."))],
    )
    website = models.URLField(_("website"), blank=True)
    region = models.ForeignKey(
        Region,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="organizations",
        verbose_name=_("region"),
        help_text=_("Leave empty for an organization of the whole province."),
    )
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.ACTIVE)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = OrganizationQuerySet.as_manager()
    SAID = Indexed(PARTNER_WORDS)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("partner"), _("partners")
        ordering = by_name("name")
        constraints = [
            models.UniqueConstraint(fields=["neq"], condition=~Q(neq=""), name="organization_unique_neq")
        ]
        indexes = [
            GinIndex(PARTNER_WORDS, name="organization_words"),
            models.Index(*by_name("name"), name="organization_by_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organization_detail", args=[self.public_id])

    def is_kept_by_region_of(self, user) -> bool:
        """Whether the person's region keeps it (same rule as ``kept_by_region``, without a query)."""
        return user.scope.is_admin or self.region_id in user.scope.coordinated_region_ids

    @property
    def is_open(self) -> bool:
        """Whether it takes part: its people act for it, its links work."""
        return self.status == self.Status.ACTIVE

    def is_editable_by(self, user) -> bool:
        """Whether the person keeps this card (same rule as ``editable_by``, without a query)."""
        if not user.is_authenticated:
            return False
        scope = user.scope
        return (
            scope.is_admin
            or self.pk in scope.coordinated_ids
            or self.region_id in scope.coordinated_region_ids
        )

    @property
    def kind_names(self) -> list[str]:
        """Labels of the annotated ``kinds``."""
        names = dict(OrganizationRole.Kind.choices)
        return [str(names[kind]) for kind in self.kinds]


@tracked
class OrganizationRole(Stamped):
    """What an organization is, from when to when. One may be several things (employer and training site)."""

    class Kind(models.TextChoices):
        SERVICE_CENTRE = "service_centre", _("school service centre")
        CFP = "cfp", _("vocational training centre")
        CEGEP = "cegep", _("cégep")
        UNIVERSITY = "university", _("university")
        EMPLOYER = "employer", _("employer")
        INSERTION = "insertion", _("insertion enterprise")
        SECTOR_COMMITTEE = "sector_committee", _("sector committee")
        CJE = "cje", _("youth employment centre (CJE)")
        SERVICES_QUEBEC = "services_quebec", _("Services Québec")
        ROUNDTABLE = "roundtable", _("concertation table")
        UNION = "union", _("union")
        MINISTRY = "ministry", _("ministry")
        ELECTED = "elected", _("elected office")
        MUNICIPALITY = "municipality", _("municipality")
        ASSOCIATION = "association", _("association")
        RESEARCH = "research", _("research centre")
        WOMEN = "women", _("women’s organization")
        INDIGENOUS = "indigenous", _("Indigenous organization")
        IMMIGRANT = "immigrant", _("immigrants’ organization")
        CONSULTANT = "consultant", _("consultant")
        OTHER = "other", _("other")

    TEACHING = [Kind.SERVICE_CENTRE, Kind.CFP, Kind.CEGEP, Kind.UNIVERSITY]

    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="roles", verbose_name=_("partner")
    )
    kind = models.CharField(_("kind"), max_length=30, choices=Kind)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("partner's role"), _("partners' roles")
        ordering = ["from_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="role_ends_after_start"
            ),
            ExclusionConstraint(
                name="role_no_overlap_per_kind",
                expressions=[
                    ("organization", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This partner already holds this role at that time."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class EstablishmentQuerySet(models.QuerySet):
    def open(self):
        """Places that take part, of partners that do."""
        return self.filter(
            status=Establishment.Status.ACTIVE, organization__status=Organization.Status.ACTIVE
        )

    def of(self, organizations):
        """Open places of some partners, as a map lists them."""
        found = self.open().filter(organization__in=organizations.values("pk"))
        return found.select_related("organization", "territory").order_by(
            *by_name("organization__name", "name")
        )

    def editable_by(self, user):
        return self.filter(organization__in=Organization.objects.editable_by(user))

    def for_card(self, *, with_contacts: bool):
        """Establishments as a partner's card shows them; contacts are personal data."""
        found = self.select_related("territory")
        return found.prefetch_related("contacts") if with_contacts else found


@tracked
class Establishment(Stamped):
    """*Établissement, milieu de stage*: a place where an organization teaches or works."""

    class Status(States):
        ACTIVE = "active", _("active")
        SUSPENDED = "suspended", _("suspended")
        CLOSED = "closed", _("closed")

    class HeadcountBand(models.TextChoices):
        B1 = "1-4", "1–4"
        B5 = "5-19", "5–19"
        B20 = "20-49", "20–49"
        B50 = "50-99", "50–99"
        B100 = "100-199", "100–199"
        B200 = "200-499", "200–499"
        B500 = "500+", "500+"

    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="establishments", verbose_name=_("partner")
    )
    name = models.CharField(_("name"), max_length=200)
    address = models.CharField(_("address"), max_length=250, blank=True)
    postal_code = models.CharField(
        _("postal code"),
        max_length=7,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]\d[A-Z] ?\d[A-Z]\d$", _("A postal code looks like J1H 5N4."))],
    )
    territory = models.ForeignKey(
        Territory,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="establishments",
        verbose_name=_("territory (MRC)"),
    )
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    industry_code = models.CharField(_("industry (NAICS)"), max_length=6, blank=True)
    headcount_band = models.CharField(_("headcount"), max_length=10, choices=HeadcountBand, blank=True)
    shifts = models.CharField(_("shifts"), max_length=120, blank=True)
    transit = models.CharField(_("public transit"), max_length=200, blank=True)
    is_unionized = models.BooleanField(_("unionized"), null=True, blank=True)
    welcomes_minors = models.BooleanField(_("welcomes minors"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.ACTIVE)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = EstablishmentQuerySet.as_manager()
    SAID = Indexed(PLACE_WORDS)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("establishment"), _("establishments")
        ordering = by_name("name")
        indexes = [GinIndex(PLACE_WORDS, name="establishment_words")]
        constraints = [
            models.UniqueConstraint(fields=["organization", "name"], name="establishment_unique_name"),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True) | Q(latitude__gte=-90, latitude__lte=90),
                name="latitude_in_range",
            ),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True) | Q(longitude__gte=-180, longitude__lte=180),
                name="longitude_in_range",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def spot(self) -> str:
        """Where a map shows it: its own point, else about; degrees north, degrees east, or empty."""
        if self.latitude is not None and self.longitude is not None:
            return f"{self.latitude},{self.longitude}"
        mrc = self.territory.code if self.territory else ""
        about = of_establishment(postal_code=self.postal_code, mrc=mrc)
        return f"{about.latitude},{about.longitude}" if about else ""

    @property
    def is_open(self) -> bool:
        """Whether it takes part, and its partner too."""
        return self.status == self.Status.ACTIVE and self.organization.is_open


class ContactQuerySet(models.QuerySet):
    def editable_by(self, user):
        kept = Establishment.objects.editable_by(user)
        return self.filter(establishment__in=kept)

    def confirmed(self):
        """Those whom the firm, or who coordinates it, has named: not who proposed themselves by a link."""
        return self.filter(is_proposed=False)


@tracked
class Contact(Stamped):
    """A person to call at an establishment; may sign for it."""

    establishment = models.ForeignKey(
        Establishment, models.CASCADE, related_name="contacts", verbose_name=_("establishment")
    )
    name = models.CharField(_("name"), max_length=150)
    title = models.CharField(_("title"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    has_signing_authority = models.BooleanField(_("may sign for the establishment"), default=False)
    is_proposed = models.BooleanField(
        _("to be confirmed"),
        default=False,
        editable=False,
        help_text=_("named themselves through a link; nothing of the firm is shown to them yet"),
    )

    objects = ContactQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("contact"), _("contacts")
        ordering = by_name("name")

    def __str__(self) -> str:
        return self.name
