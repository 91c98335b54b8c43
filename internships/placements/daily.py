"""What time does to placements: their first day comes, an amendment takes effect. Twice changes no more."""

import logging
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django_fsm import TransitionNotAllowed

from internships.agreements.models import AgreementVersion
from internships.placements.amending import follow
from internships.placements.models import Placement
from internships.placements.starting import IN_FORCE, start
from partnerships.base.ticking import alone

logger = logging.getLogger(__name__)


def due_to_start(*, on: date):
    """Return the planned placements whose first day has come, and whose agreement is in force."""
    planned = Placement.objects.filter(state=Placement.State.PLANNED, starts_on__lte=on, ends_on__gte=on)
    return planned.filter(agreement__state__in=IN_FORCE)


def due_to_finish(*, on: date):
    """Return the placements under way whose last day is past: the school says what became of the student."""
    return Placement.objects.filter(state=Placement.State.ACTIVE, ends_on__lt=on).order_by("ends_on", "pk")


def start_due(*, on: date, at: datetime) -> list[Placement]:
    """Start what is due; return what was started. Twice changes nothing more."""
    found = due_to_start(on=on).with_partners().select_related("trainer", "student__account")
    return [placement for placement in found if alone(_start_one, placement, at=at)]


def _start_one(placement: Placement, *, at: datetime) -> bool:
    try:
        start(placement=placement, by=None, at=at)
    except TransitionNotAllowed:  # somebody started or cancelled it meanwhile
        return False
    return True


def follow_due(*, on: date, at: datetime) -> list[Placement]:
    """Give live placements what their amendments say from a day on; return those that changed.

    Called again, it changes nothing more: a trainer whom the firm chose since stays.
    """
    begun = AgreementVersion.objects.filter(
        agreement=OuterRef("agreement"), is_amendment=True, signed_at__isnull=False, effective_on__lte=on
    )
    found = Placement.objects.live().filter(Exists(begun)).order_by("pk")
    return [placement for placement in found if alone(_follow_one, placement, on=on, at=at)]


def _follow_one(placement: Placement, *, on: date, at: datetime) -> bool:
    """One placement that cannot take its terms keeps those it has, and the others go on."""
    try:
        return follow(placement=placement, on=on, at=at)
    except ValidationError as refused:
        logger.error("placement %s does not follow its amendment: %s", placement.pk, refused.messages)
        return False
