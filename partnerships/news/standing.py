"""What stands in a zone, as an indicator of plans: the same counts as on the page of zones."""

from datetime import date

from partnerships.concertation.models import Zone
from partnerships.concertation.standing import Standing
from partnerships.plans.indicators import Indicator
from partnerships.plans.measure_models import Measure


def indicator_of(standing: Standing) -> Indicator:
    """Return the indicator that counts what the page of zones does; by zone only, for zones may overlap."""

    def counts(_measure: Measure, zone: Zone | None, on: date) -> int | None:
        if zone is None:
            return None
        return Zone.objects.filter(pk=zone.pk).values_list(standing.counts(on), flat=True).get()

    return Indicator(standing.label, counts)
