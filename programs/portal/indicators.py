"""What programs count for results of plans: cohorts and published classes, never persons."""

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


MADE = {
    "cohorts_started": Indicator(_("Cohorts started since the plan began"), count_started),
    "programs_in_balance": Indicator(
        _("Programs in balance in published adequacy reports"), count_in_balance
    ),
}
