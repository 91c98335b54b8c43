"""Calls for internships: how many places a region looks for in a program, until when, and who decided it."""

from datetime import date

from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.offers.models import Offer, Slot
from internships.posting.mails import OFFERS
from partnerships.base.figures import write_day
from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.meetings.decision_models import Decision
from partnerships.organizations.models import Organization
from partnerships.organizations.solicitation_models import Solicitation
from partnerships.territories.models import Region
from programs.catalogue.models import Program


class OfferCallQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of the regions where the person studies, coordinates, or coordinates an organization."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(region__in=scope.region_ids | scope.organization_region_ids)

    def editable_by(self, user):
        """Those of the region that the person coordinates, or that their organization made."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(region__in=scope.coordinated_region_ids) | Q(organization__in=scope.coordinated_ids)
        )

    def with_results(self):
        """Annotate ``firms`` asked for internships, ``offers`` of the program and their ``places``.

        All of them in the region, between the two days of the call.
        """
        here, days = OuterRef("region"), (OuterRef("opens_on"), OuterRef("closes_on"))
        asked = Solicitation.objects.filter(kind=OFFERS, region=here, at__date__range=days)
        published = {"region": here, "programs": OuterRef("program"), "published_at__date__range": days}
        offers = Offer.objects.filter(**published)
        slots = Slot.objects.filter(**{f"offer__{name}": value for name, value in published.items()})
        return self.select_related("program", "region", "organization").annotate(
            firms=_one(asked, Count("organization", distinct=True)),
            offers=_one(offers, Count("pk", distinct=True)),
            places=_one(slots, Sum("seats")),
        )


def _one(rows, aggregate) -> Coalesce:
    """Return the expression of one figure of rows that refer to an outer one; 0 where there are none."""
    found = rows.order_by().annotate(_all=models.Value(1)).values("_all")
    return Coalesce(Subquery(found.annotate(_figure=aggregate).values("_figure")), 0)


@tracked
class OfferCall(Stamped):
    """*Appel de stages*: a region looks for so many places in a program, from a day to a day."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="offer_calls", verbose_name=_("region"))
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="offer_calls",
        verbose_name=_("partner who calls"),
    )
    program = models.ForeignKey(
        Program, models.PROTECT, related_name="offer_calls", verbose_name=_("program")
    )
    seats = models.PositiveIntegerField(pgettext_lazy("call for internships", "places looked for"))
    opens_on = models.DateField(pgettext_lazy("call for internships", "from"))
    closes_on = models.DateField(pgettext_lazy("call for internships", "until"))
    note = models.CharField(_("note"), max_length=250, blank=True)
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = OfferCallQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("call for internships"), _("calls for internships")
        ordering = ["-opens_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")),
                name="offer_call_closes_after",
                violation_error_code="offer_call_closes_after",
                violation_error_message=_("A call cannot end before it begins."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.program.title}, {write_day(self.opens_on)} – {write_day(self.closes_on)}"

    def get_absolute_url(self) -> str:
        return reverse("offer_call_detail", args=[self.public_id])

    def is_editable_by(self, user) -> bool:
        """Whether the person changes it (same rule as ``editable_by``, without a query)."""
        scope = user.scope
        kept = self.region_id in scope.coordinated_region_ids
        return scope.is_admin or kept or self.organization_id in scope.coordinated_ids

    def is_open(self, *, on: date) -> bool:
        return self.opens_on <= on <= self.closes_on


@tracked
class CallDecision(Stamped):
    """A decision that names a call for internships."""

    decision = models.ForeignKey(
        Decision, models.CASCADE, related_name="call_links", verbose_name=_("decision")
    )
    call = models.ForeignKey(
        OfferCall, models.CASCADE, related_name="decision_links", verbose_name=_("call for internships")
    )

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("decision about a call"), _("decisions about calls")
        ordering = ["decision", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "call"],
                name="call_decision_once",
                violation_error_code="call_decision_once",
                violation_error_message=_("The decision names this call already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.call)

    @property
    def url(self) -> str:
        return self.call.get_absolute_url()
