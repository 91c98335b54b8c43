"""The table of partners, on their public page."""

from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import Column, Table
from partnerships.base.figures import not_available
from partnerships.organizations.models import Organization
from partnerships.words.sorting import names


def partner(organization: Organization):
    return format_html('<a href="{}">{}</a>', organization.get_absolute_url(), organization.name)


def kinds(organization: Organization) -> str:
    return ", ".join(organization.kind_names) or not_available()


def region(organization: Organization) -> str:
    return organization.region.name if organization.region else gettext("All Quebec")


# Of partners read ``with_kinds()``, with their region.
PARTNERS = Table(
    caption=_("Partners"),
    page=("partner", "kind", "region"),
    card=("kind", "region"),
    order_by=("partner",),
    columns=[
        Column("partner", _("Partner"), write=partner, sorts=names("name")),
        Column("kind", _("Kind"), write=kinds, sorts=("kinds",)),
        Column("region", _("Region"), write=region, sorts=names("region__name")),
    ],
)
