"""An amendment reaches its placement on the day it takes effect: hours a week, trainer, supervisor."""

from datetime import date, datetime, timedelta

from django.db import transaction

from internships.agreements.models import People
from internships.placements.links import revoke_trainers_links
from internships.placements.models import LIVE_STATES, Placement
from internships.placements.opening import save, supervisor_of, take, terms_on, trainer_of
from partnerships.base.ticking import claim

ONE_DAY = timedelta(days=1)


@transaction.atomic
def follow(*, placement: Placement, on: date, at: datetime) -> bool:
    """Give a live placement the hours and people in force on a day; return whether something changed."""
    rows = Placement.objects.select_related("agreement", "establishment")
    placement = rows.select_for_update(no_key=True, of=("self",)).get(pk=placement.pk)
    version = placement.agreement.in_force(on)
    if version is None or placement.state not in LIVE_STATES:
        return False
    is_changed = take(placement, terms_on(placement.agreement, on=on))
    before = placement.agreement.in_force(version.effective_on - ONE_DAY)
    if before != version and claim(name=f"people of placement {placement.pk}", period=str(version.number)):
        is_changed |= take(placement, _people(placement, version.people, before.people, on=on, at=at))
    if is_changed:
        save(placement)
    return is_changed


def _people(placement: Placement, now: People, before: People, *, on: date, at: datetime) -> dict:
    """Return who guides the student from a day on, where the agreement names somebody else than before."""
    told: dict = {}
    if (now.trainer_name, now.trainer_email) != (before.trainer_name, before.trainer_email):
        told |= {"trainer_name": now.trainer_name, "trainer_email": now.trainer_email}
        told["trainer"] = trainer_of(
            now.trainer_email, firm_id=placement.establishment.organization_id, on=on
        )
        revoke_trainers_links(placement=placement, at=at)
    if (now.supervisor_name, now.supervisor_email) != (before.supervisor_name, before.supervisor_email):
        told["supervisor"] = supervisor_of(now.supervisor_email, school_id=placement.school_id, on=on)
    return told
