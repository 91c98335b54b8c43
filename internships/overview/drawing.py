"""A school year's internships as a funnel: what was offered, asked for, begun, finished."""

from django.utils.translation import gettext as _

from internships.overview.counting import Figures
from partnerships.base import charts
from partnerships.base.figures import write_number


def funnel(figures: Figures) -> charts.Chart | None:
    """Draw seats, applications and placements (persons), each beside the largest; None when all are zero.

    Its numbers are the board's own, rounded where the board is.
    """
    begun = figures.under_way + figures.completed
    steps = [
        (_("Seats offered"), figures.seats),
        (_("Applications"), figures.applications),
        (_("Placements under way or completed"), begun),
        (_("Placements completed"), figures.completed),
        (_("Hired at the end"), figures.hired),
    ]
    largest = max(count for _label, count in steps)
    if not largest:
        return None
    return charts.funnel(
        [(label, count / largest, write_number(count)) for label, count in steps],
        key="internships-funnel",
        title=_("From seats offered to placements, as bars"),
        columns=(_("Figure"), _("Count")),
    )
