"""Addresses: French words under /fr/, English words under /en/. Each package lists its own."""

from django.contrib import admin
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from partnerships.web.addresses import in_both_languages

urlpatterns = [
    path("", include("partnerships.web.urls")),
    *in_both_languages(
        # First what has a word of its own: an address is compared with every pattern above its own.
        path(_("account/"), include("allauth.urls")),
        path("admin/", admin.site.urls),
        path("", include("partnerships.lists.urls")),
        path("", include("partnerships.mails.urls")),
        path("", include("partnerships.jobs.urls")),
        path("", include("partnerships.acts.urls")),
        path("", include("partnerships.imports.urls")),
        path("", include("partnerships.territories.urls")),
        path("", include("partnerships.organizations.urls")),
        path("", include("partnerships.people.urls")),
        path("", include("partnerships.members.urls")),
        path("", include("partnerships.concertation.urls")),
        path("", include("partnerships.registers.urls")),
        path("", include("partnerships.charters.urls")),
        path("", include("partnerships.inventory.urls")),
        path("", include("partnerships.referrals.urls")),
        path("", include("partnerships.committees.urls")),
        path("", include("partnerships.meetings.urls")),
        path("", include("partnerships.yearbook.urls")),
        path("", include("partnerships.papers.urls")),
        path("", include("partnerships.plans.urls")),
        path("", include("partnerships.news.urls")),
        path("", include("partnerships.events.urls")),
        path("", include("partnerships.privacy.urls")),
        path("", include("programs.urls")),
        path("", include("internships.urls")),
    ),
]
handler400 = "partnerships.web.views.bad_request"
handler403 = "partnerships.web.views.forbidden"
handler404 = "partnerships.web.views.not_found"
handler500 = "partnerships.web.views.server_error"
