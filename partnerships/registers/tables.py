"""The registers and their columns."""

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.columns import Column
from partnerships.registers.kinds import Register, keep
from partnerships.registers.models import PressItem


def link_to(address: str, words: str):
    """Return words that lead to an address of elsewhere, or the words alone."""
    return format_html('<a href="{}" rel="noopener">{}</a>', address, words) if address else words


PRESS = keep(
    Register(
        code="press",
        word=pgettext_lazy("in an address", "press"),
        title=_("Press coverage"),
        add=_("Add a press item"),
        empty=_("What newspapers, radios and sites said of the partnership, with the date and the link."),
        model=PressItem,
        fields=["outlet", "title", ("said_on", "link")],
        columns=[
            Column("outlet", pgettext_lazy("press", "outlet"), read=lambda row: row.outlet),
            Column(
                "title", _("title"), read=lambda row: row.title,
                write=lambda row: link_to(row.link, row.title or row.link),
            ),
            Column("said_on", pgettext_lazy("press", "date"), type="date", read=lambda row: row.said_on),
        ],
    )
)  # fmt: skip
