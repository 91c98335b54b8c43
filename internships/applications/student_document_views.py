"""A student's files: kept, downloaded by the few who may, erased."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from internships.applications import consenting, documents, profiling
from internships.applications.models import Document
from internships.applications.student_forms import NOT_TAKEN, DocumentForm
from internships.applications.student_views import to_profile
from partnerships.base.problems import Unreadable


@never_cache
@require_http_methods(["GET", "POST"])
def document_upload(request):
    """My documents, and one more."""
    student = profiling.student_of(request.user)
    if student is None or not consenting.has_agreed(student, on=timezone.localdate()):
        return to_profile(request)
    form = DocumentForm(request.POST or None, request.FILES or None, student=student)
    if form.is_valid():
        return kept(request, student, form)
    context = {"form": form, "documents": student.documents.all()}
    return render(request, "internships/applications/student_documents.html", context)


def kept(request, student, form):
    try:
        kind, name = form.cleaned_data["kind"], form.cleaned_data["file"].name
        document = documents.keep(student=student, kind=kind, name=name, content=form.content)
        messages.success(request, _("“%(name)s” is kept.") % {"name": document.name})
    except documents.NotTaken as refused:  # another file came in meanwhile
        messages.error(request, NOT_TAKEN[refused.code])
    return redirect("document_upload")


@never_cache
@require_safe
def document_download(request, public_id):
    """One document, to save: to its owner, to their school, to a firm that received it."""
    document = get_object_or_404(Document.objects.visible_to(request.user), public_id=public_id)
    try:
        content = documents.read(document)
    except Unreadable:
        raise Http404 from None
    headers = {"Content-Disposition": content_disposition_header(True, document.name)}
    return HttpResponse(content, content_type=document.content_type, headers=headers)


@require_POST
def document_delete(request, public_id):
    """Erase a document of mine."""
    mine = Document.objects.filter(student__account=request.user)
    documents.delete(document=get_object_or_404(mine, public_id=public_id))
    messages.success(request, _("The document is erased: firms that had received it no longer see it."))
    return redirect(reverse("document_upload"))
