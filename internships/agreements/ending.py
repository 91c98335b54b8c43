"""Agreements that are called off, refused, that lapse because they were not signed in time, or that are over.

What follows is the same for all that end before their term (``wind_up``): links die, mails that ask and have
not left are taken back, and everybody who signed, was asked to, or was promised something is told, once.
"""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements.asking import hold
from internships.agreements.mails import take_back_mails, tell_others, tell_school, tell_student
from internships.agreements.models import OPEN_STATES, Agreement, SignatureRequest
from internships.agreements.reviewing import close_everything, take_back
from internships.applications.models import Application
from partnerships.base.ticking import alone
from partnerships.people.models import User

BINDING = [Agreement.State.SIGNED, Agreement.State.ACTIVE]


def wind_up(
    agreement: Agreement,
    *,
    how: str,
    by: User | None,
    at: datetime,
    reason: str = "",
    but: SignatureRequest | None = None,
) -> None:
    """Let everything that follows from the end of an agreement happen; it is locked and has ended.

    ``how`` names the sentence that people are told (``mails.stopped``); who did it (``by``, ``but``) and the
    student, who has a mail of their own, are not told again.
    """
    told = {"how": how, "reason": reason, "by": by, "but": but}
    tell_others(agreement, at=at, **told)
    close_everything(agreement, at=at)
    take_back_mails(agreement)


@transaction.atomic
def call_off(
    *, agreement: Agreement, by: User | None, at: datetime, reason: str, last_on: date | None = None
) -> Agreement:
    """Cancel an agreement, with a reason; no link works any more. Raises TransitionNotAllowed.

    One that is under way stops: ``last_on`` is its last day, today unless it is given.
    """
    kept = hold(agreement)
    if kept.state == Agreement.State.ACTIVE:
        last_on = max(kept.starts_on, min(kept.ends_on, last_on or timezone.localdate(at)))
    else:
        last_on = None
    kept.cancel(by=by, at=at, reason=reason, last_on=last_on)
    wind_up(kept, how="stopped" if last_on else "cancelled", by=by, at=at, reason=reason)
    tell_student("cancelled", agreement=kept, reason=reason)
    return kept


def on_place_about_to_end(sender, *, application: Application, **kwargs) -> None:
    """Receive that an application may end: its agreements are locked first, as whoever signs does."""
    rows = Agreement.objects.filter(application=application, state__in=OPEN_STATES)
    list(rows.order_by("pk").select_for_update(no_key=True, of=("self",)))


def on_place_let_go(sender, *, application: Application, by, at: datetime, **kwargs) -> None:
    """Receive that a student no longer holds a place: what was being signed for it ends with it."""
    for agreement in application.agreements.filter(state__in=OPEN_STATES).order_by("pk"):
        kept = hold(agreement)
        kept.cancel(by=by, at=at, reason=_("The student no longer has the place."))
        wind_up(kept, how="let_go", by=by, at=at)
        tell_school("let_go", agreement=kept, at=at)


def on_terms_renewed(sender, *, application: Application, by, at: datetime, reason: str, **kwargs) -> None:
    """Receive that a place changed: what is being signed for it goes back to a draft of the school's."""
    under_way = [state for state in OPEN_STATES if state != Agreement.State.DRAFT]
    for agreement in application.agreements.filter(state__in=under_way).order_by("pk"):
        kept = hold(agreement)
        if kept.state != Agreement.State.DRAFT:
            take_back(agreement=kept, by=by, at=at, reason=reason)


def lapse_unsigned(*, on: date, at: datetime) -> int:
    """End the agreements whose first day is over unsigned; return how many."""
    late = Agreement.objects.filter(state__in=OPEN_STATES, starts_on__lt=on)
    return sum(alone(lapse, agreement, on=on, at=at) for agreement in late.order_by("pk"))


@transaction.atomic
def lapse(agreement: Agreement, *, on: date, at: datetime) -> bool:
    """End one agreement, unless somebody signed it or moved its dates meanwhile; tell everybody."""
    kept = hold(agreement)
    if kept.state not in OPEN_STATES or kept.starts_on >= on:
        return False
    kept.lapse(by=None, at=at)
    wind_up(kept, how="lapsed", by=None, at=at)
    tell_school("lapsed", agreement=kept, at=at)
    tell_student("lapsed_student", agreement=kept)
    return True


def drop_late_amendments(*, on: date, at: datetime) -> int:
    """Void the amendments whose first day is over unsigned; return how many. The agreement stays."""
    waiting = Q(versions__is_amendment=True, versions__signed_at=None, versions__voided_at=None)
    late = Agreement.objects.filter(waiting & Q(versions__effective_on__lt=on)).distinct()
    return sum(alone(drop_amendment, agreement, on=on, at=at) for agreement in late.order_by("pk"))


@transaction.atomic
def drop_amendment(agreement: Agreement, *, on: date, at: datetime) -> bool:
    """Void one amendment that nobody completed in time, and tell everybody."""
    kept = hold(agreement)
    version = kept.versions.to_sign().filter(is_amendment=True, effective_on__lt=on).first()
    if version is None:
        return False
    tell_others(kept, how="amendment_lapsed", at=at, with_student=True)
    close_everything(kept, at=at)
    take_back_mails(kept)
    tell_school("amendment_lapsed", agreement=kept, at=at, version=version)
    return True


def complete_ended(*, on: date, at: datetime) -> int:
    """Complete the agreements whose last day is over and that no placement follows; return how many.

    A placement completes its agreement itself, when the school has said what became of the student.
    """
    over = Agreement.objects.filter(state__in=BINDING, ends_on__lt=on, placement=None)
    return sum(alone(complete, agreement, on=on, at=at) for agreement in over.order_by("pk"))


@transaction.atomic
def complete(agreement: Agreement, *, on: date, at: datetime) -> bool:
    """Complete one agreement, unless it was changed meanwhile."""
    kept = hold(agreement)
    if kept.state not in BINDING or kept.ends_on >= on:
        return False
    kept.complete(by=None, at=at)
    return True
