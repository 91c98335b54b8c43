"""Placements that start or break off, and what an agreement that is called off takes along."""

from datetime import datetime

from django.db import transaction

from internships.agreements.ending import call_off
from internships.agreements.models import Agreement, AgreementEvent
from internships.placements.models import Placement
from partnerships.people.models import User

IN_FORCE = [Agreement.State.SIGNED, Agreement.State.ACTIVE]


@transaction.atomic
def start(*, placement: Placement, by: User | None, at: datetime, reason: str = "") -> None:
    """Begin a placement, and put its agreement in force. Raises TransitionNotAllowed."""
    agreement = Agreement.objects.select_for_update(no_key=True).get(pk=placement.agreement_id)
    placement.start(by=by, at=at, reason=reason)
    if agreement.state == Agreement.State.SIGNED:
        agreement.start(by=by, at=at)


@transaction.atomic
def break_off(*, placement: Placement, verb: str, by: User | None, at: datetime, reason: str) -> None:
    """Interrupt a placement under way, or cancel one that has not begun; its agreement is called off.

    The student is told. Raises TransitionNotAllowed.
    """
    agreement = Agreement.objects.select_for_update(no_key=True).get(pk=placement.agreement_id)
    getattr(placement, verb)(by=by, at=at, reason=reason)
    if agreement.state in IN_FORCE:
        call_off(agreement=agreement, by=by, at=at, reason=reason)


def on_agreement_event(sender, *, instance: AgreementEvent, created: bool, **kwargs) -> None:
    """Receive what happens to agreements: one that is called off takes its live placement along."""
    if not created or instance.to_state != Agreement.State.CANCELLED:
        return
    placement = Placement.objects.live().filter(agreement=instance.agreement_id).first()
    if placement:
        verb = placement.cancel if placement.state == Placement.State.PLANNED else placement.interrupt
        verb(by=instance.by, at=instance.at, reason=instance.reason)
