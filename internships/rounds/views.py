"""The coordinator's side of rounds: list, write, follow, compute, compare, choose."""

from collections import defaultdict

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from internships.rounds.choosing import slots_offered
from internships.rounds.deciding import AlreadyShown, CalledOff, StillOpen, choose, compute
from internships.rounds.explaining import sentences
from internships.rounds.forms import CohortForm, RoundForm, ScenarioForm
from internships.rounds.matching import ForcedImpossible, TooLarge
from internships.rounds.models import Round, Scenario
from internships.rounds.permissions import can_keep, can_open_rounds, enter_rounds
from internships.rounds.ranking import printed, students_of, with_demand
from partnerships.web.guarding import demand, edits
from partnerships.words.sorting import by_name

PAGE = 25
COLUMNS = 3
CALLED_OFF = gettext_lazy("The cohort is cancelled: this round is called off.")


def find_round(request, public_id) -> Round:
    """Return a round the user may see. Raises Http404 for everybody else."""
    rounds = Round.objects.visible_to(request.user).select_related("cohort__program", "cohort__provider")
    return get_object_or_404(rounds, public_id=public_id)


def find_own_round(request, public_id) -> Round:
    """Return a round the user may change. Raises Http404, or PermissionDenied for who only reads."""
    round = find_round(request, public_id)
    demand(can_keep(request.user, round))
    return round


@require_safe
def round_list(request):
    enter_rounds(request.user)
    rounds = Round.objects.visible_to(request.user).with_figures()
    found = rounds.select_related("cohort__program", "cohort__provider").order_by("-opens_at", "-pk")
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    now = timezone.now()
    context = {
        "page": page,
        "rows": [(round, round.state(at=now)) for round in page],
        "can_open": can_open_rounds(request.user),
    }
    return render(request, "internships/rounds/round_list.html", context)


@edits
def round_create(request):
    """Ask for the cohort first: its program and region say which slots there are."""
    enter_rounds(request.user)
    demand(can_open_rounds(request.user))
    form = CohortForm(request.GET or None, user=request.user)
    if not form.is_valid():
        return render(request, "internships/rounds/round_cohort.html", {"form": form})
    cohort = form.cleaned_data["cohort"]
    form = RoundForm(request.POST or None, cohort=cohort, user=request.user)
    if form.is_valid():
        messages.success(request, _("The round is saved. Students are told when it opens."))
        return redirect(form.save())
    return render(request, "internships/rounds/round_form.html", {"form": form, "cohort": cohort})


@edits
def round_edit(request, public_id):
    seen = find_own_round(request, public_id)
    with transaction.atomic():
        round = Round.objects.select_for_update(no_key=True).get(pk=seen.pk)
        if round.is_published(at=timezone.now()):
            messages.error(request, _("Students read their result already: the round no longer changes."))
            return redirect(seen)
        form = RoundForm(request.POST or None, instance=round, cohort=seen.cohort, user=request.user)
        if form.is_valid():
            messages.success(request, _("The round is saved."))
            return redirect(form.save())
    context = {"form": form, "cohort": seen.cohort, "round": seen}
    return render(request, "internships/rounds/round_form.html", context)


@require_safe
def round_detail(request, public_id):
    round, now = find_round(request, public_id), timezone.now()
    scenarios = list(round.scenarios.select_related("made_by"))
    ranks = range(1, max([COLUMNS, *map(last_rank, scenarios)]) + 1)
    context = {
        "round": round,
        "state": round.state(at=now),
        "students": progress(round),
        "slots": with_demand(round),
        "ranks": ranks,
        "scenarios": [(scenario, counts(scenario, ranks)) for scenario in scenarios],
        "can_keep": can_keep(request.user, round),
        "can_compute": can_compute(round, at=now),
        "failures": failures_of(round),
    }
    return render(request, "internships/rounds/round_detail.html", context)


def can_compute(round: Round, *, at) -> bool:
    """Whether nobody ranks any more, and nobody has read a result yet."""
    return round.closes_at <= at and not round.is_published(at=at) and not round.is_called_off


def progress(round: Round) -> list[tuple]:
    """Return (student, how many slots they ranked) of the cohort."""
    ranked = defaultdict(int)
    for student in round.rankings.values_list("student", flat=True):
        ranked[student] += 1
    return [(student, ranked[student.pk]) for student in students_of(round)]


