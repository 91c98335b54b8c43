"""Who is registered for an event: the columns of the list that its keepers read."""

from django.db.models import Sum
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import STATE, Column, Table
from partnerships.events.registration_models import Registration
from partnerships.web.badges import badge
from partnerships.words.sorting import in_turn, names


def cancel(row: Registration) -> SafeString | str:
    """Link to cancel a registration that still counts."""
    if row.state == Registration.State.CANCELLED:
        return ""
    said = {"name": row}
    label = gettext("Cancel the registration of %(name)s") % said
    address = reverse("registration_cancel", args=[row.public_id])
    return format_html('<a href="{}" aria-label="{}">{}</a>', address, label, gettext("Cancel it"))


REGISTRATIONS = Table(
    caption=_("Registrations"),
    page=("name", "email", "persons", "came", "site", "consented_by", "confirmed_at", "state", "act"),
    card=("email", "persons", "state"),
    order_by=("state", "confirmed_at"),
    columns=[
        Column("name", _("Who comes"), read=str, sorts=names("group_name", "name"), width=36),
        Column("contact", _("Who registered"), read=lambda row: row.name, width=30),
        Column("email", _("e-mail"), read=lambda row: row.email, sorts=["email"], width=30),
        Column(
            "persons",
            _("Persons"),
            "whole",
            read=lambda row: row.persons,
            sorts=["persons"],
            total=Sum("persons"),
        ),
        Column("came", _("Came"), "whole", read=lambda row: row.came, sorts=["came"], total=Sum("came")),
        Column("site", pgettext_lazy("event", "Site"), read=lambda row: row.site.name, sorts=["site"]),
        Column("consented_by", _("Consent for minors"), read=lambda row: row.consented_by or None),
        Column(
            "confirmed_at",
            pgettext_lazy("registration", "Confirmed"),
            "date",
            read=lambda row: row.confirmed_at,
            sorts=["confirmed_at"],
        ),
        Column("act", pgettext_lazy("registration", "Cancel"), write=cancel),
        Column(
            "state",
            _("State"),
            read=lambda row: str(row.get_state_display()),
            write=lambda row: badge(row.state, row.get_state_display()),
            sorts=in_turn("state", Registration.State.choices),
            styles=STATE,
        ),
    ],
)
