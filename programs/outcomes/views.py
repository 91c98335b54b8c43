"""What became of graduates: answers one by one, and published counts."""

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from partnerships.web.guarding import demand, edits
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page
from programs.cohorts.enrolment_views import find_enrolment
from programs.cohorts.models import Enrolment
from programs.cohorts.permissions import can_edit_students, enter_supply
from programs.outcomes.forms import OutcomeFiguresForm, OutcomeForm
from programs.outcomes.models import Outcome, OutcomeFigures
from programs.outcomes.permissions import can_edit_figures, can_keep_figures
from programs.outcomes.tables import figures_table


@edits
def outcome_create(request, public_id):
    enrolment = find_enrolment(request, public_id)
    demand(can_edit_students(request.user, enrolment.cohort))
    if enrolment.state != Enrolment.State.GRADUATED:
        messages.error(request, _("Record the diploma first: answers are those of graduates."))
        return redirect(enrolment)
    return answer(request, Outcome(), enrolment)


@edits
def outcome_edit(request, public_id):
    outcome = get_object_or_404(
        lock(request, Outcome.objects.select_related("enrolment")), public_id=public_id
    )
    enrolment = find_enrolment(request, outcome.enrolment.public_id)
    demand(can_edit_students(request.user, enrolment.cohort))
    return answer(request, outcome, enrolment)


def answer(request, outcome, enrolment):
    """Show or save the form of one graduate's answer."""
    form = OutcomeForm(request.POST or None, instance=outcome, enrolment=enrolment)
    if form.is_valid() and save(form, beside="horizon"):
        messages.success(request, _("The answer is saved."))
        return redirect(enrolment)
    return render(request, "programs/outcomes/outcome_form.html", {"form": form, "enrolment": enrolment})


@require_safe
@opens_on_a_view
def outcome_figures_list(request):
    enter_supply(request.user)
    figures = OutcomeFigures.objects.visible_to(request.user).select_related("program", "region")
    table = table_page(figures_table(request.user), figures, request=request)
    context = {"table": table, "can_create": can_keep_figures(request.user)}
    return render(request, "programs/outcomes/figures_list.html", context)


@edits
def outcome_figures_create(request):
    enter_supply(request.user)
    demand(can_keep_figures(request.user))
    return counts(request, OutcomeFigures(as_of=timezone.localdate()))


@edits
def outcome_figures_edit(request, public_id):
    seen = OutcomeFigures.objects.visible_to(request.user).select_related("region")
    figures = get_object_or_404(lock(request, seen), public_id=public_id)
    demand(can_edit_figures(request.user, figures))
    return counts(request, figures)


def counts(request, figures):
    """Show or save the form of published counts."""
    form = OutcomeFiguresForm(request.POST or None, instance=figures, user=request.user)
    if form.is_valid() and save(form, beside="as_of"):
        messages.success(request, _("The counts are saved."))
        return redirect("outcome_figures_list")
    return render(request, "programs/outcomes/figures_form.html", {"form": form, "figures": figures})


def lock(request, rows):
    """Lock the row that a sent form is about to change: the second of two waits, then is told."""
    return rows.select_for_update(no_key=True, of=("self",)) if request.method == "POST" else rows


def save(form, *, beside: str) -> bool:
    """Save a valid form; when the same row was made meanwhile, say so beside a field."""
    try:
        with transaction.atomic():
            form.save()
    except IntegrityError:
        form.add_error(beside, _("The same was saved meanwhile: edit that one."))
        return False
    return True