def last_rank(scenario: Scenario) -> int:
    return max(map(int, scenario.summary.get("choices", {})), default=0)


def counts(scenario: Scenario, ranks) -> list[int]:
    """Return how many students got each choice."""
    given = scenario.summary.get("choices", {})
    return [given.get(str(rank), 0) for rank in ranks]


def failures_of(round: Round):
    """Return the assignments that could not be carried out."""
    if round.chosen_id is None:
        return []
    return list(round.chosen.assignments.exclude(failure="").with_partners())


@edits
def scenario_create(request, public_id):
    round = find_own_round(request, public_id)
    basis = round.scenarios.filter(pk__in=basis_of(round, request.GET.get("from", ""))).first()
    slots = slots_offered(request.user, round, list(printed(round.slots.all())))
    form = ScenarioForm(request.POST or None, students=students_of(round), slots=slots, basis=basis)
    if form.is_valid() and (scenario := compute_scenario(request, round, form)):
        return redirect(scenario)
    return render(
        request, "internships/rounds/scenario_form.html", {"form": form, "round": round, "basis": basis}
    )


def basis_of(round: Round, scenario: str) -> list[int]:
    """Return the key of the scenario that is adjusted: the one named in the address."""
    return [pk for pk, name in round.scenarios.values_list("pk", "public_id") if str(name) == scenario]


def compute_scenario(request, round: Round, form: ScenarioForm) -> Scenario | None:
    """Compute what the form asks; None, with the reason on the page, when it cannot be."""
    try:
        return compute(
            round=round,
            name=form.cleaned_data["name"],
            seed=form.cleaned_data["seed"],
            weights=form.weights,
            forced=form.forced,
            priorities=form.priorities,
            by=request.user,
            at=timezone.now(),
        )
    except ForcedImpossible as stopped:
        form.refuse(student=stopped.student, slot=stopped.slot)
    except TooLarge:
        told = _("These weights are too large to compare exactly for so many students: write smaller ones.")
        form.add_error(None, told)
    except StillOpen:
        form.add_error(None, _("Students are still choosing: compute once the round is closed."))
    except CalledOff:
        form.add_error(None, CALLED_OFF)
    except AlreadyShown:
        form.add_error(None, _("Students read their result already: it no longer changes."))


def scenario_of(request, public_id) -> Scenario:
    """Return a scenario of a round the user may see. Raises Http404 for everybody else."""
    scenarios = Scenario.objects.filter(round__in=Round.objects.visible_to(request.user))
    found = scenarios.select_related("made_by", "round__cohort__program", "round__cohort__provider")
    return get_object_or_404(found, public_id=public_id)


@require_safe
def scenario_detail(request, public_id):
    scenario, now = scenario_of(request, public_id), timezone.now()
    given = scenario.assignments.with_partners().order_by(
        *by_name("student__last_name", "student__first_name"), "pk"
    )
    ranks = range(1, max(COLUMNS, last_rank(scenario)) + 1)
    round = scenario.round
    context = {
        "scenario": scenario,
        "round": round,
        "rows": [(assignment, sentences(assignment.reasons)) for assignment in given],
        "counts": zip(ranks, counts(scenario, ranks), strict=True),
        "is_chosen": round.chosen_id == scenario.pk,
        "can_choose": can_keep(request.user, round)
        and not round.is_published(at=now)
        and not round.is_called_off,
        "is_late": scenario.created_at < round.closes_at,
    }
    return render(request, "internships/rounds/scenario_detail.html", context)


@require_POST
def scenario_choose(request, public_id):
    scenario = scenario_of(request, public_id)
    demand(can_keep(request.user, scenario.round))
    try:
        choose(scenario=scenario, by=request.user, at=timezone.now())
    except StillOpen:
        told = _("Students chose after this scenario was computed, or still may: compute another one.")
        messages.error(request, told)
    except CalledOff:
        messages.error(request, CALLED_OFF)
    except AlreadyShown:
        messages.error(request, _("Students read their result already: it no longer changes."))
    else:
        messages.success(request, _("This scenario is chosen. Results are shown on the day that was set."))
    return redirect(scenario.round)
