"""Seats and students to place, compared: one list of columns for the page and its files."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.calls.comparing import Gap
from partnerships.base.columns import Column, Table


def territory(gap: Gap) -> str:
    return gap.territory or gettext("not said")


GAPS = Table(
    page=("program", "territory", "seats", "students", "gap"),
    columns=[
        Column("program", _("Program"), read=lambda gap: str(gap.program)),
        Column("territory", _("Territory (MRC)"), read=lambda gap: gap.territory or "", write=territory),
        Column("seats", _("Seats free"), "whole", read=lambda gap: gap.seats),
        Column("students", _("Students to place"), "whole", read=lambda gap: gap.students),
        Column("gap", _("Seats missing"), "whole", read=lambda gap: gap.missing),
    ],
)
