"""Whoever is late gets a fresh link, at set working days; the school sees who is late."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from internships.agreements.asking import hold
from internships.agreements.mails import send_link
from internships.agreements.models import REMINDED_AFTER_WORKING_DAYS, Agreement, SignatureRequest
from internships.agreements.reviewing import REVIEW, can_be_asked, main_host, send_review
from internships.signatures.signing import SignatureClosed, demand_theirs, hold_request
from partnerships.base.ticking import alone
from partnerships.base.workdays import working_days_between
from partnerships.people.models import AccessLink


def due(*, asked_on: date, reminders: int, on: date) -> bool:
    """Whether the next reminder's day has come: working days since the request, one reminder at a time."""
    if reminders >= len(REMINDED_AFTER_WORKING_DAYS):
        return False
    return working_days_between(asked_on, on) >= REMINDED_AFTER_WORKING_DAYS[reminders]


def remind_signatories(*, on: date, at: datetime) -> int:
    """Write to those who have still to sign, when their day has come; return how many."""
    open_versions = SignatureRequest.objects.pending().exclude(email="")
    open_versions = open_versions.filter(version__signed_at=None, version__voided_at=None, disowned_at=None)
    waiting = open_versions.exclude(reminded_on=on).select_related("version__agreement").order_by("pk")
    return sum(alone(remind, request, on=on, at=at) for request in waiting)


@transaction.atomic
def remind(request: SignatureRequest, *, on: date, at: datetime) -> bool:
    """Remind one person with a fresh link, unless they signed or were reminded meanwhile."""
    if not due(asked_on=timezone.localdate(request.asked_at), reminders=request.reminders, on=on):
        return False
    try:
        agreement, kept = hold_request(request)
        demand_theirs(kept, agreement=agreement, at=at)
    except SignatureClosed:
        return False
    if kept.reminders != request.reminders:
        return False
    kept.reminders, kept.reminded_on = kept.reminders + 1, on
    send_link(kept, agreement=agreement, at=at, mail="sign_reminder", version=kept.version)
    return True


def remind_firms(*, on: date, at: datetime) -> int:
    """Write again to the firms that have still to read an agreement; return how many."""
    reading = Agreement.objects.filter(state=Agreement.State.EMPLOYER_REVIEW).order_by("pk")
    return sum(alone(remind_firm, agreement, on=on, at=at) for agreement in reading)


@transaction.atomic
def remind_firm(agreement: Agreement, *, on: date, at: datetime) -> bool:
    """Remind one firm with a fresh link; the links written since it was asked count the reminders."""
    kept = hold(agreement)
    sent = kept.events.filter(to_state=Agreement.State.EMPLOYER_REVIEW).order_by("-pk").first()
    host = main_host(kept)
    if kept.state != Agreement.State.EMPLOYER_REVIEW or sent is None or not can_be_asked(host, on=on):
        return False
    links = AccessLink.objects.to(REVIEW, kept.pk).filter(created_at__gte=sent.at).count()
    if not due(asked_on=timezone.localdate(sent.at), reminders=max(links - 1, 0), on=on):
        return False
    send_review(kept, host, by=None, at=at, mail="review_reminder")
    return True
