"""What a seat does by a mailed link, without an account: answer a convocation, read and comment minutes."""

from allauth.decorators import rate_limit
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from partnerships.meetings import convening
from partnerships.meetings.forms import AnswerForm, CommentForm
from partnerships.meetings.mails import ANSWER, COMMENT, presence_of
from partnerships.meetings.pages import decisions_of
from partnerships.meetings.views import calendar_file, keep_comment
from partnerships.people.capacities import End
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed, open_link
from partnerships.printing.markdown import as_html
from partnerships.web.guarding import edits


@login_not_required
@never_cache
@edits
@rate_limit(action="open_link")
def convocation_answer(request, token):
    """Show the convocation and its agenda; POST keeps the answer, until the meeting begins."""
    try:
        link = open_link(token=token, act=ANSWER, at=timezone.now())
        presence = presence_of(link)
        form = AnswerForm(
            request.POST or None, initial={"choice": presence.answer, "substitute": presence.substitute}
        )
        if form.is_valid():
            _answer(link, presence, form)
            return redirect("convocation_answer", token)
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    meeting = presence.meeting
    context = {
        "form": form, "presence": presence, "meeting": meeting, "committee": meeting.committee,
        "items": meeting.items.all(), "token": token,
    }  # fmt: skip
    return render(request, "partnerships/meetings/convocation.html", context)


def _answer(link, presence, form: AnswerForm) -> None:
    """Keep an answer. Raises LinkClosed when the meeting has begun meanwhile."""
    try:
        convening.answer(
            presence=presence,
            choice=form.cleaned_data["choice"],
            substitute=form.cleaned_data["substitute"],
            at=timezone.now(),
        )
    except convening.AlreadyBegun:
        raise LinkClosed(End.OVER, link) from None


@login_not_required
@never_cache
@require_safe
@rate_limit(action="open_link")
def convocation_calendar(request, token):
    """The meeting as a calendar file, by the same link."""
    try:
        link = open_link(token=token, act=ANSWER, at=timezone.now())
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    return calendar_file(presence_of(link).meeting)


@login_not_required
@never_cache
@edits
@rate_limit(action="open_link")
def minutes_comment(request, token):
    """Show the minutes that circulate; POST keeps what somebody would change."""
    try:
        link = open_link(token=token, act=COMMENT, at=timezone.now())
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    presence = presence_of(link)
    form = CommentForm(request.POST or None)
    if form.is_valid():
        keep_comment(request, presence, form)
        return redirect("minutes_comment", token)
    meeting = presence.meeting
    context = {
        "form": form, "meeting": meeting, "committee": meeting.committee, "minutes": as_html(meeting.minutes),
        "decisions": decisions_of(meeting), "asked": presence.amendments.all(),
    }  # fmt: skip
    return render(request, "partnerships/meetings/minutes_comment.html", context)
