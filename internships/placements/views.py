"""Placements: list, export, page, changes of state, people, the end."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from django_fsm import TransitionNotAllowed

from internships.agreements.permissions import can_edit
from internships.placements.closing import finish
from internships.placements.exports import file_of
from internships.placements.filters import PlacementFilter
from internships.placements.forms import FinishForm, PeopleForm
from internships.placements.labels import NEEDS_REASON, VERBS
from internships.placements.models import Placement
from internships.placements.pages import FINISHED, page_of, rows_shown
from internships.placements.permissions import (
    can_keep,
    can_schedule,
    can_unblock,
    enter_placements,
)
from internships.placements.starting import break_off, start
from internships.placements.tables import PLACEMENTS
from partnerships.base.along import read_along, spread
from partnerships.base.bounds import DayField
from partnerships.base.figures import write_number
from partnerships.base.states import hold
from partnerships.web.downloads import FORMATS
from partnerships.web.guarding import demand, edits
from partnerships.web.opening import opens_on_a_view
from partnerships.web.requests import words_in
from partnerships.web.tables import table_page


def find_placement(request, public_id, **along) -> Placement:
    """Return a placement the user may see, its rows ``along``. Raises Http404 for everybody else."""
    seen = Placement.objects.visible_to(request.user).with_people().with_hours()
    return spread(get_object_or_404(read_along(seen, **along), public_id=public_id), **along)


def lock_placement(request, public_id) -> Placement:
    """Return a placement the user may see, its row locked while a form about it is being saved."""
    placement = find_placement(request, public_id)
    if request.method == "POST":
        hold(placement)
    return placement


@require_safe
@opens_on_a_view
def placement_list(request):
    enter_placements(request.user)
    filter = PlacementFilter(
        request.GET, queryset=Placement.objects.visible_to(request.user), user=request.user
    )
    rows = filter.qs.with_partners().with_hours().with_reasons()
    table = table_page(PLACEMENTS, rows, request=request, filter=filter)
    context = {"filter": filter, "table": table, "formats": FORMATS}
    return render(request, "internships/placements/placement_list.html", context)


@require_safe
def placement_export(request, format):
    enter_placements(request.user)
    if format not in FORMATS:
        raise Http404
    filter = PlacementFilter(
        request.GET, queryset=Placement.objects.visible_to(request.user), user=request.user
    )
    found = filter.qs.with_partners().with_hours().with_reasons()
    return file_of(found, format=format, filters=filter.in_use, user=request.user, at=timezone.now())


@require_safe
def placement_detail(request, public_id):
    placement = find_placement(request, public_id, **rows_shown(request.user))
    return render(request, "internships/placements/placement_detail.html", page_of(placement, request.user))


@require_POST
def placement_change(request, public_id):
    placement = find_placement(request, public_id)
    demand(can_unblock(request.user, placement))
    verb = request.POST.get("verb", "")
    reason = words_in(request, "reason")
    if verb not in VERBS:
        messages.error(request, _("This change is unknown. Choose one of the buttons."))
    elif verb in NEEDS_REASON and not reason:
        messages.error(request, _("Say why: the reason is kept with the change."))
    else:
        change(placement, verb, reason, request)
    return redirect(placement)


def change(placement: Placement, verb: str, reason: str, request) -> None:
    """Apply a change of state and say what became of it."""
    act = {"by": request.user, "at": timezone.now(), "reason": reason}
    before = placement.get_state_display()
    try:
        if verb == "start":
            start(placement=placement, **act)
        else:
            break_off(placement=placement, verb=verb, last_on=day_in(request), **act)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    except TransitionNotAllowed:
        told = _("The placement is “%(state)s”: this change is not possible.")
        messages.error(request, told % {"state": before})
    else:
        told = _("The placement is now “%(state)s”.")
        messages.success(request, told % {"state": placement.get_state_display()})


def day_in(request) -> date | None:
    """Return the last day that was typed; None when none was. Raises ValidationError."""
    return DayField(required=False, label=_("Last day")).clean(request.POST.get("last_on", ""))


NAMED = gettext_lazy(
    "The agreement names the trainer: an amendment replaces them. The school writes it, everybody signs it."
)


@edits
def placement_people(request, public_id):
    placement = lock_placement(request, public_id)
    demand(can_schedule(request.user, placement))
    form = PeopleForm(
        request.POST or None,
        instance=placement,
        by=request.user,
        is_of_school=can_keep(request.user, placement),
    )
    if form.visible_fields() and form.is_valid():
        form.save()
        messages.success(request, _("The people of the placement are saved."))
        return redirect(placement)
    agreement = placement.agreement
    context = {
        "form": form,
        "placement": placement,
        "title": _("Who follows the student"),
        "lead": NAMED if form.names_somebody else "",
        "can_amend": form.names_somebody and agreement.is_in_force and can_edit(request.user, agreement),
    }
    return render(request, "internships/placements/placement_form.html", context)


@edits
def placement_finish(request, public_id):
    placement = lock_placement(request, public_id)
    demand(can_keep(request.user, placement))
    form = FinishForm(request.POST or None, instance=placement)
    if placement.state not in FINISHED:
        messages.error(request, _("Only a placement under way can be finished."))
        return redirect(placement)
    if form.is_valid():
        outcome = finish(placement=placement, by=request.user, at=timezone.now(), **form.answer)
        tell_finished(request, outcome, form.answer)
        return redirect(placement)
    waiting = {"hours": write_number(placement.hours_waiting)}
    late = _("Hours that nobody validated: %(hours)s.") % waiting
    lead = late if placement.hours_waiting else ""
    return render_form(request, form, placement, title=_("Finish the placement"), lead=lead)


def tell_finished(request, outcome, answer) -> None:
    if outcome:
        messages.success(request, _("The placement is finished; what became of the student is kept."))
    elif answer["hired"] or answer["status"]:
        told = _("The placement is finished. The student is in no cohort: there was nothing to update there.")
        messages.warning(request, told)
    else:
        messages.success(request, _("The placement is finished."))


def render_form(request, form, placement: Placement, *, title: str, lead: str = "", status: int = 200):
    """Show a form about a placement on a page of its own."""
    context = {"form": form, "placement": placement, "title": title, "lead": lead}
    return render(request, "internships/placements/placement_form.html", context, status=status)
