"""Applications for those who follow them: the school's coordinators, the region's, who may unblock one."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django_fsm import TransitionNotAllowed

from internships.applications import deciding
from internships.applications.exports import file_of
from internships.applications.filters import ApplicationFilter
from internships.applications.forms import EXTEND, UnblockForm
from internships.applications.mails import answerers
from internships.applications.models import Application
from internships.applications.permissions import can_unblock, enter_list
from internships.applications.tables import APPLICATION_LIST, APPLICATIONS, due_on
from partnerships.acts.tables import offer_acts
from partnerships.web.downloads import FORMATS
from partnerships.web.guarding import demand
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page


@require_safe
@opens_on_a_view
def application_list(request):
    filter = filter_of(request)
    table = table_page(APPLICATIONS, filter.qs.with_partners().with_reasons(), request=request, filter=filter)
    offer_acts(table, APPLICATION_LIST, request=request)
    context = {"filter": filter, "table": table, "formats": FORMATS}
    return render(request, "internships/applications/list.html", context)


@require_safe
def application_export(request, format):
    filter = filter_of(request)
    if format not in FORMATS:
        raise Http404
    return file_of(
        filter.qs.with_partners().with_reasons(),
        format=format,
        filters=filter.in_use,
        by=request.user,
        at=timezone.now(),
    )


def filter_of(request) -> ApplicationFilter:
    """Return what a coordinator may follow, as the address filters it."""
    enter_list(request.user)
    return ApplicationFilter(request.GET, queryset=Application.objects.followed_by(request.user))


@require_http_methods(["GET", "HEAD", "POST"])
def application_unblock(request, public_id):
    """Where an application stands, and the coordinator's way out: call it off, or give more days."""
    seen = Application.objects.visible_to(request.user).with_partners().select_related("slot__offer__contact")
    application = get_object_or_404(seen, public_id=public_id)
    demand(can_unblock(request.user, application))
    form = UnblockForm(request.POST or None)
    if form.is_valid():
        unblock(request, application, form.cleaned_data)
        return redirect("application_unblock", public_id)
    context = {
        "application": application,
        "offer": application.slot.offer,
        "slot": application.slot,
        "due": due_on(application),
        "answerers": answerers(application.slot.offer, on=timezone.localdate()),
        "events": application.events.select_related("by"),
        "form": form,
    }
    return render(request, "internships/applications/unblock.html", context)


def unblock(request, application, said) -> None:
    """Do what the coordinator decided, and say what became of it."""
    given = {
        "application": application,
        "by": request.user,
        "at": timezone.now(),
        "reason": said["reason"],
    }
    try:
        if said["verb"] == EXTEND:
            deciding.extend(**given, confirm_by=said["confirm_by"])
        else:
            deciding.cancel(**given)
    except deciding.Bound:
        messages.error(request, _("The agreement is signed: call it off first, then the application."))
    except TransitionNotAllowed:
        messages.error(request, _("Nothing was changed: the state does not allow it."))
    else:
        messages.success(request, _("Done. The student and, if it concerns it, the firm are told."))
