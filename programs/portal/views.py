"""The public face, and the page where a coordinator's day begins."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from partnerships.base.revalidating import revalidated
from partnerships.concertation.models import Partnership
from partnerships.organizations.models import Organization, OrganizationRole
from partnerships.territories.models import Region
from programs.adequacy.models import AdequacyReport
from programs.catalogue.models import Program
from programs.cohorts.models import Cohort
from programs.portal import presenting
from programs.portal.gathering import desk_of

SHOWN = (Region, Cohort, Program, AdequacyReport, Partnership, Organization, OrganizationRole)


@login_not_required
@require_safe
@revalidated(*SHOWN)
def home(request):
    today = timezone.localdate()
    lines = presenting.region_lines()
    context = {
        "lines": lines,
        "map": presenting.programs_map(lines),
        "reports": presenting.latest_reports()[: presenting.SHOWN],
        "cohorts": presenting.cohorts_to_start(on=today)[: presenting.SHOWN],
        "partnerships": presenting.partnerships_at_work(on=today)[: presenting.SHOWN],
    }
    return render(request, "programs/portal/home.html", context)


@login_not_required
@require_safe
@revalidated(Region, Cohort)
def region_list(request):
    lines = presenting.region_lines()
    context = {"lines": lines, "map": presenting.programs_map(lines)}
    return render(request, "programs/portal/region_list.html", context)


@login_not_required
@require_safe
@revalidated(*SHOWN)
def region_detail(request, code):
    today = timezone.localdate()
    region = get_object_or_404(presenting.with_territories(on=today), code=code)
    context = {
        "region": region,
        "reports": presenting.latest_reports().filter(region=region),
        "programs": presenting.programs_taught_in(region, on=today)[: presenting.MANY],
        "partnerships": presenting.partnerships_at_work(on=today).filter(regions=region),
        "partners": presenting.partners_of(region, on=today)[: presenting.MANY],
    }
    return render(request, "programs/portal/region_detail.html", context)


@require_safe
def workspace(request):
    """The next things to do, and what one's organizations and regions are at; students have their own."""
    if not request.user.scope.is_partner:
        return redirect("my_board")
    desk = desk_of(request.user, on=timezone.localdate())
    return render(request, "programs/portal/workspace.html", {"desk": desk})
