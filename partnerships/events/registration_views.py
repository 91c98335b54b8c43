"""Registering for an event, with an account or by a mailed link, and who is registered."""

from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_fsm import TransitionNotAllowed

from partnerships.events import registering
from partnerships.events.calendars import calendar_of_registration
from partnerships.events.mails import REGISTRATION, registration_of
from partnerships.events.models import Event, EventSite
from partnerships.events.permissions import can_keep
from partnerships.events.registration_forms import RegistrationCancelForm, RegistrationForm
from partnerships.events.registration_models import Registration
from partnerships.events.registration_tables import REGISTRATIONS
from partnerships.events.views import find_event, show_form
from partnerships.people.capacities import End
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed, open_link
from partnerships.web.guarding import demand, edits
from partnerships.web.tables import table_page

FIRST_IN_LINE = 5


@login_not_required
@edits
@rate_limit(action="open_link")
def event_register(request, public_id):
    """Register at a site: at once for who has an account, else once a mailed link is followed."""
    readable = Event.objects.readable_by(request.user, on=timezone.localdate()).values("pk")
    found = EventSite.objects.filter(event__in=readable).select_related("event__partnership")
    site, now = get_object_or_404(found, public_id=public_id), timezone.now()
    form = RegistrationForm(request.POST or None, instance=Registration(site=site), by=request.user)
    try:
        if not registering.is_open(site.event, at=now):
            raise registering.Closed
        if form.is_valid():
            _register(request, form.save(commit=False), at=now)
            return redirect(site.event)
    except registering.Closed:
        messages.error(request, _("This event takes no registration: it is over, or not published."))
        return redirect(site.event)
    context = {"form": form, "site": site, "event": site.event, "left": registering.places_left(site)}
    return render(request, "partnerships/events/event_register.html", context)


def _register(request, registration: Registration, *, at) -> None:
    if not request.user.is_authenticated:
        registering.ask(registration, at=at)
        messages.success(request, _("A mail left to this address: follow its link to confirm."))
        return
    kept = registering.register(registration, by=request.user, at=at)
    if kept.state == Registration.State.REGISTERED:
        messages.success(request, _("You are registered: a mail says so, with a link to cancel."))
    else:
        messages.success(request, _("There are too few places left: you are on the waiting list."))


@login_not_required
@never_cache
@edits
@rate_limit(action="open_link")
def registration_link(request, token):
    """Show a registration; POST confirms it, or lets its places go."""
    try:
        registration = registration_of(open_link(token=token, act=REGISTRATION, at=timezone.now()))
        if request.method == "POST":
            _act(request, registration)
            return redirect("registration_link", token)
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    context = {
        "registration": registration,
        "event": registration.event,
        "site": registration.site,
        "line": registering.line_of(registration),
        "token": token,
    }
    return render(request, "partnerships/events/registration.html", context)


def _act(request, registration: Registration) -> None:
    """Confirm or cancel. Raises LinkClosed when the event ended meanwhile."""
    try:
        if request.POST.get("act") == "cancel":
            registering.cancel(registration, by=None, at=timezone.now())
        elif request.POST.get("act") == "confirm":
            registering.confirm(registration, at=timezone.now())
    except (registering.Closed, TransitionNotAllowed):
        raise LinkClosed(End.OVER, None) from None


@login_not_required
@never_cache
@require_safe
@rate_limit(action="open_link")
def registration_calendar(request, token):
    """What somebody registered for, as a calendar file, by the same link."""
    try:
        registration = registration_of(open_link(token=token, act=REGISTRATION, at=timezone.now()))
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    response = HttpResponse(
        calendar_of_registration(registration), content_type="text/calendar; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="evenement.ics"'
    return response


@require_safe
def event_registrations(request, public_id):
    """Who is registered, for who keeps the event, and for who receives it at their site."""
    event = find_event(request, public_id)
    rows = Registration.objects.filter(site__event=event).select_related("site")
    is_keeper = can_keep(request.user, event)
    if not is_keeper:
        rows = rows.filter(site__host__in=request.user.scope.staffed_ids)
        demand(event.sites.filter(host__in=request.user.scope.staffed_ids).exists())
    context = {
        "event": event,
        "is_keeper": is_keeper,
        "table": table_page(REGISTRATIONS, rows, request=request),
        "waiting": registering.lines_of(event, most=FIRST_IN_LINE) if is_keeper else [],
    }
    return render(request, "partnerships/events/event_registrations.html", context)


@edits
def registration_cancel(request, public_id):
    """Let the places of a registration go, for who keeps the event."""
    readable = Event.objects.readable_by(request.user, on=timezone.localdate()).values("pk")
    found = Registration.objects.filter(site__event__in=readable).select_related("site__event__partnership")
    registration = get_object_or_404(found, public_id=public_id)
    event = registration.event
    demand(can_keep(request.user, event))
    if request.method != "POST":
        title = _("Cancel the registration of %(name)s") % {"name": registration}
        form = RegistrationCancelForm()
        return show_form(request, form, title=title, partnership=event.partnership, event=event)
    try:
        registering.cancel(registration, by=request.user, at=timezone.now())
        messages.success(request, _("The registration is cancelled; who waits moves up."))
    except TransitionNotAllowed:
        messages.error(request, _("This registration is cancelled already."))
    return redirect("event_registrations", event.public_id)
