"""The public calendar, the page of an event, and what its partnership does with it."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_fsm import TransitionNotAllowed

from partnerships.base.forms import save_or_tell
from partnerships.base.states import hold
from partnerships.concertation.models import Partnership
from partnerships.events import publishing
from partnerships.events.calendars import calendar_of, feed_of
from partnerships.events.exports import events_file
from partnerships.events.filters import EventFilter
from partnerships.events.forms import CancelForm, EventForm
from partnerships.events.labels import LACKS
from partnerships.events.models import Event
from partnerships.events.pages import for_readers, opened, page_of, with_sites
from partnerships.events.permissions import can_keep
from partnerships.events.tables import EVENTS
from partnerships.web.downloads import FORMATS
from partnerships.web.forms import save_once
from partnerships.web.guarding import demand, edits
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page


@login_not_required
@require_safe
@opens_on_a_view
def event_list(request):
    filter = _filter(request)
    context = {
        "filter": filter,
        "table": table_page(EVENTS, filter.qs, request=request, filter=filter),
        "formats": FORMATS,
    }
    return render(request, "partnerships/events/event_list.html", context)


@login_not_required
@require_safe
def event_export(request, format):
    if format not in FORMATS:
        raise Http404
    filter = _filter(request)
    return events_file(filter.qs, format=format, filters=filter.in_use, at=timezone.now())


def _filter(request) -> EventFilter:
    readable = Event.objects.readable_by(request.user, on=timezone.localdate())
    return EventFilter(request.GET, queryset=with_sites(readable), request=request)


@login_not_required
@require_safe
def event_calendar(request):
    """The calendar as it is filtered, for who subscribes to it: what is public, whoever asks."""
    name = " – ".join([_("Events"), *(said for _label, said in _public(request).in_use)])
    content = calendar_of(for_readers(_public(request).qs), name=name)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


@login_not_required
@require_safe
def event_feed(request):
    """The same, as an Atom feed."""
    link = settings.SITE_URL + reverse("event_list")
    address = settings.SITE_URL + request.get_full_path()
    content = feed_of(for_readers(_public(request).qs), title=_("Events"), link=link, address=address)
    return HttpResponse(content, content_type="application/atom+xml; charset=utf-8")


def _public(request) -> EventFilter:
    return EventFilter(request.GET, queryset=Event.objects.public(), request=request)


def find_event(request, public_id) -> Event:
    """Return an event that the person reads. Raises Http404."""
    return get_object_or_404(opened(request.user, on=timezone.localdate()), public_id=public_id)


def find_kept(request, public_id) -> Event:
    """Return an event that the person keeps. Raises Http404, or PermissionDenied for who only reads."""
    event = find_event(request, public_id)
    demand(can_keep(request.user, event))
    return event


@login_not_required
@require_safe
def event_detail(request, public_id):
    event = find_event(request, public_id)
    context = page_of(event, request.user, on=timezone.localdate())
    return render(request, "partnerships/events/event_detail.html", context)


@edits
def event_create(request, public_id):
    partnership = get_object_or_404(Partnership.objects.readable_by(request.user), public_id=public_id)
    demand(partnership.is_editable_by(request.user))
    form = EventForm(request.POST or None, instance=Event(partnership=partnership))
    if form.is_valid():
        messages.success(request, _("The event is a draft: add its sites and its agenda, then publish it."))
        return redirect(save_once(form, among=partnership.held_events))
    return show_form(request, form, title=_("New event"), partnership=partnership)


@edits
@transaction.atomic
def event_edit(request, public_id):
    event = find_kept(request, public_id)
    if request.method == "POST":
        hold(event)
    if not event.is_written:
        return tell_closed(request, event)
    form = EventForm(request.POST or None, instance=event)
    if form.is_valid() and save_or_tell(form):
        messages.success(request, _("Saved."))
        return redirect(event)
    return show_form(request, form, title=_("Edit the event"), partnership=event.partnership, event=event)


@require_POST
def event_change(request, public_id):
    """Publish an event, say that it took place, or go back."""
    event = find_kept(request, public_id)
    try:
        publishing.change_event(event, request.POST.get("act", ""), by=request.user, at=timezone.now())
        messages.success(request, _("Saved."))
    except publishing.NotReady as refused:
        for lack in refused.lacks:
            messages.error(request, LACKS[lack])
    except publishing.NotYet:
        messages.error(request, _("This event has not begun."))
    except publishing.Registered:
        messages.error(request, _("People are registered: call the event off with a reason instead."))
    except (KeyError, TransitionNotAllowed):
        messages.error(request, _("Somebody changed this meanwhile: see where it stands now."))
    return redirect(event)


@edits
def event_cancel(request, public_id):
    event = find_kept(request, public_id)
    form = CancelForm(request.POST or None)
    if form.is_valid():
        try:
            event.cancel(by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"])
            told = _("The event is called off: its page says why, and who is registered is told.")
            messages.success(request, told)
        except TransitionNotAllowed:
            messages.error(request, _("This event took place, or was called off already."))
        return redirect(event)
    title = _("Call the event off")
    return show_form(request, form, title=title, partnership=event.partnership, event=event)


def tell_closed(request, event: Event):
    messages.error(request, _("This event took place or was called off: it no longer changes."))
    return redirect(event)


def show_form(request, form, *, title: str, partnership: Partnership, event: Event | None = None):
    context = {"form": form, "title": title, "partnership": partnership, "event": event}
    return render(request, "partnerships/events/event_form.html", context)
