"""A referral is sent, answered, or called off; each is told to whom it concerns."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from partnerships.base.states import hold
from partnerships.inventory.mails import answerers
from partnerships.inventory.models import ServiceItem
from partnerships.people.linking import note_answers, revoke_links, use_link
from partnerships.people.models import AccessLink
from partnerships.referrals import attaching, mails
from partnerships.referrals.models import Referral


class NobodyAnswers(Exception):
    """The service is no longer offered, or nobody answers for it: nothing is sent."""


@transaction.atomic
def send(*, referral: Referral, by, at: datetime, file: tuple[str, bytes] | None = None) -> Referral:
    """Send a referral that was written, with its document (name, content); who is referred is told.

    The form sent twice makes one. Raises NobodyAnswers.
    """
    on = timezone.localdate(at)
    hold(referral.service)
    sent = Referral.objects.filter(public_id=referral.public_id).first()
    if sent:
        return sent
    published = ServiceItem.State.PUBLISHED
    if referral.service.state != published or not answerers(referral.service, on=on):
        raise NobodyAnswers
    referral.sent_by, referral.sent_on = by, on
    if file:
        attaching.attach(referral=referral, name=file[0], content=file[1])
    referral.save(force_insert=True)
    mails.ask(referral, at=at, on=on)
    mails.tell_person(referral, at=at)
    return referral


@transaction.atomic
def answer(
    *, referral: Referral, accepted: bool, reason: str, by, at: datetime, link: AccessLink | None = None
) -> None:
    """Accept, or refuse with the reason; by a link, once. Raises LinkClosed, TransitionNotAllowed."""
    hold(referral)
    if link:
        use_link(link=link, at=at)
    note_answers(mails.ANSWER, referral.pk, at=at)
    on = timezone.localdate(at)
    if accepted:
        referral.accept(by=by, at=at, on=on, reason=reason)
    else:
        referral.refuse(by=by, at=at, on=on, reason=reason)
        attaching.erase(referral=referral)
    revoke_links(links=AccessLink.objects.to(mails.ANSWER, referral.pk), at=at)
    mails.tell_senders("referral_answered", referral, on=on, reason=reason)


@transaction.atomic
def withdraw(*, referral: Referral, by, at: datetime, link: AccessLink | None = None) -> None:
    """Call it off; by a link, who is referred does. Raises LinkClosed, TransitionNotAllowed."""
    hold(referral)
    if link:
        use_link(link=link, at=at)
    referral.withdraw(by=by, at=at)
    attaching.erase(referral=referral)
    mails.tell_withdrawn(referral, at=at, on=timezone.localdate(at))


@transaction.atomic
def expire(*, referral: Referral, by, at: datetime, reason: str = "") -> None:
    """Close what nobody answered. Raises TransitionNotAllowed."""
    referral.expire(by=by, at=at, reason=reason)
    attaching.erase(referral=referral)
    revoke_links(links=AccessLink.objects.to(mails.ANSWER, referral.pk), at=at)
    mails.tell_senders("referral_expired", referral, on=timezone.localdate(at))
