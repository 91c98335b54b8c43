"""What follows, in internships, when a firm or one of its places is closed or suspended.

Each is told before the click, and done in the transaction of the closing (``partnerships.organizations``).
"""

from collections.abc import Callable
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import ngettext
from django_fsm import TransitionNotAllowed

from internships.agreements.ending import call_off
from internships.agreements.models import OPEN_STATES, Agreement
from internships.applications import deciding
from internships.applications.models import OPEN_STATES as ANSWERED_FOR
from internships.applications.models import Application
from internships.offers.models import Offer
from internships.overview.mails import tell_of_closing
from internships.placements.models import Placement
from internships.positions.filling import end_with_place
from internships.positions.mails import tell_ended
from internships.positions.models import SharedPosition
from internships.posting.writing import change
from partnerships.base.figures import write_number
from partnerships.organizations.closing import Closing, Consequence
from partnerships.organizations.models import Contact
from partnerships.people.models import User


def count_of(rows: Callable[[Closing], object], one: Callable[[int], str]) -> Callable[[Closing], str]:
    """Return the function that says how many rows a closing touches, "" when none."""

    def tells(closing: Closing) -> str:
        count = rows(closing).count()
        return one(count) % {"count": write_number(count)} if count else ""

    return tells


def offers_of(closing: Closing):
    return Offer.objects.filter(establishment__in=closing.places, state__in=Offer.LIVE)


def applications_of(closing: Closing):
    """Applications that somebody would still answer, and places not bound by a signed agreement."""
    live = Application.objects.filter(
        slot__offer__establishment__in=closing.places,
        state__in=[*ANSWERED_FOR, Application.State.CONFIRMED],
    )
    return live.exclude(agreements__state__in=deciding.BINDING)


def agreements_of(closing: Closing):
    """Agreements not signed by all, of which the firm is a host."""
    return Agreement.objects.filter(state__in=OPEN_STATES, hosts__establishment__in=closing.places).distinct()


def placements_of(closing: Closing):
    here = Q(establishment__in=closing.places)
    return Placement.objects.live().filter(here if closing.place else here | Q(school=closing.organization))


def expire_offers(closing: Closing, *, by: User | None, at: datetime, reason: str) -> None:
    for offer in offers_of(closing).order_by("pk"):
        change(offer, "expire", by=by, at=at, reason=reason)


def release_applications(closing: Closing, *, by: User | None, at: datetime, reason: str) -> None:
    for application in applications_of(closing).order_by("slot__offer_id", "slot_id", "pk"):
        _unless_over(deciding.cancel, application=application, by=by, at=at, reason=reason)


def call_agreements_off(closing: Closing, *, by: User | None, at: datetime, reason: str) -> None:
    for agreement in agreements_of(closing).order_by("pk"):
        _unless_over(call_off, agreement=agreement, by=by, at=at, reason=reason)


def _unless_over(end: Callable, **told) -> None:
    """End a row that may have ended meanwhile, by what ended before it."""
    try:
        end(**told)
    except TransitionNotAllowed:
        return


def positions_of(closing: Closing):
    return SharedPosition.objects.filter(
        establishment__in=closing.places, state=SharedPosition.State.OPEN
    ).with_partners()


def end_positions(closing: Closing, *, by: User | None, at: datetime, reason: str) -> None:
    for position in positions_of(closing).order_by("pk"):
        try:
            people = end_with_place(position=position, reason=reason, by=by, at=at)
        except TransitionNotAllowed:
            continue  # closed meanwhile
        tell_ended(position, people, reason=reason, on=timezone.localdate(at))


def list_placements(closing: Closing, *, by: User | None, at: datetime, reason: str) -> None:
    tell_of_closing(placements_of(closing), at=at, subject=closing.subject)


OFFERS = Consequence(
    count_of(
        offers_of,
        lambda count: ngettext(
            "%(count)s offer leaves the public list.", "%(count)s offers leave the public list.", count
        ),
    ),
    expire_offers,
)
APPLICATIONS = Consequence(
    count_of(
        applications_of,
        lambda count: ngettext(
            "%(count)s application is cancelled: the student is told, and free to apply elsewhere.",
            "%(count)s applications are cancelled: the students are told, and free to apply elsewhere.",
            count,
        ),
    ),
    release_applications,
)
AGREEMENTS = Consequence(
    count_of(
        agreements_of,
        lambda count: ngettext(
            "%(count)s agreement not signed by all is cancelled: whoever signed it is told.",
            "%(count)s agreements not signed by all are cancelled: whoever signed them is told.",
            count,
        ),
    ),
    call_agreements_off,
)
PLACEMENTS = Consequence(
    count_of(
        placements_of,
        lambda count: ngettext(
            "%(count)s placement goes on, on the list of whoever coordinates it: they are told.",
            "%(count)s placements go on, on the list of whoever coordinates them: they are told.",
            count,
        ),
    ),
    list_placements,
)


POSITIONS = Consequence(
    count_of(
        positions_of,
        lambda count: ngettext(
            "%(count)s shared position ends: whoever holds a half of it is told.",
            "%(count)s shared positions end: whoever holds a half of them is told.",
            count,
        ),
    ),
    end_positions,
)


def tell_offers_of(contact: Contact) -> str:
    """Say whose applications a contact receives, and who receives them next."""
    count = contact.offers.filter(state__in=Offer.LIVE).count()
    told = ngettext(
        "The applications to %(count)s offer reach the firm’s other people: if there are none, nobody.",
        "The applications to %(count)s offers reach the firm’s other people: if there are none, nobody.",
        count,
    )
    return told % {"count": write_number(count)} if count else ""
