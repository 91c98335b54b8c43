"""Create a cohort once, however often its form is sent."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from programs.cohorts.models import Cohort


def open_cohort(cohort: Cohort, *, token: UUID, by, at: datetime) -> Cohort:
    """Save a new cohort under the identifier its form was given, with the event of its creation.

    A form sent twice, even at the same moment, gives the cohort already made.
    """
    cohort.public_id = token
    try:
        with transaction.atomic():
            cohort.save(force_insert=True)
            cohort.events.create(from_state="", to_state=cohort.state, by=by, at=at)
    except IntegrityError:
        made = Cohort.objects.editable_by(by).filter(public_id=token).first()
        if made is None:
            raise
        return made
    return cohort
