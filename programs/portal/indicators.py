"""What programs count for results of plans: cohorts, and what published reports print.

Persons come from published lines alone, and none is told of a zone: it is finer than the region
(docs/method.md §7).
"""

import json
from datetime import date

from django.utils.translation import gettext_lazy as _

from partnerships.concertation.models import Partnership, Zone, counted_in_zone
from partnerships.plans.indicators import Indicator
from partnerships.plans.measure_models import Measure
from partnerships.plans.models import ActionPlan
from programs.cohorts.models import Cohort
from programs.reports.models import AdequacyReport, CoverageBand, ReportLine


def regions_of(plan: ActionPlan):
    return Partnership.regions.through.objects.filter(partnership=plan.partnership_id).values("region")


def count_started(measure: Measure, zone: Zone | None, on: date) -> int:
    """Cohorts that began since the plan does, in the regions of the partnership or in a zone."""
    begun = Cohort.objects.filter(
        state__in=[Cohort.State.RUNNING, Cohort.State.COMPLETED], starts_on__range=(measure.plan.from_on, on)
    )
    if zone is None:
        return begun.filter(region__in=regions_of(measure.plan)).count()
    here = counted_in_zone(begun, territory="territory", place="host_establishment")
    return Zone.objects.filter(pk=zone.pk).values_list(here, flat=True).get()


def count_in_balance(measure: Measure, zone: Zone | None, on: date) -> int | None:
    """Programs whose supply is in balance in the published reports of the regions; None without a report."""
    if zone is not None:
        return None
    reports = AdequacyReport.objects.published().filter(region__in=regions_of(measure.plan)).values("pk")
    lines = ReportLine.objects.filter(report__in=reports)
    if not lines.exists():
        return None
    return lines.filter(coverage_class=CoverageBand.Name.BALANCE).count()


def published_of(plan: ActionPlan):
    """Return the published editions of the regions of a partnership, for everybody."""
    return AdequacyReport.objects.published().filter(region__in=regions_of(plan), partnership=None)


def count_entrants(measure: Measure, zone: Zone | None, on: date) -> int | None:
    """Entrants of the last school year that all reports of the regions print, as printed (persons)."""
    if zone is not None:
        return None
    printed = [
        _entrants(snapshot) for snapshot in published_of(measure.plan).values_list("snapshot", flat=True)
    ]
    years = set.intersection(*map(set, printed)) if printed else set()
    return sum(of_region[max(years)] for of_region in printed) if years else None


def _entrants(snapshot: str) -> dict[int, int]:
    totals = json.loads(snapshot)["totals"]["entrants"]
    return {year: persons for year, persons in totals if persons is not None}


def count_coverage(measure: Measure, zone: Zone | None, on: date) -> int | None:
    """Observed entrants for a hundred that are needed, by the published reports of the regions (percent)."""
    if zone is not None:
        return None
    told = [report.summary for report in published_of(measure.plan).only("summary")]
    observed, target = (
        sum(each.get(name) or 0 for each in told) for name in ("observed_entrants", "target_entrants")
    )
    return round(100 * observed / target) if target else None


MADE = {
    "cohorts_started": Indicator(_("Cohorts started since the plan began"), count_started),
    "entrants": Indicator(
        _("Entrants of the last school year, as adequacy reports print them"), count_entrants
    ),
    "coverage": Indicator(_("Coverage of the need by entrants, in adequacy reports (%)"), count_coverage),
    "programs_in_balance": Indicator(
        _("Programs in balance in published adequacy reports"), count_in_balance
    ),
}
