"""The forms of the parts of a plan, their order, and what is removed."""

from uuid import UUID

from django.contrib import messages
from django.db import models, transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from partnerships.base.forms import save_or_tell
from partnerships.base.savepoints import may_lose
from partnerships.base.states import hold
from partnerships.plans import ordering
from partnerships.plans.changing import why_it_stays
from partnerships.plans.forms import PartForm
from partnerships.plans.measure_models import Measure
from partnerships.plans.models import ActionPlan
from partnerships.plans.part_forms import PARTS, Part
from partnerships.plans.permissions import can_keep, can_report
from partnerships.web.forms import save_once
from partnerships.web.guarding import demand, edits

CLOSED = gettext_lazy("This plan is closed: open it again to change it.")


def find_row(request, public_id, *, model: type[models.Model], to_plan: str):
    """Return a row of a plan that the person reads. Raises Http404."""
    readable = ActionPlan.objects.readable_by(request.user, on=timezone.localdate()).values("pk")
    found = model.objects.filter(**{f"{to_plan}__in": readable})
    along = (f"{to_plan}__partnership", f"{to_plan}__committee")
    return get_object_or_404(found.select_related(*along), public_id=public_id)


def find_part(request, part: Part, public_id):
    """Return a part of a plan that the person keeps. Raises Http404, or PermissionDenied for a reader."""
    row = find_row(request, public_id, model=part.model, to_plan=part.to_plan)
    demand(can_keep(request.user, part.plan_of(row)))
    return row


def find_sent(request, rows: models.QuerySet) -> models.Model | None:
    """Return the row that a form made when it was sent before: its name is taken, by itself."""
    token = uuid_in(request, "token")
    return rows.filter(public_id=token).first() if token else None


def uuid_in(request, name: str) -> UUID | None:
    """Return an identifier that a form sends; None for anything else."""
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        return None


def page_of(row) -> str:
    """Return the page that shows a row: that of its measure, else of its plan."""
    if isinstance(row, PARTS["axis"].model):
        return row.plan.get_absolute_url()
    return getattr(row, "measure", row).get_absolute_url()


@edits
def part_create(request, part: Part, public_id):
    """``public_id`` is that of what it hangs on."""
    to_plan = part.to_plan.removeprefix(part.parent).removeprefix("__")
    parent, plan = _find_parent(request, part, public_id, to_plan)
    keeps = can_keep(request.user, plan)
    demand(keeps or (part.is_told and can_report(request.user, parent, on=timezone.localdate())))
    if not plan.is_live:
        messages.error(request, str(CLOSED))
        return redirect(plan)
    if sent := find_sent(request, part.model.objects.filter(**{part.parent: parent})):
        return redirect(page_of(sent))
    instance = part.model(**{part.parent: parent})
    if part.is_told:
        instance.by, instance.said_by = request.user, request.user.full_name
    form = part.form(request.POST or None, instance=instance, plan=plan, is_keeper=keeps)
    if form.is_valid() and (made := _keep_new(form, part)):
        messages.success(request, _("Saved."))
        return redirect(page_of(made))
    back = parent.get_absolute_url() if isinstance(parent, Measure) else plan.get_absolute_url()
    return _show(request, form, title=part.add, plan=plan, back=back, lead=str(parent))


def _find_parent(request, part: Part, public_id, to_plan: str):
    if not to_plan:
        readable = ActionPlan.objects.readable_by(request.user, on=timezone.localdate())
        plan = get_object_or_404(readable.select_related("partnership", "committee"), public_id=public_id)
        return plan, plan
    parent = find_row(request, public_id, model=part.parent_model, to_plan=to_plan)
    plan = parent
    for name in to_plan.split("__"):
        plan = getattr(plan, name)
    return parent, plan


def _keep_new(form: PartForm, part: Part) -> models.Model | None:
    """Keep a new part after its siblings; None when the same was saved meanwhile, which the form says."""
    if not part.is_ordered:
        return save_once(form, among=part.model.objects.all())
    made = None
    with may_lose():
        made = ordering.add(form.save(commit=False))
        if made is form.instance:
            form.save_m2m()
    return made


@edits
@transaction.atomic
def part_edit(request, part: Part, public_id):
    row = find_part(request, part, public_id)
    plan = part.plan_of(row)
    if not plan.is_live:
        messages.error(request, str(CLOSED))
        return redirect(page_of(row))
    if request.method == "POST":
        hold(row)
    form = part.form(request.POST or None, instance=row, plan=plan)
    if form.is_valid() and save_or_tell(form):
        messages.success(request, _("Saved."))
        return redirect(page_of(row))
    return _show(request, form, title=part.edit, plan=plan, back=page_of(row), part=part, row=row)


@require_POST
def part_move(request, part: Part, public_id):
    """One step up or down among its siblings, or to the place of one of them."""
    row, act = find_part(request, part, public_id), request.POST.get("act")
    plan, of = part.plan_of(row), uuid_in(request, "of")
    if part.is_ordered and plan.is_live:
        if act in ("up", "down"):
            ordering.move(row, up=act == "up")
        elif act == "place" and of:
            ordering.take_place(row, of=of)
    return redirect(plan if part.parent in ("plan", "axis") else page_of(row))


@require_POST
def part_remove(request, part: Part, public_id):
    row = find_part(request, part, public_id)
    plan = part.plan_of(row)
    back = plan.get_absolute_url() if part.parent in ("plan", "axis") else page_of(row)
    if told := str(CLOSED) if not plan.is_live else why_it_stays(row):
        messages.error(request, told)
        return redirect(page_of(row))
    if part.is_ordered:
        ordering.remove(row)
    else:
        row.delete()
    messages.success(request, _("Removed."))
    return redirect(back)


def _show(request, form, *, title, plan: ActionPlan, back: str, part: Part | None = None, row=None, lead=""):
    context = {
        "form": form,
        "title": title,
        "plan": plan,
        "back": back,
        "part": part,
        "row": row,
        "lead": lead,
    }
    return render(request, "partnerships/plans/part_form.html", context)
