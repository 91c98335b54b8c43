"""Signing by link or on paper, and reading by link: pages for people without an account."""

from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from internships.agreements import reviewing
from internships.agreements.forms import AnswerForm
from internships.agreements.models import Agreement, SignatureRequest
from internships.agreements.pages import draft_of, end_of, text_of
from internships.agreements.permissions import can_edit, can_unblock
from internships.agreements.signatories import still_signs
from internships.agreements.views import pdf_response
from internships.signatures import signing
from internships.signatures.forms import PaperForm, RefuseForm, SignForm
from internships.signatures.signing import CODE_MINUTES, CodeTooSoon, SignatureClosed, TextChanged
from internships.students.documents import JPEG, PDF, NotTaken, is_pdf
from partnerships.base.sealing import Gone, unsealed
from partnerships.people import link_views
from partnerships.people.capacities import End
from partnerships.people.capacities import end_of as end_of_link
from partnerships.people.linking import LinkClosed, open_link
from partnerships.web.guarding import demand

PAGE = "internships/signatures/signature.html"
WRONG_CODE = format_lazy(
    gettext_lazy(
        "This code is wrong, was tried too often or is older than {minutes} minutes: ask for a new one."
    ),
    minutes=CODE_MINUTES,
)
REFUSED_FILES = {
    "empty": gettext_lazy("The file is empty."),
    "too_big": gettext_lazy("The file is too big."),
    "not_a_document": gettext_lazy("The file is neither a PDF nor an image."),
    "too_many_pixels": gettext_lazy("The image is too large."),
}


@login_not_required
@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limit(action="open_link")
def signature(request, token):
    """Show the exact text and its fingerprint; a code and a declared name sign it."""
    signature_request = signing.find(token)
    if signature_request is None or not can_still(signature_request):
        return show_closed(request, token)
    form = SignForm(request.POST or None, request=signature_request)
    if form.is_valid():
        return sign(request, signature_request, form, token=token)
    return show(request, signature_request, form)


def can_still(signature_request: SignatureRequest) -> bool:
    """Whether the link still shows something: a text to sign, or a copy of what was signed."""
    at = timezone.now()
    return is_awaited(signature_request) or signing.shows_copy(signature_request, at=at)


def is_awaited(signature_request: SignatureRequest) -> bool:
    """Whether the person is still asked to sign, in time and in the capacity in which they were asked."""
    version, at = signature_request.version, timezone.now()
    is_open = signature_request.state == SignatureRequest.State.PENDING and version.is_open
    in_time = is_open and not signing.is_too_late(version, at=at)
    return in_time and still_signs(signature_request, on=timezone.localdate(at))


def sign(request, signature_request, form, *, token):
    """Check the code, sign, and say what became of it."""
    at = timezone.now()
    by = request.user if request.user.is_authenticated else None
    told = form.cleaned_data
    if not signing.code_is_right(request=signature_request, code=told["code"], at=at):
        form.add_error(
            "code",
            WRONG_CODE,
        )
        return show(request, signature_request, form)
    try:
        signing.sign(request=signature_request, sha256=told["sha256"], typed_name=told["name"], by=by, at=at)
    except SignatureClosed:
        return show_closed(request, token)
    except TextChanged:
        return render(request, "internships/signatures/signature_changed.html", status=409)
    except ValidationError as refused:
        form.add_error(None, refused)
        return show(request, signature_request, form)
    return redirect_to_copy(request, signature_request)


def redirect_to_copy(request, signature_request):
    """Say thank you: when all signed, each person has just received the copy by e-mail."""
    signature_request.refresh_from_db()
    context = {"signature_request": signature_request, "agreement": signature_request.version.agreement}
    return render(request, "internships/signatures/signature_done.html", context)


def show(request, signature_request, form, *, refuse_form=None):
    """Show the text, and what its person may do with it."""
    context = {
        "signature_request": signature_request,
        "agreement": signature_request.version.agreement,
        "version": signature_request.version,
        "ended": end_of(signature_request.version.agreement),
        "text": text_of(signature_request.version),
        "requests": signature_request.version.requests.all(),
        "form": form,
        "refuse_form": refuse_form or RefuseForm(),
        "token": request.resolver_match.kwargs["token"],
    }
    return render(request, PAGE, context)


def show_closed(request, token):
    """Say why the link no longer works, as far as its holder may know."""
    link = signing.trace_of(token)
    end = end_of_link(link, at=timezone.now()) if link else None
    closed = LinkClosed(end, link) if end else LinkClosed()
    return link_views.show_closed(request, closed, token=token)


@login_not_required
@never_cache
@require_POST
@rate_limit(action="open_link")
def signature_code(request, token):
    """E-mail the code."""
    signature_request = awaited(token)
    if signature_request is None:
        return show_closed(request, token)
    try:
        signing.send_code(request=signature_request, at=timezone.now())
    except CodeTooSoon:
        messages.warning(request, _("A code is on its way already. Wait a minute before asking for another."))
    else:
        messages.success(
            request, _("The code is on its way to %(email)s.") % {"email": signature_request.email}
        )
    return redirect("signature", token=token)


def awaited(token) -> SignatureRequest | None:
    """Return the request of a link that can still be signed."""
    signature_request = signing.find(token)
    return signature_request if signature_request and is_awaited(signature_request) else None


@login_not_required
@never_cache
@require_POST
@rate_limit(action="open_link")
def signature_refuse(request, token):
    """Refuse to sign, with a reason."""
    signature_request = awaited(token)
    if signature_request is None:
        return show_closed(request, token)
    form = RefuseForm(request.POST)
    if not form.is_valid():
        return show(request, signature_request, SignForm(request=signature_request), refuse_form=form)
    told, by = form.cleaned_data, request.user if request.user.is_authenticated else None
    try:
        signing.refuse(
            request=signature_request,
            words=told["words"],
            ends_all=told["outcome"] == "end",
            by=by,
            at=timezone.now(),
        )
    except SignatureClosed:
        return show_closed(request, token)
    return render(request, "internships/signatures/signature_refused.html")


