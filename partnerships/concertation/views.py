"""Public pages of partnerships, and the forms of those who coordinate them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from partnerships.base.forms import save_or_tell
from partnerships.concertation.forms import PartnershipForm, SeatForm
from partnerships.concertation.models import Partnership, Seat
from partnerships.web.guarding import edits

PAGE = 24


@login_not_required
@require_safe
def partnership_list(request):
    shown = (
        Partnership.objects.readable_by(request.user)
        .current(on=timezone.localdate())
        .prefetch_related("regions")
    )
    context = {
        "page": Paginator(shown, PAGE).get_page(request.GET.get("page")),
        "can_create": request.user.is_authenticated and request.user.scope.keeps_a_region,
    }
    return render(request, "partnerships/concertation/partnership_list.html", context)


@login_not_required
@require_safe
def partnership_detail(request, public_id):
    partnership = get_object_or_404(
        Partnership.objects.readable_by(request.user).select_related("lead_organization"), public_id=public_id
    )
    today = timezone.localdate()
    seats = partnership.seats.select_related("organization")
    context = {
        "partnership": partnership,
        "is_editor": partnership.is_editable_by(request.user),
        "seats": seats.current(on=today),
        "past_seats": seats.past(on=today),
        "surveys": partnership.surveys.all(),
        "reports": partnership.reports.public().select_related("region"),
    }
    return render(request, "partnerships/concertation/partnership_detail.html", context)


@edits
def partnership_create(request):
    if not request.user.scope.keeps_a_region:
        raise PermissionDenied
    return _edit(request, PartnershipForm(request.POST or None, by=request.user), title=_("New partnership"))


@edits
def partnership_edit(request, public_id):
    partnership = _editable(request, public_id)
    form = PartnershipForm(request.POST or None, instance=partnership, by=request.user)
    return _edit(request, form, title=_("Edit the partnership"), partnership=partnership)


@edits
def seat_create(request, public_id):
    partnership = _editable(request, public_id)
    form = SeatForm(request.POST or None, instance=Seat(partnership=partnership))
    return _edit(request, form, title=_("Add a seat"), partnership=partnership)


@edits
def seat_edit(request, public_id):
    editable = Partnership.objects.editable_by(request.user)
    seat = get_object_or_404(Seat.objects.filter(partnership__in=editable), public_id=public_id)
    form = SeatForm(request.POST or None, instance=seat)
    return _edit(request, form, title=_("Edit the seat"), partnership=seat.partnership)


def _editable(request, public_id) -> Partnership:
    return get_object_or_404(Partnership.objects.editable_by(request.user), public_id=public_id)


def _edit(request, form, *, title: str, partnership: Partnership | None = None):
    """Save a valid form and go to the partnership's page; else show the form with what to mend."""
    if form.is_valid() and (row := save_or_tell(form)):
        messages.success(request, _("Saved."))
        return redirect(partnership or row)
    context = {"form": form, "title": title, "partnership": partnership}
    return render(request, "partnerships/concertation/partnership_form.html", context)
