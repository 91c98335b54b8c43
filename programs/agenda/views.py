"""A coordinator puts a line of a report on the agenda of a committee."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from partnerships.web.guarding import demand, edits
from programs.agenda.forms import AgendaForm
from programs.agenda.putting import NoAgenda, put_on_agenda
from programs.reports.reading import opened


@edits
def report_agenda(request, public_id):
    found = opened(public_id=public_id, user=request.user)
    if found is None or not found.report.is_computed:
        raise Http404
    demand(request.user.scope.is_coordinator)
    report = found.report
    form = AgendaForm(request.POST or None, report=report, by=request.user)
    if form.is_valid():
        try:
            item = put_on_agenda(**form.cleaned_data, report=report, by=request.user)
            messages.success(request, _("On the agenda: the next editions say what becomes of it."))
            return redirect(item.meeting)
        except NoAgenda:
            form.add_error("meeting", _("This meeting was held or called off meanwhile: choose another."))
    return render(request, "programs/agenda/report_agenda.html", {"form": form, "report": report})
