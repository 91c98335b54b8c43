"""My account."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods

from partnerships.base.language import remember_language
from partnerships.people.forms import AccountForm


@require_http_methods(["GET", "POST"])
def account_settings(request):
    """My name and language, my roles, and the way to everything that protects my account."""
    form = AccountForm(request.POST or None, instance=request.user)
    if form.is_valid():
        return answer_in_their_language(request, form.save())
    return render(
        request, "partnerships/people/account_settings.html", {"form": form, **my_roles(request.user)}
    )


def answer_in_their_language(request, user):
    """Show the page again in the language just chosen, and remember it for pages without a login."""
    with override(user.language):
        messages.success(request, _("Your account is saved."))
        response = redirect("account_settings")
    remember_language(response, user.language)
    return response


def my_roles(user) -> dict:
    """Return what a person may act for today."""
    today = timezone.localdate()
    return {
        "memberships": user.memberships.current(on=today).select_related("organization"),
        "regional_roles": user.regional_roles.current(on=today).select_related("region"),
    }
