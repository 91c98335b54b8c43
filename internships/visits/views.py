"""Following a student: the school's visits, and incidents."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.placements.permissions import (
    can_keep,
    can_report,
    can_visit,
)
from internships.placements.views import find_placement, render_form
from internships.placements.visit_models import PlacementIncident, Visit
from internships.visits.forms import ActionForm, IncidentForm, VisitForm
from internships.visits.mails import tell_of_incident
from partnerships.web.guarding import demand, edits


@edits
def visit_create(request, public_id):
    placement = find_placement(request, public_id)
    demand(can_visit(request.user, placement))
    form = VisitForm(request.POST or None, instance=Visit(placement=placement, by=request.user))
    if form.is_valid():
        form.save()
        messages.success(request, _("The visit is kept."))
        return redirect(placement)
    return render_form(request, form, placement, title=_("Visit of the school"))


@edits
def incident_create(request, public_id):
    placement = find_placement(request, public_id)
    demand(can_report(request.user, placement))
    incident = PlacementIncident(placement=placement, reported_by=request.user)
    form = IncidentForm(request.POST or None, instance=incident)
    if form.is_valid():
        tell_of_incident(incident=form.save(), placement=placement)
        messages.success(request, _("The report is sent to the school."))
        return redirect("incident_detail", incident.public_id)
    lead = _("Only you and the school read this report. In an emergency, call 911 first.")
    return render_form(request, form, placement, title=_("Report an incident"), lead=lead)


@edits
def incident_detail(request, public_id):
    """What happened, for the few who may read it; each reading is kept."""
    found = PlacementIncident.objects.visible_to(request.user).select_related("reported_by")
    found = found.select_related("placement__student", "placement__establishment__organization")
    incident = get_object_or_404(found, public_id=public_id)
    is_of_school = can_keep(request.user, incident.placement)
    form = ActionForm(request.POST or None, initial={"action": incident.action})
    if request.method == "POST":
        demand(is_of_school)
        if form.is_valid():
            incident.close(action=form.cleaned_data["action"], at=timezone.now())
            messages.success(request, _("The incident is closed."))
            return redirect("incident_detail", incident.public_id)
    incident.readings.create(by=request.user, at=timezone.now())
    context = {
        "incident": incident,
        "placement": incident.placement,
        "form": form if is_of_school and not incident.closed_at else None,
        "readings": incident.readings.select_related("by")[:50] if is_of_school else [],
    }
    return render(request, "internships/visits/incident_detail.html", context)
