"""Registers of a partnership: rows that it keeps of its own life, a model for each register."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.concertation.models import Partnership


class Entry(Stamped):
    """A row of a register of a partnership."""

    partnership = models.ForeignKey(
        Partnership, models.CASCADE, related_name="%(class)s_entries", verbose_name=_("partnership")
    )

    class Meta:
        abstract = True
        app_label = "partnerships"


@tracked
class PressItem(Entry):
    """*Retombée de presse*: what a newspaper, a radio or a site said of the partnership."""

    outlet = models.CharField(pgettext_lazy("press", "outlet"), max_length=150)
    title = models.CharField(_("title"), max_length=250, blank=True)
    said_on = models.DateField(pgettext_lazy("press", "date"))
    link = models.URLField(pgettext_lazy("press", "link"), blank=True)

    class Meta(Entry.Meta):
        verbose_name, verbose_name_plural = _("press item"), _("press coverage")
        ordering = ["-said_on", "outlet"]

    def __str__(self) -> str:
        return f"{self.outlet}, {self.title}" if self.title else self.outlet
