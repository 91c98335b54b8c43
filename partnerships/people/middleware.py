"""Pages of people who are logged in."""

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers


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
    """Coordinators and staff set up a second factor before they reach anything else."""

    OPEN_PREFIXES = ("mfa_", "account_", "usersessions_", "home", "set_language", "healthz", "readyz")

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        name = request.resolver_match.url_name or ""
        if not settings.SECOND_FACTOR_REQUIRED or name.startswith(self.OPEN_PREFIXES):
            return None
        user = request.user
        if user.is_authenticated and needs_second_factor(user) and not has_second_factor(user):
            return redirect(reverse("mfa_index"))
        return None


def needs_second_factor(user) -> bool:
    """Whether the person's powers ask for a second factor."""
    return user.is_staff or user.scope.is_coordinator


def has_second_factor(user) -> bool:
    """Whether the person has set one up."""
    return is_mfa_enabled(user)
