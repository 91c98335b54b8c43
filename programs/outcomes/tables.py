"""The table of published outcome counts."""

from functools import partial
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import Column, Table
from partnerships.web.marking import marked
from programs.outcomes.models import OutcomeFigures
from programs.outcomes.permissions import can_edit_figures

SOURCE = '{}<br><span class="meta fw-normal">{}</span>'
COUNTS = {
    "respondents": _("Respondents"),
    "employed_related": _("Employed, related"),
    "employed_other": _("Employed, other"),
    "studying": _("Studying"),
    "seeking": _("Seeking work"),
    "inactive": _("Inactive"),
}


def figures_table(user) -> Table:
    """Return the table of counts as a user sees it: linked where they may change them."""
    return Table(
        caption=_("What became of graduates, as published"),
        page=("program", "area", "as_of", *COUNTS),
        order_by=("program", "area", "-as_of"),
        columns=[
            Column("program", _("Program"), write=partial(program, user), sorts=("program__code",)),
            Column("area", _("Area"), read=lambda figures: figures.area, sorts=("region__name",)),
            Column("as_of", _("As of"), "date", read=lambda figures: figures.as_of, sorts=("as_of",)),
            *(Column(name, label, "whole", read=attrgetter(name)) for name, label in COUNTS.items()),
        ],
    )


def program(user, figures: OutcomeFigures):
    name = figures.program
    if can_edit_figures(user, figures):
        url = reverse("outcome_figures_edit", args=[figures.public_id])
        name = format_html('<a href="{}">{}</a>', url, figures.program)
    # The badge says what the source of invented figures would: that they are invented.
    if figures.is_fictitious:
        return marked(name, is_fictitious=True)
    return format_html(SOURCE, name, figures.source)
