"""Acts on an application that something upset: the offer changed, a click was wrong."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from internships.applications.application_views import own
from internships.applications.models import Application
from internships.changes import renewing
from internships.changes.permissions import can_take_back
from internships.changes.taking_back import click_to_take_back, take_back
from partnerships.web.guarding import demand


@require_POST
def application_keep(request, public_id):
    """Say that one still wants the place, although the offer changed; a second click changes nothing."""
    application = own(request.user, public_id)
    if renewing.keep(application=application, by=request.user, at=timezone.now()):
        messages.success(request, _("Thank you: your application stays, with what the offer now says."))
    return redirect(application)


@require_POST
def application_take_back(request, public_id):
    """Take back a refusal or a withdrawal that was just clicked; a second click changes nothing."""
    seen = Application.objects.visible_to(request.user).with_partners()
    application, at = get_object_or_404(seen, public_id=public_id), timezone.now()
    click = click_to_take_back(application, at=at)
    if click is None:
        messages.info(request, _("There is nothing to take back here."))
        return redirect(application)
    demand(can_take_back(request.user, application, click))
    try:
        take_back(application=application, by=request.user, at=at)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(request, _("It is taken back: the application stands as before."))
    return redirect(application)
