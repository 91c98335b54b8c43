"""The table of members of partners, on its page and in its files."""

from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import Column, Table
from partnerships.base.figures import write_short_day
from partnerships.people.models import Membership
from partnerships.words.sorting import in_turn, names


def until(member: Membership) -> str:
    return write_short_day(member.to_on) if member.to_on else gettext("no end")


def to_do(member: Membership):
    """Return the way to end a role, for who may."""
    if not member.can_end:
        return ""
    page = reverse("membership_end", args=[member.public_id])
    label = gettext("End")
    return format_html('<a href="{}">{}<span class="visually-hidden"> ({})</span></a>', page, label, member)


# Of memberships read with their person and partner, whose ``can_end`` the page has said.
MEMBERS = Table(
    caption=_("Members of partners"),
    page=("person", "email", "partner", "role", "since", "until", "to_do"),
    card=("partner", "role", "to_do"),
    order_by=("partner", "email", "role"),
    columns=[
        Column(
            "person",
            _("Person"),
            read=lambda member: str(member.user),
            sorts=names("user__full_name", "user__email"),
        ),
        Column("email", _("E-mail"), read=attrgetter("user.email"), sorts=("user__email",)),
        Column(
            "partner", _("Partner"), read=attrgetter("organization.name"), sorts=names("organization__name")
        ),
        Column(
            "role",
            _("Role"),
            read=lambda member: str(member.get_role_display()),
            sorts=in_turn("role", Membership.Role.choices),
        ),
        Column("since", _("Since"), "date", read=attrgetter("from_on"), sorts=("from_on",)),
        Column("until", _("Until"), "date", read=attrgetter("to_on"), write=until, sorts=("to_on",)),
        Column("to_do", _("Actions"), write=to_do),
    ],
)
