"""What maps are drawn from."""

from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from partnerships.territories.maps import names

DAY = 24 * 3600  # seconds


@login_not_required
@transaction.non_atomic_requests
@require_safe
@cache_control(public=True, max_age=DAY)
def map_towns(request):
    """Quebec's towns, with where they are: the base of every map that has no tiles."""
    return JsonResponse(
        names(), safe=False, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")}
    )
