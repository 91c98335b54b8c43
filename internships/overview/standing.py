"""What internships bring to partnerships: published offers by zone, and rounded persons for results of plans.

Persons are those of the board for who keeps no record of it, by program, region and school year: never of a
zone, which is finer than the region.
"""

from datetime import date

from django.utils.translation import gettext_lazy as _

from internships.offers.models import Offer
from internships.overview.areas import Area
from internships.overview.board import board_of
from partnerships.concertation.models import Zone, counted_in_zone
from partnerships.concertation.standing import Standing
from partnerships.plans.indicators import Indicator
from partnerships.plans.measure_models import Measure
from programs.cohorts.counting import school_year_of


def count_offers(on: date):
    published = Offer.objects.published(on=on)
    return counted_in_zone(published, territory="establishment__territory", place="establishment")


OFFERS = Standing(_("Internship offers"), count_offers)


def rounded_by(name: str):
    """Return what adds up a rounded figure of the board over the regions and the school years of a plan."""

    def counts(measure: Measure, zone: Zone | None, on: date) -> int | None:
        if zone is not None:
            return None
        plan = measure.plan
        last = min(on, plan.to_on) if plan.to_on else on
        years = range(school_year_of(plan.from_on), school_year_of(last) + 1)
        areas = [Area(region, is_kept=False) for region in plan.partnership.regions.all()]
        boards = [board_of(area, year=year, unknown="") for area in areas for year in years]
        return int(sum(getattr(board.total, name) for board in boards)) if boards else None

    return counts


LABELS = {
    "completed": _("Placements completed in the school years of the plan (rounded)"),
    "hired": _("Hires after placements in the school years of the plan (rounded)"),
    "summer_jobs": _("Summer jobs in the school years of the plan (rounded)"),
}
PERSONS = {f"internships_{name}": Indicator(label, rounded_by(name)) for name, label in LABELS.items()}
