"""Entering as one of the demonstration's people, without a password."""

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from partnerships.people.models import User


@login_not_required
@require_POST
def enter_as(request, public_id):
    """Log in as a demo account. Outside demo mode this page does not exist."""
    if not settings.DEMO:
        raise Http404
    adapter = get_adapter(request)
    adapter.login(request, get_object_or_404(User.objects.demo_accounts(), public_id=public_id))
    UserSession.objects.create_from_request(request)
    return redirect(adapter.get_login_redirect_url(request))
