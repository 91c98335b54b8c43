"""What the portal counts by itself is told of a result each time that it changes, like any news."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from partnerships.base.ticking import alone
from partnerships.concertation.models import Zone
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting
from partnerships.plans.indicators import INDICATORS, Indicator
from partnerships.plans.measure_models import Measure
from partnerships.plans.models import ActionPlan
from partnerships.plans.result_models import ExpectedResult, ProgressUpdate


def count_all(*, on: date) -> int:
    """Count what results of plans that are carried out ask for; return how many values changed."""
    asked = ExpectedResult.objects.exclude(counted_by="").filter(
        measure__axis__plan__state=ActionPlan.State.ADOPTED, measure__state__in=Measure.OPEN
    )
    rows = asked.select_related("measure__axis__plan__partnership").order_by("pk")
    return sum(alone(count, row, on=on) or 0 for row in rows)


def count(result: ExpectedResult, *, on: date) -> int:
    """Count for one result, everywhere and in each zone that has a target; return how many values changed.

    A source that stopped counts nothing: the last value stays, and the page says so.
    """
    indicator = INDICATORS.get(result.counted_by)
    if indicator is None:
        return 0
    zones = Zone.objects.filter(targets__result=result)
    return sum(_tell(result, indicator, zone, on=on) for zone in [None, *zones])


def _tell(result: ExpectedResult, indicator: Indicator, zone: Zone | None, *, on: date) -> bool:
    value = indicator.counts(result.measure, zone, on)
    if value is None:
        return False
    told = ProgressUpdate.objects.filter(result=result, zone=zone, is_counted=True).newest_first().first()
    if told and told.value == value:
        return False
    ProgressUpdate.objects.update_or_create(
        measure=result.measure, result=result, zone=zone, on=on, is_counted=True,
        defaults={"value": value, "is_published": True},
    )  # fmt: skip
    return True


def count_meetings(measure: Measure, zone: Zone | None, on: date) -> int | None:
    """Meetings of the partnership's committees that were held since the plan begins."""
    if zone is not None:
        return None
    over = [Meeting.State.HELD, Meeting.State.CIRCULATED, Meeting.State.ADOPTED]
    plan = measure.plan
    return Meeting.objects.filter(
        committee__partnership=plan.partnership_id,
        state__in=over,
        starts_at__date__gte=plan.from_on,
        starts_at__date__lte=on,
    ).count()


def count_decisions(measure: Measure, zone: Zone | None, on: date) -> int | None:
    """Decisions of the partnership's committees that are done, of meetings held since the plan begins."""
    if zone is not None:
        return None
    plan = measure.plan
    return Decision.objects.filter(
        committee__partnership=plan.partnership_id,
        state=Decision.State.DONE,
        meeting__starts_at__date__gte=plan.from_on,
        meeting__starts_at__date__lte=on,
    ).count()


MADE = {
    "meetings": Indicator(_("Meetings held by the partnership’s committees"), count_meetings),
    "decisions": Indicator(_("Decisions of its committees that are done"), count_decisions),
}
