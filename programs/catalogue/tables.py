"""The table of programs, on its page and in its files: an import takes them back."""

from operator import attrgetter

from django.db.models import F
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import Column, Table
from partnerships.base.figures import write_short_day
from partnerships.base.language import short_language
from partnerships.words.sorting import in_turn, names, titles
from programs.catalogue.models import Program

TYPES = {"DateField": "date", "PositiveIntegerField": "whole", "PositiveSmallIntegerField": "whole"}


def field(name: str, *, of_page: str = "", **page) -> Column:
    """Return the column of a field of a program, under its name; ``of_page`` heads it there."""
    kept = Program._meta.get_field(name)
    type_ = TYPES.get(kept.get_internal_type(), "text")
    return Column(name, capfirst(kept.verbose_name), type_, attrgetter(name), head=of_page, **page)


def cell(program: Program):
    """Return the title, with what replaces the program."""
    link = format_html('<a href="{}">{}</a>', program.get_absolute_url(), program.title)
    newer = program.successor
    if newer is None:
        return link
    told = gettext("replaced by %(code)s") % {"code": newer["code"]}
    address = reverse("program_detail", args=[newer["public_id"]])
    title = newer[f"title_{short_language()}"] or newer["title_fr"]
    replaced = '{} <span class="meta fw-normal">({} <a href="{}">{}</a>)</span>'
    return format_html(replaced, link, told, address, title)


def next_start(program: Program):
    if program.next_start:
        return write_short_day(program.next_start)
    return format_html('<span class="meta">{}</span>', gettext("not announced"))


def sanction(program: Program):
    return format_html('<abbr title="{}">{}</abbr>', program.get_sanction_display(), program.sanction)


# Of programs read ``for_list()``: in the order of what was looked for, those replaced last.
PROGRAMS = Table(
    caption=_("Programs"),
    page=("program", "code", "sanction", "sector", "hours", "next_start"),
    card=("code", "sanction", "next_start"),
    columns=[
        Column("program", _("Program"), write=cell, sorts=titles("title")),
        field("code", of_page=_("Code"), styles=("", "tabular"), sorts=names("code")),
        field("version", sorts=names("version")),
        field(
            "sanction",
            of_page=_("Sanction"),
            write=sanction,
            sorts=in_turn("sanction", Program.Sanction.choices),
        ),
        field("title_fr", in_files_only=True),
        field("title_en", in_files_only=True),
        field("sector_fr", in_files_only=True),
        field("sector_en", in_files_only=True),
        Column("sector", _("Sector"), read=attrgetter("sector"), sorts=titles("sector")),
        field("hours", of_page=_("Hours"), sorts=("hours",)),
        field("duration_months", sorts=("duration_months",)),
        field("valid_from", sorts=("valid_from",)),
        field("valid_to", sorts=("valid_to",)),
        Column(
            "predecessor",
            capfirst(Program._meta.get_field("predecessor").verbose_name),
            read=lambda program: program.predecessor.code if program.predecessor else None,
            sorts=names("predecessor__code"),
        ),
        Column(
            "next_start",
            _("Next start"),
            "date",
            read=attrgetter("next_start"),
            write=next_start,
            sorts=[F("next_start")],
        ),
    ],
)
