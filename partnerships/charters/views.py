"""The page of a charter, its form, and the click by which a partner signs it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from partnerships.base.forms import save_or_tell
from partnerships.base.states import hold
from partnerships.charters.forms import CharterForm, PaperForm
from partnerships.charters.models import Charter, CharterSignature
from partnerships.charters.signing import NotToSign, seats_bound_by, sign, take_back, write_down
from partnerships.concertation.models import Partnership
from partnerships.registers.tables import PRESS
from partnerships.web.guarding import edits

PRESS_SHOWN = 20


@login_not_required
@require_safe
def charter_detail(request, public_id):
    """The text, who signed, the launch and what was said of it; drafts are read by who keeps the page."""
    found = Partnership.objects.readable_by(request.user).select_related("charter")
    partnership, now = get_object_or_404(found, public_id=public_id, charter__isnull=False), timezone.now()
    charter, today = partnership.charter, timezone.localdate(now)
    signatures = list(charter.signatures.select_related("seat__organization"))
    signed = {signature.seat_id for signature in signatures}
    context = {
        "partnership": partnership,
        "charter": charter,
        "is_editor": partnership.is_editable_by(request.user),
        "signatures": [(row, row.may_be_taken_back(by=request.user, at=now)) for row in signatures],
        "mine": seats_bound_by(request.user, charter, on=today).exclude(pk__in=signed)
        if charter.is_open and request.user.is_authenticated
        else [],
        "unsigned": partnership.seats.current(on=today).exclude(pk__in=signed),
        "press": PRESS.rows(partnership)[:PRESS_SHOWN],
        "press_register": PRESS,
    }
    return render(request, "partnerships/charters/charter_detail.html", context)


@edits
@transaction.atomic
def charter_edit(request, public_id):
    partnership = _editable(request, public_id)
    if request.method == "POST":
        hold(partnership)
    charter = Charter.objects.filter(partnership=partnership).first() or Charter(partnership=partnership)
    form = CharterForm(request.POST or None, instance=charter)
    if form.is_valid() and save_or_tell(form):
        messages.success(request, _("Saved."))
        return redirect(charter)
    context = {"form": form, "title": _("Charter and launch"), "partnership": partnership}
    return render(request, "partnerships/concertation/partnership_form.html", context)


@require_POST
def charter_sign(request, public_id):
    """Sign for a seat: the page of the charter shows the text above the button."""
    found = Charter.objects.filter(partnership__in=Partnership.objects.readable_by(request.user))
    charter = get_object_or_404(found.select_related("partnership"), partnership__public_id=public_id)
    now = timezone.now()
    bound = seats_bound_by(request.user, charter, on=timezone.localdate(now))
    seat = get_object_or_404(bound, public_id=request.POST.get("seat"))
    try:
        sign(charter=charter, seat=seat, by=request.user, at=now)
        messages.success(request, _("You signed the charter for “%(seat)s”.") % {"seat": seat})
    except NotToSign:
        messages.error(request, _("The charter is not to be signed now, or this seat has signed it."))
    return redirect(charter)


@edits
def charter_paper(request, public_id):
    """Write down what somebody signed on paper."""
    partnership = _editable(request, public_id)
    charter = get_object_or_404(Charter, partnership=partnership)
    form = PaperForm(request.POST or None, charter=charter)
    if form.is_valid() and _write_down(form, charter):
        messages.success(request, _("Saved."))
        return redirect(charter)
    context = {"form": form, "title": _("Signed on paper"), "partnership": partnership}
    return render(request, "partnerships/concertation/partnership_form.html", context)


@require_POST
def signature_take_back(request, public_id):
    mine = CharterSignature.objects.filter(seat__organization__in=request.user.scope.staffed_ids)
    signature = get_object_or_404(mine.select_related("charter__partnership"), public_id=public_id)
    try:
        take_back(signature=signature, by=request.user, at=timezone.now())
        messages.success(request, _("Taken back: this seat has not signed."))
    except NotToSign:
        messages.error(request, _("It is another’s signature, or it is too late to take it back."))
    return redirect(signature.charter)


def _write_down(form: PaperForm, charter: Charter) -> bool:
    facts = form.cleaned_data
    try:
        write_down(charter=charter, seat=facts["seat"], name=facts["name"], on=facts["signed_on"])
    except NotToSign:
        form.add_error("seat", _("This seat has signed the charter already."))
        return False
    return True


def _editable(request, public_id) -> Partnership:
    return get_object_or_404(Partnership.objects.editable_by(request.user), public_id=public_id)
