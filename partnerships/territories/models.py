"""Quebec's administrative regions and their territories (MRC or equivalents)."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.words.sorting import by_name


@tracked
class Region(Stamped):
    """*Région administrative*: reference data, codes 01 to 17."""

    code = models.CharField(_("code"), max_length=2, unique=True)
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("region"), _("regions")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^(0[1-9]|1[0-7])$"), name="region_code_01_to_17"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("region_detail", args=[self.code])


@tracked
class Territory(Stamped):
    """*MRC ou territoire équivalent*: reference data, four-digit census division code."""

    code = models.CharField(_("code"), max_length=4, unique=True)
    name = models.CharField(_("name"), max_length=80)
    region = models.ForeignKey(Region, models.PROTECT, related_name="territories", verbose_name=_("region"))

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("territory (MRC)"), _("territories (MRC)")
        ordering = by_name("name")

    def __str__(self) -> str:
        return self.name
