"""Schedule and hours: the timetable, the student's week, the trainer's answer with or without an account."""

from datetime import date

from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from internships.hours.filters import WeekFilter
from internships.hours.forms import DayOfHours, ReturnForm, TimetableForm, mark_error
from internships.hours.noting import may_note, note_week, suggested
from internships.hours.tables import WEEK_LIST, WEEKS, hours_seen_by, with_weeks
from internships.hours.timetabling import lines_of, set_timetable
from internships.hours.validating import ChangedMeanwhile, seal, send_back, validate, waiting_of
from internships.placements.hours_models import HoursLog
from internships.placements.links import VALIDATE
from internships.placements.models import Placement
from internships.placements.permissions import can_note, can_schedule, can_train, enter_weeks
from internships.placements.scheduling import (
    days_of_week,
    monday_of,
    plan_of_week,
    week_touches,
    weeks_beside,
)
from internships.placements.views import find_placement
from partnerships.acts.tables import offer_acts
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed, open_link, use_link
from partnerships.web.guarding import demand, edits
from partnerships.web.tables import table_page


@edits
def schedule_edit(request, public_id):
    placement = find_placement(request, public_id)
    demand(can_schedule(request.user, placement))
    rows = placement.schedule.all()
    held = lines_of(row for row in rows if row.to_on is None)
    form = TimetableForm(request.POST or None, placement=placement, lines=held)
    if form.is_valid() and save_timetable(form, placement):
        messages.success(request, _("The schedule is saved."))
        return redirect(placement)
    context = {"placement": placement, "form": form, "has_lines": bool(rows)}
    return render(request, "internships/hours/schedule_edit.html", context)


def save_timetable(form: TimetableForm, placement: Placement) -> bool:
    """Save a timetable that the law allows; else say why on the form."""
    try:
        set_timetable(placement=placement, hours=form.hours, from_on=form.cleaned_data["from_on"])
    except ValidationError as refused:
        mark_error(form, None, refused.messages)
        return False
    return True


def monday_given(text: str, placement: Placement) -> date:
    """Return the Monday of an address. Raises Http404 for another day, or a week without the placement."""
    try:
        monday = date.fromisoformat(text)
    except ValueError:
        raise Http404 from None
    if monday != monday_of(monday) or not week_touches(monday, **dates_of(placement)):
        raise Http404
    return monday


def dates_of(placement: Placement) -> dict[str, date]:
    return {"starts_on": placement.starts_on, "ends_on": placement.ends_on}


@edits
def hours_week(request, public_id, monday):
    """The student's week, on one screen; others read it."""
    placement = find_placement(request, public_id)
    monday = monday_given(monday, placement)
    is_mine = can_note(request.user, placement)
    if request.method == "POST":
        demand(is_mine)
    week = week_of(placement, monday, data=request.POST or None, is_mine=is_mine)
    errors = []
    if request.method == "POST":
        errors = note_hours(request, placement, monday, [row["form"] for row in week if row["form"]])
        if errors is None:
            return redirect(placement)
    context = {"placement": placement, "monday": monday, "week": week, "errors": errors, "is_mine": is_mine}
    before, after = weeks_beside(monday, **dates_of(placement), today=timezone.localdate())
    context |= {"before": before, "after": after, "can_save": any(row["form"] for row in week)}
    context |= {"planned": sum(row["plan"].hours for row in week), "done": hours_in(week)}
    return render(request, "internships/hours/hours_week.html", context)


def hours_in(week) -> object:
    rows = [row["kept"].hours for row in week if row["kept"]]
    return sum(rows) if rows else None


def note_hours(request, placement: Placement, monday: date, forms: list[DayOfHours]) -> list[str] | None:
    """Keep the week of valid forms; return None when it is kept, else what is said above the week."""
    # Not a generator: every day says its own errors.
    if not all([form.is_valid() for form in forms]):
        return [_("Correct the days in red.")]
    days = [form.said for form in forms]
    try:
        count = note_week(placement=placement, monday=monday, days=days, by=request.user, at=timezone.now())
    except ValidationError as refused:
        return refused.messages
    if count:
        messages.success(request, _("Your week is kept; the trainer will validate it."))
    else:
        messages.info(request, _("Nothing is noted for this week."))
    return None


