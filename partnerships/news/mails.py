"""Who leads a measure is asked how it goes, and answers by a link without an account."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.concertation.models import Seat
from partnerships.inventory.mails import coordinators_of
from partnerships.mails.readers import Reader
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.organizations.solicitation_models import solicited
from partnerships.organizations.soliciting import Ask
from partnerships.people.capacities import is_same_address, link_kind, serves
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink
from partnerships.plans.measure_models import Measure
from partnerships.plans.models import ActionPlan

TELL = "tell_measure"
LINK_DAYS = 30
NEWS = solicited("measure", pgettext_lazy("solicitation", "news of a measure"))
MAILS = listed(
    "partnerships/news/mail",
    measure_news=Mail(
        asks=True,
        when=_("nothing was told of a measure of a plan for a while"),
        to=_("the address of the seat that leads it, else who coordinates the partner that does"),
    ),
)


def leads_of(measure: Measure, *, on: date) -> list[Reader]:
    """Return who tells how a measure goes that day: its seat's address, else the partner's coordinators."""
    seat, partner = measure.lead_seat, measure.lead_organization
    if seat and seat.is_held(on=on) and reaches(seat, on=on):
        return [Reader(seat.email, seat.person, language_of(seat.email))]
    if partner is None or not partner.is_open:
        return []
    return coordinators_of(partner, on=on)


def reaches(seat: Seat, *, on: date) -> bool:
    """Whether a seat has an address, which is not of somebody who left the partner that holds it."""
    return bool(seat.email) and (seat.organization is None or serves(seat.email, seat.organization, on=on))


def ask(measure: Measure, *, on: date, at: datetime) -> int:
    """Ask how a measure goes, by a fresh link for each; the links before it work no longer."""
    revoke_links(links=AccessLink.objects.to(TELL, measure.pk), at=at)
    readers = leads_of(measure, on=on)
    for reader in readers:
        ask_one(reader, measure, at=at)
    return len(readers)


def ask_one(reader: Reader, measure: Measure, *, at: datetime) -> None:
    seat = measure.lead_seat
    _link, token = make_link(
        act=TELL,
        target_id=measure.pk,
        email=reader.email,
        name=reader.name,
        organization=measure.lead_organization or (seat and seat.organization),
        language=reader.language,
        at=at,
        days=LINK_DAYS,
    )
    context = {"measure": measure, "plan": measure.plan, "last": measure.updates.newest_first().first()}
    write(MAILS["measure_news"], reader, link=reader.page("measure_tell", token), **context)


# --- In which capacity the links are held -------------------------------------------------------------------


def measure_of(link: AccessLink) -> Measure | None:
    return Measure.objects.with_lead().filter(pk=link.target_id).first()


def leads(link: AccessLink, on: date) -> bool:
    """Whether the address is of those who lead the measure that day."""
    measure = measure_of(link)
    return measure is not None and any(
        is_same_address(reader.email, link.email) for reader in leads_of(measure, on=on)
    )


def goes_on(link: AccessLink, on: date) -> bool:
    measure = measure_of(link)
    return measure.state in Measure.OPEN and measure.plan.state == ActionPlan.State.ADOPTED


def stands(link: AccessLink) -> str:
    """Say where the measure stands now."""
    measure = measure_of(link)
    told = _("The measure is now “%(state)s”, or its plan is closed: nothing is left to tell.")
    return told % {"state": measure.get_state_display()} if measure else ""


def ask_again(link: AccessLink, at: datetime) -> None:
    """Ask the same person again."""
    revoke_links(links=AccessLink.objects.filter(pk=link.pk), at=at)
    ask_one(Reader(link.email, link.name, link.language), measure_of(link), at=at)


def solicits(link: AccessLink) -> Ask | None:
    """Ask the partner that leads it; a seat without a partner is in no ledger."""
    measure = measure_of(link)
    partnership = measure.plan.partnership
    return link.organization and Ask(
        kind=NEWS,
        organization=link.organization,
        subject=measure.name,
        partner=partnership.lead_organization,
    )


link_kind(TELL, solicits=solicits, belongs=leads, is_open=goes_on, over=stands, renew=ask_again)
