"""Mails that correct those before them."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from internships.applications.models import Application
from partnerships.mails.outbox import OutgoingMail, key_of
from partnerships.mails.readers import Reader
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.linking import language_of

MAILS = listed(
    "internships/changes/mail",
    mistaken=Mail(
        when=_("a refusal or a withdrawal is taken back, after its mail had left"),
        to=_("who received that mail"),
    ),
)


def tell_mistaken(application: Application, *, names: Iterable[str], since: datetime) -> int:
    """Write to who received one of some mails about an application that it was a mistake; return how many."""
    got = OutgoingMail.objects.filter(
        about__contains=[key_of(application)], name__in=names, created_at__gte=since
    )
    readers = sorted(set(got.perhaps_received().values_list("to", flat=True)))
    for email in readers:
        write(MAILS["mistaken"], Reader(email, "", language_of(email)), application=application)
    return len(readers)
