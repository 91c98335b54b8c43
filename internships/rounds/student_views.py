"""The student's side of a round: rank slots while it is open, read one's result once it is published."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from internships.rounds.choosing import slots_offered
from internships.rounds.explaining import sentences
from internships.rounds.forms import RankForm
from internships.rounds.models import Assignment, Round
from internships.rounds.ranking import RoundClosed, chosen_slots, printed, rank, student_in, studies_in
from internships.students.profiling import student_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def round_rank(request, public_id):
    """Rank up to n slots; editable until the round closes, then only read."""
    now = timezone.now()
    rounds = Round.objects.of_student(request.user).begun(at=now).select_related("cohort__program")
    round = get_object_or_404(rounds, public_id=public_id)
    student = student_in(round, request)
    kept, slots = chosen_slots(round, student), list(printed(round.slots.all()))
    offered = slots_offered(request.user, round, slots)
    form = RankForm(request.POST or None, slots=offered, size=round.choices, kept=kept)
    if form.is_valid():
        return save_ranking(request, round, student, form)
    context = {
        "round": round,
        "form": form,
        "slots": slots,
        "kept": kept,
        "is_open": round.state(at=now) == Round.State.OPEN
        and round.chosen_id is None
        and studies_in(round, student),
        "is_published": round.is_published(at=now),
    }
    return render(request, "internships/rounds/round_rank.html", context)


def save_ranking(request, round, student, form):
    try:
        rank(round=round, student=student, slots=form.chosen, at=timezone.now())
    except RoundClosed:
        messages.error(request, _("Choices are closed: nothing was changed."))
    else:
        messages.success(request, _("Your choices are saved. You may change them until the round closes."))
    return redirect("round_rank", round.public_id)


@never_cache
@require_safe
def round_result(request, public_id):
    """One's own result, only once it is published: before, the page does not exist."""
    shown = Assignment.objects.shown_to(student_of(request), at=timezone.now()).with_partners()
    found = shown.filter(scenario__round__public_id=public_id).select_related("scenario__round")
    assignment = get_object_or_404(found)
    context = {
        "assignment": assignment,
        "round": assignment.scenario.round,
        "why": sentences(assignment.reasons),
    }
    return render(request, "internships/rounds/round_result.html", context)
