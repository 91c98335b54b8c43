"""Mails in their reader's language, at once or in the daily summary."""

import re

from django.conf import settings
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.utils.translation import override

from partnerships.mails import outbox

# All but the no-break spaces of French.
SPACES = re.compile(r"[^\S\u00a0\u202f]+")


def write(*, template: str, to: str, language: str, context: dict, can_wait: bool = False) -> None:
    """Put ``<template>_subject.txt`` and ``<template>.txt`` in the outbox, in the current transaction.

    ``can_wait``: nothing is lost if it is read tomorrow; people who prefer it get such mails once a day.
    """
    context = {"site_url": settings.SITE_URL, **context}
    with override(language):
        subject = one_line(render_to_string(f"{template}_subject.txt", context))
        body = render_to_string(f"{template}.txt", context).strip() + "\n"
    is_held = can_wait and get_user_model().objects.reads_once_a_day(to)
    mail = outbox.put(to=to, subject=subject, body=body, is_held=is_held)
    if not is_held:
        outbox.send_off(mail)


def one_line(text: str) -> str:
    """Write a subject on one line."""
    return SPACES.sub(" ", text).strip()
