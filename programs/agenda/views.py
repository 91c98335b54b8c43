"""A line of a report goes on the agenda of a committee; a decision says what it is about."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from partnerships.base.forms import save_or_tell
from partnerships.meetings.decision_views import find_kept
from partnerships.web.guarding import demand, edits
from programs.agenda.forms import AgendaForm, DecisionLinkForm
from programs.agenda.models import DecisionLink
from programs.agenda.putting import NoAgenda, put_on_agenda
from programs.reports.reading import opened


@edits
def report_agenda(request, public_id):
    found = opened(public_id=public_id, user=request.user)
    if found is None or not found.report.is_computed:
        raise Http404
    demand(request.user.scope.is_coordinator)
    report = found.report
    form = AgendaForm(
        request.POST or None, report=report, by=request.user, asked=request.GET.get("program", "")
    )
    if form.is_valid():
        try:
            item = put_on_agenda(**form.cleaned_data, report=report, by=request.user)
            messages.success(request, _("On the agenda: the next editions say what becomes of it."))
            return redirect(item.meeting)
        except NoAgenda:
            form.add_error("meeting", _("This meeting was held or called off meanwhile: choose another."))
    return render(request, "programs/agenda/report_agenda.html", {"form": form, "report": report})


@edits
def decision_link(request, public_id):
    """Say that a decision is about a program or a cohort."""
    decision = find_kept(request, public_id)
    form = DecisionLinkForm(request.POST or None, instance=DecisionLink(decision=decision), by=request.user)
    if form.is_valid() and save_or_tell(form):
        messages.success(request, _("Saved."))
        return redirect(decision)
    context = {
        "form": form,
        "decision": decision,
        "links": decision.links.select_related("program", "cohort__program"),
    }
    return render(request, "programs/agenda/decision_link.html", context)


@require_POST
def decision_unlink(request, public_id):
    link = get_object_or_404(DecisionLink.objects.select_related("decision"), public_id=public_id)
    decision = find_kept(request, link.decision.public_id)
    link.delete()
    messages.success(request, _("Removed."))
    return redirect(decision)