def week_of(placement: Placement, monday: date, *, data, is_mine: bool) -> list[dict]:
    """Return the seven days of a week: what is planned, what is kept, and a form where one may write."""
    lines = lines_of(placement.schedule.all())
    kept = {row.day: row for row in placement.hours.filter(day__in=days_of_week(monday))}
    today = timezone.localdate()
    is_new = not kept
    week = []
    for plan in plan_of_week(lines, monday, **dates_of(placement)):
        row = kept.get(plan.day)
        is_open = is_mine and may_note(placement, plan.day, today=today)
        is_open = is_open and (row is None or row.state != HoursLog.State.VALIDATED)
        form = DayOfHours(data, begins=suggested(plan, row, is_new=is_new)) if is_open else None
        week.append({"plan": plan, "kept": row, "form": form})
    return week


@require_safe
def hours_waiting(request):
    """The weeks that wait for who answers for a trainee: theirs, their school's or their region's."""
    enter_weeks(request.user)
    filter = WeekFilter(request.GET, queryset=hours_seen_by(request.user).weeks_waiting())
    weeks = with_weeks(filter.qs).order_by("day", "pk")
    table = table_page(WEEKS, weeks, request=request)
    context = {"filter": filter, "table": offer_acts(table, WEEK_LIST, request=request)}
    return render(request, "internships/hours/hours_waiting.html", context)


@edits
def hours_validate(request, public_id, monday):
    """The trainer's answer to a week: validated, or returned with a reason."""
    placement = find_placement(request, public_id)
    demand(can_train(request.user, placement))
    monday = monday_given(monday, placement)
    form = ReturnForm(request.POST or None)
    if form.is_valid() and answer(request, form, placement, monday, name=str(request.user)):
        return redirect(placement)
    rows = list(waiting_of(placement, monday=monday))
    form = form if form.errors else ReturnForm(initial={"seen": seal(rows)})
    context = {"placement": placement, "rows": rows, "form": form, "monday": monday}
    return render(request, "internships/hours/hours_validate.html", with_total(context))


def with_total(context: dict) -> dict:
    return context | {"total": sum(row.hours for row in context["rows"]), "seen": seal(context["rows"])}


def answer(request, form: ReturnForm, placement: Placement, monday: date | None, *, name: str) -> bool:
    """Validate or return the hours seen; say so, or that they changed meanwhile."""
    week = {"placement": placement, "monday": monday, "seen": form.cleaned_data["seen"], "name": name}
    try:
        if form.is_return:
            send_back(**week, why=form.cleaned_data["why"], at=timezone.now())
        else:
            validate(**week, at=timezone.now())
    except ChangedMeanwhile:
        messages.warning(request, _("These hours have changed since you opened the page: look again."))
        return False
    told = _("The hours are returned to the student.") if form.is_return else _("The hours are validated.")
    messages.success(request, told)
    return True


@login_not_required
@never_cache
@edits
@rate_limit(action="open_link")
def hours_by_link(request, token):
    """The same answer without an account: all the hours that wait, once. GET shows, POST acts."""
    try:
        link = open_link(token=token, act=VALIDATE, at=timezone.now())
        return by_link(request, link)
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)


def by_link(request, link):
    placement = get_object_or_404(Placement.objects.with_people(), pk=link.target_id)
    form = ReturnForm(request.POST or None)
    if form.is_valid() and answer_by_link(request, form, placement, link):
        return render(request, "internships/placements/link_thanks.html", {"placement": placement})
    rows = list(waiting_of(placement))
    context = {"placement": placement, "rows": rows, "form": form, "link": link}
    return render(request, "internships/hours/hours_by_link.html", with_total(context))


@transaction.atomic
def answer_by_link(request, form: ReturnForm, placement: Placement, link) -> bool:
    """Answer, and spend the link in the same transaction. Raises LinkClosed."""
    name = link.name or link.email
    if not answer(request, form, placement, None, name=name):
        return False
    use_link(link=link, at=timezone.now())
    return True
