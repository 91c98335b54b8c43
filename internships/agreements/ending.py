"""Agreements that are called off, that lapse because they were not signed in time, or that are over."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from internships.agreements.asking import hold
from internships.agreements.mails import tell_school, tell_student
from internships.agreements.models import OPEN_STATES, Agreement
from internships.agreements.reviewing import close_everything
from partnerships.people.models import User

BINDING = [Agreement.State.SIGNED, Agreement.State.ACTIVE]


@transaction.atomic
def call_off(*, agreement: Agreement, by: User, at: datetime, reason: str) -> Agreement:
    """Cancel an agreement, with a reason; no link works any more. Raises TransitionNotAllowed."""
    kept = hold(agreement)
    kept.cancel(by=by, at=at, reason=reason)
    close_everything(kept, at=at)
    tell_student("cancelled", agreement=kept, reason=reason)
    return kept


def lapse_unsigned(*, on: date, at: datetime) -> int:
    """End the agreements whose first day has come unsigned; return how many."""
    late = Agreement.objects.filter(state__in=OPEN_STATES, starts_on__lte=on)
    return sum(lapse(agreement, on=on, at=at) for agreement in late.order_by("pk"))


@transaction.atomic
def lapse(agreement: Agreement, *, on: date, at: datetime) -> bool:
    """End one agreement, unless somebody signed it or moved its dates meanwhile; tell school and student."""
    kept = hold(agreement)
    if kept.state not in OPEN_STATES or kept.starts_on > on:
        return False
    kept.lapse(by=None, at=at)
    close_everything(kept, at=at)
    tell_school("lapsed", agreement=kept, at=at)
    tell_student("lapsed_student", agreement=kept)
    return True


def drop_late_amendments(*, on: date, at: datetime) -> int:
    """Void the amendments whose first day has come unsigned; return how many. The agreement stays."""
    waiting = Q(versions__is_amendment=True, versions__signed_at=None, versions__voided_at=None)
    late = Agreement.objects.filter(waiting & Q(versions__effective_on__lte=on)).distinct()
    return sum(drop_amendment(agreement, on=on, at=at) for agreement in late.order_by("pk"))


@transaction.atomic
def drop_amendment(agreement: Agreement, *, on: date, at: datetime) -> bool:
    """Void one amendment that nobody completed in time, and tell the school."""
    kept = hold(agreement)
    version = kept.versions.to_sign().filter(is_amendment=True, effective_on__lte=on).first()
    if version is None:
        return False
    close_everything(kept, at=at)
    tell_school("amendment_lapsed", agreement=kept, at=at, version=version)
    return True


def complete_ended(*, on: date, at: datetime) -> int:
    """Complete the agreements whose last day is over and that no placement follows; return how many.

    A placement completes its agreement itself, when the school has said what became of the student.
    """
    over = Agreement.objects.filter(state__in=BINDING, ends_on__lt=on, placement=None)
    return sum(complete(agreement, on=on, at=at) for agreement in over.order_by("pk"))


@transaction.atomic
def complete(agreement: Agreement, *, on: date, at: datetime) -> bool:
    """Complete one agreement, unless it was changed meanwhile."""
    kept = hold(agreement)
    if kept.state not in BINDING or kept.ends_on >= on:
        return False
    kept.complete(by=None, at=at)
    return True
