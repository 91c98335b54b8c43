"""The table of published outcome counts."""

from functools import partial
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import Column, Table
from partnerships.words.sorting import names
from programs.outcomes.models import OutcomeFigures
from programs.outcomes.permissions import can_edit_figures

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
        page=("program", "area", "as_of", *COUNTS, "source"),
        card=("area", "as_of", "respondents"),
        order_by=("program", "area", "-as_of"),
        columns=[
            Column("program", _("Program"), write=partial(program, user), sorts=("program__code",)),
            Column("area", _("Area"), read=lambda figures: figures.area, sorts=names("region__name")),
            Column("as_of", _("As of"), "date", read=lambda figures: figures.as_of, sorts=("as_of",)),
            *(
                Column(name, label, "whole", read=attrgetter(name), sorts=(name,))
                for name, label in COUNTS.items()
            ),
            Column("source", _("Source"), read=source, sorts=names("source")),
        ],
    )


def program(user, figures: OutcomeFigures):
    name = figures.program
    if can_edit_figures(user, figures):
        url = reverse("outcome_figures_edit", args=[figures.public_id])
        name = format_html('<a href="{}">{}</a>', url, figures.program)
    return name


def source(figures: OutcomeFigures) -> str | None:
    """Name the source; the badge of invented figures says what theirs would: that they are invented."""
    return None if figures.is_fictitious else figures.source
