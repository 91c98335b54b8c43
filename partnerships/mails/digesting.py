"""The daily summary: what could wait, in one mail."""

import logging
from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from partnerships.base.ticking import claim
from partnerships.mails.mails import MAILS
from partnerships.mails.outbox import OutgoingMail
from partnerships.mails.readers import Reader
from partnerships.mails.writing import write

logger = logging.getLogger(__name__)
MORNING = 7  # hour, local time


def send_when_morning(*, at: datetime) -> int:
    """Send the summaries of the day once it is morning; return how many were written."""
    now = timezone.localtime(at)
    return send_digests(on=now.date()) if now.hour >= MORNING else 0


@transaction.atomic
def send_digests(*, on: date) -> int:
    """Send each reader one mail with all that was held for them; once a day, return how many were written."""
    if not claim(name="digests", period=on.isoformat()):
        return 0
    held = OutgoingMail.objects.filter(state=OutgoingMail.State.HELD, next_try_at__lte=timezone.now())
    by_reader: dict[str, list[OutgoingMail]] = {}
    for mail in held.order_by("created_at", "pk"):
        by_reader.setdefault(mail.to, []).append(mail)
    languages = get_user_model().objects.languages_of(by_reader)
    return sum(
        send_digest(to=to, mails=mails, language=languages.get(to, settings.LANGUAGE_CODE))
        for to, mails in by_reader.items()
    )


def send_digest(*, to: str, mails: Iterable[OutgoingMail], language: str) -> bool:
    """Write one reader's summary; the mails it holds count as sent with it. Tell whether there was one.

    A mail that cannot be read, or that breaks the summary, stays on a screen with the reason: it stops
    neither the others nor the other readers.
    """
    now = timezone.now()
    told = [mail for mail in mails if is_readable(mail, at=now)]
    if not told:
        return False
    try:
        with transaction.atomic():
            write(MAILS["digest"], Reader(to, "", language), mails=told)
    except Exception as failure:
        logger.warning("a summary of %s mails was not written: %s", len(told), type(failure).__name__)
        for mail in told:
            mail.note_failure(at=now, failure=failure)
        return False
    for mail in told:
        mail.note_sent(at=now)
    return True


def is_readable(mail: OutgoingMail, *, at: datetime) -> bool:
    """Whether a held mail can be unsealed; if not, say why on it."""
    try:
        return bool(mail.body)
    except Exception as failure:
        mail.note_failure(at=at, failure=failure)
        return False
