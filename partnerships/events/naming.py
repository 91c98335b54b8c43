"""What events are to plans: those that name an activity, beside it; how many were held, for results."""

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from partnerships.concertation.models import Zone
from partnerships.events.models import Event, EventSite
from partnerships.people.models import rows_of
from partnerships.plans.indicators import Indicator
from partnerships.plans.measure_models import Measure
from partnerships.plans.naming import Naming, said


def event_rows():
    found = Event.objects.filter(activity=OuterRef("pk"))
    rows = rows_of(found, "title_fr", "title_en", "public_id", "state", "partnership__is_published")
    return ArraySubquery(rows.order_by("from_on", "pk"))


def read_event(row: list, is_inside: bool) -> tuple[str, str] | None:
    title_fr, title_en, public_id, state, is_published = row
    if not (is_inside or (is_published and state != Event.State.DRAFT)):
        return None
    return said(title_fr, title_en), reverse("event_detail", args=[public_id])


EVENTS = Naming(event_rows, read_event)


def count_held(measure: Measure, zone: Zone | None, on: date) -> int:
    """Events of the partnership held since the plan began, a week by its parts; in a zone, by their sites."""
    plan = measure.plan
    held = Event.objects.filter(
        partnership=plan.partnership_id,
        state=Event.State.HELD,
        from_on__range=(plan.from_on, on),
        parts=None,
    )
    if zone is not None:
        there = EventSite.objects.filter(Q(zone=zone) | Q(territory__zones=zone))
        held = held.filter(pk__in=there.values("event"))
    return held.count()


HELD = Indicator(_("Events held since the plan began"), count_held)
