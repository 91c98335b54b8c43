"""The annual report of a committee, and the dates of a region's partnerships."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from partnerships.base.bounds import YEAR
from partnerships.committees.models import Committee
from partnerships.yearbook.counting import dates_for, year_of

PAGE = 50


@require_safe
def committee_year(request, public_id, year):
    """What a committee did in a year, for who reads it from inside; it prints."""
    if not YEAR.holds(year):
        raise Http404
    inside = Committee.objects.read_inside_by(request.user, on=timezone.localdate())
    committee = get_object_or_404(inside.select_related("partnership"), public_id=public_id)
    context = {"committee": committee, "told": year_of(committee, year)}
    return render(request, "partnerships/yearbook/committee_year.html", context)


@require_safe
def meeting_dates(request):
    found = dates_for(request.user, at=timezone.now())
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    return render(request, "partnerships/yearbook/meeting_dates.html", {"page": page})
