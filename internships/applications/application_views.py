"""A student applies to a slot in two minutes, follows the application, takes the place or steps back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header, urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_fsm import TransitionNotAllowed

from internships.applications import applying, deciding
from internships.applications.document_access import visible_to
from internships.applications.forms import ApplyForm, ServedForm
from internships.applications.models import Application
from internships.applications.next_steps import next_step
from internships.applications.permissions import can_confirm, can_serve
from internships.offers.models import Offer, Slot
from internships.students import documents, profiling
from internships.students.models import StudentProfile
from internships.students.views import to_profile, who_first
from partnerships.base.sealing import Gone
from partnerships.people.standing import owns
from partnerships.web.guarding import demand
from partnerships.web.requests import words_in

SHOWN = [Offer.State.PUBLISHED, Offer.State.FULL, Offer.State.PAUSED, Offer.State.EXPIRED]


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def application_create(request, public_id):
    """Write to the firm; what is written is kept as a draft, to check before it leaves."""
    slots = Slot.objects.select_related(
        "offer__establishment__organization", "offer__kind", "offer__reserved_for"
    )
    slot = get_object_or_404(slots.filter(offer__state__in=SHOWN), public_id=public_id)
    if not request.user.is_authenticated:
        return redirect(f"{reverse('student_join')}?{urlencode({'next': request.path})}")
    student = profiling.student_of(request)
    if student is None or not StudentProfile.objects.filter(student=student).exists():
        return to_profile(request)
    return write_draft(request, student, slot)


def write_draft(request, student, slot):
    """Show the form, or what stands in the way; keep the draft and lead to its last check."""
    find = applying.held if request.method == "POST" else applying.live
    application = find(student=student, slot=slot)
    if application and application.state != Application.State.DRAFT:
        return redirect(application)
    reasons = applying.hindrances(student=student, slot=slot, on=timezone.localdate())
    form = ApplyForm(
        request.POST or None, student=student, instance=application, initial=first_words(application)
    )
    if form.is_valid() and not reasons:
        said = {"message": form.cleaned_data["message"], "documents": form.cleaned_data.get("documents", [])}
        said["enrolment"] = form.cleaned_data.get("enrolment")
        return redirect(applying.draft(student=student, slot=slot, by=request.user, **said))
    context = {"form": form, "slot": slot, "offer": slot.offer, "student": student, "reasons": reasons}
    return render(request, "internships/applications/student_apply.html", context)


def first_words(application) -> dict:
    """Return what the draft holds already."""
    if application is None:
        return {}
    return {
        "message": application.message,
        "enrolment": application.enrolment and application.enrolment.public_id,
        "documents": application.documents.values_list("public_id", flat=True),
    }


def own(user, public_id) -> Application:
    """Return an application of one's own; a stranger gets a 404."""
    mine = Application.objects.of_student(user).with_partners().select_related("slot__offer__contact")
    return get_object_or_404(mine, public_id=public_id)


@never_cache
@require_safe
@who_first
def application_detail(request, public_id):
    """Where one application stands and what happens next; a draft waits here for its last check."""
    seen = Application.objects.visible_to(request.user).with_partners()
    application = get_object_or_404(seen.select_related("student__profile__program"), public_id=public_id)
    is_own = owns(request.user, application.student)
    if not is_own and answers(request.user, application):
        return redirect("application_decide", public_id)
    today = timezone.localdate()
    context = {
        "application": application,
        "is_own": is_own,
        "step": next_step(application, on=today),
        "documents": visible_to(request.user).filter(applications=application),
        "serve_form": serve_form(request.user, application),
        "events": application.events.all(),
        "reasons": (
            applying.hindrances(student=application.student, slot=application.slot, on=today)
            if is_own and application.state == Application.State.DRAFT
            else []
        ),
    }
    return render(request, "internships/applications/student_application.html", context)


def serve_form(user, application) -> ServedForm | None:
    """Return the school's form to correct which program is served; None when there is nothing to choose."""
    if not can_serve(user, application):
        return None
    form = ServedForm(application=application, user=user)
    return form if form.fields["enrolment"].queryset else None


