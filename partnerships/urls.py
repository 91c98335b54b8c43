"""Addresses: French words under /fr/, English words under /en/. Each package lists its own."""

from django.contrib import admin
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from partnerships.base.addresses import in_both_languages

urlpatterns = [
    path("", include("partnerships.base.urls")),
    *in_both_languages(
        path("", include("partnerships.base.page_urls")),
        path("", include("partnerships.base.import_urls")),
        path("", include("partnerships.organizations.urls")),
        path("", include("partnerships.people.urls")),
        path("", include("partnerships.concertation.urls")),
        path("", include("partnerships.privacy.urls")),
        path("", include("programs.urls")),
        path("", include("internships.urls")),
        path(_("account/"), include("allauth.urls")),
        path("admin/", admin.site.urls),
    ),
]
handler400 = "partnerships.base.views.bad_request"
handler403 = "partnerships.base.views.forbidden"
handler404 = "partnerships.base.views.not_found"
handler500 = "partnerships.base.views.server_error"
