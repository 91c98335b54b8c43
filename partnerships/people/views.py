"""Members of organizations and regions, and my account."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from partnerships.base.language import remember_language
from partnerships.people.forms import AccountForm, EndForm
from partnerships.people.models import Invitation, Membership, RegionalRole
from partnerships.people.permissions import can_change_invitation, can_end, can_manage_members
from partnerships.words.sorting import by_name

MEMBERS_PER_PAGE = 50


def must_manage_members(user) -> None:
    """Refuse people who look after nobody's roles; who is no partner does not learn that the page exists."""
    if not can_manage_members(user):
        raise PermissionDenied if user.scope.is_partner else Http404


@require_safe
def member_list(request):
    """Who acts for my organizations and regions, and who was invited."""
    must_manage_members(request.user)
    words = request.GET.get("q", "").strip()
    today = timezone.localdate()
    members = Membership.objects.visible_to(request.user).not_ended(on=today).search(words, on=today)
    page = Paginator(
        members.select_related("user", "organization").order_by(
            *by_name("organization__name"), "user__email", "role"
        ),
        MEMBERS_PER_PAGE,
    ).get_page(request.GET.get("page"))
    for member in page:
        member.can_end = can_end(request.user, member)
    context = {"page": page, "words": words, **around(request.user, today)}
    return render(request, "partnerships/people/member_list.html", context)


def around(user, today) -> dict:
    """Return the regional roles and the pending invitations a person looks after."""
    roles = RegionalRole.objects.visible_to(user).not_ended(on=today).select_related("user", "region")
    invitations = Invitation.objects.visible_to(user).pending()
    invitations = list(invitations.select_related("organization", "region", "invited_by"))
    for invitation in invitations:
        invitation.works = invitation.is_open(at=timezone.now())
        invitation.can_change = can_change_invitation(user, invitation)
    roles = list(roles)
    for role in roles:
        role.can_end = can_end(user, role)
    return {"regional_roles": roles, "invitations": invitations}


@require_http_methods(["GET", "POST"])
def membership_end(request, public_id):
    """Choose the last day of a member."""
    members = Membership.objects.visible_to(request.user).select_related("user", "organization")
    return end(request, get_object_or_404(members, public_id=public_id))


@require_http_methods(["GET", "POST"])
def regional_role_end(request, public_id):
    """Choose the last day of somebody's role in a region."""
    roles = RegionalRole.objects.visible_to(request.user).select_related("user", "region")
    return end(request, get_object_or_404(roles, public_id=public_id))


def end(request, ended):
    if not can_end(request.user, ended):
        raise PermissionDenied
    form = EndForm(request.POST or None, ended=ended)
    if form.is_valid():
        ended.end(on=form.cleaned_data["on"])
        messages.success(request, _("The role of %(person)s is ended.") % {"person": ended.user})
        return redirect("member_list")
    return render(request, "partnerships/people/role_end.html", {"form": form, "ended": ended})


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
