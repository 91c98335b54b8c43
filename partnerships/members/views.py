"""Members of organizations and regions: who acts for whom, until when."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from partnerships.members.exports import members_file
from partnerships.members.filters import MemberFilter
from partnerships.members.tables import MEMBERS
from partnerships.people.forms import EndForm
from partnerships.people.models import Invitation, Membership, RegionalRole
from partnerships.people.permissions import can_change_invitation, can_end, must_manage_members
from partnerships.web.downloads import FORMATS
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page
from partnerships.words.sorting import by_name


@require_safe
@opens_on_a_view
def member_list(request):
    """Who acts for my organizations and regions, and who was invited."""
    must_manage_members(request.user)
    filter = members_asked(request)
    table = table_page(MEMBERS, filter.qs, request=request, filter=filter)
    for member in table.records:
        member.can_end = can_end(request.user, member)
    context = {
        "filter": filter,
        "table": table,
        "formats": FORMATS,
        **around(request.user, timezone.localdate()),
    }
    return render(request, "partnerships/members/member_list.html", context)


@require_safe
def member_export(request, format):
    must_manage_members(request.user)
    if format not in FORMATS:
        raise Http404
    filter = members_asked(request)
    members = filter.qs.order_by(*by_name("organization__name"), "user__email", "role")
    return members_file(members, format=format, filters=filter.in_use, user=request.user, at=timezone.now())


def members_asked(request) -> MemberFilter:
    """Return the members whom the person looks after, as the questions of the address ask for them."""
    members = Membership.objects.visible_to(request.user).not_ended(on=timezone.localdate())
    return MemberFilter(request.GET, queryset=members.select_related("user", "organization"))


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
    return render(request, "partnerships/members/role_end.html", {"form": form, "ended": ended})
