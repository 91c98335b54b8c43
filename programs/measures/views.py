"""A cohort is opened from the page of a measure, or said to have come of it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from partnerships.base.forms import save_or_tell
from partnerships.plans.measure_models import Measure
from partnerships.plans.part_forms import PARTS
from partnerships.plans.part_views import CLOSED, find_part
from partnerships.web.forms import token_of
from partnerships.web.guarding import demand, edits
from programs.cohorts.permissions import can_create_cohorts
from programs.measures.forms import LinkedCohortForm, MeasureCohortForm, zones_of
from programs.measures.models import MeasureCohort
from programs.measures.opening import first_words, open_from


@edits
def measure_cohort_open(request, public_id):
    """Open a cohort from a measure: who keeps its plan does, of the centres that they coordinate."""
    measure = find_part(request, PARTS["measure"], public_id)
    demand(can_create_cohorts(request.user))
    if not measure.plan.is_live:
        return refuse(request, measure)
    form = MeasureCohortForm(
        request.POST or None, user=request.user, measure=measure, initial=_initial(request, measure)
    )
    if form.is_valid():
        said = {"zone": form.cleaned_data["zone"], "token": token_of(form)}
        open_from(measure=measure, cohort=form.save(commit=False), **said, by=request.user, at=timezone.now())
        messages.success(request, _("The cohort is open: it stands among those of the measure."))
        return redirect(measure)
    return _show(request, form, measure, title=_("Open a cohort"))


def _initial(request, measure: Measure) -> dict:
    asked = request.GET.get("zone", "")
    zone = zones_of(measure).filter(pk=asked).first() if asked.isascii() and asked.isdigit() else None
    return first_words(measure, zone, user=request.user, on=timezone.localdate())


@edits
def measure_cohort_link(request, public_id):
    """Say that a cohort that was opened elsewhere came of a measure."""
    measure = find_part(request, PARTS["measure"], public_id)
    if not measure.plan.is_live:
        return refuse(request, measure)
    form = LinkedCohortForm(request.POST or None, instance=MeasureCohort(measure=measure), by=request.user)
    if form.is_valid() and save_or_tell(form):
        messages.success(request, _("Saved."))
        return redirect(measure)
    return _show(request, form, measure, title=_("A cohort that came of this measure"))


@require_POST
def measure_cohort_unlink(request, public_id):
    """A cohort did not come of that measure after all; the cohort stays."""
    link = get_object_or_404(MeasureCohort.objects.select_related("measure"), public_id=public_id)
    measure = find_part(request, PARTS["measure"], link.measure.public_id)
    if not measure.plan.is_live:
        return refuse(request, measure)
    link.delete()
    messages.success(request, _("Removed: the cohort itself stays."))
    return redirect(measure)


def refuse(request, measure: Measure):
    messages.error(request, str(CLOSED))
    return redirect(measure)


def _show(request, form, measure: Measure, *, title: str):
    context = {"form": form, "measure": measure, "plan": measure.plan, "title": title}
    return render(request, "programs/measures/measure_cohort.html", context)
