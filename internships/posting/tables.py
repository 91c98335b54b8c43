"""The table of offers that partners keep, on its page and in its files."""

from django.db.models import Avg, Sum
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from internships.offers.models import Offer
from internships.posting.filters import OfferBoardFilter
from partnerships.acts.kinds import Listing
from partnerships.base.columns import BAR, STATE, Column, Table
from partnerships.base.figures import not_available, write_number
from partnerships.web.badges import badge
from partnerships.words.sorting import in_turn, names, titles


def cell(offer: Offer):
    return format_html('<a href="{}">{}</a>', reverse("offer_card", args=[offer.public_id]), offer.title)


def parts(offer: Offer) -> tuple:
    """Return how many seats are taken, of how many."""
    return offer.taken, offer.seats


def why(offer: Offer) -> str | None:
    """Return what was said when it was closed or refused."""
    return None if offer.state in Offer.LIVE else offer.ended_why


def taken(offer: Offer) -> str:
    """Write the seats taken, of how many; the seats alone for who does not keep the offer."""
    if not offer.seats:
        return not_available()
    if offer.taken is None:
        return ngettext("%(seats)s seat", "%(seats)s seats", offer.seats) % {
            "seats": write_number(offer.seats)
        }
    return f"{write_number(offer.taken)} / {write_number(offer.seats)}"


# Of offers read ``with_partners().with_seats(kept_by=…).with_reasons()``.
OFFERS = Table(
    caption=_("Offers, with their seats and dates"),
    page=(
        "offer",
        "firm",
        "territory",
        "kind",
        "state",
        "taken",
        "starts_on",
        "ends_on",
        "last_confirmed_on",
    ),
    card=("firm", "state", "taken"),
    columns=[
        Column("offer", _("Offer"), write=cell, sorts=titles("title")),
        Column("title", _("Title"), read=lambda offer: offer.title, sorts=titles("title")),
        Column(
            "firm",
            _("Partner"),
            read=lambda offer: offer.establishment.organization.name,
            sorts=names("establishment__organization__name"),
        ),
        Column(
            "establishment",
            _("Establishment"),
            read=lambda offer: offer.establishment.name,
            sorts=names("establishment__name"),
        ),
        Column(
            "territory",
            _("Territory (MRC)"),
            read=lambda offer: str(offer.territory or ""),
            sorts=names("territory__name"),
        ),
        Column("kind", _("Kind"), read=lambda offer: str(offer.kind), sorts=("kind__position",)),
        Column(
            "occupation",
            _("Occupation"),
            read=lambda offer: offer.occupation.title if offer.occupation else "",
            sorts=titles("occupation__title"),
        ),
        Column(
            "state",
            _("State"),
            read=lambda offer: str(offer.get_state_display()),
            write=lambda offer: badge(offer.state, offer.get_state_display()),
            sorts=in_turn("state", Offer.State.choices),
            styles=STATE,
        ),
        Column(
            "seats",
            pgettext_lazy("internship", "Seats"),
            "whole",
            read=lambda offer: offer.seats or None,
            sorts=("seats",),
            total=Sum("seats"),
        ),
        Column(
            "taken",
            _("Seats taken"),
            "whole",
            read=lambda offer: offer.taken if offer.seats else None,
            write=taken,
            head=pgettext_lazy("offer", "Seats taken"),
            sorts=("taken",),
            total=Sum("taken"),
            fills=parts,
            styles=BAR,
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
        Column(
            "hours_week",
            _("Hours a week"),
            "number",
            read=lambda offer: offer.hours_week,
            sorts=("hours_week",),
            total=Avg("hours_week"),
        ),
        Column("is_paid", _("Paid"), "boolean", read=lambda offer: offer.is_paid, sorts=("is_paid",)),
        Column(
            "wage_hourly",
            _("Wage ($ an hour)"),
            "money",
            read=lambda offer: offer.wage_hourly,
            sorts=("wage_hourly",),
            total=Avg("wage_hourly"),
        ),
        Column(
            "published_at",
            _("Published at"),
            "moment",
            read=lambda offer: offer.published_at,
            sorts=("published_at",),
        ),
        Column(
            "last_confirmed_on",
            _("Last confirmed on"),
            "date",
            read=lambda offer: offer.last_confirmed_on,
            head=_("Confirmed on"),
            sorts=("last_confirmed_on",),
        ),
        Column(
            "reserved_until",
            _("Reserved until"),
            "date",
            read=lambda offer: offer.reserved_until,
            sorts=("reserved_until",),
        ),
        Column("why", _("Why it was closed"), read=why, sorts=names("ended_why")),
        Column(
            "is_fictitious",
            _("Fictitious"),
            "boolean",
            read=lambda offer: offer.is_fictitious,
            sorts=("is_fictitious",),
        ),
    ],
)

# The same list, whose rows are chosen for an act on many.
BOARD = Listing(
    address="offer_board",
    find=lambda user, asked: OfferBoardFilter(asked, queryset=Offer.objects.visible_to(user), user=user).qs,
    read=lambda offers: offers.with_partners().select_related("contact").prefetch_related("slots"),
    page=lambda offer: reverse("offer_card", args=[offer.public_id]),
)
