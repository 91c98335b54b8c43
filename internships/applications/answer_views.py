"""The link of a mail: the firm sees the candidate and answers without an account. GET shows, POST acts."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from django_fsm import TransitionNotAllowed

from internships.applications import answering, deciding
from internships.applications.forms import AnswerForm
from internships.applications.inbox_views import SAID, candidate_page, told
from internships.students import documents
from partnerships.base.figures import write_day
from partnerships.base.sealing import Gone
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def application_answer(request, token):
    """Show the candidate; a button answers. A link that no longer works says why it may be so."""
    try:
        link, application = answering.opened(token=token, at=timezone.now())
        form = AnswerForm(request.POST or None)
        said = take_answer(link, application, form) if form.is_valid() else None
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    if said:
        application = answering.now(application)
    context = candidate_page(application, form if not said else AnswerForm())
    context |= {"said": said, "token": token, "link": link}
    return render(request, "internships/applications/answer.html", context)


def take_answer(link, application, form) -> tuple[str, str]:
    """Do what is answered; return a level and the sentence to show. Raises LinkClosed."""
    try:
        kept = answering.answer_by_link(
            link=link, application=application, at=timezone.now(), **form.cleaned_data
        )
    except (TransitionNotAllowed, deciding.NoSeatLeft) as refused:
        return "bad", told(refused, application)
    return "good", SAID[form.cleaned_data["verb"]] % {"day": write_day(kept.confirm_by)}


@login_not_required
@never_cache
@require_safe
def answer_document(request, token, public_id):
    """One document of the candidate, to save, for as long as the link works."""
    try:
        _link, application = answering.opened(token=token, at=timezone.now())
    except LinkClosed:
        raise Http404 from None
    document = get_object_or_404(application.documents, public_id=public_id)
    try:
        content = documents.read(document)
    except Gone:
        raise Http404 from None
    headers = {"Content-Disposition": content_disposition_header(True, document.name)}
    return HttpResponse(content, content_type=document.content_type, headers=headers)
