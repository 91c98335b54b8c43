"""Cohorts that somebody may say came of a measure."""

from django.utils import timezone

from partnerships.concertation.models import Partnership
from partnerships.web.picking import Source
from programs.cohorts.models import Cohort


def cohorts_without_measure(user, *, partnership: int):
    """Return the cohorts to come, which everybody reads, and those that a person reads, not of a measure yet.

    Of the regions of the partnership; of all of Quebec when it names none.
    """
    regions = Partnership.regions.through.objects.filter(partnership=partnership).values("region")
    coming = Cohort.objects.starting_from(on=timezone.localdate())
    found = (Cohort.objects.visible_to(user) | coming).published().filter(measure_link=None)
    if regions.exists():
        found = found.filter(region__in=regions)
    return found.select_related("program").order_by("-starts_on", "pk")


COHORTS_WITHOUT_MEASURE = Source(
    "cohorts_without_measure", cohorts_without_measure, paths=("name", "program__title_fr", "provider__name")
)
