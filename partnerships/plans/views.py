"""Pages of plans: the list of a partnership, a plan, its adoption, its next period."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import OuterRef
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_fsm import TransitionNotAllowed

from partnerships.base.forms import save_or_tell
from partnerships.base.states import hold
from partnerships.concertation.models import Partnership, counted
from partnerships.plans import adopting, copying
from partnerships.plans.changing import change_plan
from partnerships.plans.forms import AdoptForm, CopyForm, PlanForm
from partnerships.plans.labels import PLAN_ACTS, acts_of
from partnerships.plans.measure_models import Measure
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.pages import MeasureLine, opened, plan_page
from partnerships.plans.part_views import find_sent
from partnerships.plans.permissions import can_keep
from partnerships.web.forms import save_once, token_of
from partnerships.web.guarding import demand, edits

PAGE = 60  # measures of a table


def find_plan(request, public_id) -> ActionPlan:
    """Return a plan that the person reads. Raises Http404."""
    found = ActionPlan.objects.readable_by(request.user, on=timezone.localdate())
    return get_object_or_404(found.select_related("partnership", "committee"), public_id=public_id)


def find_kept(request, public_id) -> ActionPlan:
    """Return a plan that the person keeps. Raises Http404, or PermissionDenied for who only reads."""
    plan = find_plan(request, public_id)
    demand(can_keep(request.user, plan))
    return plan


@login_not_required
@require_safe
def plan_list(request, public_id):
    partnership = get_object_or_404(Partnership.objects.readable_by(request.user), public_id=public_id)
    readable = ActionPlan.objects.readable_by(request.user, on=timezone.localdate())
    axes = counted(Axis.objects.filter(plan=OuterRef("pk")))
    measures = counted(Measure.objects.filter(axis__plan=OuterRef("pk")))
    context = {
        "partnership": partnership,
        "plans": readable.filter(partnership=partnership).annotate(axis_count=axes, measure_count=measures),
        "is_editor": partnership.is_editable_by(request.user),
    }
    return render(request, "partnerships/plans/plan_list.html", context)


@login_not_required
@require_safe
def plan_detail(request, public_id):
    today = timezone.localdate()
    along = ("partnership", "committee", "adopted_at__committee", "adopted_by", "answers_to", "previous")
    plan = get_object_or_404(opened(request.user, on=today).select_related(*along), public_id=public_id)
    context = plan_page(plan, on=today)
    shown = [line for line in context["lines"] if is_asked(line, request.GET)]
    context |= {
        "page": Paginator(shown, PAGE).get_page(request.GET.get("page")),
        "asked": {name: request.GET.get(name, "") for name in ("axis", "state", "only")},
        "acts": acts_of(plan, PLAN_ACTS) if plan.is_kept else [],
    }
    return render(request, "partnerships/plans/plan_detail.html", context)


def is_asked(line: MeasureLine, asked) -> bool:
    """Whether the table shows a measure: of the axis and state asked for, late or left out only."""
    measure = line.measure
    if asked.get("axis") and str(measure.axis_id) != asked["axis"]:
        return False
    if asked.get("state") and measure.state != asked["state"]:
        return False
    if asked.get("only") == "late":
        return line.is_late
    return asked.get("only") != "left_out" or bool(line.far.left_out)


@edits
def plan_create(request, public_id):
    partnership = get_object_or_404(Partnership.objects.readable_by(request.user), public_id=public_id)
    demand(partnership.is_editable_by(request.user))
    if sent := find_sent(request, partnership.plans.all()):
        return redirect(sent)
    plan = ActionPlan(partnership=partnership)
    form = PlanForm(request.POST or None, instance=plan, by=request.user)
    if form.is_valid():
        messages.success(request, _("The plan is a draft: write its axes and its measures."))
        return redirect(save_once(form, among=partnership.plans))
    return _form(request, form, title=_("New action plan"), partnership=partnership)


@edits
@transaction.atomic
def plan_edit(request, public_id):
    plan = find_kept(request, public_id)
    if request.method == "POST":
        hold(plan)
    form = PlanForm(request.POST or None, instance=plan, by=request.user)
    if form.is_valid() and save_or_tell(form):
        messages.success(request, _("Saved."))
        return redirect(plan)
    return _form(request, form, title=_("Edit the plan"), partnership=plan.partnership, plan=plan)


@edits
def plan_adopt(request, public_id):
    plan = find_kept(request, public_id)
    form = AdoptForm(request.POST or None, plan=plan)
    if form.is_valid():
        try:
            adopting.adopt(plan=plan, by=request.user, at=timezone.now(), **form.cleaned_data)
            messages.success(request, _("The plan is adopted: everybody reads it, without internal notes."))
        except adopting.NothingToAdopt:
            messages.error(request, _("Write the axes of the plan first: there is nothing to adopt."))
        except adopting.NotDecided:
            messages.error(request, _("This decision has no force: it was not carried, or waits."))
        except TransitionNotAllowed:
            messages.error(request, _("This plan is adopted already."))
        return redirect(plan)
    return _form(request, form, title=_("Adopt the plan"), partnership=plan.partnership, plan=plan)


@require_POST
def plan_change(request, public_id):
    """Take the adoption back, close the plan, or open it again."""
    plan = find_kept(request, public_id)
    try:
        change_plan(plan, request.POST.get("act", ""), by=request.user, at=timezone.now())
        messages.success(request, _("Saved."))
    except (KeyError, TransitionNotAllowed):
        messages.error(request, _("Somebody changed this meanwhile: see where it stands now."))
    return redirect(plan)


@edits
def plan_copy(request, public_id):
    """Write the plan of the next period from what is left of this one."""
    plan = find_kept(request, public_id)
    if sent := find_sent(request, plan.partnership.plans.all()):
        return redirect(sent)
    form = CopyForm(request.POST or None, instance=ActionPlan(partnership=plan.partnership))
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("title_fr", "title_en", "from_on", "to_on")}
        made = copying.copy(plan=plan, public_id=token_of(form), **said)
        messages.success(request, _("The next plan is a draft; each line says which one it goes on with."))
        return redirect(made)
    return _form(request, form, title=_("Write the next plan"), partnership=plan.partnership, plan=plan)


def _form(request, form, *, title: str, partnership: Partnership, plan: ActionPlan | None = None):
    context = {"form": form, "title": title, "partnership": partnership, "plan": plan}
    return render(request, "partnerships/plans/plan_form.html", context)
