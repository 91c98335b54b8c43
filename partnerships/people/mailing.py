"""Mails in their reader's language, and their way out."""

import logging
import time
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import override

logger = logging.getLogger(__name__)
TRIES = 3
_sender = ThreadPoolExecutor(max_workers=2, thread_name_prefix="mail")


def write(*, template: str, to: str, language: str, context: dict) -> None:
    """Send ``<template>_subject.txt`` and ``<template>.txt`` once the transaction is committed."""
    context = {"site_url": settings.SITE_URL, **context}
    with override(language):
        subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())
        body = render_to_string(f"{template}.txt", context).strip() + "\n"
    transaction.on_commit(partial(post, EmailMessage(subject, body, to=[to])))


def post(message: EmailMessage) -> None:
    """Hand a mail over.

    In production the mail server is spoken to in the background: a page that sends a mail then takes no
    longer than one that does not, so that its time does not tell whether an address is known.
    """
    if settings.MAIL_IN_BACKGROUND:
        _sender.submit(copy_context().run, deliver, message)
    else:
        message.send()


def deliver(message: EmailMessage, *, pause: float = 5.0) -> None:
    """Send a mail, three times at most, ``pause`` seconds apart; failures are logged without any address."""
    for attempt in range(1, TRIES + 1):
        try:
            message.send()
            return
        except OSError:
            logger.exception("mail not sent, attempt %s of %s", attempt, TRIES)
            time.sleep(pause if attempt < TRIES else 0)
