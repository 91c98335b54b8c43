"""A school's students: who is without a place, one card each, and applying for one of them."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from internships.applications import applying, vouching
from internships.applications.document_access import visible_to
from internships.applications.filters import StudentFilter
from internships.applications.forms import ForStudentForm
from internships.applications.tables import STUDENTS
from internships.offers.models import Offer, Slot
from internships.students import consenting
from internships.students.models import StudentProfile
from partnerships.privacy import consenting as consents
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page

NOT_JOINED_SHOWN = 50


def must_coordinate(user) -> None:
    """Refuse who looks after no student; who is no partner does not learn that the page exists."""
    if not user.scope.is_coordinator:
        raise PermissionDenied if user.scope.is_partner else Http404


@never_cache
@require_safe
@opens_on_a_view
def student_list(request):
    """The profiles of my school's students, those without a place first; then who made no profile yet."""
    must_coordinate(request.user)
    mine = vouching.with_seat(StudentProfile.objects.visible_to(request.user), on=timezone.localdate())
    filter = StudentFilter(request.GET, queryset=mine.select_related("student", "school", "program"))
    words = filter.form.cleaned_data.get("q", "") if filter.form.is_valid() else ""
    table = table_page(STUDENTS, filter.qs, request=request)
    not_joined = list(vouching.not_joined(request.user, words=words)[: NOT_JOINED_SHOWN + 1])
    context = {
        "filter": filter,
        "table": table,
        "words": words,
        "not_joined": not_joined[:NOT_JOINED_SHOWN],
        "more_not_joined": len(not_joined) > NOT_JOINED_SHOWN,
    }
    return render(request, "internships/applications/student_list.html", context)


@never_cache
@require_safe
def student_card(request, public_id):
    """One student: what they look for, and their applications."""
    profiles = StudentProfile.objects.visible_to(request.user)
    if not request.user.scope.is_coordinator:
        profiles = profiles.none()
    profile = get_object_or_404(
        profiles.select_related("student__account", "school", "program"), student__public_id=public_id
    )
    student, today = profile.student, timezone.localdate()
    applications = student.applications.visible_to(request.user).with_partners()
    context = {
        "profile": profile,
        "student": student,
        "age": student.age(on=today),
        "has_agreed": consenting.has_agreed(student, on=today),
        "applications": applications.exclude(state="draft"),
        "documents": visible_to(request.user).filter(student=student),
    }
    return render(request, "internships/applications/student_card.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def application_for_student(request, public_id):
    """Apply for a student of my school, who agreed to it."""
    if not request.user.scope.coordinated_ids:
        raise PermissionDenied if request.user.scope.is_partner else Http404
    readable = Offer.objects.readable_by(request.user, on=timezone.localdate())
    slots = Slot.objects.select_related(
        "offer__establishment__organization", "offer__kind", "offer__reserved_for"
    )
    slot = get_object_or_404(slots.filter(offer__in=readable), public_id=public_id)
    form = ForStudentForm(request.POST or None, by=request.user)
    if form.is_valid() and (application := send_for_student(request, form, slot)):
        return redirect(application)
    schools = form.fields["school"].queryset.values_list("pk", flat=True)
    context = {
        "form": form,
        "slot": slot,
        "offer": slot.offer,
        "text": consents.text_in_force(purpose=consenting.ON_BEHALF, at=timezone.now()),
        "reasons": applying.of_slot(slot, schools=set(schools), on=timezone.localdate()),
    }
    return render(request, "internships/applications/student_for.html", context)


def send_for_student(request, form, slot):
    """Send what the form says; None when something stands in the way, which the form then tells."""
    said = {name: form.cleaned_data[name] for name in ("student", "school", "message", "email")}
    try:
        application = vouching.apply_for(slot=slot, by=request.user, at=timezone.now(), **said)
    except applying.CannotApply as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
        return None
    messages.success(request, _("The application has left; the student and the firm are told by e-mail."))
    return application
