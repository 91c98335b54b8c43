"""Which views of a list its reader may open, and which one opens first."""

from django.http import HttpRequest

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


def view_to_open(request: HttpRequest) -> str | None:
    """Return the address of the view that a list opens on; None when it opens whole."""
    found = default_of(views_of(request, list=request.resolver_match.url_name))
    return found and found.address
