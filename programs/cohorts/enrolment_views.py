"""People enrolled in a cohort: adding them, following them, changing the state of one or several."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnerships.web.forms import token_of
from partnerships.web.guarding import demand
from programs.cohorts.enrolling import (
    ALREADY_ENROLLED,
    DATE_FORBIDS,
    OTHER_PERSON,
    STATE_FORBIDS,
    Refused,
    alike,
    change_enrolments,
    enrol_student,
)
from programs.cohorts.forms import ChangeForm, EnrolmentForm
from programs.cohorts.keeping import keeps
from programs.cohorts.labels import ENROLMENT_VERBS, verbs_open
from programs.cohorts.models import BEGINS_TOO_EARLY, LIVE_STATES, TOO_EARLY, Cohort, Enrolment
from programs.cohorts.permissions import can_edit_students, can_see_students
from programs.cohorts.question_models import FileQuestion

REFUSALS = {
    ALREADY_ENROLLED: gettext_lazy("This student is already enrolled in this cohort."),
    OTHER_PERSON: gettext_lazy("This permanent code belongs to one of your students, with another name."),
    STATE_FORBIDS: gettext_lazy("Not changed: this state does not allow it."),
    DATE_FORBIDS: gettext_lazy("Not changed: the date is before the beginning."),
    **TOO_EARLY,
}


def find_cohort(request, public_id) -> Cohort:
    """Return a cohort whose enrolments the user keeps. Raises Http404 unseen, PermissionDenied otherwise."""
    cohort = get_object_or_404(Cohort.objects.visible_to(request.user).with_partners(), public_id=public_id)
    demand(can_edit_students(request.user, cohort))
    return cohort


@require_http_methods(["GET", "HEAD", "POST"])
def enrolment_create(request, public_id):
    cohort = find_cohort(request, public_id)
    form = EnrolmentForm(request.POST or None, cohort=cohort)
    if form.is_valid() and enrol(form, cohort, request):
        return redirect(cohort)
    return render(request, "programs/cohorts/enrolment_form.html", {"form": form, "cohort": cohort})


def enrol(form, cohort, request) -> bool:
    """Enrol the person of a valid form; tell what refuses it on the form itself."""
    code, state, on = (form.cleaned_data[name] for name in ("permanent_code", "state", "on"))
    token, student = token_of(form), None
    is_made = Enrolment.objects.filter(public_id=token, cohort=cohort).exists()
    looks_like = [] if is_made else alike(person=form.person, permanent_code=code, school=cohort.provider)
    if looks_like:
        student = form.ask_who(looks_like)
        if form.errors:
            return False
    try:
        enrol_student(
            cohort=cohort,
            person=form.person,
            permanent_code=code,
            state=state,
            on=on,
            by=request.user,
            at=timezone.now(),
            token=token,
            student=student,
            planned_end_on=form.cleaned_data.get("planned_end_on"),
        )
    except Refused as refused:
        fields = {OTHER_PERSON: "permanent_code", BEGINS_TOO_EARLY: "on"}
        form.add_error(fields.get(refused.code), REFUSALS[refused.code])
        return False
    messages.success(request, _("The student is added to the cohort."))
    return True


def change(form, enrolments, request) -> list[tuple]:
    """Return (result, sentence of the refusal or "") for each enrolment."""
    results = change_enrolments(
        enrolments=enrolments, by=request.user, at=timezone.now(), **form.cleaned_data
    )
    return [(result, REFUSALS.get(result.refused, "")) for result in results]


@require_safe
def enrolment_detail(request, public_id):
    enrolment = find_enrolment(request, public_id)
    can_edit = can_edit_students(request.user, enrolment.cohort)
    verbs = verbs_open(enrolment, ENROLMENT_VERBS) if can_edit else []
    return render(
        request, "programs/cohorts/enrolment_detail.html", person_page(enrolment, verbs, request.user)
    )


@require_POST
def enrolment_change(request, public_id):
    enrolment = find_enrolment(request, public_id)
    demand(can_edit_students(request.user, enrolment.cohort))
    form = ChangeForm(request.POST, user=request.user, cohort=enrolment.cohort)
    if not form.is_valid():
        context = person_page(enrolment, verbs_open(enrolment, ENROLMENT_VERBS), request.user)
        return render(request, "programs/cohorts/enrolment_detail.html", context | {"form": form}, status=400)
    [(result, refusal)] = change(form, [enrolment], request)
    if refusal:
        told = {"state": result.before, "refusal": refusal}
        messages.error(request, _("The state stays “%(state)s”. %(refusal)s") % told)
    else:
        messages.success(request, _("The state is changed."))
    return redirect(enrolment)


def find_enrolment(request, public_id) -> Enrolment:
    """Return an enrolment whose names the user may read.

    Raises Http404 out of their scope, PermissionDenied for who sees the cohort's counts only.
    """
    other = "went_on_in__cohort"
    read = Enrolment.objects.select_related(
        *("student", "cohort__program", "cohort__provider", "cohort__region"),
        *(f"{other}__program", f"{other}__provider"),
    )
    read = read.locked() if request.method == "POST" else read
    enrolment = read.filter(public_id=public_id, cohort__in=Cohort.objects.visible_to(request.user)).first()
    if enrolment is None:
        raise Http404
    demand(can_see_students(request.user, enrolment.cohort))
    return enrolment


def person_page(enrolment, verbs, user) -> dict:
    can_edit = can_edit_students(user, enrolment.cohort)
    return {
        "enrolment": enrolment,
        "cohort": enrolment.cohort,
        "age": enrolment.student.age(on=timezone.localdate()),
        "events": enrolment.events.select_related("by"),
        "elsewhere": FileQuestion.objects.filter(own=enrolment.student, state="noticed").first()
        if can_edit
        else None,
        "outcomes": enrolment.outcomes.select_related("employer", "region"),
        "form": ChangeForm(verbs=verbs, user=user, cohort=enrolment.cohort) if verbs else None,
        "can_edit": can_edit,
        "opens_file": enrolment.state in LIVE_STATES or keeps(user, enrolment.student),
    }
