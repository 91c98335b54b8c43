"""A refusal or a withdrawal clicked by mistake is taken back, with what it had sent."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from internships.applications import deciding
from internships.applications.mails import MAILS as APPLICATION_MAILS
from internships.applications.mails import tell_firm
from internships.applications.models import Application, ApplicationEvent
from internships.changes.mails import tell_mistaken
from internships.offers.filling import settle
from internships.offers.models import Slot
from partnerships.mails.outbox import withdraw
from partnerships.mails.taking_back import click_of, restore

# By state that may be left: what its verb wrote, as it was before.
STATES = {
    "refused": {"answered_at": None, "refusal": "", "refusal_words": ""},
    "withdrawn": {},
    "cancelled": {},
}
CLICKED = ("refused", "withdrawn")  # by a person; the others only come back with what took them along
SENT = [APPLICATION_MAILS[name].template for name in ("refused", "withdrawn", "cancelled", "cancelled_firm")]


def click_to_take_back(application: Application, *, at: datetime) -> ApplicationEvent | None:
    """Return the refusal or withdrawal that may still be taken back."""
    return click_of(application, {state: STATES[state] for state in CLICKED}, at=at)


@transaction.atomic
def take_back(*, application: Application, by, at: datetime) -> Application:
    """Have an application stand again as before its last click; a seat that it held is taken again.

    Mails that have not left are withdrawn, whoever got one is told that it was a mistake, and the firm has a
    fresh link. Raises ValidationError when it is too late, or the seat is another's.
    """
    kept = deciding.hold(application)
    click = restore(kept, STATES, by=by, at=at)
    if kept.has_seat:
        if not Slot.objects.take_seat(pk=kept.slot_id):
            raise ValidationError(_("The place was given to somebody else meanwhile."))
        settle(offer=kept.slot.offer, by=by, at=at)
    withdraw(about=kept, names=SENT, since=click.at)
    tell_mistaken(kept, names=SENT, since=click.at)
    if kept.is_waiting:
        tell_firm(kept, mail="application_new", at=at, until=kept.answer_by)
    return kept
