"""The demonstration's offers, written, read and published by the portal's own verbs."""

from datetime import date, timedelta
from decimal import Decimal

from internships.demonstration.calendar import after_holidays, last_summer, moment, next_summer, week
from internships.demonstration.people import REGION
from internships.demonstration.words import OFFERS, DemoOffer
from internships.offers.models import InternshipKind, Offer
from internships.posting.prefilling import place
from internships.posting.writing import approve, change, submit
from partnerships.organizations.models import Establishment
from partnerships.people.models import User
from programs.catalogue.models import Occupation, Program

ACCOUNT = "usinage"  # the firm whose people have accounts: its offers have an author


def offers(firms: dict[str, Establishment], accounts: dict[str, User], *, on: date) -> dict[str, Offer]:
    """Create every offer in its state; return them by key."""
    kinds = {kind.code: kind for kind in InternshipKind.objects.all()}
    programs = {program.code: program for program in Program.objects.filter(version="")}
    occupations = {occupation.code: occupation for occupation in Occupation.objects.all()}
    made = {}
    for row in OFFERS:
        offer = _draft(row, firms[row.firm], kinds[row.kind], occupations[row.occupation], on=on)
        offer.written_by = accounts["employeur.sherbrooke@arrimage.example"] if row.firm == ACCOUNT else None
        offer.save()
        offer.programs.set([programs[row.program]])
        starts_on, ends_on = days_of(row, on=on)
        offer.slots.create(starts_on=starts_on, ends_on=ends_on, seats=row.seats)
        made[row.key] = _show(offer, row, accounts, on=on)
    return made


def _draft(row: DemoOffer, firm: Establishment, kind, occupation: Occupation, *, on: date) -> Offer:
    offer = Offer(
        establishment=firm,
        kind=kind,
        occupation=occupation,
        title_fr=row.title[0],
        title_en=row.title[1],
        description_fr=row.description[0],
        description_en=row.description[1],
        tasks_fr=row.tasks,
        requirements_fr=row.requirements,
        is_paid=bool(row.wage),
        wage_hourly=Decimal(row.wage) if row.wage else None,
        hours_week=Decimal(row.hours),
        shift=firm.shifts,
        minimum_age=row.minimum_age,
        welcomes_minors=row.minimum_age is not None,
        contact=firm.contacts.first(),
        is_fictitious=True,
    )
    place(offer)
    return offer


def days_of(row: DemoOffer, *, on: date) -> tuple[date, date]:
    """Return the first and last days of an offer's slot."""
    if row.starts is None:
        return last_summer(on) if row.lasts < 0 else next_summer(on)
    first = after_holidays(week(on, row.starts)) if row.starts > 0 else week(on, row.starts)
    if row.lasts == 0:
        return first + timedelta(days=2), first + timedelta(days=2)
    return first, week(first, row.lasts) - timedelta(days=3)


def published_on(row: DemoOffer, *, on: date) -> date:
    """Return the day students saw the offer first."""
    if row.starts is None and row.lasts < 0:
        return last_summer(on)[0] - timedelta(days=row.published)
    return on - timedelta(days=row.published)


def _show(offer: Offer, row: DemoOffer, accounts: dict[str, User], *, on: date) -> Offer:
    """Lead an offer from its draft to its state; who does what is left to the portal's verbs."""
    day = on - timedelta(days=1) if row.published is None else published_on(row, on=on)
    offer.events.create(from_state="", to_state="draft", by=offer.written_by, at=moment(day, ago=3))
    if row.state == "draft":
        return offer
    offer = submit(offer, by=offer.written_by, at=moment(day, ago=2))
    if row.state == "to_review":
        return offer
    region = accounts[REGION[offer.region.code]]
    offer = approve(offer, by=region, at=moment(day, ago=0))
    if row.state == "paused":
        offer = change(offer, "pause", by=region, at=moment(on, ago=1), reason="Nouvelle ligne en montage")
    return offer
