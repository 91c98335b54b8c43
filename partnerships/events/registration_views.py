"""Registering for an event, with an account or by a mailed link, and who is registered."""

from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_fsm import TransitionNotAllowed

from partnerships.events import attending, registering
from partnerships.events.calendars import calendar_of_registration
from partnerships.events.mails import REGISTRATION, registration_of
from partnerships.events.models import Event, EventSite
from partnerships.events.permissions import can_keep
from partnerships.events.registration_forms import AttendanceForm, RegistrationCancelForm, RegistrationForm
from partnerships.events.registration_models import Registration
from partnerships.events.registration_tables import REGISTRATIONS
from partnerships.events.views import find_event, show_form
from partnerships.people.capacities import End
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed, open_link
from partnerships.web.guarding import demand, edits
from partnerships.web.tables import table_page

FIRST_IN_LINE, ON_A_PAGE = 5, 50


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
    _say(request, registering.register(registration, by=request.user, at=at))


def _say(request, registration: Registration) -> None:
    """Say what became of a registration."""
    said = {
        Registration.State.REGISTERED: _("You are registered: a mail says so, with a link to cancel."),
        Registration.State.WAITLISTED: _("There are too few places left: you are on the waiting list."),
        Registration.State.CANCELLED: _("Your registration is cancelled: its places go to others."),
    }
    messages.success(request, said[registration.state])


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
            # Not here again: a fresh link was mailed, and this one is over.
            return redirect(registration.event if registration.event.is_public else "home")
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


LINK_ACTS = {
    "confirm": lambda registration, at: registering.confirm(registration, at=at),
    "cancel": lambda registration, at: registering.cancel(registration, by=None, at=at),
}


def _act(request, registration: Registration) -> None:
    """Confirm or cancel, as was asked. Raises LinkClosed when the event ended meanwhile."""
    act = LINK_ACTS.get(request.POST.get("act", ""))
    if act is None:
        return
    try:
        act(registration, timezone.now())
    except (registering.Closed, TransitionNotAllowed):
        raise LinkClosed(End.OVER, None) from None
    _say(request, registration)


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


def read_by(user, event: Event):
    """Return (the registrations that a person reads, whether they keep the event).

    Who keeps the event reads them all, who receives it those of their site. Raises PermissionDenied.
    """
    rows = Registration.objects.filter(site__event=event).select_related("site")
    if can_keep(user, event):
        return rows, True
    demand(event.sites.filter(host__in=user.scope.staffed_ids).exists())
    return rows.filter(site__host__in=user.scope.staffed_ids), False


@require_safe
def event_registrations(request, public_id):
    """Who is registered, for who keeps the event, and for who receives it at their site."""
    event = find_event(request, public_id)
    rows, is_keeper = read_by(request.user, event)
    context = {
        "event": event,
        "is_keeper": is_keeper,
        "takes_presences": attending.takes_presences(event, at=timezone.now()),
        "table": table_page(REGISTRATIONS, rows, request=request),
        "waiting": registering.lines_of(event, most=FIRST_IN_LINE) if is_keeper else [],
    }
    return render(request, "partnerships/events/event_registrations.html", context)


@edits
def event_attendance(request, public_id):
    """Who came, on a telephone: several may note at once, each keeps what it changes."""
    event, now = find_event(request, public_id), timezone.now()
    rows, _is_keeper = read_by(request.user, event)
    page = Paginator(attending.expected(rows), ON_A_PAGE).get_page(request.GET.get("page"))
    form = AttendanceForm(request.POST or None, rows=list(page))
    try:
        if not attending.takes_presences(event, at=now):
            raise attending.NotYet
        if form.is_valid():
            attending.note(event=event, came=form.came, at=now)
            messages.success(request, _("Presences are noted."))
            return redirect(request.get_full_path())
    except attending.NotYet:
        messages.error(request, _("Presences are noted from the first day of the event on."))
        return redirect(event)
    return render(
        request, "partnerships/events/attendance.html", {"event": event, "form": form, "page": page}
    )


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