@login_not_required
@never_cache
@require_POST
@rate_limit(action="open_link")
def signature_not_me(request, token):
    """The reader is not the person named: the link dies and the school is told."""
    signature_request = awaited(token)
    try:
        if signature_request is None:
            raise SignatureClosed
        signing.disown(request=signature_request, at=timezone.now())
    except SignatureClosed:
        return show_closed(request, token)
    return render(request, "internships/signatures/signature_not_me.html")


@login_not_required
@never_cache
@require_safe
@rate_limit(action="open_link")
def signature_pdf(request, token):
    """Give a signatory the PDF of what everybody signed."""
    signature_request = signing.find(token)
    if (
        signature_request is None
        or not signing.shows_copy(signature_request, at=timezone.now())
        or not signature_request.version.signed_at
    ):
        return show_closed(request, token)
    return pdf_response(request, signature_request.version, otherwise=reverse("signature", args=[token]))


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limit(action="open_link")
def agreement_review(request, token):
    """The firm reads and answers by its link: GET shows, POST acts, once."""
    at = timezone.now()
    try:
        link = open_link(token=token, act=reviewing.REVIEW, at=at)
        rows = Agreement.objects.filter(state=Agreement.State.EMPLOYER_REVIEW).with_partners()
        agreement = rows.filter(pk=link.target_id).first()
        if agreement is None:
            raise LinkClosed(End.OVER, link)
        form = AnswerForm(request.POST or None)
        if form.is_valid():
            words = form.cleaned_data["words"]
            reviewing.answer_by_link(link=link, agreement=agreement, agrees=form.agrees, words=words, at=at)
            return render(request, "internships/signatures/review_done.html", {"agrees": form.agrees})
    except LinkClosed as closed:
        return link_views.show_closed(request, closed, token=token)
    text = draft_of(agreement, on=timezone.localdate(at))
    context = {"form": form, "agreement": agreement, "text": text, "link": link}
    return render(request, "internships/signatures/agreement_review.html", context)


# --- The school's side ------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
def signature_paper(request, public_id):
    """Record signatures given on paper: the scan is kept, sealed."""
    signature_request = visible(request, public_id)
    agreement = signature_request.version.agreement
    demand(can_edit(request.user, agreement))
    if not signing.takes_paper(signature_request, agreement):
        messages.info(request, _("This signature is no longer awaited."))
        return redirect(agreement)
    form = PaperForm(
        request.POST or None,
        request.FILES or None,
        requests=signature_request.version.requests.filter(state__in=["pending", "void"]),
        chosen=signature_request,
    )
    if form.is_valid() and keep_paper(request, form):
        return redirect(agreement)
    context = {
        "form": form,
        "agreement": agreement,
        "version": signature_request.version,
        "text": text_of(signature_request.version),
    }
    return render(request, "internships/signatures/signature_paper.html", context)


def keep_paper(request, form) -> bool:
    """Record the paper; when it is refused, say why on the form and return False."""
    content = form.cleaned_data["file"].read()
    try:
        told = {"content": content, "paper_on": form.cleaned_data["paper_on"]}
        signing.record_paper(requests=form.chosen, by=request.user, at=timezone.now(), **told)
    except NotTaken as refused:
        form.add_error("file", REFUSED_FILES.get(refused.code, REFUSED_FILES["not_a_document"]))
        return False
    except (SignatureClosed, TextChanged):
        form.add_error(None, _("This text changed meanwhile: print the new one."))
        return False
    except ValidationError as refused:
        form.add_error(None, refused)
        return False
    messages.success(request, _("The signatures are recorded."))
    return True


@require_safe
def signature_scan(request, public_id):
    """Download the scanned paper of a signature."""
    signature_request = visible(request, public_id)
    demand(can_unblock(request.user, signature_request.version.agreement))
    if not signature_request.paper:
        raise Http404
    try:
        content = unsealed(signature_request.paper.name)
    except Gone as gone:
        raise Http404 from gone
    kind, ending = (PDF, "pdf") if is_pdf(content) else (JPEG, "jpg")
    headers = {
        "Content-Disposition": f'attachment; filename="signature-{signature_request.public_id}.{ending}"'
    }
    return HttpResponse(content, content_type=kind, headers=headers)


@require_POST
@rate_limit(action="invite")
def signature_resend(request, public_id):
    """Write a fresh link: the school or region to who is late, or a signatory to their own address."""
    signature_request = visible(request, public_id)
    agreement = signature_request.version.agreement
    is_own = signature_request.email and signature_request.email.lower() == request.user.email.lower()
    demand(bool(is_own) or can_unblock(request.user, agreement))
    try:
        signing.resend(request=signature_request, at=timezone.now(), mail="sign_reminder")
    except signing.NotTheirs:
        messages.error(
            request,
            _("%(name)s no longer acts here at this address: say who signs in the agreement.")
            % {"name": signature_request.name},
        )
    except SignatureClosed:
        messages.info(request, _("This signature is no longer awaited."))
    else:
        messages.success(
            request, _("A fresh link is on its way to %(name)s.") % {"name": signature_request.name}
        )
    return redirect(agreement)


def visible(request, public_id) -> SignatureRequest:
    """Return a request of an agreement the user may see. Raises Http404."""
    rows = SignatureRequest.objects.with_agreement()
    mine = rows.filter(version__agreement__in=Agreement.objects.visible_to(request.user))
    return get_object_or_404(mine, public_id=public_id)
