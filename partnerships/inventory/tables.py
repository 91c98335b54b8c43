"""The table of services, on its page and in its files: an import takes them back."""

from operator import attrgetter

from django.utils.html import format_html
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import STATE, Column, Table
from partnerships.inventory.models import ServiceItem
from partnerships.web.badges import badge
from partnerships.words.sorting import in_turn, names, titles


def cell(service: ServiceItem):
    """Return the name, with its state where it is not public."""
    link = format_html('<a href="{}">{}</a>', service.get_absolute_url(), service.name)
    if service.state == ServiceItem.State.PUBLISHED:
        return link
    return format_html("{} {}", link, badge(service.state, service.get_state_display()))


def where(service: ServiceItem) -> str:
    return ", ".join(service.territory_names) or gettext("everywhere")


def quality(service: ServiceItem) -> float:
    return service.quality.score / 100


def in_files(name: str, label: str, type: str = "text") -> Column:
    """Return a column of the files alone: what a field of the sheet holds."""
    return Column(name, label, type, read=attrgetter(name), in_files_only=True)


# Of sheets read ``with_partners()``.
SERVICES = Table(
    caption=_("Services"),
    page=("service", "organization", "audience", "category", "territories", "last_confirmed_on"),
    card=("organization", "category", "territories"),
    order_by=("service",),
    columns=[
        Column("service", _("Service"), write=cell, sorts=titles("name")),
        Column(
            "partnership",
            _("Partnership"),
            read=lambda row: row.partnership.name_fr,
            write=lambda row: row.partnership.name,
            sorts=titles("partnership__name"),
        ),
        Column(
            "organization",
            _("Partner"),
            read=lambda row: row.organization.name,
            sorts=names("organization__name"),
        ),
        Column("kind", _("Kind"), read=lambda row: str(row.get_kind_display()), sorts=("kind",)),
        in_files("name_fr", _("name (French)")),
        in_files("name_en", _("name (English)")),
        in_files("description_fr", _("what it is (French)")),
        in_files("description_en", _("what it is (English)")),
        Column("audience", _("For whom"), read=lambda row: row.audience.name, sorts=("audience__position",)),
        Column("category", _("Category"), read=lambda row: row.category.name, sorts=("category__position",)),
        Column(
            "territories",
            _("Territories (MRC)"),
            read=lambda row: ", ".join(row.territory_names),
            write=where,
            head=_("Where"),
        ),
        in_files("measure", _("measure or program")),
        in_files("conditions_fr", _("conditions (French)")),
        in_files("conditions_en", _("conditions (English)")),
        in_files("fee_fr", _("fee (French)")),
        in_files("fee_en", _("fee (English)")),
        in_files("contact_name", _("contact")),
        in_files("contact_email", _("e-mail of the service")),
        in_files("contact_phone", _("telephone")),
        in_files("from_on", _("from"), "date"),
        in_files("to_on", _("to"), "date"),
        in_files("fresh_months", _("confirmed every (months)"), "whole"),
        Column(
            "last_confirmed_on",
            pgettext_lazy("service", "Confirmed"),
            "date",
            read=lambda row: row.last_confirmed_on,
            sorts=("last_confirmed_on",),
        ),
        Column("quality", _("Quality of the sheet"), "share", read=quality),
        Column(
            "state",
            _("State"),
            read=lambda row: str(row.get_state_display()),
            write=lambda row: badge(row.state, row.get_state_display()),
            sorts=in_turn("state", ServiceItem.State.choices),
            styles=STATE,
        ),
    ],
)
