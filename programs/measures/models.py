"""Cohorts that came of a measure of an action plan."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.concertation.models import Zone
from partnerships.plans.measure_models import Measure
from programs.cohorts.models import Cohort


class MeasureCohortQuerySet(models.QuerySet):
    def held(self):
        """Those whose cohort was not called off."""
        return self.exclude(cohort__state=Cohort.State.CANCELLED)


@tracked
class MeasureCohort(Stamped):
    """A cohort that came of a measure, in the zone for which it was opened: zones may be words alone."""

    measure = models.ForeignKey(
        Measure, models.CASCADE, related_name="cohort_links", verbose_name=pgettext_lazy("plan", "measure")
    )
    cohort = models.OneToOneField(
        Cohort,
        models.CASCADE,
        related_name="measure_link",
        verbose_name=_("cohort"),
        error_messages={"unique": _("This cohort came of a measure already.")},
    )
    zone = models.ForeignKey(
        Zone, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("zone")
    )

    objects = MeasureCohortQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("cohort of a measure"), _("cohorts of measures")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.cohort)
