"""Everything that is asked of a firm or a partner: who asked what of whom, when, and what came of it."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.organizations.models import Establishment, Organization
from partnerships.territories.models import Region

# Since November 2026. No text sets it: two calls in two weeks are what firms complain of, and a firm takes
# about that time to answer the first. The partners of a region may agree on another figure.
SPARED_DAYS = said("spared_days", 14)


class SolicitationQuerySet(models.QuerySet):
    def visible_to(self, user):
        """What partners of a region tell each other, and what they asked themselves of others."""
        scope = user.scope
        if scope.is_admin:
            return self
        regions = scope.coordinated_region_ids | scope.organization_region_ids
        return self.filter(Q(region__in=regions) | Q(partner__in=scope.coordinated_ids))

    def made_by(self, user):
        """What a person asked, or an organization that they coordinate."""
        return self.filter(Q(by=user) | Q(partner__in=user.scope.coordinated_ids))

    def asked(self):
        """Those that were asked: the others wait for the next contact."""
        return self.filter(at__isnull=False)

    def waiting(self):
        """Those that wait for whoever speaks next to the partner."""
        return self.filter(at=None)

    def recent(self, *, at: datetime, days: int = SPARED_DAYS):
        return self.filter(last_at__gt=at - timedelta(days=days))

    def with_names(self):
        return self.select_related("organization", "establishment", "partner", "by")

    def newest_first(self):
        return self.order_by(F("last_at").desc(nulls_first=True), "-pk")


@tracked
class Solicitation(Stamped):
    """One thing asked of a partner, by a call, a visit or a mail, reminders included.

    What nobody asked yet (``at`` empty) waits for the next contact, whoever makes it: one call bundles all of
    it. ``about`` is the key of what the portal itself asks, which stays one row however often it is asked.
    """

    class Channel(models.TextChoices):
        PHONE = "phone", _("telephone")
        EMAIL = "email", _("e-mail")
        VISIT = "visit", _("visit")
        EVENT = "event", _("event")

    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="solicitations", verbose_name=_("partner who is asked")
    )
    establishment = models.ForeignKey(
        Establishment,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="solicitations",
        verbose_name=_("establishment"),
    )
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("region")
    )
    partner = models.ForeignKey(
        Organization,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="solicitations_made",
        verbose_name=_("partner who asks"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    kind = models.CharField(pgettext_lazy("solicitation", "what for"), max_length=30)
    subject = models.CharField(
        pgettext_lazy("solicitation", "what exactly"),
        max_length=200,
        blank=True,
        help_text=_("The partner who is asked reads it: name no person."),
    )
    about = models.CharField(_("key"), max_length=60, blank=True, default="", editable=False)
    at = models.DateTimeField(_("at"), null=True, blank=True)
    last_at = models.DateTimeField(_("last at"), null=True, blank=True)
    channel = models.CharField(_("how"), max_length=20, choices=Channel, blank=True)
    result = models.CharField(_("result"), max_length=250, blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    next_on = models.DateField(
        _("next useful contact on"),
        null=True,
        blank=True,
        help_text=_("Until that day, other partners are told to leave them in peace."),
    )

    objects = SolicitationQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("solicitation"), _("solicitations")
        ordering = ["-at"]
        indexes = [
            models.Index(fields=["establishment", "-at"], name="solicitation_of_place"),
            models.Index(fields=["organization", "-last_at"], name="solicitation_of_partner"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(at=None, last_at=None) | Q(last_at__gte=F("at")), name="solicitation_last_after"
            ),
            models.UniqueConstraint(
                fields=["organization", "about"],
                condition=Q(answered_at=None) & ~Q(about=""),
                name="solicitation_asked_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} ({self.kind_name})"

    def is_visible_to(self, user) -> bool:
        """Whether the person reads its notes (same rule as ``visible_to``, without a query)."""
        scope = user.scope
        regions = scope.coordinated_region_ids | scope.organization_region_ids
        return scope.is_admin or self.region_id in regions or self.partner_id in scope.coordinated_ids

    @property
    def kind_name(self) -> str:
        """The words of its kind; of one that nobody registers any more, its code."""
        return str(SOLICITED.get(self.kind, self.kind))

    @property
    def asker(self) -> str:
        """Who asked, as readers know them; the portal when nobody did."""
        return str(self.partner or self.by or "Arrimage")


# What partners are asked for: {code: words}. Whoever asks registers its kind (``solicited``).
SOLICITED: dict[str, str] = {}


def solicited(code: str, words) -> str:
    """Register a kind of what is asked of partners; return its code. Raises ValueError for a code taken."""
    if code in SOLICITED:
        raise ValueError(f"two kinds of solicitations are named {code!r}")
    SOLICITED[code] = words
    return code


MEETING = solicited("meeting", pgettext_lazy("solicitation", "a meeting"))
OTHER = solicited("other", pgettext_lazy("solicitation", "something else"))
