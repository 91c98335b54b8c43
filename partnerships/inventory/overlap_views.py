"""Sheets that may overlap: listed, put side by side, judged, and judged again."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from partnerships.concertation.models import Partnership
from partnerships.inventory.forms import JudgeForm
from partnerships.inventory.judging import NotToJudge, judge, may_take_back, pairs_to_judge, take_back
from partnerships.inventory.labels import missing_of
from partnerships.inventory.models import Overlap, ServiceItem
from partnerships.web.guarding import edits


@require_safe
def overlap_list(request, public_id):
    partnership = get_object_or_404(Partnership.objects.editable_by(request.user), public_id=public_id)
    judged = Overlap.objects.filter(first__partnership=partnership).with_sheets()
    now = timezone.now()
    context = {
        "partnership": partnership,
        "pairs": pairs_to_judge(partnership),
        "judged": [(row, may_take_back(row, at=now)) for row in judged],
    }
    return render(request, "partnerships/inventory/overlap_list.html", context)


@edits
def overlap_judge(request, public_id, other_id):
    """Sheets side by side, and what they are to each other."""
    one, other = (_sheet(request, key) for key in (public_id, other_id))
    if one.pk == other.pk or one.partnership_id != other.partnership_id:
        raise Http404
    form = JudgeForm(request.POST or None, sheets=[one, other])
    back = redirect("overlap_list", one.partnership.public_id)
    if form.is_valid():
        try:
            judge(one=one, other=other, **form.cleaned_data, by=request.user, at=timezone.now())
        except NotToJudge as stopped:
            messages.error(request, str(stopped))
            return back
        messages.success(request, _("Recorded."))
        return back
    sheets = [(sheet, missing_of(sheet)) for sheet in (one, other)]
    context = {"form": form, "sheets": sheets, "partnership": one.partnership}
    return render(request, "partnerships/inventory/overlap_judge.html", context)


@require_POST
def overlap_take_back(request, public_id):
    overlaps = Overlap.objects.editable_by(request.user).select_related("first__partnership", "second")
    overlap = get_object_or_404(overlaps, public_id=public_id)
    try:
        take_back(overlap=overlap, by=request.user, at=timezone.now())
        messages.success(request, _("Taken back: the sheets are to be compared again."))
    except NotToJudge as stopped:
        messages.error(request, str(stopped))
    return redirect("overlap_list", overlap.first.partnership.public_id)


def _sheet(request, public_id) -> ServiceItem:
    """Return a sheet of a partnership that the person keeps. Raises Http404."""
    kept = Partnership.objects.editable_by(request.user)
    sheets = ServiceItem.objects.filter(partnership__in=kept.values("pk")).with_partners()
    return get_object_or_404(sheets, public_id=public_id)
