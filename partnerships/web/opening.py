"""A list opens on the view that its reader chose, or else on the one of their organization."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

# Functions of a request that return the address of the view on which its list opens, None for the whole list.
# What keeps views stands above (``partnerships/lists/opening.py``) and registers here, in ``ready``.
OPENS: list[Callable[[HttpRequest], str | None]] = []


def opens_on_a_view(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Lead a list asked without anything to the view that it opens on."""

    @wraps(view)
    def opened(request: HttpRequest) -> HttpResponse:
        if request.GET or not request.user.is_authenticated:
            return view(request)
        chosen = next((said for said in (find(request) for find in OPENS) if said is not None), None)
        return view(request) if chosen is None else redirect(f"{request.path}?{chosen or 'all=1'}")

    return opened
