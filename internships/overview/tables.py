"""The internships' board: one list of columns for its page and its file."""

from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from internships.overview.counting import Figures
from partnerships.base.columns import Column, Table
from partnerships.base.figures import write_number, write_share
from programs.adequacy.rounding import BASE


class Row(NamedTuple):
    """A line of the file: the total, a territory or a program, with its figures."""

    by: str
    code: str
    name: str
    figures: Figures


def count(name: str, label, **page) -> Column:
    return Column(name, capfirst(label), "whole", read=lambda row: _whole(getattr(row.figures, name)), **page)


def _whole(count: float | None) -> int | None:
    return None if count is None else int(count)


def rounding_told() -> str:
    """Return what a board says to who does not keep its records."""
    text = _(
        "Persons are rounded to a multiple of %(base)s, up or down: 0 stands for 0 to %(most)s. Totals add "
        "the programs up. Seats offered are exact."
    )
    return text % {"base": BASE, "most": BASE - 1}


def seats(row) -> str:
    return f"{write_number(row.figures.taken)} / {write_number(row.figures.seats)}"


def answer_days(row) -> float | None:
    days = row.figures.answer_days
    return None if days is None else round(days, 1)


# The page names the territory or the program itself.
BOARD = Table(
    page=("taken", "applications", "answered", "signed", "under_way", "completed", "hired"),
    columns=[
        Column("by", _("By"), read=lambda row: row.by),
        Column("code", _("Code"), read=lambda row: row.code),
        Column("name", _("Name"), read=lambda row: row.name),
        count("seats", _("seats offered")),
        count("taken", _("seats taken"), head=_("Seats taken / offered"), write=seats),
        count("applications", _("applications"), head=_("Applications")),
        count(
            "answered",
            _("answered by the firm"),
            head=_("Answered"),
            write=lambda row: write_share(row.figures.answer_rate),
        ),
        count("silent", _("without an answer")),
        count("unsigned", _("agreements to sign")),
        count("signed", _("agreements signed"), head=_("Agreements signed")),
        count("under_way", _("placements under way"), head=_("Under way")),
        count("completed", _("placements completed"), head=_("Completed")),
        count("hired", _("hired at the end"), head=_("Hired")),
        count("summer_jobs", _("summer jobs")),
        Column("answer_days", _("Mean delay of an answer (days)"), "number", read=answer_days),
    ],
)
