"""What may be picked, as one types: the few rows of a source that say these words."""

from django.contrib.auth.decorators import login_not_required
from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from partnerships.web.picking import FEW, Offered


@login_not_required
@never_cache
@require_safe
def pick(request: HttpRequest) -> JsonResponse:
    """Answer [[key, name]…], the closest first, of what a page offered to this very person."""
    try:
        offered = Offered.of_token(request.GET.get("of", ""), user=request.user)
    except (BadSignature, ValueError) as error:
        raise Http404 from error
    found = offered.found(request.GET.get("q", ""))[:FEW]
    return JsonResponse({"choices": [(offered.key_of(row), offered.source.label(row)) for row in found]})
