"""What people agreed to, in which words, and who agreed for them."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.privacy.ages import OWN_CONSENT_FROM


class ConsentTextQuerySet(models.QuerySet):
    def in_force(self, *, at: datetime):
        """The newest version of each purpose."""
        return self.filter(in_force_at__lte=at).order_by("purpose", "-version").distinct("purpose")


@tracked
class ConsentText(Bilingual, Stamped):
    """One version of the words that people agree to, for one purpose; once used, it never changes."""

    class Purpose(models.TextChoices):
        PROFILE = "profile", _("keep my profile and send my applications")
        ON_BEHALF = "on_behalf", _("let my school apply for me")
        GUARDIAN = (
            "guardian",
            format_lazy(_("guardian's consent for a child under {age}"), age=OWN_CONSENT_FROM),
        )

    purpose = models.CharField(_("purpose"), max_length=30, choices=Purpose)
    version = models.PositiveSmallIntegerField(_("version"))
    text_fr = models.TextField(_("text (French)"))
    text_en = models.TextField(_("text (English)"))
    in_force_at = models.DateTimeField(_("in force from"))

    objects = ConsentTextQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("consent text"), _("consent texts")
        ordering = ["purpose", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["purpose", "version"], name="consent_text_unique_version")
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} ({self.version})"


class ConsentQuerySet(models.QuerySet):
    def standing(self):
        """Consents that nobody took back."""
        return self.filter(withdrawn_at=None)


@tracked
class Consent(Stamped):
    """A person, or the guardian of a child, agreed to a version of a text; taken back, it stays on record."""

    class GivenBy(models.TextChoices):
        SELF = "self", _("the person")
        GUARDIAN = "guardian", _("the guardian")
        RECORDED = "recorded", _("the school, which recorded it")

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="consents",
        verbose_name=_("person"),
        help_text=_("empty while who it is about has no account"),
    )
    about = models.UUIDField(
        _("about whom"),
        null=True,
        blank=True,
        db_index=True,
        editable=False,
        help_text=_("public identifier of the student’s file: one account may open several"),
    )
    text = models.ForeignKey(
        ConsentText, models.PROTECT, related_name="consents", verbose_name=_("what was agreed to")
    )
    given_by = models.CharField(_("given by"), max_length=20, choices=GivenBy)
    giver_name = models.CharField(_("name of who agreed"), max_length=150, blank=True)
    giver_email = models.EmailField(_("e-mail of who agreed"), blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("recorded by"),
    )
    given_at = models.DateTimeField(_("given at"))
    withdrawn_at = models.DateTimeField(_("taken back at"), null=True, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("consent"), _("consents")
        ordering = ["-given_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "about", "text"],
                condition=Q(withdrawn_at=None),
                nulls_distinct=False,
                name="consent_one_standing",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person or self.giver_name} – {self.text}"
