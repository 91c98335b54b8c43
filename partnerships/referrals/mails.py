"""Who hears of a referral. Mails name nobody who is referred: the page behind the link does."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.inventory.mails import answerers, coordinators_of
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.organizations.solicitation_models import solicited
from partnerships.organizations.soliciting import Ask
from partnerships.people.capacities import is_same_address, link_kind
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink, Membership
from partnerships.referrals.models import CLOSED_AFTER_DAYS, LINK_DAYS, Referral

ANSWER, OWN = "referral_answer", "referral_own"
REFERRAL = solicited("referral", pgettext_lazy("solicitation", "a referral"))
OWN_DAYS = 2 * CLOSED_AFTER_DAYS  # an accepted referral goes on: who is referred may take consent back
RECEIVER, SENDER = _("who answers for the service"), _("who referred, else who coordinates the partner")
MAILS = listed(
    "partnerships/referrals/mail",
    referral_asked=Mail(asks=True, when=_("a person or a firm is referred to a service"), to=RECEIVER),
    referral_asked_again=Mail(asks=True, when=_("a referral has waited a week for its answer"), to=RECEIVER),
    referral_told=Mail(when=_("a person or a firm is referred to a service"), to=_("who is referred")),
    referral_answered=Mail(when=_("a referral is accepted or refused"), to=SENDER),
    referral_expired=Mail(when=_("nobody answered a referral, or who was to answer is closed"), to=SENDER),
    referral_called_off=Mail(
        when=_("who is referred takes their consent back, or the referral is called off"),
        to=_("who answers for the service, and who referred"),
    ),
)


def senders(referral: Referral, *, on: date) -> list[Reader]:
    """Return who hears for the organization that refers: who did it, while they act for it."""
    by = referral.sent_by
    roles = Membership.objects.current(on=on).filter(organization=referral.sender_id, user=by)
    if by and by.is_active and roles.exists():
        return [reader_of(by)]
    return coordinators_of(referral.sender, on=on)


def ask(referral: Referral, *, at: datetime, on: date, mail: str = "referral_asked") -> None:
    """Ask who answers for the service, by a fresh link for each; those before it work no longer."""
    revoke_links(links=AccessLink.objects.to(ANSWER, referral.pk), at=at)
    for reader in answerers(referral.service, on=on):
        ask_one(reader, referral, at=at, mail=mail)


def ask_one(reader: Reader, referral: Referral, *, at: datetime, mail: str = "referral_asked") -> None:
    partner = referral.service.organization
    link = _link(ANSWER, reader, referral, at=at, days=LINK_DAYS, organization=partner)
    write(MAILS[mail], reader, referral=referral, service=referral.service, link=link)


def tell_person(referral: Referral, *, at: datetime) -> None:
    """Tell who is referred where, when they gave an address."""
    if not referral.email:
        return
    reader = Reader(referral.email, referral.name, language_of(referral.email))
    link = _link(OWN, reader, referral, at=at, days=OWN_DAYS)
    write(MAILS["referral_told"], reader, referral=referral, service=referral.service, link=link)


def tell_senders(mail: str, referral: Referral, *, on: date, **context) -> None:
    for reader in senders(referral, on=on):
        page = reader.page("referral_detail", referral.public_id)
        write(MAILS[mail], reader, referral=referral, service=referral.service, link=page, **context)


def tell_withdrawn(referral: Referral, *, at: datetime, on: date) -> None:
    """Tell both organizations that nothing is to be done any more; the links to answer work no longer."""
    revoke_links(links=AccessLink.objects.to(ANSWER, referral.pk), at=at)
    for reader in [*answerers(referral.service, on=on), *senders(referral, on=on)]:
        page = reader.page("referral_detail", referral.public_id)
        write(MAILS["referral_called_off"], reader, referral=referral, service=referral.service, link=page)


def _link(act: str, reader: Reader, referral: Referral, *, at: datetime, days: int, organization=None) -> str:
    _row, token = make_link(
        act=act,
        target_id=referral.pk,
        email=reader.email,
        name=reader.name,
        organization=organization,
        language=reader.language,
        at=at,
        days=days,
    )
    return reader.page(act, token)


# --- In which capacity the links are held -------------------------------------------------------------------


def referral_of(link: AccessLink) -> Referral | None:
    return Referral.objects.with_partners().filter(pk=link.target_id).first()


def answers_for(link: AccessLink, on: date) -> bool:
    """Whether the address is of those who answer for the service that day."""
    referral = referral_of(link)
    return referral is not None and any(
        is_same_address(reader.email, link.email) for reader in answerers(referral.service, on=on)
    )


def is_own(link: AccessLink, on: date) -> bool:
    referral = referral_of(link)
    return referral is not None and is_same_address(referral.email, link.email)


def is_open(link: AccessLink, on: date) -> bool:
    referral = referral_of(link)
    return referral is not None and referral.state == Referral.State.OPEN


def goes_on(link: AccessLink, on: date) -> bool:
    referral = referral_of(link)
    return referral is not None and referral.state in (Referral.State.OPEN, Referral.State.ACCEPTED)


def stands(link: AccessLink) -> str:
    """Say where the referral stands now."""
    referral = referral_of(link)
    told = _("The referral is over: %(state)s.")
    return told % {"state": referral.get_state_display()} if referral else ""


def ask_again(link: AccessLink, at: datetime) -> None:
    """Ask the same person again."""
    revoke_links(links=AccessLink.objects.filter(pk=link.pk), at=at)
    ask_one(Reader(link.email, link.name, link.language), referral_of(link), at=at)


def solicits(link: AccessLink) -> Ask:
    """Say to which service, never who is referred."""
    referral = referral_of(link)
    service = referral.service
    return Ask(
        kind=REFERRAL, organization=service.organization, subject=service.name, partner=referral.sender
    )


link_kind(
    ANSWER,
    solicits=solicits,
    belongs=answers_for,
    is_open=is_open,
    over=stands,
    renew=ask_again,
    used=_("You already answered: there is nothing more to do."),
    page="referral_list",
)
link_kind(
    OWN,
    belongs=is_own,
    is_open=goes_on,
    over=stands,
    used=_("You took your consent back: there is nothing more to do."),
)
