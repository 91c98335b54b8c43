"""The public directory of services, a sheet's page, and its forms."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django_fsm import TransitionNotAllowed

from partnerships.base.forms import save_or_tell
from partnerships.base.states import hold
from partnerships.concertation.models import Partnership
from partnerships.inventory import confirming
from partnerships.inventory.exports import services_file
from partnerships.inventory.facts import facts_of, with_facts
from partnerships.inventory.filters import ServiceFilter
from partnerships.inventory.forms import ServiceForm
from partnerships.inventory.labels import missing_of, verbs_of
from partnerships.inventory.mails import STILL_TRUE
from partnerships.inventory.models import ServiceItem
from partnerships.inventory.pages import coverage_of, findings_of
from partnerships.inventory.tables import SERVICES
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed, open_link
from partnerships.web.downloads import FORMATS
from partnerships.web.guarding import demand, edits
from partnerships.web.opening import opens_on_a_view
from partnerships.web.requests import words_in
from partnerships.web.tables import table_page


@login_not_required
@require_safe
@opens_on_a_view
def service_list(request):
    filter = _filter(request)
    context = {
        "filter": filter,
        "table": table_page(SERVICES, filter.qs, request=request),
        "formats": FORMATS,
        "can_create": request.user.is_authenticated and request.user.scope.is_coordinator,
    }
    return render(request, "partnerships/inventory/service_list.html", context)


@login_not_required
@require_safe
def service_export(request, format):
    if format not in FORMATS:
        raise Http404
    filter = _filter(request)
    return services_file(filter.qs, format=format, filters=filter.in_use, at=timezone.now())


def _filter(request) -> ServiceFilter:
    readable = ServiceItem.objects.readable_by(request.user, on=timezone.localdate())
    return ServiceFilter(request.GET, queryset=readable.with_partners(), request=request)


@login_not_required
@require_safe
def service_detail(request, public_id):
    service = _readable(request, public_id)
    is_editor = service.is_editable_by(request.user)
    context = {
        "service": service,
        "is_editor": is_editor,
        "is_stale": service.is_stale(on=timezone.localdate()),
        "findings": findings_of(service),
        "facts": facts_of(service),
        "can_refer": request.user.is_authenticated and bool(request.user.scope.coordinated_ids),
        "missing": missing_of(service),
        "events": service.events.select_related("by") if is_editor else [],
        "absorbed": service.absorbed.all() if is_editor else [],
        "verbs": verbs_of(service.state) if is_editor else [],
    }
    return render(request, "partnerships/inventory/service_detail.html", context)


@edits
def service_create(request):
    demand(request.user.scope.is_coordinator)
    form = ServiceForm(request.POST or None, by=request.user, initial=_first_values(request))
    return _edit(request, form, title=_("New service"))


def _first_values(request) -> dict:
    """Return what a new sheet begins with: the partnership that the person comes from."""
    asked = request.GET.get("partnership", "")
    return {"partnership": asked} if asked.isdecimal() else {}


@edits
@transaction.atomic
def service_edit(request, public_id):
    service = get_object_or_404(ServiceItem.objects.editable_by(request.user), public_id=public_id)
    if request.method == "POST":
        hold(service)
    return _edit(
        request,
        ServiceForm(request.POST or None, instance=service, by=request.user),
        title=_("Edit the sheet"),
    )


def _edit(request, form, *, title: str):
    if form.is_valid() and (service := save_or_tell(form)):
        messages.success(request, _("Saved."))
        return redirect(service)
    return render(request, "partnerships/inventory/service_form.html", {"form": form, "title": title})


@require_POST
def service_change(request, public_id):
    """Publish a sheet, say that it is still true, or that the service is offered no longer."""
    service = _readable(request, public_id)
    demand(service.is_editable_by(request.user))
    verb, now = request.POST.get("verb", ""), timezone.now()
    if verb not in dict(verbs_of(service.state)):
        messages.error(
            request,
            _("The sheet is “%(state)s”: this change is not possible.")
            % {"state": service.get_state_display()},
        )
        return redirect(service)
    try:
        if verb == "confirm":
            confirming.confirm(service=service, at=now)
        else:
            getattr(service, verb)(by=request.user, at=now, reason=words_in(request, "reason"))
        messages.success(request, _("Done."))
    except TransitionNotAllowed:
        messages.error(request, _("Somebody changed this sheet meanwhile: look at it again."))
    return redirect(service)


@login_not_required
@never_cache
@edits
def service_still_true(request, token):
    """Somebody says whether a sheet is still true: the mail's link shows it, a button answers."""
    now = timezone.now()
    try:
        link = open_link(token=token, act=STILL_TRUE, at=now)
        service = ServiceItem.objects.with_partners().get(pk=link.target_id)
        said = next((word for word in ("yes", "no") if word in request.POST), "")
        if request.method == "POST" and said:
            held = confirming.answer(link=link, service=service, still_true=said == "yes", at=now)
            return render(request, "partnerships/inventory/service_answered.html", {"service": held})
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    context = {"service": service, "missing": missing_of(service)}
    return render(request, "partnerships/inventory/service_still_true.html", context)


@login_not_required
@require_safe
def coverage(request, public_id):
    """Which categories of services reach which territories: the gaps are shown."""
    readable = Partnership.objects.readable_by(request.user)
    partnership = get_object_or_404(readable, public_id=public_id)
    asked = request.GET.get("audience", "")
    context = {
        "partnership": partnership,
        "coverage": coverage_of(partnership, audience=asked, on=timezone.localdate()),
    }
    return render(request, "partnerships/inventory/coverage.html", context)


def _readable(request, public_id) -> ServiceItem:
    readable = ServiceItem.objects.readable_by(request.user, on=timezone.localdate())
    found = with_facts(readable.with_partners().select_related("merged_into"))
    return get_object_or_404(found, public_id=public_id)
