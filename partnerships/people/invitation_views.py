"""Pages of invitations: inviting, sending again, taking back, accepting."""

from allauth.account.utils import perform_login
from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from partnerships.people import inviting
from partnerships.people.forms import InvitationForm, NewAccountForm
from partnerships.people.inviting import AddressTaken, InvitationClosed
from partnerships.people.link_views import show_closed_invitation
from partnerships.people.models import Invitation
from partnerships.people.permissions import can_change_invitation, must_manage_members


@require_http_methods(["GET", "POST"])
@rate_limit(action="invite")
def invitation_create(request):
    """Invite somebody. The answer is the same whether or not the address has an account."""
    must_manage_members(request.user)
    form = InvitationForm(request.POST or None, by=request.user)
    if form.is_valid():
        inviting.invite(**form.cleaned_data_for_inviting(), by=request.user, at=timezone.now())
        return tell(request, _("The invitation to %(email)s is on its way.") % form.cleaned_data)
    return render(request, "partnerships/people/invitation_create.html", {"form": form})


@require_POST
@rate_limit(action="invite")
def invitation_resend(request, public_id):
    """Send a new link; the one before no longer works."""
    invitation = changeable(request.user, public_id)
    try:
        inviting.resend(invitation=invitation, by=request.user, at=timezone.now())
    except InvitationClosed:
        return tell(request, _("This invitation was already answered or taken back."), level=messages.WARNING)
    return tell(request, _("A new link is on its way to %(email)s.") % {"email": invitation.email})


@require_POST
def invitation_revoke(request, public_id):
    """Take an invitation back."""
    invitation = changeable(request.user, public_id)
    try:
        inviting.revoke(invitation=invitation)
    except InvitationClosed:
        return tell(request, _("This invitation was already answered or taken back."), level=messages.WARNING)
    return tell(request, _("The invitation to %(email)s is taken back.") % {"email": invitation.email})


def changeable(user, public_id) -> Invitation:
    """Return an invitation the person looks after; a stranger gets a 404."""
    invitations = Invitation.objects.visible_to(user).select_related("organization", "region")
    invitation = get_object_or_404(invitations, public_id=public_id)
    if not can_change_invitation(user, invitation):
        raise PermissionDenied
    return invitation


def tell(request, sentence, *, level=messages.SUCCESS):
    messages.add_message(request, level, sentence)
    return redirect("member_list")


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
@rate_limit(action="open_invitation")
def invitation_accept(request, token):
    """Show what the invitation is; a form accepts it. A link that no longer works says what to do."""
    invitation = inviting.find(token)
    if invitation is None or not inviting.can_be_accepted(invitation, at=timezone.now()):
        return show_closed_invitation(request, invitation, token=token)
    try:
        return answer(request, invitation)
    except InvitationClosed:
        return show_closed_invitation(request, inviting.find(token), token=token)
    except AddressTaken:
        return redirect("invitation_accept", token=token)


def answer(request, invitation):
    """Show or accept, as the reader is the person invited, somebody else, or nobody yet."""
    if request.user.is_authenticated:
        return answer_logged_in(request, invitation)
    if inviting.account_of(invitation.email):
        return render(request, "partnerships/people/invitation_login.html", {"invitation": invitation})
    form = NewAccountForm(
        request.POST or None, email=invitation.email, initial={"language": invitation.language}
    )
    if form.is_valid():
        details = {**form.cleaned_data, "password": form.cleaned_data["password"] or None}
        user = inviting.accept_as_new(invitation=invitation, at=timezone.now(), **details)
        return perform_login(request, user)
    return render(
        request, "partnerships/people/invitation_new.html", {"form": form, "invitation": invitation}
    )


def answer_logged_in(request, invitation):
    if not inviting.is_for(invitation, request.user):
        return render(request, "partnerships/people/invitation_other.html", {"invitation": invitation})
    if request.method == "POST":
        inviting.accept(invitation=invitation, by=request.user, at=timezone.now())
        messages.success(
            request, _("Welcome! You may now act for %(target)s.") % {"target": invitation.target}
        )
        return redirect("workspace")
    return render(request, "partnerships/people/invitation_accept.html", {"invitation": invitation})
