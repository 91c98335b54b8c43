"""Addresses of who meets whom."""

from django.urls import include, path

urlpatterns = [
    path("", include("internships.offers.urls")),
    path("", include("internships.applications.urls")),
    path("", include("internships.rounds.urls")),
    path("", include("internships.agreements.urls")),
    path("", include("internships.placements.urls")),
    path("", include("internships.overview.urls")),
]
