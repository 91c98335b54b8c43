"""A student's files: kept, erased."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from internships.students import consenting, documents, profiling
from internships.students.forms import NOT_TAKEN, DocumentForm
from internships.students.models import Document
from internships.students.views import to_profile
from partnerships.people.standing import own_file


@never_cache
@require_http_methods(["GET", "POST"])
def document_upload(request):
    """My documents, and one more."""
    student = profiling.student_of(request)
    if student is None or not consenting.has_agreed(student, on=timezone.localdate()):
        return to_profile(request)
    form = DocumentForm(request.POST or None, request.FILES or None, student=student)
    if form.is_valid():
        return keep_document(request, student, form)
    context = {"form": form, "documents": student.documents.all()}
    return render(request, "internships/students/student_documents.html", context)


def keep_document(request, student, form):
    try:
        kind, name = form.cleaned_data["kind"], form.cleaned_data["file"].name
        document = documents.keep(student=student, kind=kind, name=name, content=form.content)
        messages.success(request, _("“%(name)s” is kept.") % {"name": document.name})
    except documents.NotTaken as refused:  # another file came in meanwhile
        messages.error(request, NOT_TAKEN[refused.code])
    return redirect("document_upload")


@require_POST
def document_delete(request, public_id):
    """Erase a document of mine."""
    mine = Document.objects.filter(own_file(request.user, "student"))
    documents.delete(document=get_object_or_404(mine, public_id=public_id))
    messages.success(request, _("The document is erased: firms that had received it no longer see it."))
    return redirect(reverse("document_upload"))
