"""Pages of referrals: read by who sends, who receives and who is referred, nobody else."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django_fsm import TransitionNotAllowed

from partnerships.base.sealing import Gone, unsealed
from partnerships.inventory.models import ServiceItem
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed, open_link
from partnerships.referrals.forms import ReferralForm
from partnerships.referrals.mails import ANSWER, OWN
from partnerships.referrals.models import Referral
from partnerships.referrals.referring import NobodyAnswers, answer, send, withdraw
from partnerships.web.guarding import demand, edits
from partnerships.web.requests import words_in

PAGE = 30


@require_safe
def referral_list(request):
    rows = Referral.objects.readable_by(request.user).with_partners()
    context = {
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "mine": request.user.scope.coordinated_ids,
    }
    return render(request, "partnerships/referrals/referral_list.html", context)


@edits
def referral_create(request, public_id):
    """Refer somebody to a published service."""
    readable = ServiceItem.objects.published(on=timezone.localdate()).select_related("organization")
    service = get_object_or_404(readable, public_id=public_id)
    demand(bool(request.user.scope.coordinated_ids))
    referral = Referral(service=service)
    form = ReferralForm(request.POST or None, request.FILES or None, instance=referral, by=request.user)
    if form.is_valid() and (sent := _send(request, form)):
        return redirect(sent)
    return render(request, "partnerships/referrals/referral_form.html", {"form": form, "service": service})


def _send(request, form: ReferralForm) -> Referral | None:
    try:
        sent = send(
            referral=form.instance, by=request.user, at=timezone.now(), file=form.cleaned_data["file"]
        )
    except NobodyAnswers:
        form.add_error(None, _("Nobody answers for this service now: call it instead."))
        return None
    messages.success(request, _("Sent: who answers for the service has a week, then is reminded."))
    return sent


@require_safe
@never_cache
def referral_detail(request, public_id):
    referral = _readable(request, public_id)
    mine = request.user.scope.coordinated_ids
    context = {
        "referral": referral,
        "events": referral.events.all(),
        "receives": referral.service.organization_id in mine,
        "sends": referral.sender_id in mine,
    }
    return render(request, "partnerships/referrals/referral_detail.html", context)


@require_POST
def referral_decide(request, public_id):
    """Accept or refuse for the organization that receives."""
    received = Referral.objects.received_by(request.user).with_partners()
    referral = get_object_or_404(received, public_id=public_id)
    accepted, reason = request.POST.get("answer") == "accept", words_in(request, "reason")
    if not accepted and not reason:
        messages.error(request, _("Say why it is refused: who referred is told."))
        return redirect(referral)
    try:
        answer(referral=referral, accepted=accepted, reason=reason, by=request.user, at=timezone.now())
        messages.success(request, _("Answered: who referred is told."))
    except TransitionNotAllowed:
        messages.error(request, _("This referral no longer waits for an answer."))
    return redirect(referral)


@require_POST
def referral_withdraw(request, public_id):
    """Call it off for the organization that sent it."""
    referral = get_object_or_404(Referral.objects.sent_for(request.user).with_partners(), public_id=public_id)
    try:
        withdraw(referral=referral, by=request.user, at=timezone.now())
        messages.success(request, _("Called off: both organizations are told."))
    except TransitionNotAllowed:
        messages.error(request, _("This referral is over already."))
    return redirect(referral)


@require_safe
@never_cache
def referral_file(request, public_id):
    return _send_file(_readable(request, public_id))


@login_not_required
@never_cache
@edits
def referral_answer(request, token):
    """Who answers for the service accepts or refuses: the mail's link shows it, a button answers."""
    now = timezone.now()
    try:
        link = open_link(token=token, act=ANSWER, at=now)
        referral = Referral.objects.with_partners().get(pk=link.target_id)
        accepted, reason = request.POST.get("answer") == "accept", words_in(request, "reason")
        told = request.method == "POST" and (accepted or reason)
        if told:
            answer(referral=referral, accepted=accepted, reason=reason, by=None, at=now, link=link)
            return render(request, "partnerships/referrals/referral_done.html", {"referral": referral})
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    context = {"referral": referral, "lacks_reason": request.method == "POST", "by_link": True}
    return render(request, "partnerships/referrals/referral_answer.html", context)


@login_not_required
@never_cache
@edits
def referral_own(request, token):
    """Who is referred reads what was written of them, and may take their consent back."""
    now = timezone.now()
    try:
        link = open_link(token=token, act=OWN, at=now)
        referral = Referral.objects.with_partners().get(pk=link.target_id)
        if request.method == "POST":
            withdraw(referral=referral, by=None, at=now, link=link)
            return render(request, "partnerships/referrals/referral_done.html", {"referral": referral})
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    return render(request, "partnerships/referrals/referral_own.html", {"referral": referral})


def _readable(request, public_id) -> Referral:
    return get_object_or_404(Referral.objects.readable_by(request.user).with_partners(), public_id=public_id)


def _send_file(referral: Referral) -> HttpResponse:
    if not referral.attachment:
        raise Http404
    try:
        content = unsealed(referral.attachment.name)
    except Gone:
        raise Http404 from None
    headers = {"Content-Disposition": 'attachment; filename="reference.pdf"'}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
