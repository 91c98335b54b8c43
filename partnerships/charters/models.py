"""The charter of a partnership: its text, its launch, and who signed it for which seat."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.concertation.models import Partnership, Seat

TAKE_BACK_DAYS = said("signature_take_back_days", 2)


@tracked
class Charter(Bilingual, Stamped):
    """*Charte*: what partners commit to together. Its text stays as the first of them signed it."""

    partnership = models.OneToOneField(
        Partnership, models.CASCADE, related_name="charter", verbose_name=_("partnership")
    )
    title_fr = models.CharField(_("title (French)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    text_fr = models.TextField(_("text (French)"), max_length=20_000)
    text_en = models.TextField(_("text (English)"), max_length=20_000, blank=True)
    is_open = models.BooleanField(
        _("may be signed"), default=False, help_text=_("Each partner then signs it by one click.")
    )
    launched_on = models.DateField(_("launched on"), null=True, blank=True)
    launch_place = models.CharField(_("place of the launch"), max_length=200, blank=True)
    launch_note_fr = models.TextField(_("the launch in words (French)"), max_length=2000, blank=True)
    launch_note_en = models.TextField(_("the launch in words (English)"), max_length=2000, blank=True)
    signed_on_paper_on = models.DateField(
        _("signed together on"),
        null=True,
        blank=True,
        help_text=_("On paper, when it is not known who signed."),
    )
    source = models.CharField(_("source"), max_length=250, blank=True)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("charter"), _("charters")
        ordering = ["partnership"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("charter_detail", args=[self.partnership.public_id])


@tracked
class CharterSignature(Stamped):
    """Who signed a charter for a seat, and when; ``by`` is empty when it was on paper."""

    charter = models.ForeignKey(Charter, models.CASCADE, related_name="signatures", verbose_name=_("charter"))
    seat = models.ForeignKey(
        Seat,
        models.PROTECT,
        related_name="signatures",
        verbose_name=pgettext_lazy("committee", "seat"),
    )
    name = models.CharField(_("who signed"), max_length=150)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("account"),
    )
    signed_on = models.DateField(_("signed on"))
    clicked_at = models.DateTimeField(_("clicked at"), null=True, blank=True, editable=False)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("signature of a charter"), _("signatures of charters")
        ordering = ["charter", "signed_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["charter", "seat"],
                name="charter_signed_once_a_seat",
                violation_error_code="charter_signed_once_a_seat",
                violation_error_message=_("This seat has signed the charter already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def may_be_taken_back(self, *, by, at: datetime) -> bool:
        """Whether who clicked may still say that it was a wrong click."""
        limit = timedelta(days=TAKE_BACK_DAYS)
        return self.clicked_at is not None and self.by_id == by.pk and at <= self.clicked_at + limit
