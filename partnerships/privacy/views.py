"""What is kept of people, in which words they agreed to it, and who answers for it."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from partnerships.privacy.models import ConsentText


@login_not_required
@require_safe
def privacy(request):
    """Who is in charge of personal information, and the texts in force."""
    context = {
        "officer": settings.PRIVACY_OFFICER,
        "officer_email": settings.PRIVACY_OFFICER_EMAIL,
        "texts": ConsentText.objects.in_force(at=timezone.now()),
    }
    return render(request, "partnerships/privacy/privacy.html", context)
