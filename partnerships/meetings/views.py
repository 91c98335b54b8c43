"""Pages of meetings: the agenda, the convocation, the attendance list, the minutes."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe
from django_fsm import TransitionNotAllowed

from partnerships.base.figures import write_moment, write_number
from partnerships.base.states import hold
from partnerships.committees.permissions import can_keep
from partnerships.committees.views import find_kept as find_kept_committee
from partnerships.meetings import attending, convening, minuting
from partnerships.meetings.calendars import invitation
from partnerships.meetings.convening import called_to, is_seat_of, room_of
from partnerships.meetings.forms import (
    AnswerForm,
    AttendanceForm,
    CommentForm,
    ItemForm,
    LaterMeetingForm,
    MeetingForm,
    MinutesForm,
    ReasonForm,
)
from partnerships.meetings.models import AgendaItem, Meeting, Presence
from partnerships.meetings.pages import page_of
from partnerships.meetings.permissions import is_inside
from partnerships.meetings.printing import pdf
from partnerships.organizations.solicitation_models import SPARED_DAYS
from partnerships.organizations.soliciting import asked_lately
from partnerships.web.forms import save_once
from partnerships.web.guarding import demand, edits


def find_meeting(request, public_id) -> Meeting:
    """Return a meeting that the person may read. Raises Http404."""
    found = Meeting.objects.readable_by(request.user, on=timezone.localdate())
    wanted = found.select_related("committee__partnership__lead_organization", "adopted_at")
    return get_object_or_404(wanted, public_id=public_id)


def find_kept(request, public_id) -> Meeting:
    """Return a meeting that the person keeps. Raises Http404, or PermissionDenied for who only reads."""
    meeting = find_meeting(request, public_id)
    demand(can_keep(request.user, meeting.committee))
    return meeting


@login_not_required
@require_safe
def meeting_detail(request, public_id):
    meeting = find_meeting(request, public_id)
    return render(request, "partnerships/meetings/meeting_detail.html", page_of(meeting, request.user))


@edits
def meeting_create(request, public_id):
    committee = find_kept_committee(request, public_id)
    form = MeetingForm(request.POST or None, committee=committee, by=request.user)
    if form.is_valid():
        messages.success(request, _("The meeting is planned: write its agenda, then convene the seats."))
        return redirect(save_once(form, among=committee.meetings))
    return _form(request, form, title=_("Plan a meeting"), committee=committee)


@edits
def meeting_edit(request, public_id):
    seen = find_kept(request, public_id)
    with transaction.atomic():
        meeting = Meeting.objects.select_related("committee").get(pk=seen.pk)
        hold(meeting)
        if meeting.state not in Meeting.TO_COME:
            messages.error(request, _("This meeting was held or called off: it no longer changes."))
            return redirect(seen)
        form = MeetingForm(request.POST or None, instance=meeting, committee=seen.committee, by=request.user)
        if form.is_valid():
            meeting = form.save()
            _tell_saved(request, meeting, asks_again=form.asks_again)
            return redirect(meeting)
    return _form(request, form, title=_("Change the meeting"), committee=seen.committee, meeting=seen)


def _tell_saved(request, meeting: Meeting, *, asks_again: bool) -> None:
    if not asks_again:
        messages.success(request, _("The meeting is saved."))
        return
    sent = convening.tell_of_change(meeting=meeting, at=timezone.now())
    told = ngettext(
        "The meeting is saved; %(count)s seat is asked again.",
        "The meeting is saved; %(count)s seats are asked again.",
        sent,
    )
    messages.success(request, told % {"count": write_number(sent)})


def _form(request, form, *, title: str, committee, meeting=None, text: str = ""):
    context = {"form": form, "title": title, "committee": committee, "meeting": meeting, "text": text}
    return render(request, "partnerships/meetings/meeting_form.html", context)


# --- The agenda ---------------------------------------------------------------------------------------------


def find_item(request, public_id) -> AgendaItem:
    """Return an agenda item of a meeting that the person keeps, and whose agenda may change."""
    item = get_object_or_404(AgendaItem.objects.select_related("meeting"), public_id=public_id)
    meeting = find_kept(request, item.meeting.public_id)
    demand(is_agenda_open(meeting))
    item.meeting = meeting
    return item


def is_agenda_open(meeting: Meeting) -> bool:
    """Whether items may still be added or moved: until the sitting is closed."""
    return meeting.state in Meeting.TO_COME


@edits
def item_create(request, public_id):
    meeting = find_kept(request, public_id)
    demand(is_agenda_open(meeting))
    form = ItemForm(request.POST or None, instance=AgendaItem(meeting=meeting))
    if form.is_valid():
        convening.put_item(form.save(commit=False))
        messages.success(request, _("The item is on the agenda."))
        return redirect(meeting)
    return _form(request, form, title=_("Add an agenda item"), committee=meeting.committee, meeting=meeting)


@edits
def item_edit(request, public_id):
    item = find_item(request, public_id)
    form = ItemForm(request.POST or None, instance=item)
    if form.is_valid():
        form.save()
        messages.success(request, _("The item is saved."))
        return redirect(item.meeting)
    meeting = item.meeting
    return _form(request, form, title=_("Edit the agenda item"), committee=meeting.committee, meeting=meeting)


@require_POST
def item_move(request, public_id):
    """Move an item up or down, or take it off the agenda."""
    item, act = find_item(request, public_id), request.POST.get("act")
    if act in ("up", "down"):
        convening.move_item(item, up=act == "up")
    elif act == "remove":
        convening.take_off(item)
        messages.success(request, _("The item is off the agenda."))
    return redirect(item.meeting)


# --- The convocation ----------------------------------------------------------------------------------------


@edits
def meeting_convene(request, public_id):
    """Say who is called, where, and who cannot be; POST calls them."""
    meeting, now = find_kept(request, public_id), timezone.now()
    if request.method == "POST":
        return _convene(request, meeting)
    known = dict(meeting.presences.values_list("sitting", "email"))
    called = called_to(meeting)
    is_first = meeting.state == Meeting.State.PLANNED
    new = [s for s in called if is_first or known.get(s.pk) != s.seat.email.lower()]
    asks = asked_lately((s.seat.organization_id for s in new), at=now)
    for sitting in new:
        sitting.asks = asks.get(sitting.seat.organization_id, 0)
    context = {
        "meeting": meeting,
        "committee": meeting.committee,
        "called": [s for s in new if s.seat.email],
        "without_address": [s for s in new if not s.seat.email],
        "vacant": [
            sitting
            for committee in meeting.committees
            for sitting in committee.sittings.sitting(on=timezone.localdate(meeting.starts_at))
            if sitting.is_vacant
        ],
        "items": meeting.items.count(),
        "is_late": meeting.starts_at <= now,
        "is_first": is_first,
        "days": SPARED_DAYS,
    }
    return render(request, "partnerships/meetings/meeting_convene.html", context)


def _convene(request, meeting: Meeting):
    at = timezone.now()
    try:
        if meeting.state == Meeting.State.PLANNED:
            sent = convening.convene(meeting=meeting, by=request.user, at=at)
        else:
            sent = convening.call_late(meeting=meeting, at=at)
    except convening.NothingToDiscuss:
        messages.error(request, _("Write the agenda first: nobody is called to discuss nothing."))
    except (convening.AlreadyBegun, TransitionNotAllowed):
        messages.error(request, _("The meeting has begun, or was called off: nobody can be called to it."))
    else:
        told = ngettext("%(count)s convocation leaves.", "%(count)s convocations leave.", sent)
        messages.success(request, told % {"count": write_number(sent)})
    return redirect(meeting)


@edits
def meeting_cancel(request, public_id):
    meeting = find_kept(request, public_id)
    form = ReasonForm(request.POST or None, button=_("Call the meeting off"))
    if form.is_valid():
        try:
            told = convening.call_off(
                meeting=meeting, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"]
            )
        except TransitionNotAllowed:
            messages.error(request, _("This meeting was held or called off: it no longer changes."))
        else:
            sentence = ngettext(
                "The meeting is called off; %(count)s seat is told.",
                "The meeting is called off; %(count)s seats are told.",
                told,
            )
            messages.success(request, sentence % {"count": write_number(told)})
        return redirect(meeting)
    return _form(
        request, form, title=_("Call the meeting off"), committee=meeting.committee, meeting=meeting,
        text=_("Everybody who was called is told, with the reason."),
    )  # fmt: skip


@edits
def meeting_answer(request, public_id):
    """The answer of a seat, by who acts for the partner that holds it, or by the secretariat for a seat."""
    presence = get_object_or_404(
        Presence.objects.select_related("meeting__committee__partnership", "sitting__seat"),
        public_id=public_id,
    )
    meeting = find_meeting(request, presence.meeting.public_id)
    today = timezone.localdate()
    demand(is_seat_of(request.user, presence, on=today) or can_keep(request.user, meeting.committee))
    form = AnswerForm(
        request.POST or None, initial={"choice": presence.answer, "substitute": presence.substitute}
    )
    if form.is_valid():
        try:
            convening.answer(
                presence=presence,
                choice=form.cleaned_data["choice"],
                substitute=form.cleaned_data["substitute"],
                at=timezone.now(),
            )
            messages.success(request, _("The answer is kept; it may change until the meeting begins."))
        except convening.AlreadyBegun:
            messages.error(
                request, _("This meeting has begun, or was called off: there is nothing to answer.")
            )
        return redirect(meeting)
    title = _("Answer for the seat “%(seat)s”") % {"seat": presence.sitting}
    return _form(request, form, title=title, committee=meeting.committee, meeting=meeting)


@require_safe
def meeting_calendar(request, public_id):
    """The meeting as a calendar file, for who sits in it or keeps it."""
    meeting = find_meeting(request, public_id)
    demand(is_inside(request.user, meeting, on=timezone.localdate()))
    return calendar_file(meeting)


def calendar_file(meeting: Meeting) -> HttpResponse:
    response = HttpResponse(invitation(meeting), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="reunion.ics"'
    return response


# --- The sitting --------------------------------------------------------------------------------------------


@edits
def meeting_attendance(request, public_id):
    """Who came, seat by seat, on a telephone; one may come back to it when somebody leaves."""
    meeting = find_kept(request, public_id)
    if not meeting.takes_notes or meeting.starts_at > timezone.now():
        messages.error(
            request, _("Presences are noted from the beginning of the meeting until it is closed.")
        )
        return redirect(meeting)
    form = AttendanceForm(request.POST or None, presences=attending.seats_of(meeting))
    if form.is_valid():
        attending.note(meeting=meeting, came=form.came, proxies=form.proxies, at=timezone.now())
        messages.success(request, _("Presences are noted."))
        return redirect(meeting)
    context = {"form": form, "meeting": meeting, "committee": meeting.committee}
    context["rooms"] = [(committee, room_of(meeting, committee)) for committee in meeting.committees]
    return render(request, "partnerships/meetings/attendance.html", context)


@require_POST
def meeting_close(request, public_id):
    meeting = find_kept(request, public_id)
    try:
        attending.close(meeting=meeting, by=request.user, at=timezone.now())
        messages.success(request, _("The meeting is closed: write its minutes."))
    except (attending.NotYet, TransitionNotAllowed):
        messages.error(request, _("The meeting has not begun, or is closed already."))
    return redirect(meeting)


# --- The minutes --------------------------------------------------------------------------------------------


@edits
def minutes_edit(request, public_id):
    seen = find_kept(request, public_id)
    with transaction.atomic():
        meeting = Meeting.objects.get(pk=seen.pk)
        hold(meeting)
        if not meeting.takes_notes:
            messages.error(
                request, _("These minutes circulate or are adopted: take them up again to change them.")
            )
            return redirect(seen)
        form = MinutesForm(request.POST or None, instance=meeting)
        if form.is_valid():
            form.save()
            messages.success(request, _("The minutes are saved."))
            return redirect(seen)
    return _form(request, form, title=_("Write the minutes"), committee=seen.committee, meeting=seen)


@require_POST
def minutes_circulate(request, public_id):
    meeting = find_kept(request, public_id)
    try:
        sent = minuting.circulate(meeting=meeting, by=request.user, at=timezone.now())
    except minuting.NoText:
        messages.error(request, _("Write the minutes first: there is nothing to read yet."))
    except minuting.NobodyCame:
        messages.error(request, _("Note who came first: minutes circulate to them."))
    except TransitionNotAllowed:
        messages.error(request, _("Close the meeting first; minutes that circulate do so once."))
    else:
        told = ngettext(
            "The minutes circulate: %(count)s mail leaves.",
            "The minutes circulate: %(count)s mails leave.",
            sent,
        )
        messages.success(request, told % {"count": write_number(sent)})
    return redirect(meeting)


@require_POST
def minutes_take_up(request, public_id):
    meeting = find_kept(request, public_id)
    try:
        minuting.take_up_again(meeting=meeting, by=request.user, at=timezone.now())
        messages.success(request, _("The minutes may be written again; circulate them once more after."))
    except TransitionNotAllowed:
        messages.error(request, _("Only minutes that circulate are taken up again."))
    return redirect(meeting)


@edits
def minutes_adopt(request, public_id):
    meeting, now = find_kept(request, public_id), timezone.now()
    later = minuting.adopting(meeting, at=now)
    form = LaterMeetingForm(request.POST or None, meetings=later, button=_("Adopt the minutes"))
    if form.is_valid():
        return _adopt(request, meeting, form.cleaned_data["meeting"])
    text = "" if later else _("No later meeting of this committee has begun: minutes are adopted there.")
    title = _("Adopt the minutes")
    return _form(request, form, title=title, committee=meeting.committee, meeting=meeting, text=text)


def _adopt(request, meeting: Meeting, later: Meeting):
    try:
        minuting.adopt(meeting=meeting, at_meeting=later, by=request.user, at=timezone.now())
        messages.success(request, _("The minutes are adopted; from now on they no longer change."))
    except minuting.TooSoon as soon:
        told = _("Who came may ask for a change until %(moment)s: adopt them after.")
        messages.error(request, told % {"moment": write_moment(soon.until)})
    except (minuting.NotALaterMeeting, TransitionNotAllowed):
        messages.error(request, _("Minutes that circulate are adopted by a later meeting of the committee."))
    return redirect(meeting)


@edits
def minutes_ask(request, public_id):
    """What a seat that was there would have the minutes say."""
    presence = get_object_or_404(
        Presence.objects.select_related("meeting__committee", "sitting__seat"), public_id=public_id
    )
    meeting = find_meeting(request, presence.meeting.public_id)
    demand(
        is_seat_of(request.user, presence, on=timezone.localdate()) and presence.came not in ("", "absent")
    )
    form = CommentForm(request.POST or None)
    if form.is_valid():
        keep_comment(request, presence, form)
        return redirect(meeting)
    return _form(request, form, title=_("Ask for a change"), committee=meeting.committee, meeting=meeting)


def keep_comment(request, presence: Presence, form: CommentForm) -> bool:
    """Keep a request for a change; say so, or that it comes too late."""
    try:
        text, token = form.cleaned_data["text"], form.instance.public_id
        minuting.ask_change(presence=presence, text=text, token=token, at=timezone.now())
    except minuting.TooLate:
        messages.error(
            request, _("The days to ask for a change are over, or the text is being written again.")
        )
        return False
    messages.success(request, _("The secretariat reads what you would change."))
    return True


@login_not_required
@require_safe
def minutes_pdf(request, public_id):
    """The minutes as PDF: of adopted ones for everyone; of those that circulate, for who sits."""
    meeting = find_meeting(request, public_id)
    is_open = meeting.state == Meeting.State.ADOPTED
    demand(is_open or is_inside(request.user, meeting, on=timezone.localdate()))
    content = meeting.printed(lambda: pdf(meeting))
    if content is None:
        messages.error(
            request, _("The PDF could not be made; its reason is kept for the administrators. Try again.")
        )
        return redirect(meeting)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="proces-verbal.pdf"'
    return response
