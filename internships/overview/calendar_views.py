"""The private calendar: its address is given, replaced, taken back; calendars read it without a login."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from internships.overview.calendars import calendar_of, close_feed, feed_of, open_feed
from internships.overview.models import CalendarFeed


@require_http_methods(["GET", "HEAD", "POST"])
def calendar_settings(request):
    """Show whether there is an address; POST makes a new one, shown this once, or takes it back."""
    address = ""
    if request.method == "POST":
        if request.POST.get("act") == "close":
            close_feed(user=request.user, at=timezone.now())
            messages.success(request, _("The address no longer works."))
            return redirect("calendar_settings")
        token = open_feed(user=request.user, at=timezone.now())
        address = settings.SITE_URL + reverse("calendar_feed", args=[token])
    feed = CalendarFeed.objects.filter(user=request.user, revoked_at=None).first()
    return render(request, "internships/overview/calendar_settings.html", {"feed": feed, "address": address})


@login_not_required
@never_cache
@require_safe
def calendar_feed(request, token):
    """Give the calendar of whom the address was made for; an address that is unknown or taken back is 404."""
    feed = feed_of(token)
    if feed is None:
        raise Http404
    with override(feed.user.language):
        content = calendar_of(feed.user, on=timezone.localdate(), at=timezone.now())
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")
