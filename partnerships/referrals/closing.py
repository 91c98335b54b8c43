"""What follows for referrals when a partner is closed or suspended: those that wait are over, and said so."""

from datetime import datetime

from django.utils.translation import ngettext
from django_fsm import TransitionNotAllowed

from partnerships.base.figures import write_number
from partnerships.organizations.closing import Closing, Consequence
from partnerships.people.models import User
from partnerships.referrals.models import Referral
from partnerships.referrals.referring import expire, withdraw


def received(closing: Closing):
    """Referrals that wait for an answer of the partner; a place that closes leaves them."""
    rows = Referral.objects.open().filter(service__organization=closing.organization)
    return rows.none() if closing.place else rows


def given(closing: Closing):
    """Referrals that the partner sent, and that wait."""
    rows = Referral.objects.open().filter(sender=closing.organization)
    return rows.none() if closing.place else rows


def tell_referrals(closing: Closing) -> str:
    count = (received(closing) | given(closing)).count()
    told = ngettext("%(count)s referral ends.", "%(count)s referrals end.", count)
    return told % {"count": write_number(count)} if count else ""


def end_referrals(closing: Closing, *, by: User | None, at: datetime, reason: str) -> None:
    for rows, act in ((received(closing), _expire), (given(closing), _withdraw)):
        for referral in rows.with_partners().order_by("pk"):
            try:
                act(referral, by=by, at=at, reason=reason)
            except TransitionNotAllowed:
                continue  # answered meanwhile


def _expire(referral: Referral, *, by, at, reason) -> None:
    expire(referral=referral, by=by, at=at, reason=reason)


def _withdraw(referral: Referral, *, by, at, reason) -> None:
    withdraw(referral=referral, by=by, at=at)


REFERRALS = Consequence(tell_referrals, end_referrals)
