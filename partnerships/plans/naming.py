"""The measures that decisions name."""

from collections.abc import Iterable

from django.utils import timezone

from partnerships.meetings.decision_models import Decision
from partnerships.plans.agenda_models import MeasureDecision
from partnerships.plans.measure_models import Measure


def measures_of(user, decision: Decision) -> Iterable[MeasureDecision]:
    """Return the links of a decision to the measures that its reader may read: named, or under its item."""
    readable = Measure.objects.readable_by(user, on=timezone.localdate())
    found = MeasureDecision.objects.filter(decision=decision, measure__in=readable.values("pk"))
    return found.select_related("measure").order_by("pk")
