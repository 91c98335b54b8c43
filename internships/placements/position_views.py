"""Shared positions: list, page with its calendar, the job, who holds which half, handover notes."""

from datetime import date, timedelta

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_fsm import TransitionNotAllowed

from internships.placements.pairing import HALVES, usual_hours, weeks_of_month
from internships.placements.permissions import enter_placements
from internships.placements.position_calling import tell_school
from internships.placements.position_filling import assign, close, hand_over, leave
from internships.placements.position_forms import AssignForm, HandoverForm, LastDayForm, PositionForm
from internships.placements.position_labels import said
from internships.placements.position_matching import (
    named,
    open_half,
    placeable_by,
    programs_to,
    proposals,
    with_programs,
)
from internships.placements.position_models import PositionShare, SharedPosition
from internships.placements.position_permissions import (
    can_create_positions,
    can_edit_position,
    can_end_share,
    can_fill,
    can_hand_over,
    can_name,
    shares_it,
)
from internships.placements.position_ruling import holds_of, job_of
from partnerships.organizations.models import Organization
from programs.cohorts.forms import token_of
from programs.cohorts.models import Student
from programs.cohorts.permissions import demand

POSITIONS_A_PAGE = 25
CANDIDATES_SHOWN = 20
NOTES_SHOWN = 50
edits = require_http_methods(["GET", "HEAD", "POST"])


def seen_by(request, public_id) -> SharedPosition:
    """Return a position the user may see. Raises Http404 for everybody else."""
    found = SharedPosition.objects.visible_to(request.user).with_places()
    return get_object_or_404(found.select_related("establishment__territory", "offer"), public_id=public_id)


def shares_of(position: SharedPosition) -> list[PositionShare]:
    return list(position.shares.select_related("student__profile", "placement"))


@require_safe
def position_list(request):
    enter_placements(request.user)
    today = timezone.localdate()
    positions = SharedPosition.objects.visible_to(request.user).with_places().with_holders(on=today)
    calling = "open" in request.GET
    if calling:
        positions = positions.calling()
    page = Paginator(positions.open_halves_first(), POSITIONS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "calling": calling,
        "can_create": can_create_positions(request.user),
    }
    return render(request, "internships/placements/position_list.html", context)


@edits
def position_create(request):
    enter_placements(request.user)
    demand(can_create_positions(request.user))
    form = PositionForm(request.POST or None, user=request.user)
    if form.is_valid():
        return redirect(created(form))
    return render(request, "internships/placements/position_form.html", {"form": form})


def created(form: PositionForm) -> SharedPosition:
    """Save a new position; a form sent twice makes one."""
    token = token_of(form)
    if made := SharedPosition.objects.filter(public_id=token).first():
        return made
    form.instance.public_id = token
    try:
        with transaction.atomic():
            return form.save()
    except IntegrityError:  # the other half of a double click
        return get_object_or_404(SharedPosition, public_id=token)


@edits
def position_edit(request, public_id):
    position = seen_by(request, public_id)
    demand(can_edit_position(request.user, position))
    if request.method == "POST":
        position = SharedPosition.objects.select_for_update(no_key=True).get(pk=position.pk)
    form = PositionForm(request.POST or None, instance=position, user=request.user)
    if form.is_valid():
        messages.success(request, _("The position is saved."))
        return redirect(form.save())
    context = {"form": form, "position": position}
    return render(request, "internships/placements/position_form.html", context)


# --- The page -----------------------------------------------------------------------------------------------


@require_safe
def position_detail(request, public_id):
    position = seen_by(request, public_id)
    context = page_of(position, request)
    return render(request, "internships/placements/position_detail.html", context)


def page_of(position: SharedPosition, request) -> dict:
    """Return what a position's page shows to this reader."""
    user, today = request.user, timezone.localdate()
    shares, first = shares_of(position), month_asked(request, today=today)
    is_sharer = shares_it(user, shares, on=today)
    names = {
        share.student_id: str(share.student)
        for share in shares
        if can_name(user, position, share, is_sharer=is_sharer)
    }
    writes = can_hand_over(user, position, is_sharer=is_sharer)
    halves = [half_of(position, half, shares, names, request, today=today) for half in HALVES]
    return {
        "position": position,
        "halves": halves,
        "is_calling": any(half["open"] for half in halves),
        "weeks": calendar(position, shares, names, first),
        "month": first,
        "months": (first - timedelta(days=1), first + timedelta(days=31)),
        "notes": position.notes.select_related("by")[:NOTES_SHOWN] if writes else None,
        "note_form": HandoverForm() if writes and position.state == "open" else None,
        "past": [(share, names.get(share.student_id)) for share in shares if is_past(share, today)],
        "events": position.events.select_related("by"),
        "can_edit": can_edit_position(user, position),
        "today": today,
    }


def is_past(share: PositionShare, today: date) -> bool:
    return share.to_on is not None and share.to_on < today


def month_asked(request, *, today: date) -> date:
    """Return the first day of the month asked for (« 2026-11 »), this month when none is."""
    try:
        first = date.fromisoformat(f"{request.GET.get('month', '')}-01")
    except ValueError:
        return today.replace(day=1)
    # The calendar's ends have no month beside them.
    return first if date.min.year < first.year < date.max.year else today.replace(day=1)


def half_of(position, half: str, shares, names, request, *, today: date) -> dict:
    """Return what the page says of a half: its hours, who holds it or will, from when it is open."""
    job = job_of(position)
    held = [share for share in shares if share.half == half and not is_past(share, today)]
    return {
        "half": half,
        "hours": usual_hours(job, half),
        "held": [
            (share, names.get(share.student_id), can_end_share(request.user, position, share))
            for share in held
        ],
        "open": open_half(position, half, shares=shares, on=today),
        "can_fill": can_fill(request.user, position),
    }


