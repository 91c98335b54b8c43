"""Mails in their reader's language, at once or in the daily summary."""

import re

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils.translation import override

from partnerships.base.language import short_language
from partnerships.mails import outbox
from partnerships.mails.readers import Reader
from partnerships.mails.table import Mail

# All but the no-break spaces of French.
SPACES = re.compile(r"[^\S\u00a0\u202f]+")
# A name with a capital follows; a y or an h at the beginning may be said either way: left alone.
VOWELS = "AEIOUÀÂÄÉÈÊËÎÏÔÖÙÛÜŒ"
BEFORE_A_VOWEL = re.compile(rf"(^|[\s(«])(de|De|que|Que)[ \u00a0](?=[{VOWELS}])", re.MULTILINE)
ELIDED = {"de": "d’", "De": "D’", "que": "qu’", "Que": "Qu’"}


def write(mail: Mail, reader: Reader, **context) -> None:
    """Put one mail of the table in the outbox, in the current transaction."""
    context = {"site_url": settings.SITE_URL, **context}
    with override(reader.language):
        subject = elided(one_line(render_to_string(mail.subject_file, context)))
        body = elided(render_to_string(mail.text_file, context).strip()) + "\n"
    is_held = mail.can_wait and get_user_model().objects.reads_once_a_day(reader.email)
    about = [row for row in context.values() if isinstance(row, Model) and row.pk]
    written = outbox.put(
        to=reader.email,
        subject=subject,
        body=body,
        language=reader.language,
        is_held=is_held,
        name=mail.template,
        about=about,
    )
    if not is_held:
        outbox.send_off(written)


def elided(text: str) -> str:
    """Return French text with « d’Audrey » where a name took the place of words: « de Audrey »."""
    if short_language() != "fr":
        return text
    return BEFORE_A_VOWEL.sub(lambda found: f"{found[1]}{ELIDED[found[2]]}", text)


def one_line(text: str) -> str:
    """Write a subject on one line."""
    return SPACES.sub(" ", text).strip()
