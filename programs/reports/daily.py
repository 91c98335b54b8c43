"""What time does for reports: those published are computed again."""

from datetime import date

from partnerships.base.ticking import alone
from partnerships.territories.models import Region
from programs.reports.models import AdequacyReport
from programs.reports.requesting import request_again


def propose_drafts(*, on: date) -> list[AdequacyReport]:
    """Have the regions that publish a report computed again: a draft is kept only where inputs changed."""
    published = AdequacyReport.objects.published().filter(partnership=None)
    regions = Region.objects.filter(pk__in=published.values("region")).order_by("code")
    asked = (alone(request_again, region=region, on=on) for region in regions)
    return [report for report in asked if report]
