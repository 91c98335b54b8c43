"""What a measure is to bring, how it is seen, and what was told of it since."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.concertation.models import Zone
from partnerships.plans.measure_models import Measure


@tracked
class ExpectedResult(Bilingual, Stamped):
    """*Résultat attendu* of a measure: in words, or an indicator that goes from a baseline to a target.

    ``counted_by`` is the code of what the portal counts by itself (``INDICATORS``); "" when people type it.
    """

    class Kind(models.TextChoices):
        WORDS = "words", _("in words")
        INDICATOR = "indicator", _("an indicator")

    class Standing(models.TextChoices):
        REACHED = "reached", pgettext_lazy("result", "reached")
        PARTLY = "partly", pgettext_lazy("result", "partly reached")
        NOT = "not", pgettext_lazy("result", "not reached")

    measure = models.ForeignKey(
        Measure, models.CASCADE, related_name="results", verbose_name=pgettext_lazy("plan", "measure")
    )
    position = models.PositiveSmallIntegerField(_("order"))
    text_fr = models.CharField(_("expected result (French)"), max_length=500)
    text_en = models.CharField(_("expected result (English)"), max_length=500, blank=True)
    kind = models.CharField(_("how it is seen"), max_length=10, choices=Kind, default=Kind.WORDS)
    standing = models.CharField(
        pgettext_lazy("result", "where it stands"), max_length=10, choices=Standing, blank=True
    )
    evidence = models.TextField(
        _("evidence"),
        blank=True,
        max_length=2000,
        help_text=_("What shows it; everybody reads it once the plan is adopted."),
    )
    unit_fr = models.CharField(_("unit (French)"), max_length=80, blank=True)
    unit_en = models.CharField(_("unit (English)"), max_length=80, blank=True)
    baseline = models.DecimalField(
        _("baseline"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Where one begins."),
    )
    target = models.DecimalField(_("target"), max_digits=14, decimal_places=2, null=True, blank=True)
    target_on = models.DateField(_("target for"), null=True, blank=True)
    counted_by = models.CharField(
        _("counted by the portal"), max_length=60, blank=True, help_text=_("Empty: people type it.")
    )
    source = models.CharField(_("source"), max_length=250, blank=True)
    previous = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="next_results",
        verbose_name=_("goes on with the result"),
    )

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("expected result"), _("expected results")
        ordering = ["measure", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "position"],
                name="result_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(
                fields=["measure", "text_fr"],
                name="result_text_once",
                violation_error_code="result_text_once",
                violation_error_message=_("This measure has that expected result already."),
            ),
            models.CheckConstraint(
                condition=Q(kind="indicator")
                | Q(unit_fr="", unit_en="", baseline=None, target=None, target_on=None, counted_by=""),
                name="result_figures_of_an_indicator",
                violation_error_code="result_figures_of_an_indicator",
                violation_error_message=_("Only an indicator has a unit, a baseline and a target."),
            ),
            models.CheckConstraint(
                condition=Q(standing="") | Q(kind="words"),
                name="result_standing_in_words",
                violation_error_code="result_standing_in_words",
                violation_error_message=_(
                    "An indicator is seen by its figures: it is not said to be reached."
                ),
            ),
            models.CheckConstraint(
                condition=Q(standing="") | ~Q(evidence=""),
                name="result_standing_with_evidence",
                violation_error_code="result_standing_with_evidence",
                violation_error_message=_("Say what shows that it is so."),
            ),
            models.CheckConstraint(
                condition=Q(kind="words") | ~Q(unit_fr=""),
                name="result_indicator_has_a_unit",
                violation_error_code="result_indicator_has_a_unit",
                violation_error_message=_("Say in which unit the indicator is counted."),
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_indicator(self) -> bool:
        return self.kind == self.Kind.INDICATOR


@tracked
class ZoneTarget(Stamped):
    """From where to where a result is to go in one zone, where it makes sense by zone."""

    result = models.ForeignKey(
        ExpectedResult, models.CASCADE, related_name="zone_targets", verbose_name=_("expected result")
    )
    zone = models.ForeignKey(Zone, models.PROTECT, related_name="targets", verbose_name=_("zone"))
    baseline = models.DecimalField(_("baseline"), max_digits=14, decimal_places=2, null=True, blank=True)
    target = models.DecimalField(_("target"), max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("target of a zone"), _("targets of zones")
        ordering = ["result", "zone"]
        constraints = [
            models.UniqueConstraint(
                fields=["result", "zone"],
                name="zone_target_once",
                violation_error_code="zone_target_once",
                violation_error_message=_("This result has a target for that zone already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.zone)


class ProgressUpdateQuerySet(models.QuerySet):
    def shown(self, *, is_inside: bool):
        """All of them for who reads the plan from inside; published ones for the others."""
        return self if is_inside else self.filter(is_published=True)

    def since(self, on: date):
        return self.filter(on__gte=on)

    def newest_first(self):
        return self.order_by("-on", "-pk")


@tracked
class ProgressUpdate(Stamped):
    """*Nouvelle, état d'avancement*: what was told of a measure or a result, on a day, of a zone or of all.

    An internal one is read by who reads the plan from inside; a published one by everybody.
    """

    measure = models.ForeignKey(
        Measure, models.CASCADE, related_name="updates", verbose_name=pgettext_lazy("plan", "measure")
    )
    result = models.ForeignKey(
        ExpectedResult,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="updates",
        verbose_name=_("expected result"),
        help_text=_("Empty: the news are of the whole measure."),
    )
    zone = models.ForeignKey(
        Zone,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="updates",
        verbose_name=_("zone"),
        help_text=_("Empty: the news are of everywhere."),
    )
    on = models.DateField(pgettext_lazy("progress", "as of"))
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=2, null=True, blank=True)
    note = models.TextField(_("what happened"), blank=True, max_length=4000)
    is_published = models.BooleanField(
        _("published"), default=False, help_text=_("Everybody reads it; else only who follows the plan.")
    )
    is_counted = models.BooleanField(_("counted by the portal"), default=False, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("by"),
    )
    said_by = models.CharField(_("told by"), max_length=150, blank=True, editable=False)

    objects = ProgressUpdateQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("progress update"), _("progress updates")
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(value__isnull=False) | ~Q(note=""),
                name="progress_says_something",
                violation_error_code="progress_says_something",
                violation_error_message=_("Write what happened, or give a value."),
            ),
            models.CheckConstraint(
                condition=Q(value=None) | Q(result__isnull=False),
                name="progress_value_of_a_result",
                violation_error_code="progress_value_of_a_result",
                violation_error_message=_("A value is that of an expected result: say which."),
            ),
        ]
        indexes = [models.Index(fields=["measure", "-on"], name="progress_of_measure")]

    def __str__(self) -> str:
        return self.note[:80] if self.note else str(self.value)
