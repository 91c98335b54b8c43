"""Registers of a partnership: rows that it keeps of its own life, a model for each register."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.dateformat import format as write
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.figures import write_day
from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.concertation.models import Partnership
from partnerships.registers.precision import WINTER_BEGINS, last_day, season_of


class Precision(models.TextChoices):
    """How well a date is known."""

    DAY = "day", _("to the day")
    MID_MONTH = "mid_month", _("mid-month")
    MONTH = "month", pgettext_lazy("how a date is known", "month")
    SEASON = "season", _("season")
    YEAR = "year", pgettext_lazy("how a date is known", "year")


SEASONS = {3: _("spring"), 6: _("summer"), 9: _("autumn"), WINTER_BEGINS: _("winter")}


def write_when(on: date, precision: str) -> str:
    """Write a date with no more than what is known of it, in the reader's language."""
    if precision == Precision.DAY:
        return write_day(on)
    if precision == Precision.MID_MONTH:
        return gettext("mid-%(month)s") % {"month": write(on, "F Y")}
    if precision == Precision.MONTH:
        return write(on, "F Y")
    return _write_season(on) if precision == Precision.SEASON else str(on.year)


def _write_season(on: date) -> str:
    first, year = season_of(on)
    return f"{SEASONS[first]} {year}-{year + 1}" if first == WINTER_BEGINS else f"{SEASONS[first]} {year}"


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


@tracked
class Position(Bilingual, Entry):
    """*Positionnement*: what the partnership says after an event; its steps, until it is sent."""

    title_fr = models.CharField(_("title (French)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    text_fr = models.TextField(_("text (French)"), max_length=20_000, blank=True)
    text_en = models.TextField(_("text (English)"), max_length=20_000, blank=True)

    class Meta(Entry.Meta):
        verbose_name, verbose_name_plural = _("position paper"), _("position papers")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title


@tracked
class Milestone(Bilingual, Entry):
    """*Jalon*: what is to happen, when as far as it is known, and the day on which it did.

    The milestones of a position are its steps, each once.
    """

    class Step(models.TextChoices):
        NOTES = "notes", _("notes of the event")
        SYNTHESIS = "synthesis", _("synthesis")
        COMMITTEE = "committee", pgettext_lazy("step of a position", "committee")
        ADOPTED = "adopted", pgettext_lazy("step of a position", "adopted")
        SENT = "sent", _("sent to participants")

    what_fr = models.CharField(_("what (French)"), max_length=250)
    what_en = models.CharField(_("what (English)"), max_length=250, blank=True)
    on = models.DateField(
        pgettext_lazy("milestone", "when"), help_text=_("Any day of the month, season or year that is known.")
    )
    precision = models.CharField(_("known"), max_length=10, choices=Precision, default=Precision.DAY)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    position = models.ForeignKey(
        Position,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="steps",
        verbose_name=_("step of the position paper"),
    )
    step = models.CharField(_("step"), max_length=10, choices=Step, blank=True)

    class Meta(Entry.Meta):
        verbose_name, verbose_name_plural = _("milestone"), _("milestones")
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(position=None, step="") | (Q(position__isnull=False) & ~Q(step="")),
                name="milestone_step_of_a_position",
                violation_error_code="milestone_step_of_a_position",
                violation_error_message=_("Say which step of which position paper it is, or neither."),
            ),
            models.UniqueConstraint(
                fields=["position", "step"],
                name="milestone_step_once",
                violation_error_code="milestone_step_once",
                violation_error_message=_("This position paper has that step already."),
            ),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def when(self) -> str:
        """When it is to happen, with no more than what is known."""
        return write_when(self.on, self.precision)

    def is_late(self, *, on: date) -> bool:
        """Whether it is past the last day that it may be, and nothing says that it is done."""
        return self.done_on is None and last_day(self.on, self.precision) < on
