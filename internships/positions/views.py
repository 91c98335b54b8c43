"""Shared positions: list, page with its calendar, the job, who holds which half, handover notes."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_fsm import TransitionNotAllowed

from internships.placements.permissions import enter_placements
from internships.placements.scheduling import month_asked, months_beside
from internships.positions.filling import close, hand_over
from internships.positions.forms import HandoverForm, LastDayForm, PositionForm
from internships.positions.matching import open_half
from internships.positions.models import PositionShare, SharedPosition
from internships.positions.pairing import HALVES, days_uncovered, times_of, usual_hours, weeks_of_month
from internships.positions.permissions import (
    can_create_positions,
    can_edit_position,
    can_end_share,
    can_fill,
    can_hand_over,
    can_name,
    establishments_of,
    shares_it,
)
from internships.positions.ruling import holds_of, job_of
from partnerships.web.forms import token_of
from partnerships.web.guarding import demand, edits

POSITIONS_A_PAGE = 25
CANDIDATES_SHOWN = 20
NOTES_SHOWN = 50


def find_position(request, public_id) -> SharedPosition:
    """Return a position the user may see. Raises Http404 for everybody else."""
    found = SharedPosition.objects.visible_to(request.user).with_partners()
    return get_object_or_404(found.select_related("establishment__territory", "offer"), public_id=public_id)


def shares_of(position: SharedPosition) -> list[PositionShare]:
    return list(position.shares.select_related("student__profile", "placement"))


@require_safe
def position_list(request):
    enter_placements(request.user)
    today = timezone.localdate()
    positions = SharedPosition.objects.visible_to(request.user).with_partners().with_holders(on=today)
    calling = "open" in request.GET
    if calling:
        positions = positions.calling()
    page = Paginator(positions.open_halves_first(), POSITIONS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "calling": calling,
        "can_create": can_create_positions(request.user),
    }
    return render(request, "internships/positions/position_list.html", context)


@edits
def position_create(request):
    enter_placements(request.user)
    demand(can_create_positions(request.user))
    if not establishments_of(request.user).exists():
        return render(request, "internships/positions/position_nowhere.html")
    form = PositionForm(request.POST or None, user=request.user)
    if form.is_valid():
        return redirect(create(form))
    return render(request, "internships/positions/position_form.html", {"form": form})


def create(form: PositionForm) -> SharedPosition:
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
    position = find_position(request, public_id)
    demand(can_edit_position(request.user, position))
    if request.method == "POST":
        position = SharedPosition.objects.select_for_update(no_key=True).get(pk=position.pk)
    form = PositionForm(request.POST or None, instance=position, user=request.user)
    if form.is_valid():
        messages.success(request, _("The position is saved."))
        return redirect(form.save())
    context = {"form": form, "position": position}
    return render(request, "internships/positions/position_form.html", context)


# --- The page -----------------------------------------------------------------------------------------------


@require_safe
def position_detail(request, public_id):
    position = find_position(request, public_id)
    context = page_of(position, request)
    return render(request, "internships/positions/position_detail.html", context)


def page_of(position: SharedPosition, request) -> dict:
    """Return what a position's page shows to this reader."""
    user, today = request.user, timezone.localdate()
    shares, first = shares_of(position), month_asked(request.GET.get("month", ""), today=today)
    is_sharer = shares_it(user, shares, on=today)
    names = {
        share.student_id: str(share.student)
        for share in shares
        if can_name(user, position, share, is_sharer=is_sharer)
    }
    writes = can_hand_over(user, position, is_sharer=is_sharer)
    halves = [half_of(position, half, shares, names, request, today=today) for half in HALVES]
    weeks = calendar(position, shares, names, first)
    return {
        "position": position,
        "halves": halves,
        "is_calling": any(half["open"] for half in halves),
        "weeks": weeks,
        "uncovered": days_uncovered([[day for day, _turns in week] for week in weeks], first),
        "month": first,
        "months": months_beside(first),
        "notes": position.notes.select_related("by")[:NOTES_SHOWN] if writes else None,
        "note_form": HandoverForm() if writes and position.state == "open" else None,
        "past": [(share, names.get(share.student_id)) for share in shares if is_past(share, today)],
        "events": position.events.select_related("by"),
        "can_edit": can_edit_position(user, position),
        "today": today,
    }


def is_past(share: PositionShare, today: date) -> bool:
    return share.to_on is not None and share.to_on < today


def half_of(position, half: str, shares, names, request, *, today: date) -> dict:
    """Return what the page says of a half: its hours, who holds it or will, from when it is open."""
    job = job_of(position)
    held = [share for share in shares if share.half == half and not is_past(share, today)]
    return {
        "half": half,
        "hours": usual_hours(job, half),
        "times": times_of(job, half),
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


# --- The end, and handing over ------------------------------------------------------------------------------


@edits
def position_close(request, public_id):
    position = find_position(request, public_id)
    demand(can_edit_position(request.user, position))
    form = LastDayForm(request.POST or None, button=_("Close the position"))
    if form.is_valid() and close_position(form, position, request):
        return redirect(position)
    lead = _("Who shares it leaves on the last day. What happened stays readable.")
    return render_form(request, form, position, title=_("Close the position"), lead=lead)


def close_position(form: LastDayForm, position: SharedPosition, request) -> bool:
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
    position = find_position(request, public_id)
    today = timezone.localdate()
    is_sharer = shares_it(request.user, shares_of(position), on=today)
    demand(can_hand_over(request.user, position, is_sharer=is_sharer))
    form = HandoverForm(request.POST)
    if form.is_valid():
        hand_over(position=position, text=form.cleaned_data["text"], by=request.user, at=timezone.now())
        messages.success(request, _("The note is kept."))
        return redirect(position)
    context = page_of(position, request) | {"note_form": form}
    return render(request, "internships/positions/position_detail.html", context, status=400)


def render_form(request, form, position: SharedPosition, *, title: str, lead: str):
    """Show a form about a position on a page of its own."""
    context = {"form": form, "position": position, "title": title, "lead": lead}
    return render(request, "internships/positions/position_act.html", context)


def add_errors(form, refused: ValidationError) -> None:
    """Say a rule's refusal on a form, beside the field it is about when the form has it."""
    if not hasattr(refused, "error_dict"):
        return form.add_error(None, refused)
    for name, errors in refused.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)
