"""A list opens on the view that its reader chose, or else on the one of their organization."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from partnerships.lists.models import SavedView


def views_of(request: HttpRequest, *, list: str) -> list[SavedView]:
    """Return the views of a list that a reader may open, asked once for each page."""
    known = request.__dict__.setdefault("_views_of_lists", {})
    if list not in known:
        found = SavedView.objects.visible_to(request.user).filter(list=list).select_related("organization")
        known[list] = [*found]
    return known[list]


def default_of(views: list[SavedView]) -> SavedView | None:
    """Return the view that a list opens on: one's own comes before an organization's."""
    chosen = sorted((view for view in views if view.is_default), key=lambda view: view.owner_id is None)
    return chosen[0] if chosen else None


def opens_on_a_view(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Lead a list asked without anything to the view that it opens on."""

    @wraps(view)
    def opened(request: HttpRequest) -> HttpResponse:
        if request.GET or not request.user.is_authenticated:
            return view(request)
        found = default_of(views_of(request, list=request.resolver_match.url_name))
        return redirect(f"{request.path}?{found.address or 'all=1'}") if found else view(request)

    return opened
