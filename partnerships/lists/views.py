"""How a reader likes a list: its columns, its density, its views. Each answer leads back to the list."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from partnerships.lists.forms import SavedViewForm
from partnerships.lists.models import SavedView
from partnerships.lists.saving import open_first, save_view
from partnerships.web.tables import COMFORTABLE, COMPACT, DENSITY_COOKIE, KEYS_COOKIE

A_YEAR = 365 * 24 * 3600
PLACE = "place-"


def came_from(request: HttpRequest) -> tuple[str, QueryDict]:
    """Return the path of the list and its query. Raises Http404 when it is no page of ours."""
    path, _mark, query = request.POST.get("next", "").partition("?")
    if not url_has_allowed_host_and_scheme(path, allowed_hosts=None) or not path.startswith("/"):
        raise Http404
    return path, QueryDict(query, mutable=True)


def name_of(path: str) -> str:
    """Return the name of the address of a list. Raises Http404."""
    try:
        with override(get_language_from_path(path)):
            found = resolve(path)
    except Resolver404 as error:
        raise Http404 from error
    if found.kwargs or found.namespaces:
        raise Http404
    return found.url_name


# It changes nothing but a preference (see ``set_language``): public lists stay the same for everyone.
@csrf_exempt
@login_not_required
@require_POST
def list_settings(request: HttpRequest) -> HttpResponse:
    """Show the list with the columns and the density asked for, and remember the density and the keys."""
    path, query = came_from(request)
    for name in ("columns", "density", "page"):
        query.pop(name, None)
    if chosen := columns_of(request.POST):
        query["columns"] = ",".join(chosen)
    response = redirect(f"{path}?{query.urlencode() or 'all=1'}")
    remember(response, DENSITY_COOKIE, COMFORTABLE if request.POST.get("density") == COMFORTABLE else COMPACT)
    remember(response, KEYS_COOKIE, "on" if request.POST.get("keys") else "off")
    return response


def columns_of(posted: QueryDict) -> list[str]:
    """Return the names of the columns that were given a place, in the order of the places."""
    places = {name.removeprefix(PLACE): posted[name] for name in posted if name.startswith(PLACE)}
    kept = {name: int(place) for name, place in places.items() if place.isdecimal() and len(place) < 4}
    return sorted(kept, key=kept.__getitem__)


def remember(response: HttpResponse, name: str, value: str) -> None:
    response.set_cookie(
        name, value, max_age=A_YEAR, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
    )


@require_POST
def saved_view_create(request: HttpRequest) -> HttpResponse:
    """Keep what the reader sees under a name, for themselves or for their organization."""
    path, query = came_from(request)
    name = name_of(path)
    form = SavedViewForm({**request.POST.dict(), "address": query.urlencode()}, user=request.user)
    if not form.is_valid():
        messages.error(request, _("Give the view a name, a short one."))
        return redirect(f"{path}?{query.urlencode() or 'all=1'}")
    said = form.cleaned_data
    try:
        view = save_view(list=name, by=request.user, **said)
    except IntegrityError:
        return tell_meanwhile(request, path)
    messages.success(request, _("The view “%(name)s” is kept.") % {"name": view.name})
    return redirect(f"{path}?{view.address or 'all=1'}")


@require_POST
def saved_view_change(request: HttpRequest, public_id) -> HttpResponse:
    """Let the list open on a view, or no longer; or remove the view."""
    path, _query = came_from(request)
    view = get_object_or_404(SavedView.objects.editable_by(request.user), public_id=public_id)
    try:
        change(view, request.POST.get("act"))
    except IntegrityError:
        return tell_meanwhile(request, path)
    return redirect(f"{path}?all=1")


def change(view: SavedView, act: str | None) -> None:
    if act == "remove":
        view.delete()
    elif act == "open":
        open_first(view=view)
    elif act == "leave":
        SavedView.objects.filter(pk=view.pk).update(is_default=False)


def tell_meanwhile(request: HttpRequest, path: str) -> HttpResponse:
    messages.error(request, _("Somebody changed the views of this list at the same time. Try again."))
    return redirect(f"{path}?all=1")
