"""The mails of who registers for an event, and the link by which they confirm or cancel."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from partnerships.events.calendars import calendar_of_registration
from partnerships.events.models import Event
from partnerships.events.registration_models import Registration
from partnerships.mails.readers import Reader
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.capacities import is_same_address, link_kind
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink

REGISTRATION = "event_registration"
WHO = _("the address that was given")


def calendar_of(about: Sequence[str]) -> list[tuple[str, bytes, str]]:
    """Return the event that a mail is about as a calendar file."""
    label = f"{Registration._meta.label_lower}/"
    keys = [int(key.removeprefix(label)) for key in about if key.startswith(label)]
    found = Registration.objects.filter(pk__in=keys).to_write()
    return [(f"{row.public_id}.ics", calendar_of_registration(row), "text/calendar") for row in found]


MAILS = listed(
    "partnerships/events/mail",
    registration_asked=Mail(asks=True, when=_("somebody registers for an event without an account"), to=WHO),
    registration_kept=Mail(
        when=_("a registration for an event is taken"), to=_("who registered"), attaches=calendar_of
    ),
    registration_waits=Mail(when=_("an event has too few places left"), to=_("who registered")),
    registration_moved_up=Mail(
        when=_("a place comes free at an event"), to=_("the first in line who fits"), attaches=calendar_of
    ),
    event_near=Mail(when=_("an event is near"), to=_("who is registered"), attaches=calendar_of),
    event_called_off=Mail(
        when=_("an event is called off"),
        to=_("who is registered, or on its waiting list"),
        attaches=calendar_of,
    ),
)


def send(registration: Registration, mail: str, *, at: datetime) -> None:
    """Write to who registered, with a fresh link to see, confirm or cancel; the one before is over."""
    revoke_links(links=AccessLink.objects.to(REGISTRATION, registration.pk), at=at)
    reader = reader_of(registration)
    _link, token = make_link(
        act=REGISTRATION,
        target_id=registration.pk,
        email=registration.email,
        name=registration.name,
        language=reader.language,
        at=at,
        days=max((registration.event.last_on - timezone.localdate(at)).days + 1, 1),
    )
    write(MAILS[mail], reader, link=reader.page("registration_link", token), **about(registration))


def tell(registration: Registration, *, at: datetime) -> None:
    """Write where a registration stands now, with a fresh link."""
    if registration.state == Registration.State.REGISTERED:
        send(registration, "registration_kept", at=at)
    elif registration.state == Registration.State.WAITLISTED:
        send(registration, "registration_waits", at=at)
    else:
        send(registration, "registration_asked", at=at)


def tell_called_off(registration: Registration, *, reason: str) -> None:
    reader = reader_of(registration)
    page = reader.page("event_detail", registration.event.public_id)
    write(MAILS["event_called_off"], reader, reason=reason, page=page, **about(registration))


def reader_of(registration: Registration) -> Reader:
    language = language_of(registration.email, otherwise=get_language() or "fr-ca")
    return Reader(registration.email, registration.name, language)


def about(registration: Registration) -> dict:
    event = registration.event
    sessions = [s for s in event.sessions.all() if s.site_id in (None, registration.site_id)]
    facts = {"event": event, "site": registration.site, "sessions": sessions}
    return {"registration": registration, "persons": registration.persons, **facts}


# --- In which capacity the link is held ---------------------------------------------------------------------


def registration_of(link: AccessLink) -> Registration | None:
    found = Registration.objects.select_related("site__event__partnership")
    return found.filter(pk=link.target_id).first()


def is_of(link: AccessLink, on: date) -> bool:
    registration = registration_of(link)
    return registration is not None and is_same_address(registration.email, link.email)


def is_to_come(link: AccessLink, on: date) -> bool:
    """Whether the registration still counts, for an event that is not over."""
    registration = registration_of(link)
    event = registration.event
    is_live = registration.state in Registration.LIVE
    return is_live and event.state == Event.State.PUBLISHED and event.last_on >= on


def registration_over(link: AccessLink) -> str:
    registration = registration_of(link)
    if registration and registration.event.state == Event.State.CANCELLED:
        return str(_("This event is called off."))
    if registration and registration.state == Registration.State.CANCELLED:
        return str(_("This registration is cancelled: its places went to others."))
    return str(_("This event is over."))


def send_again(link: AccessLink, at: datetime) -> None:
    tell(registration_of(link), at=at)


link_kind(REGISTRATION, belongs=is_of, is_open=is_to_come, over=registration_over, renew=send_again)
