"""Pages of people who are logged in."""

from urllib.parse import urlsplit

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.signals import user_logged_in
from django.contrib.auth.views import redirect_to_login
from django.dispatch import receiver
from django.http import HttpResponse
from django.shortcuts import redirect, resolve_url
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.utils.translation import override

from partnerships.base.bounds import OutOfBounds
from partnerships.people.second_factor import has_second_factor, has_shown_it, needs_second_factor

READS = frozenset({"GET", "HEAD"})
UNDONE = "undone"  # in the session: a button was pressed after the session before had ended


class LoginMiddleware(LoginRequiredMiddleware):
    """Pages ask who comes. A button pressed too late leads back to its page, told that nothing was done."""

    def handle_no_permission(self, request, view_func):
        if request.method in READS:
            return super().handle_no_permission(request, view_func)
        request.session[UNDONE] = True
        messages.warning(
            request, _("Your session had ended: nothing was done. Log in to come back to the page.")
        )
        return redirect_to_login(page_of_button(request), resolve_url(self.get_login_url(view_func)))


@receiver(user_logged_in)
def say_what_was_not_done(request, user, **kwargs) -> None:
    """Say it again on the page one comes back to, in the person's language."""
    if not request.session.pop(UNDONE, False):
        return
    with override(user.language):
        said = _("Your session had ended when you pressed the button: nothing was done. Press it again.")
    messages.warning(request, said)


def page_of_button(request) -> str:
    """Return the page of ours that a form was sent from, as the browser says; else the workspace."""
    came_from = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(
        came_from, {request.get_host()}, require_https=request.is_secure()
    )
    if not is_ours:
        return reverse(settings.LOGIN_REDIRECT_URL)
    address = urlsplit(came_from)
    return address._replace(scheme="", netloc="", fragment="").geturl()


class OutOfBoundsMiddleware:
    """Lead a button back to its page when a row holds what cannot be: the sentence says what to correct."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, refused):
        """Receive what a view raised; its transaction is over."""
        if not isinstance(refused, OutOfBounds) or request.method in READS:
            return None
        messages.error(request, str(refused))
        if request.htmx:
            return HttpResponse(headers={"HX-Refresh": "true"})
        return redirect(page_of_button(request))


class PrivatePagesMiddleware:
    """What a logged-in person sees is kept by no cache."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.user.is_authenticated:
            add_never_cache_headers(response)
        return response


class SecondFactorMiddleware:
    """Coordinators and staff show a second factor before they reach anything, the public pages included.

    Without one, they are led to set it up. With one that this session has not shown (it was set up
    elsewhere since), they are led to show it: a password alone then opens no other way, lest its thief
    add a factor of their own.
    """

    ALWAYS = frozenset({"account_logout", "set_language", "healthz", "readyz"})
    SETTING_UP = frozenset(
        {
            "mfa_index",
            "mfa_activate_totp",
            "mfa_add_webauthn",
            "mfa_view_recovery_codes",
            "mfa_download_recovery_codes",
            "account_reauthenticate",
            "account_email",
            "account_email_verification_sent",
        }
    )
    SHOWING = frozenset({"mfa_reauthenticate", "mfa_reauthenticate_webauthn"})

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        name = request.resolver_match.view_name
        if not settings.SECOND_FACTOR_REQUIRED or name in self.ALWAYS or not request.user.is_authenticated:
            return None
        if has_shown_it(request) or not needs_second_factor(request.user):
            return None
        if has_second_factor(request.user):
            return None if name in self.SHOWING else self.lead_to_show(request)
        return None if name in self.SETTING_UP else self.lead_to_set_up(request)

    def lead_to_set_up(self, request):
        messages.warning(
            request, _("Your role asks for a second factor: set one up, and the rest of Arrimage opens.")
        )
        return redirect("mfa_index")

    def lead_to_show(self, request):
        if request.method not in READS:
            messages.warning(
                request, _("Nothing was done: show your second factor, then press the button again.")
            )
        ways = [way for way in get_adapter().get_reauthentication_methods(request.user) if "mfa" in way["id"]]
        return redirect(f"{ways[0]['url']}?{urlencode({'next': next_page(request)})}")


def next_page(request) -> str:
    """Return where to go once the factor is shown: the page asked for, or that of the button."""
    return request.get_full_path() if request.method in READS else page_of_button(request)
