"""The sites of an event and its agenda: added, changed, taken off."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from partnerships.base.forms import save_or_tell
from partnerships.base.states import hold
from partnerships.events import publishing, registering
from partnerships.events.forms import SessionForm, SiteForm
from partnerships.events.models import Event, EventSession, EventSite
from partnerships.events.permissions import can_keep
from partnerships.events.views import find_kept, show_form, tell_closed
from partnerships.web.forms import save_once
from partnerships.web.guarding import demand, edits


def find_part(request, model, public_id):
    """Return a site or a session of an event that the person keeps.

    Raises Http404, or PermissionDenied for who only reads.
    """
    readable = Event.objects.readable_by(request.user, on=timezone.localdate()).values("pk")
    found = model.objects.filter(event__in=readable).select_related("event__partnership")
    part = get_object_or_404(found, public_id=public_id)
    demand(can_keep(request.user, part.event))
    return part


@edits
def site_create(request, public_id):
    event = find_kept(request, public_id)
    if not event.is_written:
        return tell_closed(request, event)
    form = SiteForm(request.POST or None, instance=EventSite(event=event))
    if form.is_valid():
        save_once(form, among=event.sites)
        messages.success(request, _("The site is added."))
        return redirect(event)
    return show_form(request, form, title=_("Add a site"), partnership=event.partnership, event=event)


@edits
@transaction.atomic
def site_edit(request, public_id):
    return _edit(request, EventSite, public_id, form_class=SiteForm, title=_("Edit the site"))


@edits
def session_create(request, public_id):
    event = find_kept(request, public_id)
    if not event.is_written:
        return tell_closed(request, event)
    form = SessionForm(request.POST or None, instance=EventSession(event=event))
    if form.is_valid():
        publishing.put_session(form.save(commit=False))
        messages.success(request, _("The session is on the agenda."))
        return redirect(event)
    return show_form(request, form, title=_("Add a session"), partnership=event.partnership, event=event)


@edits
@transaction.atomic
def session_edit(request, public_id):
    return _edit(request, EventSession, public_id, form_class=SessionForm, title=_("Edit the session"))


def _edit(request, model, public_id, *, form_class, title: str):
    part = find_part(request, model, public_id)
    event = part.event
    if request.method == "POST":
        hold(event)
        hold(part)
    if not event.is_written:
        return tell_closed(request, event)
    form = form_class(request.POST or None, instance=part)
    if form.is_valid() and save_or_tell(form):
        registering.move_up(event, at=timezone.now())  # a larger site takes who waits
        messages.success(request, _("Saved."))
        return redirect(event)
    return show_form(request, form, title=title, partnership=event.partnership, event=event)


@require_POST
def site_remove(request, public_id):
    return _remove(request, EventSite, public_id)


@require_POST
def session_remove(request, public_id):
    return _remove(request, EventSession, public_id)


@transaction.atomic
def _remove(request, model, public_id):
    """Take a site, with what is held there only, or a session off an event that is a draft."""
    part = find_part(request, model, public_id)
    hold(part.event)
    if part.event.state == Event.State.DRAFT:
        part.delete()
        messages.success(request, _("Removed."))
    else:
        messages.error(request, _("Everybody reads this event: take it back to a draft first."))
    return redirect(part.event)
