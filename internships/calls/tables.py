"""Seats and students to place, and firms to call: one list of columns for each page and its files."""

from datetime import datetime
from functools import partial
from operator import attrgetter

from django.db.models import Func, Sum
from django.db.models.fields.json import KeyTextTransform
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.calls.calling import to_call
from internships.calls.comparing import Gap
from internships.calls.filters import CallFilter
from internships.offers.permissions import can_send_links
from internships.posting.mails import OFFERS
from partnerships.acts.kinds import Listing
from partnerships.base.columns import Column, Table
from partnerships.base.figures import write_short_day
from partnerships.organizations.choosing import with_firm
from partnerships.organizations.models import Establishment
from partnerships.organizations.solicitation_models import SPARED_DAYS, Solicitation
from partnerships.organizations.soliciting import can_solicit, spared_since
from partnerships.words.sorting import key_of, names


def territory(gap: Gap) -> str:
    return gap.territory or gettext("not said")


GAPS = Table(
    page=("program", "territory", "seats", "students", "gap"),
    columns=[
        Column("program", _("Program"), read=lambda gap: str(gap.program)),
        Column("territory", _("Territory (MRC)"), read=lambda gap: gap.territory or "", write=territory),
        Column("seats", _("Seats free"), "whole", read=lambda gap: gap.seats),
        Column("students", _("Students to place"), "whole", read=lambda gap: gap.students),
        Column("gap", _("Seats missing"), "whole", read=lambda gap: gap.missing),
    ],
)


# --- Firms to call ------------------------------------------------------------------------------------------

CHANNELS = dict(Solicitation.Channel.choices)


def told(of: str) -> Func:
    """Return the sort of a column by what was told of the last contact."""
    return key_of(KeyTextTransform(of, "last_contact"))


def called(place: Establishment) -> datetime | None:
    """Return when the place was last spoken to."""
    return parse_datetime(place.last_contact["at"]) if place.last_contact else None


def is_spared(place: Establishment) -> bool:
    """Whether the place was called so lately that it is left in peace."""
    at = called(place)
    return at is not None and timezone.localdate(at) > spared_since(on=timezone.localdate())


def last_contact(place: Establishment):
    """Write when and how the place was last spoken to, and that it was lately."""
    if not place.last_contact:
        return gettext("none recorded")
    told = f"{write_short_day(called(place))}, {channel(place)}"
    if not is_spared(place):
        return told
    spared = gettext("called within %(days)s days") % {"days": SPARED_DAYS}
    return format_html('{} <span class="state tone-attention">{}</span>', told, spared)


def channel(place: Establishment) -> str:
    told = (place.last_contact or {}).get("channel", "")
    return str(CHANNELS.get(told, told))


def who(place: Establishment) -> str:
    told = place.last_contact or {}
    return told.get("partner") or told.get("by") or ""


def result(place: Establishment) -> str:
    return (place.last_contact or {}).get("result", "")


def firm(user, place: Establishment):
    """Name the firm, which leads to the form of a call for who keeps the ledger."""
    if not can_solicit(user):
        return place.organization.name
    return format_html('<a href="{}">{}</a>', contact_page(place), place.organization.name)


def contact_page(place: Establishment) -> str:
    """Return where a contact with a firm, about internships, is recorded."""
    page = reverse("solicitation_create", args=[place.organization.public_id])
    return f"{page}?kind={OFFERS}&place={place.public_id}"


def to_do(place: Establishment):
    page = f"{reverse('offer_link_create')}?establishment={place.public_id}"
    label, named = gettext("Send a link"), place.organization.name
    return format_html('<a href="{}">{} <span class="visually-hidden">({})</span></a>', page, label, named)


# The same list, whose rows are chosen for an act on many.
CALL_LIST = Listing(
    address="contact_list",
    find=lambda user, asked: CallFilter(asked, queryset=to_call(user, on=timezone.localdate())).qs,
    name=with_firm,
    page=contact_page,
)


def firms_table(user) -> Table:
    """Return the table of firms to call, read ``to_call()``: its names lead where the user may act."""
    asks = ("to_do",) if can_send_links(user) else ()
    return Table(
        caption=_("Firms to call"),
        page=(
            "firm",
            "establishment",
            "territory",
            "last_offer",
            "promised",
            "last_contact",
            "result",
            "again",
            *asks,
        ),
        card=("establishment", "last_contact"),
        columns=[
            Column(
                "firm",
                _("Firm"),
                read=attrgetter("organization.name"),
                write=partial(firm, user),
                sorts=names("organization__name", "name"),
            ),
            Column("establishment", _("Establishment"), read=attrgetter("name"), sorts=names("name")),
            Column(
                "territory",
                _("Territory (MRC)"),
                read=lambda place: str(place.territory or ""),
                head=_("MRC"),
                sorts=names("territory__name"),
            ),
            Column(
                "last_offer",
                _("Last offer published on"),
                "moment",
                read=attrgetter("last_offer_at"),
                head=_("Last offer"),
                sorts=("last_offer_at",),
            ),
            Column(
                "promised",
                _("Internships promised in surveys"),
                "whole",
                read=attrgetter("promised"),
                head=_("Promised"),
                sorts=("promised",),
                total=Sum("promised"),
            ),
            Column(
                "last_contact",
                _("Last contact"),
                "moment",
                read=called,
                write=last_contact,
                sorts=("last_contact_at",),
                styles=("", ""),
            ),
            Column("channel", _("Channel"), read=channel, sorts=(told("channel"),)),
            Column("who", _("Called by"), read=who, sorts=(told("partner"), told("by"))),
            Column("result", _("Result"), read=result, sorts=(told("result"),)),
            Column(
                "again",
                _("To call again on"),
                "date",
                read=attrgetter("next_on"),
                head=_("Call again"),
                sorts=("next_on",),
            ),
            *([Column("to_do", _("To do"), write=to_do)] if asks else []),
        ],
    )
