"""What committees do with measures: those on an agenda, and what was decided about them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import AgendaItem
from partnerships.plans.measure_models import Measure


@tracked
class MeasureItem(Stamped):
    """A measure to discuss that is on an agenda."""

    item = models.OneToOneField(
        AgendaItem, models.CASCADE, related_name="measure_item", verbose_name=_("agenda item")
    )
    measure = models.ForeignKey(
        Measure, models.CASCADE, related_name="agenda_items", verbose_name=pgettext_lazy("plan", "measure")
    )

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("measure on an agenda"), _("measures on agendas")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.measure)


@tracked
class MeasureDecision(Stamped):
    """A decision that names a measure."""

    decision = models.ForeignKey(
        Decision, models.CASCADE, related_name="measure_links", verbose_name=_("decision")
    )
    measure = models.ForeignKey(
        Measure, models.CASCADE, related_name="decision_links", verbose_name=pgettext_lazy("plan", "measure")
    )

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("decision about a measure"), _("decisions about measures")
        ordering = ["decision", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "measure"],
                name="measure_decision_once",
                violation_error_code="measure_decision_once",
                violation_error_message=_("The decision names this measure already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.measure)

    @property
    def url(self) -> str:
        return self.measure.get_absolute_url()