def calendar(position, shares, names, first: date) -> list[list[tuple]]:
    """Return the weeks of a month: for each day, the coverage and (stretch, name or None) pairs."""
    weeks = weeks_of_month(job_of(position), holds_of(shares), first)
    return [
        [(day, [(turn, names.get(turn.who)) for turn in day.stretches]) for day in week] for week in weeks
    ]


# --- Halves -------------------------------------------------------------------------------------------------


@edits
def position_assign(request, public_id, half):
    """Candidates for an open half, with reasons; POST puts one of them in it."""
    position = seen_by(request, public_id)
    demand(can_fill(request.user, position))
    if half not in HALVES:
        raise Http404
    found = open_half(position, half, shares=shares_of(position), on=timezone.localdate())
    if found is None:
        messages.info(request, _("This half is held already: say first when the student leaves."))
        return redirect(position)
    placeable = Student.objects.filter(profile__in=placeable_by(request.user))
    form = AssignForm(
        request.POST or None, students=placeable, initial={"from_on": found.from_on, "to_on": found.to_on}
    )
    if form.is_valid() and assigned(form, position, half):
        messages.success(request, _("The half is filled."))
        return redirect(position)
    return render(
        request,
        "internships/placements/position_assign.html",
        {"form": form, **candidates_of(position, found, request)},
    )


def assigned(form: AssignForm, position: SharedPosition, half: str) -> bool:
    """Put the chosen student in the half; tell on the form what forbids it."""
    try:
        assign(position=position, half=half, **form.cleaned_data)
    except ValidationError as refused:
        add_errors(form, refused)
        return False
    return True


def add_errors(form, refused: ValidationError) -> None:
    """Say a rule's refusal on a form, beside the field it is about when the form has it."""
    if not hasattr(refused, "error_dict"):
        return form.add_error(None, refused)
    for name, errors in refused.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)


def candidates_of(position: SharedPosition, found, request) -> dict:
    """Return the candidates the user may name, with reasons, and how many others there are, by school."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:80]
    found = with_programs(found, programs_to(position))
    mine = frozenset(placeable_by(request.user).values_list("pk", flat=True)) if not words else frozenset()
    every = named(position, found, request.user, words) if words else proposals(position, found)
    shown = [one for one in every if words or one.profile.pk in mine]
    others: dict[Organization, int] = {}
    for one in every:
        if not words and one.profile.pk not in mine:
            others[one.profile.school] = others.get(one.profile.school, 0) + 1
    return {
        "position": position,
        "half": found.half,
        "opening": found,
        "words": words,
        "candidates": [(one, told(one)) for one in shown[:CANDIDATES_SHOWN]],
        "count": len(shown),
        "others": sorted(others.items(), key=lambda pair: pair[0].name),
        "asked": request.POST.get("student", ""),
    }


def told(proposal) -> list[tuple[str, str]]:
    """Return (weight, sentence) of each reason."""
    return [(reason.weight, said(reason)) for reason in proposal.reasons]


@require_POST
def position_tell(request, public_id, half, school):
    """Tell a school that students of its own would fit an open half."""
    position = seen_by(request, public_id)
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
    position = seen_by(request, share.position.public_id)
    demand(can_end_share(request.user, position, share))
    form = LastDayForm(request.POST or None, button=_("The student leaves"))
    if form.is_valid() and left(form, share, request):
        return redirect(position)
    return render_form(request, form, position, title=_("A student leaves"), lead=share_told(share))


def share_told(share: PositionShare) -> str:
    told = _("%(student)s, half %(half)s. The half is open the next day; who comes next may begin then.")
    return told % {"student": share.student, "half": share.half}


def left(form: LastDayForm, share: PositionShare, request) -> bool:
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


@edits
def position_close(request, public_id):
    position = seen_by(request, public_id)
    demand(can_edit_position(request.user, position))
    form = LastDayForm(request.POST or None, button=_("Close the position"))
    if form.is_valid() and closed(form, position, request):
        return redirect(position)
    lead = _("Who shares it leaves on the last day. What happened stays readable.")
    return render_form(request, form, position, title=_("Close the position"), lead=lead)


def closed(form: LastDayForm, position: SharedPosition, request) -> bool:
    try:
        close(position=position, by=request.user, at=timezone.now(), **form.cleaned_data)
    except ValidationError as refused:
        add_errors(form, refused)
        return False
    except TransitionNotAllowed:
        messages.error(request, _("This position is closed already."))
        return True
    messages.success(request, _("The position is closed."))
    return True


@require_POST
def handover_create(request, public_id):
    position = seen_by(request, public_id)
    today = timezone.localdate()
    is_sharer = shares_it(request.user, shares_of(position), on=today)
    demand(can_hand_over(request.user, position, is_sharer=is_sharer))
    form = HandoverForm(request.POST)
    if form.is_valid():
        hand_over(position=position, text=form.cleaned_data["text"], by=request.user, at=timezone.now())
        messages.success(request, _("The note is kept."))
        return redirect(position)
    context = page_of(position, request) | {"note_form": form}
    return render(request, "internships/placements/position_detail.html", context, status=400)


def render_form(request, form, position: SharedPosition, *, title: str, lead: str):
    """Show a form about a position on a page of its own."""
    context = {"form": form, "position": position, "title": title, "lead": lead}
    return render(request, "internships/placements/position_act.html", context)
