"""What a partnership reads for its members: the items of its watch."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.registers.models import Entry

READING_LINES = 2
is_sealed_address = URLValidator(
    schemes=["https"], message=_("Give a whole address that begins with https://.")
)


@tracked
class WatchItem(Bilingual, Entry):
    """*Élément de veille*: what somebody else published, where, and how it reads in two lines.

    Its themes are those of the metallurgy committee's action plan of 2009-2010, axis 3.
    """

    class Theme(models.TextChoices):
        ECONOMY = "economy", pgettext_lazy("watch", "economy")
        TRAINING = "training", pgettext_lazy("watch", "training")
        WORKFORCE = "workforce", pgettext_lazy("watch", "workforce")
        ENVIRONMENT = "environment", pgettext_lazy("watch", "environment")

    class Scope(models.TextChoices):
        PARTNERSHIP = "partnership", pgettext_lazy("scope", "the partnership")
        REGION = "region", pgettext_lazy("scope", "the region")
        SECTOR = "sector", pgettext_lazy("scope", "the sector")
        QUEBEC = "quebec", pgettext_lazy("scope", "Quebec")
        CANADA = "canada", pgettext_lazy("scope", "Canada")
        WORLD = "world", pgettext_lazy("scope", "the world")

    title_fr = models.CharField(_("title (French)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    theme = models.CharField(_("theme"), max_length=20, choices=Theme)
    scope = models.CharField(pgettext_lazy("watch", "scope"), max_length=20, choices=Scope)
    source = models.CharField(pgettext_lazy("watch", "source"), max_length=150)
    link = models.URLField(pgettext_lazy("press", "link"), max_length=500, validators=[is_sealed_address])
    reading_fr = models.TextField(_("reading, in a few lines (French)"), max_length=400, blank=True)
    reading_en = models.TextField(_("reading, in a few lines (English)"), max_length=400, blank=True)
    published_on = models.DateField(pgettext_lazy("watch", "date"))
    is_public = models.BooleanField(
        pgettext_lazy("watch", "public"), default=False, help_text=_("Else read by members.")
    )

    class Meta(Entry.Meta):
        verbose_name, verbose_name_plural = _("watch item"), _("watch items")
        ordering = ["-published_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(link__startswith="https://"),
                name="watch_item_link_https",
                violation_error_code="watch_item_link_https",
                violation_error_message=_("Give a whole address that begins with https://."),
            ),
            models.UniqueConstraint(
                fields=["partnership", "link"],
                name="watch_item_once",
                violation_error_code="watch_item_once",
                violation_error_message=_("The watch has this address already."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        for name in ("reading_fr", "reading_en"):
            if len(getattr(self, name).splitlines()) > READING_LINES:
                told = _("The essential only: %(most)d lines at most.") % {"most": READING_LINES}
                raise ValidationError({name: told})
