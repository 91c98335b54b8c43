"""The firm's side: applications received, one to read and answer, several at once."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_fsm import TransitionNotAllowed

from internships.applications import answering, deciding
from internships.applications.answering import NO_SEAT, NOT_APPROVED, STATE_FORBIDS
from internships.applications.forms import ANSWERS, AnswerForm, BatchForm, ranks_of
from internships.applications.models import Application
from internships.applications.permissions import can_answer, enter_inbox, is_minor, shows_contact
from partnerships.base.figures import write_day
from partnerships.web.guarding import demand

PAGE = 25
WAITING, DECIDED, ALL = "waiting", "decided", "all"
TABS = {
    WAITING: gettext_lazy("To answer"),
    DECIDED: gettext_lazy("Already answered"),
    ALL: gettext_lazy("All"),
}
SAID = {
    answering.OFFER: gettext_lazy(
        "The place is offered. The student is told and has until %(day)s to take it."
    ),
    answering.INVITE: gettext_lazy("The student is invited to the interview."),
    answering.REVIEW: gettext_lazy("The student knows that you are thinking about it."),
    answering.REFUSE: gettext_lazy(
        "Your answer is sent, with other offers to look at. Thank you for answering."
    ),
}
REFUSALS = {
    STATE_FORBIDS: gettext_lazy("Nothing was changed: this application is already “%(state)s”."),
    NOT_APPROVED: gettext_lazy(
        "Nothing was changed: the offer has changed, and must be approved again before a place is offered."
    ),
    NO_SEAT: gettext_lazy("Nothing was changed: every place is taken or waits for a student to confirm."),
}


@require_safe
def application_inbox(request):
    """What a firm received, oldest first, with the days left to answer."""
    enter_inbox(request.user)
    tab = request.GET.get("show") if request.GET.get("show") in TABS else WAITING
    received = Application.objects.received_by(request.user)
    page = Paginator(shown(received, tab).with_candidate(), PAGE).get_page(request.GET.get("page"))
    today = timezone.localdate()
    context = {
        "page": page,
        "rows": [(application, days_left(application, on=today)) for application in page],
        "tab": tab,
        "tabs": TABS.items(),
        "form": BatchForm(auto_id="batch_%s"),
    }
    return render(request, "internships/applications/inbox.html", context)


def shown(received, tab):
    """Return a tab's applications: those that wait come oldest first, the others newest first."""
    if tab == WAITING:
        return received.waiting().order_by("sent_at", "pk")
    if tab == DECIDED:
        return received.decided().order_by("-updated_at", "-pk")
    return received.order_by("-sent_at", "-pk")


def days_left(application, *, on) -> int | None:
    """Return the days left to answer; None when there is nothing to answer."""
    return max((application.answer_by - on).days, 0) if application.is_waiting else None


@require_http_methods(["GET", "HEAD", "POST"])
def application_decide(request, public_id):
    """Read a candidate and answer."""
    seen = Application.objects.visible_to(request.user).exclude(state=Application.State.DRAFT)
    application = get_object_or_404(seen.with_candidate(), public_id=public_id)
    demand(can_answer(request.user, application))
    form = AnswerForm(request.POST or None)
    if form.is_valid() and decide(request, application, form):
        return redirect("application_decide", public_id)
    if request.method == "GET" and application.state == Application.State.SENT:
        application = note_reading(application, by=request.user)
    context = candidate_page(application, form) | {"document_page": "document_download"}
    return render(request, "internships/applications/decide.html", context)


def decide(request, application, form) -> bool:
    """Do what is answered, and say what became of it."""
    try:
        kept = answering.answer(
            application=application, by=request.user, at=timezone.now(), **form.cleaned_data
        )
    except (TransitionNotAllowed, deciding.NoSeatLeft) as refused:
        messages.error(request, told(refused, application))
    else:
        messages.success(request, SAID[form.cleaned_data["verb"]] % {"day": write_day(kept.confirm_by)})
    return True


def told(refused: Exception, application) -> str:
    """Return why nothing was changed."""
    codes = {deciding.NoSeatLeft: NO_SEAT, deciding.NotApproved: NOT_APPROVED}
    code = codes.get(type(refused), STATE_FORBIDS)
    state = answering.now(application).get_state_display()
    return REFUSALS[code] % {"state": state}


def note_reading(application, *, by):
    """Note the first reading by the firm; an administrator who looks is not the firm."""
    if not by.scope.is_admin:
        deciding.see(application=application, by=by, at=timezone.now())
    return answering.now(application)


def candidate_page(application, form) -> dict:
    """Return what the firm reads of a candidate, as inbox and link show it; once it is over, the name."""
    today, is_live = timezone.localdate(), application.is_live
    return {
        "application": application,
        "offer": application.slot.offer,
        "slot": application.slot,
        "student": application.student,
        "profile": getattr(application.student, "profile", None) if is_live else None,
        "is_minor": is_minor(application, on=today),
        "shows_contact": shows_contact(application, on=today),
        "documents": application.documents.all() if is_live else [],
        "days_left": days_left(application, on=today),
        "form": form,
        "answers": dict(ANSWERS),
    }


@require_POST
def application_batch(request):
    """Give several candidates one answer, or a rank each; a line says what became of each."""
    enter_inbox(request.user)
    received = Application.objects.received_by(request.user).with_candidate()
    if "rank" in request.POST:
        return keep_ranks(request, received)
    chosen = list(received.chosen(request.POST.getlist("application")))
    form = BatchForm(request.POST, auto_id="batch_%s")
    results = []
    if chosen and form.is_valid():
        results = answering.answer_several(
            applications=chosen, by=request.user, at=timezone.now(), **form.cleaned_data
        )
    context = {"chosen": chosen, "form": form, "results": [(r, sentence(r)) for r in results]}
    status = 200 if results else 400
    return render(request, "internships/applications/batch.html", context, status=status)


def sentence(result) -> str:
    """Return what is told of one line of a batch; "" when the answer was given."""
    said = {"state": result.application.get_state_display()}
    return REFUSALS[result.refused] % said if result.refused else ""


def keep_ranks(request, received):
    """Keep the order that the firm gave its candidates."""
    ranks = ranks_of(request.POST)
    changed = answering.rank(applications=received.chosen(ranks), ranks=ranks)
    said = ngettext("The order is kept: %(count)d change.", "The order is kept: %(count)d changes.", changed)
    messages.success(request, said % {"count": changed})
    return redirect("application_inbox")
