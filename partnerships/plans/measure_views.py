"""The page of a measure, what is done to it, its results by zone, and the decisions that name it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from django_fsm import TransitionNotAllowed

from partnerships.base.figures import write_moment
from partnerships.base.forms import save_or_tell
from partnerships.base.states import hold
from partnerships.meetings.decision_views import find_kept as find_kept_decision
from partnerships.plans import ordering
from partnerships.plans.agenda_models import MeasureDecision
from partnerships.plans.changing import change_activity, change_measure
from partnerships.plans.forms import MeasureDecisionForm, OtherAxisForm, ReasonForm, ZoneTargetsForm
from partnerships.plans.labels import MEASURE_ACTS, WITH_A_REASON
from partnerships.plans.measure_models import Activity, GateClosed, Measure
from partnerships.plans.pages import measure_page, opened_measure
from partnerships.plans.part_forms import PARTS
from partnerships.plans.part_views import CLOSED, find_part, find_row
from partnerships.plans.permissions import can_report
from partnerships.plans.result_models import ZoneTarget
from partnerships.web.guarding import demand, edits

MEANWHILE = gettext_lazy("Somebody changed this meanwhile: see where it stands now.")


@login_not_required
@require_safe
def measure_detail(request, public_id):
    today = timezone.localdate()
    measure = get_object_or_404(opened_measure(request.user, on=today), public_id=public_id)
    context = measure_page(measure, request.user, on=today)
    if measure.is_kept and measure.plan.is_live:
        context["axis_form"] = OtherAxisForm(measure=measure)
    return render(request, "partnerships/plans/measure_detail.html", context)


def find_told(request, public_id) -> Measure:
    """Return a measure that the person leads, or whose plan they keep. Raises Http404 or PermissionDenied."""
    measure = find_row(request, public_id, model=Measure, to_plan="axis__plan")
    demand(can_report(request.user, measure, on=timezone.localdate()))
    return measure


@edits
def measure_change(request, public_id):
    """Do what is asked of a measure; a suspension and a drop ask for the reason first."""
    measure = find_told(request, public_id)
    act = request.POST.get("act", request.GET.get("act", ""))
    if act not in MEASURE_ACTS:
        return redirect(measure)
    form = ReasonForm(request.POST if "reason" in request.POST else None, button=MEASURE_ACTS[act])
    is_asked = act in WITH_A_REASON
    if request.method == "POST" and (form.is_valid() or not is_asked):
        reason = form.cleaned_data["reason"] if form.is_valid() else ""
        _change(request, measure, act, reason)
        return redirect(measure)
    context = {"form": form, "measure": measure, "act": act, "title": MEASURE_ACTS[act], "plan": measure.plan}
    return render(request, "partnerships/plans/measure_change.html", context)


def _change(request, measure: Measure, act: str, reason: str) -> None:
    try:
        item = change_measure(measure, act, by=request.user, at=timezone.now(), reason=reason)
    except TransitionNotAllowed:
        messages.error(request, str(MEANWHILE))
        return
    if act != "discuss":
        messages.success(request, _("Saved."))
    elif item:
        told = {"when": write_moment(item.meeting.starts_at)}
        messages.success(request, _("It is on the agenda of the meeting of %(when)s.") % told)
    elif measure.plan.committee_id:
        messages.success(
            request, _("No meeting is planned yet: it goes on the agenda of the next one by itself.")
        )
    else:
        messages.warning(request, _("No committee follows this plan: say which one, in the plan."))


@require_POST
def measure_move_to(request, public_id):
    """Put a measure in another axis of its plan."""
    measure = find_part(request, PARTS["measure"], public_id)
    form = OtherAxisForm(request.POST, measure=measure)
    if form.is_valid() and measure.plan.is_live:
        ordering.move_to(measure, axis=form.cleaned_data["axis"])
        messages.success(request, _("Saved."))
    return redirect(measure)


@require_POST
def activity_change(request, public_id):
    activity = find_row(request, public_id, model=Activity, to_plan="measure__axis__plan")
    demand(can_report(request.user, activity.measure, on=timezone.localdate()))
    try:
        change_activity(activity, request.POST.get("act", ""), by=request.user, at=timezone.now())
        messages.success(request, _("Saved."))
    except GateClosed:
        messages.error(
            request, _("This activity waits: for another one to be done, or for what it depends on.")
        )
    except (KeyError, TransitionNotAllowed):
        messages.error(request, str(MEANWHILE))
    return redirect(activity.measure)


@edits
@transaction.atomic
def result_zones(request, public_id):
    """From where to where a result is to go, zone by zone."""
    result = find_part(request, PARTS["result"], public_id)
    plan = result.measure.plan
    if not plan.is_live:
        messages.error(request, str(CLOSED))
        return redirect(result.measure)
    if request.method == "POST":
        hold(result)
    zones = result.measure.zones.all() or plan.partnership.zones.all()
    form = ZoneTargetsForm(request.POST or None, result=result, zones=zones)
    if form.is_valid():
        for zone, (baseline, target) in form.targets.items():
            _keep_target(result, zone, baseline, target)
        messages.success(request, _("Saved."))
        return redirect(result.measure)
    context = {"form": form, "title": _("Targets by zone"), "plan": plan, "row": None, "lead": result.text}
    context["back"] = result.measure.get_absolute_url()
    return render(request, "partnerships/plans/part_form.html", context)


def _keep_target(result, zone: int, baseline, target) -> None:
    if baseline is None and target is None:
        result.zone_targets.filter(zone=zone).delete()
        return
    ZoneTarget.objects.update_or_create(
        result=result, zone_id=zone, defaults={"baseline": baseline, "target": target}
    )


@edits
def decision_measures(request, public_id):
    """Say which measures a decision names."""
    decision = find_kept_decision(request, public_id)
    form = MeasureDecisionForm(request.POST or None, instance=MeasureDecision(decision=decision))
    if form.is_valid() and save_or_tell(form):
        messages.success(request, _("Saved."))
        return redirect(decision)
    context = {"form": form, "decision": decision}
    context["links"] = decision.measure_links.select_related("measure")
    return render(request, "partnerships/plans/decision_measures.html", context)


@require_POST
def decision_forget(request, public_id):
    """A decision no longer names a measure."""
    link = get_object_or_404(MeasureDecision.objects.select_related("decision"), public_id=public_id)
    decision = find_kept_decision(request, link.decision.public_id)
    link.delete()
    messages.success(request, _("Removed."))
    return redirect(decision)
