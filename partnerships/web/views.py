"""Health, language and error pages."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.template import loader
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language, get_language_from_path, override
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from partnerships.base.language import remember_language
from partnerships.web.addresses import same_page


@login_not_required
@require_safe
@vary_on_headers("Cookie", "Accept-Language")
def front_door(request):
    """Lead ``/`` to the home page in the reader's language: account, cookie, browser, else French."""
    language = getattr(request.user, "language", "") or request.LANGUAGE_CODE
    with override(language):
        return redirect("home")


@login_not_required
@require_safe
def robots(request):
    """Leave what one asks of lists to people: search engines are told of every page itself."""
    told = [
        "User-agent: *",
        "Disallow: /*?",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemaps'))}",
        "",
    ]
    return HttpResponse("\n".join(told), content_type="text/plain; charset=utf-8")


# It changes nothing but a preference, and cookies of another site's form do not come along (SameSite):
# without a token in every page, public pages stay the same for everyone and can be kept by caches.
@csrf_exempt
@login_not_required
@never_cache
@require_POST
def set_language(request):
    """Show the same page in the chosen language, and remember the choice."""
    language = request.POST.get("language", "")
    if language not in dict(settings.LANGUAGES) or not check_for_language(language):
        language = settings.LANGUAGE_CODE
    response = redirect(same_page(came_from(request), language=language))
    remember_language(response, language)
    if request.user.is_authenticated and request.user.language != language:
        request.user.language = language
        request.user.save(update_fields=["language", "updated_at"])
    return response


def came_from(request) -> str:
    """Return the page to go back to: one of ours, or the home page."""
    path = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(path, allowed_hosts=None) and path.startswith("/")
    return path if ours else reverse("home")


@login_not_required
def bad_request(request, exception=None):
    return render(request, "400.html", status=400)


@login_not_required
def forbidden(request, exception=None):
    return render(request, "403.html", status=403)


@login_not_required
def form_expired(request, reason=""):
    """Answer a form whose token is missing or old."""
    return render(request, "403_csrf.html", status=403)


@login_not_required
def not_found(request, exception=None):
    return render(request, "404.html", status=404)


class WrongMethodMiddleware:
    """Give a page to the address of a button that somebody opens by itself; Django sends an empty one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_page = isinstance(response, HttpResponseNotAllowed) and get_language_from_path(request.path_info)
        if not is_page or response.content:
            return response
        page = render(request, "405.html", status=405)
        page["Allow"] = response["Allow"]
        return page


@login_not_required
def server_error(request):
    """Say that it is our fault, without asking anything of the database or of the session."""
    language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    with override(language):
        return HttpResponse(
            loader.render_to_string("500.html", {"request_id": getattr(request, "id", "")}), status=500
        )
