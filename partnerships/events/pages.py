"""What the page of an event shows."""

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Sum
from django.utils import timezone

from partnerships.base.states import last_reason
from partnerships.concertation.models import counted
from partnerships.events.labels import EVENT_ACTS, LACKS
from partnerships.events.models import Event, EventEvent, EventSite
from partnerships.events.permissions import can_keep
from partnerships.events.publishing import lacks_of
from partnerships.events.registering import is_open
from partnerships.events.registration_models import Registration
from partnerships.people.models import rows_of
from partnerships.plans.labels import acts_of
from partnerships.words.sorting import by_title

ALONG = ("partnership", "parent", "activity__measure__axis__plan")


def opened(user, *, on: date):
    """Return the events that a person reads, with what their page shows of them."""
    readable = Event.objects.readable_by(user, on=on).select_related(*ALONG)
    return readable.annotate(last_reason=last_reason(EventEvent))


def page_of(event: Event, user, *, on: date) -> dict:
    """Return the context of the page of an event."""
    is_keeper = can_keep(user, event)
    readable = Event.objects.readable_by(user, on=on)
    is_draft = is_keeper and event.state == Event.State.DRAFT
    sites = list(with_places(event.sites.select_related("territory", "zone", "host")))
    for site in sites:
        site.left = max(0, (site.seats or 0) - site.taken)
    staffed = user.scope.staffed_ids if user.is_authenticated else ()
    plan = event.activity.measure.plan if event.activity else None
    return {
        "event": event,
        "partnership": event.partnership,
        "is_keeper": is_keeper,
        "sites": sites,
        "is_open": is_open(event, at=timezone.now()),
        "reads_registrations": is_keeper or any(site.host_id in staffed for site in sites),
        "sessions": event.sessions.select_related("site"),
        "parts": readable.filter(parent=event).order_by("from_on", by_title()) if is_week(event) else [],
        "plan": plan if plan and (is_keeper or plan.state != plan.State.DRAFT) else None,
        "acts": acts_of(event, EVENT_ACTS) if is_keeper else [],
        "lacks": [LACKS[lack] for lack in lacks_of(event)] if is_draft else [],
    }


def with_places(sites):
    """Annotate ``taken`` and ``waiting``: the persons who have a place, and those in line for one."""
    at_site = Registration.objects.filter(site=OuterRef("pk"))
    taken = counted(at_site.seated(), of=Sum("persons"))
    return sites.annotate(taken=taken, waiting=counted(at_site.waiting(), of=Sum("persons")))


def is_week(event: Event) -> bool:
    return event.kind == Event.Kind.WEEK


READ_AT_ONCE = 300  # events of a feed, the last first


def for_readers(events):
    """Return what feeds give of events, with their sites and sessions: those with a day, the last first."""
    found = events.exclude(from_on=None).select_related("partnership").order_by("-from_on", "-pk")
    return found.prefetch_related("sites", "sessions")[:READ_AT_ONCE]


def with_sites(events):
    """Annotate ``site_rows``: the names of the sites, in their order, and read the partnership along."""
    sites = EventSite.objects.filter(event=OuterRef("pk")).order_by("pk")
    rows = ArraySubquery(rows_of(sites, "name_fr", "name_en"))
    return events.select_related("partnership").annotate(site_rows=rows)
