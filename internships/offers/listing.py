"""The public list's lines as the page prints them: every figure, date and address is written once, here."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from internships.offers.searching import Row
from partnerships.base.ages import ADULT
from partnerships.base.figures import write_day, write_money, write_number
from partnerships.base.language import short_language
from partnerships.territories.towns import Place, distance_km

NO_OFFER = UUID(int=0)


class Line(NamedTuple):
    """One offer: what its card says. Empty text is not printed. ``language`` is that of the title.

    ``spot`` is where a map shows it.
    """

    address: str
    title: str
    language: str
    kind: str
    firm: str
    where: str
    period: str
    seats: str
    pay: str
    minors: str
    reserved: str
    is_fictitious: bool
    spot: str


def lines_of(rows: Iterable[Row], *, here: Place | None) -> list[Line]:
    """Write the lines of a page, in the reader's language, with how far each is from a place."""
    # Addresses differ by their identifier alone: one is made, the others copy it.
    address = reverse("offer_detail", args=[NO_OFFER])
    return [_line(row, address.replace(str(NO_OFFER), str(row.public_id)), here) for row in rows]


def _line(row: Row, address: str, here: Place | None) -> Line:
    english = short_language() == "en"
    return Line(
        address=address,
        title=(english and row.title_en) or row.title_fr,
        language="fr" if english and not row.title_en else "",
        kind=(english and row.kind_en) or row.kind_fr,
        firm=firm_name(row.organization, row.establishment),
        where=_where(row, here),
        period=write_period(row.slots["starts_on"], row.slots["ends_on"]) if row.slots else "",
        seats=write_seats(row.slots["seats"], has_room=row.slots["has_room"]) if row.slots else "",
        pay=write_pay(is_paid=row.is_paid, wage=row.wage_hourly),
        minors=_("under %(age)s welcome") % {"age": ADULT} if row.welcomes_minors else "",
        reserved=_("for your school until %(day)s") % {"day": write_day(row.reserved_until)}
        if row.is_reserved
        else "",
        is_fictitious=row.is_fictitious,
        spot=write_spot(row.latitude, row.longitude),
    )


def write_spot(latitude: Decimal | None, longitude: Decimal | None) -> str:
    """Write a point for a map: degrees north, degrees east; empty when it is not known."""
    return "" if latitude is None or longitude is None else f"{latitude},{longitude}"


def firm_name(organization: str, establishment: str) -> str:
    """Return the firm's name, with its establishment's when that says more."""
    return organization if establishment in organization else f"{organization}, {establishment}"


def _where(row: Row, here: Place | None) -> str:
    place = row.territory or row.region
    if here is None or row.latitude is None or row.longitude is None:
        return place
    away = distance_km(here, float(row.latitude), float(row.longitude))
    return _("%(place)s, %(distance)s km away") % {"place": place, "distance": write_number(away, decimals=0)}


def write_period(starts_on, ends_on) -> str:
    """Write from when to when: one day when both are the same."""
    if starts_on == ends_on:
        return write_day(starts_on)
    return _("%(first)s to %(last)s") % {"first": write_day(starts_on), "last": write_day(ends_on)}


def write_seats(seats: int, *, has_room: bool) -> str:
    """Write how many seats are offered, while one is free: how many are taken is a count of persons."""
    if not has_room:
        return _("every seat is taken")
    return ngettext("%(seats)s seat", "%(seats)s seats", seats) % {"seats": write_number(seats)}


def write_pay(*, is_paid: bool, wage) -> str:
    """Write the wage ($ an hour) when it is said."""
    if not is_paid:
        return _("not paid")
    return _("%(wage)s an hour") % {"wage": write_money(wage)} if wage else _("paid")
