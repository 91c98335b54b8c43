"""Halves of a shared position: candidates and their reasons, a student put in a half, one who leaves."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from internships.positions.filling import assign, leave
from internships.positions.forms import AssignForm, LastDayForm
from internships.positions.labels import said
from internships.positions.mails import tell_school
from internships.positions.matching import (
    named,
    open_half,
    programs_to,
    proposals,
    readable,
    with_programs,
)
from internships.positions.models import PositionShare, SharedPosition
from internships.positions.pairing import HALVES
from internships.positions.permissions import can_end_share, can_fill
from internships.positions.views import add_errors, find_position, render_form, shares_of
from partnerships.web.guarding import demand, edits

POSITIONS_A_PAGE = 25
CANDIDATES_SHOWN = 20
NOTES_SHOWN = 50


@edits
def position_assign(request, public_id, half):
    """Candidates for an open half, with reasons; POST puts one of them in it."""
    position = find_position(request, public_id)
    demand(can_fill(request.user, position))
    if half not in HALVES:
        raise Http404
    found = open_half(position, half, shares=shares_of(position), on=timezone.localdate())
    if found is None:
        messages.info(request, _("This half is held already: say first when the student leaves."))
        return redirect(position)
    form = AssignForm(
        request.POST or None, user=request.user, initial={"from_on": found.from_on, "to_on": found.to_on}
    )
    if form.is_valid() and assign_half(form, position, half):
        messages.success(request, _("The half is filled."))
        return redirect(position)
    return render(
        request,
        "internships/positions/position_assign.html",
        {"form": form, **candidates_of(position, found, request)},
    )


def assign_half(form: AssignForm, position: SharedPosition, half: str) -> bool:
    """Put the chosen student in the half; tell on the form what forbids it."""
    try:
        assign(position=position, half=half, **form.cleaned_data)
    except ValidationError as refused:
        add_errors(form, refused)
        return False
    return True


def candidates_of(position: SharedPosition, found, request) -> dict:
    """Return the candidates the user may name, with reasons, and how many others there are, by school."""
    words = request.GET.get("q", "").strip()[:80]
    found = with_programs(found, programs_to(position))
    if words:
        shown, others = named(position, found, request.user, words), {}
    else:
        shown, others = readable(proposals(position, found), request.user)
    return {
        "position": position,
        "half": found.half,
        "opening": found,
        "words": words,
        "candidates": [(one, told(one)) for one in shown[:CANDIDATES_SHOWN]],
        "count": len(shown),
        "others": sorted(others.items(), key=lambda pair: pair[0].name),
        "chosen": request.POST.get("student", ""),
    }


def told(proposal) -> list[tuple[str, str]]:
    """Return (weight, sentence) of each reason."""
    return [(reason.weight, said(reason)) for reason in proposal.reasons]


@require_POST
def position_tell(request, public_id, half, school):
    """Tell a school that students of its own would fit an open half."""
    position = find_position(request, public_id)
    demand(can_fill(request.user, position))
    found = open_half(position, half, shares=shares_of(position), on=timezone.localdate())
    if found is None:
        raise Http404
    fitting = [
        one
        for one in proposals(position, with_programs(found, programs_to(position)))
        if str(one.profile.school.public_id) == str(school)
    ]
    if not fitting:
        raise Http404
    count = tell_school(
        position, half=half, school=fitting[0].profile.school, from_on=found.from_on, fitting=len(fitting),
        on=timezone.localdate(),
    )  # fmt: skip
    if count:
        messages.success(request, _("The school's coordinators are told."))
    else:
        messages.error(request, _("This school has no coordinator in the portal: call it."))
    return redirect("position_assign", position.public_id, half)


@edits
def position_leave(request, public_id):
    """A student leaves a half on a last day, with a reason."""
    shares = PositionShare.objects.filter(position__in=SharedPosition.objects.visible_to(request.user))
    share = get_object_or_404(shares.select_related("student__profile", "placement"), public_id=public_id)
    position = find_position(request, share.position.public_id)
    demand(can_end_share(request.user, position, share))
    form = LastDayForm(request.POST or None, button=_("The student leaves"))
    if form.is_valid() and end_share(form, share, request):
        return redirect(position)
    return render_form(request, form, position, title=_("A student leaves"), lead=share_told(share))


def share_told(share: PositionShare) -> str:
    told = _("%(student)s, half %(half)s. The half is open the next day; who comes next may begin then.")
    return told % {"student": share.student, "half": share.half}


def end_share(form: LastDayForm, share: PositionShare, request) -> bool:
    try:
        kept = leave(share=share, **form.cleaned_data)
    except ValidationError as refused:
        add_errors(form, refused)
        return False
    if kept:
        messages.success(request, _("The last day is kept: the half calls for somebody from the next day."))
    else:
        messages.success(request, _("The student had not begun: the half is open again."))
    return True
