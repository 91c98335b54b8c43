"""The table of files sent: what each holds, for whom, where it stands."""

from operator import attrgetter

from django.db.models import Sum
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import STATE, Column, Table
from partnerships.imports.kinds import REGISTER
from partnerships.imports.models import Import
from partnerships.web.badges import badge
from partnerships.words.sorting import in_turn, names


def file_cell(imported: Import):
    return format_html('<a href="{}">{}</a>', imported.get_absolute_url(), imported.file_name)


def holds(imported: Import) -> str:
    """Return what the file holds; the name of its kind alone when the product no longer knows it."""
    return capfirst(REGISTER[imported.kind].label) if imported.kind in REGISTER else imported.kind


def for_whom(imported: Import) -> str:
    return str(imported.organization or imported.region or gettext("everything"))


def counted(name: str, label, *, head: str = "") -> Column:
    return Column(name, label, "whole", read=attrgetter(name), head=head, sorts=(name,), total=Sum(name))


# Of imports read ``with_whom()``.
IMPORTS = Table(
    caption=_("Files sent"),
    page=("file", "holds", "for_whom", "state", "new_count", "changed_count", "error_count", "sent", "by"),
    card=("holds", "state", "sent"),
    order_by=("-sent",),
    columns=[
        Column("file", _("File"), write=file_cell, sorts=names("file_name")),
        Column("holds", _("Holds"), write=holds, sorts=("kind",)),
        Column(
            "for_whom",
            _("For whom"),
            write=for_whom,
            sorts=names("organization__name", "region__name"),
        ),
        Column(
            "state",
            _("State"),
            write=lambda imported: badge(imported.state, capfirst(imported.get_state_display())),
            sorts=in_turn("state", Import.State.choices),
            styles=STATE,
        ),
        counted("new_count", _("New")),
        counted("changed_count", _("Changed")),
        counted("unchanged_count", _("Unchanged")),
        counted("error_count", _("In error")),
        Column("sent", _("Sent"), "moment", read=attrgetter("created_at"), sorts=("created_at",)),
        Column("by", _("By"), write=attrgetter("uploaded_by"), sorts=names("uploaded_by__full_name")),
    ],
)
