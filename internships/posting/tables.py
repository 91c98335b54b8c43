"""The table of offers that partners keep, on its page and in its files."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.offers.models import Offer
from internships.posting.filters import OfferBoardFilter
from partnerships.acts.kinds import Listing
from partnerships.base.columns import Column, Table
from partnerships.base.figures import not_available, write_number
from partnerships.web.badges import badge
from partnerships.web.marking import marked

OFFER = '<a href="{}">{}</a><br><span class="meta fw-normal">{} – {}</span>'


def cell(offer: Offer):
    firm, where = offer.establishment.organization, offer.territory or offer.establishment
    link = format_html(OFFER, reverse("offer_card", args=[offer.public_id]), offer.title, firm, where)
    return marked(link, is_fictitious=offer.is_fictitious)


def taken(offer: Offer) -> str:
    if not offer.seats:
        return not_available()
    return f"{write_number(offer.taken)} / {write_number(offer.seats)}"


# Of offers read ``with_partners().with_seats()``.
OFFERS = Table(
    caption=_("Offers, with their seats and dates"),
    page=("offer", "kind", "state", "taken", "starts_on", "ends_on", "last_confirmed_on"),
    columns=[
        Column("offer", _("Offer"), write=cell, sorts=("title_fr",), styles=("w-50", "")),
        Column("title", _("Title"), read=lambda offer: offer.title),
        Column("firm", _("Partner"), read=lambda offer: offer.establishment.organization.name),
        Column("establishment", _("Establishment"), read=lambda offer: offer.establishment.name),
        Column("territory", _("Territory (MRC)"), read=lambda offer: str(offer.territory or "")),
        Column("kind", _("Kind"), read=lambda offer: str(offer.kind), sorts=("kind__position",)),
        Column(
            "occupation",
            _("Occupation"),
            read=lambda offer: offer.occupation.title if offer.occupation else "",
        ),
        Column(
            "state",
            _("State"),
            read=lambda offer: str(offer.get_state_display()),
            write=lambda offer: badge(offer.state, offer.get_state_display()),
            sorts=("state",),
        ),
        Column(
            "seats", pgettext_lazy("internship", "Seats"), "whole", read=lambda offer: offer.seats or None
        ),
        Column(
            "taken",
            _("Seats taken"),
            "whole",
            read=lambda offer: offer.taken if offer.seats else None,
            write=taken,
            head=pgettext_lazy("offer", "Seats taken"),
            sorts=("seats",),
        ),
        Column(
            "starts_on",
            _("Starts on"),
            "date",
            read=lambda offer: offer.starts_on,
            head=_("From"),
            sorts=("starts_on",),
        ),
        Column(
            "ends_on",
            _("Ends on"),
            "date",
            read=lambda offer: offer.ends_on,
            head=_("To"),
            sorts=("ends_on",),
        ),
        Column("hours_week", _("Hours a week"), "number", read=lambda offer: offer.hours_week),
        Column("is_paid", _("Paid"), "boolean", read=lambda offer: offer.is_paid),
        Column("wage_hourly", _("Wage ($ an hour)"), "money", read=lambda offer: offer.wage_hourly),
        Column("published_at", _("Published at"), "moment", read=lambda offer: offer.published_at),
        Column(
            "last_confirmed_on",
            _("Last confirmed on"),
            "date",
            read=lambda offer: offer.last_confirmed_on,
            head=_("Confirmed on"),
            sorts=("last_confirmed_on",),
        ),
        Column("reserved_until", _("Reserved until"), "date", read=lambda offer: offer.reserved_until),
        Column("is_fictitious", _("Fictitious"), "boolean", read=lambda offer: offer.is_fictitious),
    ],
)

# The same list, whose rows are chosen for an act on many.
BOARD = Listing(
    address="offer_board",
    find=lambda user, asked: OfferBoardFilter(asked, queryset=Offer.objects.visible_to(user)).qs,
    read=lambda offers: offers.with_partners().select_related("contact").prefetch_related("slots"),
    page=lambda offer: reverse("offer_card", args=[offer.public_id]),
)
