"""Calls for internships: one list of columns for the page and its files."""

from operator import attrgetter

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.calls.models import OfferCall
from partnerships.base.columns import Column, Table
from partnerships.words.sorting import names, titles


def program(call: OfferCall):
    return format_html('<a href="{}">{}</a>', call.get_absolute_url(), call.program.title)


# Of calls read ``with_results()``.
CALLS = Table(
    caption=_("Calls for internships"),
    page=("program", "region", "seats", "firms", "offers", "places", "opens_on", "closes_on"),
    card=("seats", "places", "closes_on"),
    columns=[
        Column(
            "program",
            _("Program"),
            read=lambda call: call.program.title_fr,
            write=program,
            sorts=titles("program__title"),
        ),
        Column("region", _("Region"), read=lambda call: call.region.name, sorts=names("region__name")),
        Column(
            "organization",
            _("Partner who calls"),
            read=lambda call: call.organization and call.organization.name,
            sorts=names("organization__name"),
        ),
        Column(
            "seats",
            pgettext_lazy("call for internships", "Places looked for"),
            "whole",
            read=attrgetter("seats"),
            head=pgettext_lazy("call for internships", "Looked for"),
            sorts=("seats",),
        ),
        Column("firms", _("Firms asked"), "whole", read=attrgetter("firms"), sorts=("firms",)),
        Column("offers", _("Offers published"), "whole", read=attrgetter("offers"), sorts=("offers",)),
        Column(
            "places",
            pgettext_lazy("call for internships", "Places offered"),
            "whole",
            read=attrgetter("places"),
            sorts=("places",),
            fills=lambda call: (min(call.places, call.seats), call.seats),
        ),
        Column("opens_on", _("From"), "date", read=attrgetter("opens_on"), sorts=("opens_on",)),
        Column("closes_on", _("Until"), "date", read=attrgetter("closes_on"), sorts=("closes_on",)),
        Column("note", _("Note"), read=attrgetter("note")),
    ],
)
