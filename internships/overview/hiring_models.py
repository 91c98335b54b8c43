"""Hires that partners counted outside the portal."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from internships.offers.models import InternshipKind
from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.concertation.models import Partnership
from partnerships.territories.models import Region


@tracked
class HiringFigures(Stamped):
    """Reported hires of a kind, in a region and year (persons): what partners counted outside the portal."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name=_("region"))
    partnership = models.ForeignKey(
        Partnership,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="hiring_figures",
        verbose_name=_("partnership"),
    )
    kind = models.ForeignKey(
        InternshipKind, models.PROTECT, related_name="hiring_figures", verbose_name=_("kind")
    )
    from_year = models.PositiveSmallIntegerField(_("from year"))
    to_year = models.PositiveSmallIntegerField(_("to year"))
    persons = models.PositiveIntegerField(_("students hired"))
    is_at_least = models.BooleanField(_("at least that many"), default=False)
    source = models.CharField(_("source"), max_length=250)

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("reported hires"), _("reported hires")
        ordering = ["-to_year"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "partnership", "kind", "from_year", "to_year"],
                nulls_distinct=False,
                name="hiring_figures_unique",
            ),
            models.CheckConstraint(
                condition=Q(to_year__gte=F("from_year")), name="hiring_figures_years_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.from_year}–{self.to_year}: {self.persons}"
