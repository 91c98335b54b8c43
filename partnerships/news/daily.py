"""What time does to plans: who leads a measure is asked how it goes, and the portal counts."""

from datetime import date, datetime, timedelta

from django.db.models import Q

from partnerships.base.limits import said
from partnerships.base.ticking import alone
from partnerships.news.mails import ask
from partnerships.plans.measure_models import Measure
from partnerships.plans.result_models import ProgressUpdate

SILENT_DAYS = said("measure_silent_days", 90)


def ask_leads(*, on: date, at: datetime) -> int:
    """Ask of each measure that is silent; return the mails sent. A second time that day, nothing is left."""
    keys = list(to_ask(on=on).order_by("pk").values_list("pk", flat=True))
    return sum(alone(_ask, key, on=on, at=at) or 0 for key in keys)


def to_ask(*, on: date):
    """Measures that go on in a plan under way, and of which nobody told or was asked for a while."""
    since = on - timedelta(days=SILENT_DAYS)
    told = ProgressUpdate.objects.filter(is_counted=False, on__gt=since).values("measure")
    moving = Measure.objects.to_go_on().exclude(state=Measure.State.SUSPENDED)
    under_way = Q(axis__plan__to_on=None) | Q(axis__plan__to_on__gte=on)
    begun = Q(from_on=None) | Q(from_on__lte=on - timedelta(days=1))
    silent = moving.filter(under_way, begun, axis__plan__from_on__lte=since).exclude(pk__in=told)
    return silent.filter(Q(reminded_on=None) | Q(reminded_on__lte=since))


def _ask(key: int, *, on: date, at: datetime) -> int:
    # Of two who come at once, the second finds nothing left to do.
    found = to_ask(on=on).select_for_update(no_key=True, of=("self",), skip_locked=True).filter(pk=key)
    measure = found.with_lead().first()
    if measure is None:
        return 0
    measure.reminded_on = on
    measure.save(update_fields=["reminded_on", "updated_at"])
    return ask(measure, on=on, at=at)
