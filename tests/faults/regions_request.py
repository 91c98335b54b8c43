"""Give the seventeen regions a training centre with four cohorts, and ask for the report of each."""

from datetime import date

import django

django.setup()

from django.db import transaction  # noqa: E402  Django must be set up first

from partnerships.territories.models import Region  # noqa: E402
from programs.reports.requesting import request_all  # noqa: E402
from tests import factories  # noqa: E402

with transaction.atomic():
    usinage = factories.program()
    for region in Region.objects.order_by("code"):
        centre = factories.organization(name=f"CFP {region.code}", kind="cfp", region_code=region.code)
        for year in range(2021, 2025):
            factories.cohort(
                program=usinage, provider=centre, starts_on=date(year, 8, 25), reported_entrants=18 + year % 3
            )
    request_all(on=factories.TODAY)
