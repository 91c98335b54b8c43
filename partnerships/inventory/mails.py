"""Who is asked whether a service is still true, and in which language."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.inventory.models import ServiceItem
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.organizations.models import Organization
from partnerships.organizations.solicitation_models import solicited
from partnerships.organizations.soliciting import Ask
from partnerships.people.capacities import is_same_address, link_kind, serves
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink, Membership, User

STILL_TRUE = "service_still_true"
LINK_DAYS = 30
SERVICE = solicited("service", pgettext_lazy("solicitation", "the sheet of a service"))
MAILS = listed(
    "partnerships/inventory/mail",
    service_still_true=Mail(
        asks=True,
        when=_("the rhythm that a service’s owner chose comes round: is it still true?"),
        to=_("the service’s address, else who coordinates the partner"),
    ),
    service_still_true_again=Mail(
        asks=True,
        when=_("nobody said whether a service is still true"),
        to=_("the service’s address, else who coordinates the partner"),
    ),
)


def answerers(service: ServiceItem, *, on: date) -> list[Reader]:
    """Return who says whether a sheet is still true: its address while it serves, else who coordinates.

    Nobody answers for a partner that is suspended or closed.
    """
    partner = service.organization
    if not partner.is_open:
        return []
    if serves(service.contact_email, partner, on=on):
        name = service.contact_name or partner.name
        return [Reader(service.contact_email, name, language_of(service.contact_email))]
    return coordinators_of(partner, on=on)


def coordinators_of(partner: Organization, *, on: date) -> list[Reader]:
    """Return who coordinates a partner that day."""
    roles = Membership.objects.current(on=on).filter(organization=partner, role=Membership.Role.COORDINATOR)
    people = User.objects.filter(pk__in=roles.values("user"), is_active=True)
    return [reader_of(person) for person in people.order_by("pk")]


def ask(service: ServiceItem, *, at: datetime, on: date, mail: str = STILL_TRUE) -> int:
    """Ask whether a sheet is still true, by a fresh link for each; the links before it work no longer."""
    revoke_links(links=AccessLink.objects.to(STILL_TRUE, service.pk), at=at)
    readers = answerers(service, on=on)
    for reader in readers:
        ask_one(reader, service, at=at, mail=mail)
    return len(readers)


def ask_one(reader: Reader, service: ServiceItem, *, at: datetime, mail: str = STILL_TRUE) -> None:
    _link, token = make_link(
        act=STILL_TRUE,
        target_id=service.pk,
        email=reader.email,
        name=reader.name,
        organization=service.organization,
        language=reader.language,
        at=at,
        days=LINK_DAYS,
    )
    write(MAILS[mail], reader, service=service, link=reader.page("service_still_true", token))


# --- In which capacity the links are held -------------------------------------------------------------------


def service_of(link: AccessLink) -> ServiceItem | None:
    return ServiceItem.objects.select_related("organization").filter(pk=link.target_id).first()


def answers_for(link: AccessLink, on: date) -> bool:
    """Whether the address is of those who answer for the service that day."""
    service = service_of(link)
    return service is not None and any(
        is_same_address(reader.email, link.email) for reader in answerers(service, on=on)
    )


def is_to_confirm(link: AccessLink, on: date) -> bool:
    service = service_of(link)
    return service is not None and service.state == ServiceItem.State.PUBLISHED


def stands(link: AccessLink) -> str:
    """Say where the sheet stands now."""
    service = service_of(link)
    told = _("The sheet is now “%(state)s”.")
    return told % {"state": service.get_state_display()} if service else ""


def ask_again(link: AccessLink, at: datetime) -> None:
    """Ask the same person again."""
    revoke_links(links=AccessLink.objects.filter(pk=link.pk), at=at)
    ask_one(Reader(link.email, link.name, link.language), service_of(link), at=at)


def solicits(link: AccessLink) -> Ask:
    service = service_of(link)
    return Ask(kind=SERVICE, organization=service.organization, subject=service.name)


link_kind(
    STILL_TRUE,
    solicits=solicits,
    belongs=answers_for,
    is_open=is_to_confirm,
    over=stands,
    renew=ask_again,
    used=_("You already answered: there is nothing more to do."),
    page="service_list",
)
