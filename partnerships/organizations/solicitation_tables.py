"""The ledger of solicitations: one list of columns for the page and its files."""

from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import STATE, Column, Table
from partnerships.organizations.solicitation_models import Solicitation
from partnerships.web.badges import badge
from partnerships.words.sorting import names, titles


def partner(row: Solicitation):
    page = reverse("organization_asks", args=[row.organization.public_id])
    return format_html('<a href="{}">{}</a>', page, row.organization.name)


def stand(row: Solicitation) -> str:
    """Say where an ask stands: to ask, asked, answered."""
    if row.at is None:
        return gettext("to ask")
    return gettext("answered") if row.answered_at or row.result else gettext("asked")


def state(row: Solicitation):
    tone = "planned" if row.at is None else "completed" if row.answered_at or row.result else "sent"
    return badge(tone, stand(row))


# Of rows read ``with_names()``.
LEDGER = Table(
    caption=_("Solicitations, the newest first"),
    page=("organization", "kind", "subject", "partner", "last_at", "state", "next_on"),
    card=("kind", "partner", "last_at"),
    is_fictitious=lambda row: row.organization.is_fictitious,
    columns=[
        Column(
            "organization",
            _("Partner who is asked"),
            read=lambda row: row.organization.name,
            write=partner,
            head=_("Who is asked"),
            sorts=names("organization__name"),
        ),
        Column(
            "establishment",
            _("Establishment"),
            read=lambda row: row.establishment and row.establishment.name,
            sorts=names("establishment__name"),
        ),
        Column("kind", _("What for"), read=attrgetter("kind_name"), sorts=("kind",)),
        Column("subject", _("What exactly"), read=attrgetter("subject"), sorts=titles("subject")),
        Column("partner", _("Who asks"), read=attrgetter("asker"), sorts=names("partner__name")),
        Column("at", _("Asked first on"), "moment", read=attrgetter("at"), sorts=("at",)),
        Column(
            "last_at",
            _("Asked last on"),
            "moment",
            read=attrgetter("last_at"),
            head=_("Asked on"),
            sorts=("last_at",),
        ),
        Column("channel", _("How"), read=lambda row: str(row.get_channel_display()), sorts=("channel",)),
        Column("state", _("State"), read=stand, write=state, styles=STATE),
        Column(
            "answered_at", _("Answered on"), "moment", read=attrgetter("answered_at"), sorts=("answered_at",)
        ),
        Column("result", _("What came of it"), read=attrgetter("result")),
        Column(
            "next_on",
            _("Next useful contact on"),
            "date",
            read=attrgetter("next_on"),
            head=_("Next contact"),
            sorts=("next_on",),
        ),
    ],
)
