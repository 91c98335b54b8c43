"""A refusal or a withdrawal clicked by mistake is taken back, with what it had sent."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from internships.applications import deciding
from internships.applications.mails import MAILS as APPLICATION_MAILS
from internships.applications.mails import tell_firm
from internships.applications.models import SEATED_STATES, Application, ApplicationEvent
from internships.changes.mails import tell_mistaken
from internships.offers.filling import settle
from internships.offers.models import Slot
from partnerships.mails.outbox import withdraw
from partnerships.mails.taking_back import TAKEN_BACK_WITHIN, click_of, restore

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


def why_it_stays(application: Application, click: ApplicationEvent | None, *, on: date) -> str:
    """Say why what ended by a click cannot stand again; "" when it can, as far as is known before."""
    if click is None or application.events.order_by("-pk").first() != click:
        return _("something else happened since")
    offer = application.slot.offer
    if offer.state not in offer.LIVE or application.slot.ends_on < on:
        return _("the offer is over")
    if click.from_state in SEATED_STATES and application.slot.taken >= application.slot.seats:
        return _("the place is another’s")
    again = Application.objects.live().filter(student=application.student_id, slot=application.slot_id)
    return _("the student has applied again") if again.exclude(pk=application.pk).exists() else ""


@transaction.atomic
def take_back(
    *, application: Application, by, at: datetime, within: timedelta = TAKEN_BACK_WITHIN
) -> Application:
    """Have an application stand again as before its last click; a seat that it held is taken again.

    Mails that have not left are withdrawn, whoever got one is told that it was a mistake, and the firm has a
    fresh link. Raises ValidationError when it is too late, the offer is over, or the seat is another's.
    """
    kept = deciding.hold(application)
    click = click_of(kept, STATES, at=at, within=within)
    if click and (why := why_it_stays(kept, click, on=timezone.localdate(at))):
        raise ValidationError(capfirst(why) + ".")
    restore(kept, STATES, by=by, at=at, within=within)
    if kept.has_seat:
        if not Slot.objects.take_seat(pk=kept.slot_id):
            raise ValidationError(_("The place was given to somebody else meanwhile."))
        settle(offer=kept.slot.offer, by=by, at=at)
    withdraw(about=kept, names=SENT, since=click.at)
    tell_mistaken(kept, names=SENT, since=click.at)
    if kept.is_waiting:
        tell_firm(kept, mail="application_new", at=at, until=kept.answer_by)
    return kept
