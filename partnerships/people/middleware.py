"""Pages of people who are logged in."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from partnerships.people.second_factor import has_second_factor, has_shown_it, needs_second_factor


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
        ways = [way for way in get_adapter().get_reauthentication_methods(request.user) if "mfa" in way["id"]]
        return redirect(f"{ways[0]['url']}?{urlencode({'next': next_page(request)})}")


def next_page(request) -> str:
    """Return where to go once the factor is shown: the page asked for, or the workspace after a form."""
    return request.get_full_path() if request.method == "GET" else reverse(settings.LOGIN_REDIRECT_URL)
