"""Calls for internships of a region, and the decisions that name them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from internships.calls.call_tables import CALLS
from internships.calls.filters import OfferCallFilter
from internships.calls.forms import CallDecisionForm, OfferCallForm
from internships.calls.models import CallDecision, OfferCall
from internships.offers.permissions import enter_region
from partnerships.base.forms import save_or_tell
from partnerships.base.writing import Notice
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.decision_views import find_kept
from partnerships.web.downloads import FORMATS, download
from partnerships.web.forms import save_once
from partnerships.web.guarding import demand, edits
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page


def rule() -> str:
    """Say how what a call brought is counted."""
    return _(
        "From the first to the last day of the call, in its region: firms asked for internships, offers "
        "published for its program, and all the places of these offers."
    )


@require_safe
@opens_on_a_view
def offer_call_list(request):
    enter_region(request.user)
    filter = _find_calls(request)
    context = {
        "filter": filter,
        "table": table_page(CALLS, filter.qs, request=request),
        "formats": FORMATS,
        "can_create": request.user.scope.is_coordinator,
        "rule": rule(),
    }
    return render(request, "internships/calls/offer_call_list.html", context)


@require_safe
def offer_call_export(request, format):
    enter_region(request.user)
    if format not in FORMATS:
        raise Http404
    filter = _find_calls(request)
    notice = Notice(
        title=_("Calls for internships"), source="Arrimage", made_at=timezone.now(), filters=filter.in_use,
        paragraphs=[rule()],
    )  # fmt: skip
    return download(columns=CALLS.in_files(), rows=CALLS.lines(filter.qs), notice=notice, format=format)


def _find_calls(request) -> OfferCallFilter:
    calls = OfferCall.objects.visible_to(request.user).with_results()
    return OfferCallFilter(request.GET, queryset=calls, request=request)


@require_safe
def offer_call_detail(request, public_id):
    enter_region(request.user)
    call = get_object_or_404(OfferCall.objects.visible_to(request.user).with_results(), public_id=public_id)
    decisions = Decision.objects.readable_by(request.user, on=timezone.localdate())
    context = {
        "call": call,
        "is_editor": call.is_editable_by(request.user),
        "is_open": call.is_open(on=timezone.localdate()),
        "decisions": decisions.filter(call_links__call=call).with_origin(),
        "rule": rule(),
    }
    return render(request, "internships/calls/offer_call_detail.html", context)


@edits
def offer_call_create(request):
    enter_region(request.user)
    demand(request.user.scope.is_coordinator)
    form = OfferCallForm(request.POST or None, by=request.user)
    if form.is_valid():
        call = save_once(form, among=OfferCall.objects.editable_by(request.user))
        messages.success(request, _("Saved."))
        return redirect(call)
    return _show(request, form, title=_("New call for internships"))


@edits
def offer_call_edit(request, public_id):
    enter_region(request.user)
    call = get_object_or_404(OfferCall.objects.visible_to(request.user), public_id=public_id)
    demand(call.is_editable_by(request.user))
    form = OfferCallForm(request.POST or None, instance=call, by=request.user)
    if form.is_valid() and save_or_tell(form):
        messages.success(request, _("Saved."))
        return redirect(call)
    return _show(request, form, title=_("Change the call"), call=call)


def _show(request, form, *, title: str, call: OfferCall | None = None):
    context = {"form": form, "title": title, "call": call}
    return render(request, "internships/calls/offer_call_form.html", context)


# --- The decisions that name them ---------------------------------------------------------------------------


@edits
def decision_calls(request, public_id):
    """Say which calls for internships a decision names."""
    decision = find_kept(request, public_id)
    form = CallDecisionForm(request.POST or None, instance=CallDecision(decision=decision))
    if form.is_valid() and save_or_tell(form):
        messages.success(request, _("Saved."))
        return redirect(decision)
    context = {"form": form, "decision": decision}
    context["links"] = decision.call_links.select_related("call__program")
    return render(request, "internships/calls/decision_calls.html", context)


@require_POST
def decision_call_remove(request, public_id):
    """A decision no longer names a call."""
    link = get_object_or_404(CallDecision.objects.select_related("decision"), public_id=public_id)
    decision = find_kept(request, link.decision.public_id)
    link.delete()
    messages.success(request, _("Removed."))
    return redirect(decision)
