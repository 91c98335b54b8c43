"""Where places are missing, and which firms to call."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from internships.calls.calling import SPARED_DAYS, called_by_others, calls_to, record, to_call
from internships.calls.comparing import by_program, gaps
from internships.calls.exports import firms_file, gaps_file
from internships.calls.filters import CallFilter
from internships.calls.forms import ContactEntryForm
from internships.calls.tables import CALL_LIST, GAPS, firms_table
from internships.offers.permissions import can_call, enter_gaps, enter_region
from internships.posting.inviting import establishments_near
from partnerships.acts.tables import offer_acts
from partnerships.territories.models import Region
from partnerships.web.downloads import FORMATS
from partnerships.web.forms import token_of
from partnerships.web.guarding import demand
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page

CALLS_SHOWN = 20


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


@require_http_methods(["GET", "HEAD", "POST"])
def call_create(request, public_id):
    """What partners already told of calls to a firm, and the form of a new one."""
    enter_region(request.user)
    establishments = establishments_near(request.user).select_related("organization", "territory__region")
    demand(can_call(request.user))
    place = get_object_or_404(establishments, public_id=public_id)
    form = ContactEntryForm(request.POST or None)
    if form.is_valid():
        entry = form.save(commit=False)
        record(entry, establishment=place, token=token_of(form), by=request.user, at=timezone.now())
        messages.success(request, _("The contact is recorded."))
        return redirect("contact_list")
    context = {
        "form": form,
        "place": place,
        "contacts": place.contacts.all(),
        "calls": calls_to(place)[:CALLS_SHOWN],
        "other": called_by_others(place, user=request.user, at=timezone.now()),
        "days": SPARED_DAYS,
    }
    return render(request, "internships/calls/call_create.html", context)
