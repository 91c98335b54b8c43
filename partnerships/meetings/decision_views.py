"""Pages of decisions: recorded in a meeting, followed across meetings."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_fsm import TransitionNotAllowed

from partnerships.base.figures import write_number
from partnerships.base.states import hold
from partnerships.committees.permissions import can_keep
from partnerships.meetings import attending, deciding
from partnerships.meetings.deciding import ratifying, tally_of
from partnerships.meetings.decision_forms import DecisionForm, FollowForm
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.exports import decisions_file
from partnerships.meetings.filters import DecisionFilter
from partnerships.meetings.forms import LaterMeetingForm, ReasonForm
from partnerships.meetings.pages import told_about
from partnerships.meetings.tables import DECISIONS
from partnerships.meetings.views import find_kept as find_kept_meeting
from partnerships.web.downloads import FORMATS
from partnerships.web.guarding import demand, edits
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page

FORM = "partnerships/meetings/meeting_form.html"


def find_decision(request, public_id) -> Decision:
    """Return a decision that the person may read. Raises Http404."""
    found = Decision.objects.readable_by(request.user, on=timezone.localdate()).with_origin()
    wanted = found.select_related("committee__partnership__lead_organization", "item")
    return get_object_or_404(wanted, public_id=public_id)


def find_kept(request, public_id) -> Decision:
    """Return a decision that the person follows. Raises Http404, or PermissionDenied for who only reads."""
    decision = find_decision(request, public_id)
    demand(can_keep(request.user, decision.committee))
    return decision


@require_safe
@opens_on_a_view
def decision_list(request):
    """What committees decided, that the person may read: to follow, late, done."""
    found = Decision.objects.readable_by(request.user, on=timezone.localdate())
    filter = DecisionFilter(request.GET, queryset=found)
    context = {
        "filter": filter,
        "table": table_page(DECISIONS, filter.qs.with_origin(), request=request),
        "formats": FORMATS,
    }
    return render(request, "partnerships/meetings/decision_list.html", context)


@require_safe
def decision_export(request, format):
    if format not in FORMATS:
        raise Http404
    found = Decision.objects.readable_by(request.user, on=timezone.localdate())
    filter = DecisionFilter(request.GET, queryset=found)
    source = _("Arrimage, what %(user)s may see") % {"user": request.user}
    rows = filter.qs.with_origin().order_by("due_on", "pk")
    return decisions_file(rows, format=format, filters=filter.in_use, source=source, at=timezone.now())


@login_not_required
@require_safe
def decision_detail(request, public_id):
    decision = find_decision(request, public_id)
    is_keeper = can_keep(request.user, decision.committee)
    context = {
        "decision": decision,
        "committee": decision.committee,
        "is_keeper": is_keeper,
        "tally": tally_of(decision),
        "ballots": decision.ballots.select_related("sitting__seat").order_by("pk"),
        "events": decision.events.select_related("by"),
        "about": told_about(request.user, decision),
        "is_late": decision.is_late(on=timezone.localdate()),
        "may_reopen": decision.state in ("done", "dropped") and decision.has_force,
    }
    return render(request, "partnerships/meetings/decision_detail.html", context)


@edits
def decision_create(request, public_id):
    """Record a decision of a meeting under way; of which of its committees, when several sit together."""
    meeting = find_kept_meeting(request, public_id)
    known = {str(committee.public_id): committee for committee in meeting.committees}
    committee = known.get(request.GET.get("committee", ""), meeting.committee)
    if not meeting.takes_notes or meeting.starts_at > timezone.now():
        messages.error(
            request,
            _("Decisions are recorded from the beginning of the meeting until it is closed and circulated."),
        )
        return redirect(meeting)
    form = DecisionForm(request.POST or None, instance=Decision(meeting=meeting), committee=committee)
    if form.is_valid() and (decision := _record(request, form)):
        return redirect(decision.meeting)
    context = {
        "form": form, "meeting": meeting, "committee": committee, "title": _("Record a decision"),
        "others": [c for c in meeting.committees if c.pk != committee.pk],
        "room": deciding.room_of(meeting, committee),
    }  # fmt: skip
    return render(request, "partnerships/meetings/decision_form.html", context)


def _record(request, form: DecisionForm) -> Decision | None:
    """Keep a decision; None when it cannot be: the form says why."""
    decision = form.save(commit=False)
    try:
        deciding.record(decision=decision, choices=form.choices, by=request.user, at=timezone.now())
    except deciding.NobodyThere:
        form.add_error(None, _("Note first who is there: nobody who votes is noted as present."))
    except deciding.NotSitting:
        form.add_error(None, _("Somebody left since this page opened: check presences, then the votes."))
    except deciding.Tied as tied:
        told = _("%(count)s for and as many against: nothing is carried. Vote again, or leave it undecided.")
        form.add_error("mode", told % {"count": write_number(tied.tally.votes_for)})
    except attending.NotYet:
        form.add_error(None, _("The meeting was closed meanwhile: nothing more is decided there."))
    else:
        messages.success(request, _told(decision))
        return decision
    return None


def _told(decision: Decision) -> str:
    """Say what became of what was recorded."""
    if decision.state == Decision.State.REJECTED:
        return _("It is kept as not carried.")
    if decision.state == Decision.State.TO_RATIFY:
        return _("It is kept; without quorum, it has force once a later meeting ratifies it.")
    return _("The decision is recorded.")


@edits
def decision_follow(request, public_id):
    seen = find_kept(request, public_id)
    with transaction.atomic():
        decision = Decision.objects.select_related("committee__partnership").get(pk=seen.pk)
        hold(decision)
        form = FollowForm(request.POST or None, instance=decision)
        if form.is_valid():
            form.save()
            messages.success(request, _("Saved."))
            return redirect(seen)
    return _form(request, form, seen, title=_("Follow the decision"))


def _form(request, form, decision: Decision, *, title: str, text: str = ""):
    context = {
        "form": form, "title": title, "text": text, "decision": decision,
        "committee": decision.committee, "meeting": decision.meeting,
    }  # fmt: skip
    return render(request, FORM, context)


@require_POST
def decision_finish(request, public_id):
    decision = find_kept(request, public_id)
    act = decision.reopen if request.POST.get("act") == "reopen" else decision.finish
    try:
        act(by=request.user, at=timezone.now())
        messages.success(request, _("The state is “%(state)s”.") % {"state": decision.get_state_display()})
    except TransitionNotAllowed:
        messages.error(request, _("Somebody changed this decision meanwhile: look at its state."))
    return redirect(decision)


@edits
def decision_drop(request, public_id):
    decision = find_kept(request, public_id)
    form = ReasonForm(request.POST or None, button=_("Drop the decision"))
    if form.is_valid():
        try:
            decision.drop(by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"])
            messages.success(request, _("The decision is dropped; its reason stays on its page."))
        except TransitionNotAllowed:
            messages.error(request, _("Somebody changed this decision meanwhile: look at its state."))
        return redirect(decision)
    return _form(request, form, decision, title=_("Drop the decision"))


@edits
def decision_ratify(request, public_id):
    decision, now = find_kept(request, public_id), timezone.now()
    meetings = ratifying(decision, at=now)
    form = LaterMeetingForm(request.POST or None, meetings=meetings, button=_("Ratify"))
    if form.is_valid():
        try:
            deciding.ratify(
                decision=decision, meeting=form.cleaned_data["meeting"], by=request.user, at=timezone.now()
            )
            messages.success(request, _("The decision is ratified: it has force."))
        except (deciding.CannotRatify, TransitionNotAllowed):
            messages.error(request, _("A later meeting of the committee that has its quorum ratifies it."))
        return redirect(decision)
    text = "" if meetings else _("No later meeting of this committee has had its quorum yet.")
    return _form(request, form, decision, title=_("Ratify the decision"), text=text)
