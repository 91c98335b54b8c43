"""The public face, and the page where a coordinator's day begins."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from partnerships.concertation.models import Partnership
from partnerships.organizations.models import Organization, OrganizationRole
from partnerships.people.models import Membership, RegionalRole, User
from partnerships.territories.models import Region
from partnerships.web.revalidating import revalidated
from programs.catalogue.models import Program
from programs.cohorts.models import Cohort
from programs.portal import pages
from programs.portal.gathering import desk_of
from programs.reports.models import AdequacyReport

SHOWN = (Region, Cohort, Program, AdequacyReport, Partnership, Organization, OrganizationRole)
CAST = (User, Membership, RegionalRole) if settings.DEMO else ()  # who is who, on the demonstration's home


@login_not_required
@require_safe
@revalidated(*SHOWN, *CAST)
def home(request):
    today = timezone.localdate()
    context = {
        "map": pages.programs_map(pages.region_lines()),
        "reports": pages.latest_reports()[: pages.SHOWN],
        "cohorts": pages.cohorts_to_start(on=today)[: pages.SHOWN],
        "partnerships": pages.partnerships_at_work(on=today)[: pages.SHOWN],
    }
    return render(request, "programs/portal/home.html", context)


@login_not_required
@require_safe
@revalidated(Region, Cohort)
def region_list(request):
    lines = pages.region_lines()
    context = {"lines": lines, "map": pages.programs_map(lines)}
    return render(request, "programs/portal/region_list.html", context)


@login_not_required
@require_safe
@revalidated(*SHOWN)
def region_detail(request, code):
    today = timezone.localdate()
    region = get_object_or_404(pages.with_territories(on=today), code=code)
    context = {
        "region": region,
        "reports": pages.latest_reports().filter(region=region),
        "programs": pages.programs_taught_in(region, on=today)[: pages.MANY],
        "partnerships": pages.partnerships_at_work(on=today).filter(regions=region),
        "partners": pages.partners_of(region, on=today)[: pages.MANY],
    }
    return render(request, "programs/portal/region_detail.html", context)


@require_safe
def workspace(request):
    """The next things to do, and what one's organizations and regions are at; students have their own."""
    if not request.user.scope.is_partner:
        return redirect("my_board")
    desk = desk_of(request.user, on=timezone.localdate())
    return render(request, "programs/portal/workspace.html", {"desk": desk})
