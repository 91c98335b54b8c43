"""The demonstration's mailbox page."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from partnerships.mails.mailbox import DemoMail

MAILS_PER_PAGE = 20


@login_not_required
@never_cache
@require_safe
def mailbox(request):
    """Every mail that demo mode kept, newest first. Outside demo mode this page does not exist."""
    if not settings.DEMO:
        raise Http404
    page = Paginator(DemoMail.objects.all(), MAILS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "partnerships/mails/mailbox.html", {"page": page})
