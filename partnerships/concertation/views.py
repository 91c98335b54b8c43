"""Public pages of partnerships, and the forms of those who coordinate them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from partnerships.base.forms import save_or_tell
from partnerships.base.states import hold
from partnerships.concertation.forms import PartnershipForm, SeatForm, ZoneForm
from partnerships.concertation.models import Partnership, Seat, Zone
from partnerships.concertation.standing import STANDING, lines_of
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
    readable = Partnership.objects.readable_by(request.user).with_regions()
    partnership = get_object_or_404(
        readable.select_related("lead_organization", "charter"), public_id=public_id
    )
    today = timezone.localdate()
    # Those that are still to begin are shown to nobody yet.
    seats = [seat for seat in partnership.seats.select_related("organization") if seat.from_on <= today]
    context = {
        "partnership": partnership,
        "charter": getattr(partnership, "charter", None),
        "is_editor": partnership.is_editable_by(request.user),
        "is_inside": partnership.is_read_inside_by(request.user, on=today),
        "seats": [seat for seat in seats if seat.is_held(on=today)],
        "past_seats": [seat for seat in seats if not seat.is_held(on=today)],
        "zones": partnership.zones.current(on=today),
        "committees": partnership.committees.readable_by(request.user, on=today),
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


@login_not_required
@require_safe
def zone_list(request, public_id):
    """The zones of a partnership side by side, with what stands in each."""
    readable = Partnership.objects.readable_by(request.user)
    partnership, today = get_object_or_404(readable, public_id=public_id), timezone.localdate()
    context = {
        "partnership": partnership,
        "is_editor": partnership.is_editable_by(request.user),
        "labels": [standing.label for standing in STANDING.values()],
        "lines": lines_of(partnership, on=today),
        "past_zones": partnership.zones.past(on=today),
    }
    return render(request, "partnerships/concertation/zone_list.html", context)


@edits
def zone_create(request, public_id):
    partnership = _editable(request, public_id)
    zone = Zone(partnership=partnership, from_on=timezone.localdate())
    return _edit_zone(request, ZoneForm(request.POST or None, instance=zone), title=_("Add a zone"))


@edits
@transaction.atomic
def zone_edit(request, public_id):
    zone = get_object_or_404(Zone.objects.editable_by(request.user), public_id=public_id)
    if request.method == "POST":
        hold(zone)
    return _edit_zone(request, ZoneForm(request.POST or None, instance=zone), title=_("Edit the zone"))


def _edit_zone(request, form, *, title: str):
    partnership = form.instance.partnership
    if form.is_valid() and save_or_tell(form):
        messages.success(request, _("Saved."))
        return redirect("zone_list", partnership.public_id)
    context = {"form": form, "title": title, "partnership": partnership}
    return render(request, "partnerships/concertation/partnership_form.html", context)


def _editable(request, public_id) -> Partnership:
    return get_object_or_404(Partnership.objects.editable_by(request.user), public_id=public_id)


def _edit(request, form, *, title: str, partnership: Partnership | None = None):
    """Save a valid form and go to the partnership's page; else show the form with what to mend."""
    if form.is_valid() and (row := save_or_tell(form)):
        messages.success(request, _("Saved."))
        return redirect(partnership or row)
    context = {"form": form, "title": title, "partnership": partnership}
    return render(request, "partnerships/concertation/partnership_form.html", context)
