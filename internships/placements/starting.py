"""Placements that start or break off, and what an agreement that is called off takes along."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements.ending import call_off
from internships.agreements.models import Agreement, AgreementEvent
from internships.placements.models import Placement
from partnerships.base.figures import write_day
from partnerships.base.states import hold
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
def break_off(
    *,
    placement: Placement,
    verb: str,
    by: User | None,
    at: datetime,
    reason: str,
    last_on: date | None = None,
) -> None:
    """Interrupt a placement under way, or cancel one that has not begun; its agreement is called off.

    ``last_on`` is the last day of one that is interrupted, today unless it is given. Everybody is told.

    Raises TransitionNotAllowed, and ValidationError when the last day cannot be.
    """
    agreement = Agreement.objects.select_for_update(no_key=True).get(pk=placement.agreement_id)
    details = {}
    if verb == "interrupt":
        hold(placement)
        stop_if_impossible(placement, last_on=last_on, today=timezone.localdate(at))
        details["last_on"] = last_on = last_on or last_day(placement, today=timezone.localdate(at))
    getattr(placement, verb)(by=by, at=at, reason=reason, **details)
    if agreement.state in IN_FORCE:
        call_off(agreement=agreement, by=by, at=at, reason=reason, last_on=last_on)


def last_day(placement: Placement, *, today: date) -> date:
    """Return the last day of a placement that stops today."""
    return max(placement.starts_on, min(placement.ends_on, today))


def stop_if_impossible(placement: Placement, *, last_on: date | None, today: date) -> None:
    """Raise ValidationError when a placement cannot have stopped on a day: not yet, or worked after it."""
    if last_on is None:
        return
    if not placement.starts_on <= last_on <= placement.ends_on or last_on > max(today, placement.starts_on):
        raise ValidationError(_("The last day is a day of the placement that has come."))
    after = placement.hours.filter(day__gt=last_on, hours__gt=0).order_by("-day").first()
    if after:
        told = {"day": write_day(after.day)}
        raise ValidationError(_("Hours are noted on %(day)s: the last day is not before.") % told)


def on_agreement_event(sender, *, instance: AgreementEvent, created: bool, **kwargs) -> None:
    """Receive what happens to agreements: one that is called off takes its live placement along."""
    if not created or instance.to_state != Agreement.State.CANCELLED:
        return
    placement = Placement.objects.live().filter(agreement=instance.agreement_id).first()
    if placement:
        act = {"by": instance.by, "at": instance.at, "reason": instance.reason}
        if placement.state == Placement.State.PLANNED:
            placement.cancel(**act)
        else:
            placement.interrupt(**act, last_on=instance.agreement.stopped_on)
