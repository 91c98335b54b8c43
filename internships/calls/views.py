"""Where places are missing, and which firms to call."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from internships.calls.calling import to_call
from internships.calls.comparing import by_program, gaps
from internships.calls.exports import firms_file, gaps_file
from internships.calls.filters import CallFilter
from internships.calls.tables import CALL_LIST, GAPS, firms_table
from internships.offers.permissions import enter_gaps, enter_region
from partnerships.acts.tables import offer_acts
from partnerships.territories.models import Region
from partnerships.web.downloads import FORMATS
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page


def rule() -> str:
    return _(
        "Seats: those still free in published offers whose period is not over (in a region that you do not "
        "keep, all the seats of a period that has room); an offer open to several programs counts in each. "
        "Students to place: those enrolled or attending in a cohort that you keep (your centre’s, or your "
        "region’s), without a placement to come or under way; the territory is their cohort’s. "
        "Seats missing: students less seats, never below zero."
    )


@require_safe
def offer_gaps(request):
    enter_gaps(request.user)
    found, columns = gaps_asked(request), GAPS.on_page()
    context = {
        "columns": columns,
        "columns_of_programs": [column for column in columns if column.name != "territory"],
        "lines": found,
        "programs": by_program(found),
        "regions": regions_of(request.user),
        "seats": sum(gap.seats for gap in found),
        "formats": FORMATS,
        "rule": rule(),
    }
    return render(request, "internships/calls/offer_gaps.html", context)


@require_safe
def offer_gaps_export(request, format):
    enter_gaps(request.user)
    if format not in FORMATS:
        raise Http404
    names = ", ".join(region.name for region in regions_of(request.user))
    return gaps_file(
        gaps_asked(request),
        format=format,
        filters=[(_("Region"), names)],
        rule=rule(),
        at=timezone.now(),
    )


def regions_of(user) -> list[Region]:
    regions = Region.objects.order_by("code")
    kept = user.scope.coordinated_region_ids | user.scope.organization_region_ids
    return list(regions if user.scope.is_admin else regions.filter(pk__in=kept))


def gaps_asked(request) -> list:
    regions = [region.pk for region in regions_of(request.user)]
    return gaps(regions=regions, kept_by=request.user, on=timezone.localdate())


@require_safe
@opens_on_a_view
def contact_list(request):
    enter_region(request.user)
    today = timezone.localdate()
    filter = CallFilter(request.GET, queryset=to_call(request.user, on=today))
    table = table_page(firms_table(request.user), filter.qs, request=request)
    context = {
        "filter": filter,
        "table": offer_acts(table, CALL_LIST, request=request),
        "formats": FORMATS,
    }
    return render(request, "internships/calls/contact_list.html", context)


@require_safe
def contact_export(request, format):
    enter_region(request.user)
    if format not in FORMATS:
        raise Http404
    filter = CallFilter(request.GET, queryset=to_call(request.user, on=timezone.localdate()))
    return firms_file(filter.qs, format=format, filters=filter.in_use, user=request.user, at=timezone.now())
