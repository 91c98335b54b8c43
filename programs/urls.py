"""Addresses of what is taught and needed."""

from django.urls import include, path

urlpatterns = [
    path("", include("programs.catalogue.urls")),
    path("", include("programs.cohorts.urls")),
    path("", include("programs.changes.urls")),
    path("", include("programs.moves.urls")),
    path("", include("programs.persons.urls")),
    path("", include("programs.outcomes.urls")),
    path("", include("programs.needs.urls")),
    path("", include("programs.reports.urls")),
    path("", include("programs.agenda.urls")),
    path("", include("programs.scenarios.urls")),
    path("", include("programs.measures.urls")),
    path("", include("programs.portal.urls")),
]
