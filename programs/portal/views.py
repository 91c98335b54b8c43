"""The public face, and the page where a coordinator's day begins."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from partnerships.territories.models import Region


@login_not_required
@require_safe
def home(request):
    return render(request, "programs/portal/home.html", {"regions": Region.objects.all()})


@login_not_required
@require_safe
def region_list(request):
    return render(request, "programs/portal/region_list.html", {"regions": Region.objects.all()})


@login_not_required
@require_safe
def region_detail(request, code):
    region = get_object_or_404(Region, code=code)
    return render(request, "programs/portal/region_detail.html", {"region": region})


@require_safe
def workspace(request):
    return render(request, "programs/portal/workspace.html")
