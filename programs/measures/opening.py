"""A cohort is opened from a measure: what its form begins with, and the link that stays."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from partnerships.concertation.models import Zone
from partnerships.plans.measure_models import Measure
from programs.cohorts import opening
from programs.cohorts.choosing import providers_of, territories_of
from programs.cohorts.models import Cohort
from programs.measures.models import MeasureCohort

LIKE_THE_LAST = (
    "program", "mode", "starts_on", "expected_end_on", "has_continuous_entry", "seats", "minimum_to_open",
)  # fmt: skip


@transaction.atomic
def open_from(
    *, measure: Measure, cohort: Cohort, zone: Zone | None, token: UUID, by, at: datetime
) -> Cohort:
    """Save a new cohort that comes of a measure; its form sent twice gives the one already made."""
    made = opening.open_cohort(cohort, token=token, by=by, at=at)
    MeasureCohort.objects.get_or_create(cohort=made, defaults={"measure": measure, "zone": zone})
    return made


def first_words(measure: Measure, zone: Zone | None, *, user, on: date) -> dict:
    """Return what the form begins with: where, who may teach there, and all else as the last one opened."""
    return {**_course(measure, on=on), **_place(measure, zone, user=user), "zone": zone}


def _course(measure: Measure, *, on: date) -> dict:
    """Return the program, dates and seats of the last cohort of a measure; before any, its dates to come."""
    last = measure.cohort_links.held().select_related("cohort").first()
    if last:
        return {name: getattr(last.cohort, name) for name in LIKE_THE_LAST}
    days = {"starts_on": measure.from_on, "expected_end_on": measure.to_on}
    return days if measure.from_on and measure.from_on >= on else {}


def _place(measure: Measure, zone: Zone | None, *, user) -> dict:
    """Return the only territory of a zone, and the only centre there; else the lead, when it teaches."""
    mine = providers_of(user)
    lead = mine.filter(pk=measure.lead_organization_id).first()
    near = list(territories_of(user).filter(zones=zone)[:2]) if zone else []
    if not near:
        return {"provider": lead} if lead else {}
    there = list(mine.filter(region=near[0].region)[:2])
    provider = lead or (there[0] if len(there) == 1 else None)
    return {"territory": near[0] if len(near) == 1 else None, "provider": provider}
