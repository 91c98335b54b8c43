"""What the cohorts of a measure bring to its results: how many, and their seats; never persons."""

from datetime import date

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from partnerships.concertation.models import Zone
from partnerships.plans.indicators import Indicator
from partnerships.plans.measure_models import Measure
from programs.measures.models import MeasureCohort


def links_of(measure: Measure, zone: Zone | None):
    """Return the cohorts of a measure that were not called off, everywhere or for one zone."""
    found = MeasureCohort.objects.held().filter(measure=measure)
    return found if zone is None else found.filter(zone=zone)


def count_cohorts(measure: Measure, zone: Zone | None, on: date) -> int:
    return links_of(measure, zone).count()


def count_seats(measure: Measure, zone: Zone | None, on: date) -> int:
    return links_of(measure, zone).aggregate(seats=Sum("cohort__seats"))["seats"] or 0


MADE = {
    "measure_cohorts": Indicator(_("Cohorts that came of this measure"), count_cohorts),
    "measure_seats": Indicator(_("Seats of the cohorts that came of this measure"), count_seats),
}