@require_POST
def application_serve(request, public_id):
    """The school corrects which program an application serves; agreement and placement follow."""
    found = Application.objects.visible_to(request.user).select_related("enrolment")
    application = get_object_or_404(found, public_id=public_id)
    demand(can_serve(request.user, application))
    form = ServedForm(request.POST, application=application, user=request.user)
    if form.is_valid():
        applying.serve(application=application, enrolment=form.cleaned_data["enrolment"])
        messages.success(request, _("The program is corrected; agreement, hours and outcome follow."))
    else:
        messages.error(request, _("Choose one of the programs that the student follows at your school."))
    return redirect(application)


def answers(user, application) -> bool:
    """Whether the person reads the application as the firm: its own page has what a firm may see."""
    firm = application.slot.offer.establishment.organization_id
    return firm in user.scope.employer_ids and application.school_id not in user.scope.coordinated_ids


@require_POST
def application_send(request, public_id):
    """Let a draft leave for the firm; a second click changes nothing."""
    application = own(request.user, public_id)
    try:
        if applying.send(application=application, by=request.user, at=timezone.now()):
            messages.success(request, _("Your application has left. The firm is told by e-mail."))
    except applying.CannotApply as refused:
        messages.error(request, " ".join(refused.reasons))
    return redirect(application)


@require_http_methods(["GET", "POST"])
def application_withdraw(request, public_id):
    """Ask once, then step back."""
    application = own(request.user, public_id)
    if request.method == "POST":
        try:
            reason = words_in(request, "reason", most=500)
            deciding.withdraw(application=application, by=request.user, at=timezone.now(), reason=reason)
            messages.success(request, _("You stepped back. The firm is told."))
        except deciding.Bound:
            messages.error(request, _("The agreement is signed: ask your school to end it first."))
        except TransitionNotAllowed:
            messages.info(request, _("This application had already ended."))
        return redirect("my_board")
    if not application.is_live:
        return redirect(application)
    return render(request, "internships/applications/student_withdraw.html", {"application": application})


TAKE, LET_GO = "confirm", "withdraw"


OUTCOMES = {
    TAKE: gettext_lazy("The place is yours. Your school now prepares the agreement to sign."),
    LET_GO: gettext_lazy("You let the place go. The firm is told, and the next person gets a chance."),
}


@require_http_methods(["GET", "HEAD", "POST"])
@who_first
def application_confirm(request, public_id):
    seen = Application.objects.visible_to(request.user).with_partners()
    application = get_object_or_404(seen, public_id=public_id)
    demand(can_confirm(request.user, application))
    if request.method == "POST":
        take_or_let_go(request, application, LET_GO if request.POST.get("verb") == LET_GO else TAKE)
        return redirect("application_confirm", public_id)
    context = {
        "application": application,
        "offer": application.slot.offer,
        "slot": application.slot,
        "is_open": application.state == "offered" and timezone.localdate() <= application.confirm_by,
        "is_own": owns(request.user, application.student),
    }
    return render(request, "internships/applications/confirm.html", context)


def take_or_let_go(request, application, verb) -> None:
    """Take the place or let it go, once, and say what became of it."""
    act = deciding.confirm if verb == TAKE else deciding.withdraw
    try:
        act(application=application, by=request.user, at=timezone.now())
    except deciding.TooLate:
        messages.error(
            request, _("The last day to confirm is over. Write to your school, which can ask for more days.")
        )
    except deciding.Bound:
        messages.error(request, _("The agreement is signed: ask your school to end it first."))
    except TransitionNotAllowed:
        messages.error(request, _("Nothing was changed: there is no place to confirm here."))
    else:
        messages.success(request, OUTCOMES[verb])


@never_cache
@require_safe
def document_download(request, public_id):
    """One document, to save: to its owner, to their school, to a firm that received it."""
    document = get_object_or_404(visible_to(request.user), public_id=public_id)
    try:
        content = documents.read(document)
    except Gone:
        raise Http404 from None
    headers = {"Content-Disposition": content_disposition_header(True, document.name)}
    return HttpResponse(content, content_type=document.content_type, headers=headers)
