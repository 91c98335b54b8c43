"""Offers as files: exactly what the page shows."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from internships.offers.models import Offer
from partnerships.base.writing import Column, Notice
from partnerships.web.downloads import download

Criteria = list[tuple[str, str]]


def offer_columns() -> list[Column]:
    return [
        Column("title", _("Title")),
        Column("firm", _("Partner")),
        Column("establishment", _("Establishment")),
        Column("territory", _("Territory (MRC)")),
        Column("kind", _("Kind")),
        Column("occupation", _("Occupation")),
        Column("state", _("State")),
        Column("seats", pgettext("internship", "Seats"), "whole"),
        Column("taken", _("Seats taken"), "whole"),
        Column("starts_on", _("Starts on"), "date"),
        Column("ends_on", _("Ends on"), "date"),
        Column("hours_week", _("Hours a week"), "number"),
        Column("is_paid", _("Paid"), "boolean"),
        Column("wage_hourly", _("Wage ($ an hour)"), "money"),
        Column("published_at", _("Published at"), "moment"),
        Column("last_confirmed_on", _("Last confirmed on"), "date"),
        Column("reserved_until", _("Reserved until"), "date"),
        Column("is_fictitious", _("Fictitious"), "boolean"),
    ]


def offer_rows(offers: Iterable[Offer]) -> Iterator[tuple]:
    """Yield a line per offer read ``with_partners().with_seats()``."""
    for offer in offers:
        yield (
            offer.title,
            offer.establishment.organization.name,
            offer.establishment.name,
            str(offer.territory or ""),
            str(offer.kind),
            offer.occupation.title if offer.occupation else "",
            str(offer.get_state_display()),
            offer.seats or None,
            offer.taken if offer.seats else None,
            offer.starts_on,
            offer.ends_on,
            offer.hours_week,
            offer.is_paid,
            offer.wage_hourly,
            offer.published_at,
            offer.last_confirmed_on,
            offer.reserved_until,
            offer.is_fictitious,
        )


def offers_file(offers, *, format: str, filters: Criteria, source: str, at: datetime) -> HttpResponse:
    """Return the download of offers: ``format`` is one of FORMATS."""
    notice = Notice(title=_("Offers"), source=source, made_at=at, filters=filters)
    rows = offer_rows(offers.iterator(chunk_size=2000))
    return download(columns=offer_columns(), rows=rows, notice=notice, format=format)
