"""What an event may be an activity of."""

from django.db.models import Q

from partnerships.plans.measure_models import Activity
from partnerships.plans.models import ActionPlan
from partnerships.web.picking import Source


def activities_of(_user, *, partnership: int, current: int | None = None):
    """Return the activities of the plans of a partnership that are not closed, and the one chosen already."""
    plans = ActionPlan.objects.filter(partnership=partnership).exclude(state=ActionPlan.State.CLOSED)
    found = Activity.objects.filter(Q(measure__axis__plan__in=plans.values("pk")) | Q(pk=current))
    return found.select_related("measure").order_by(
        "-measure__axis__plan__from_on", "measure__axis__position", "measure__position", "position"
    )


def with_measure(activity: Activity) -> str:
    return f"{activity} – {activity.measure}"


ACTIVITIES_OF_EVENTS = Source(
    "activities_of_events", activities_of, label=with_measure, paths=("name_fr", "name_en")
)
