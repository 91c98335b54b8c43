"""The events that name an activity of a plan, as the page of its measure shows them."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.urls import reverse

from partnerships.events.models import Event
from partnerships.people.models import rows_of
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
