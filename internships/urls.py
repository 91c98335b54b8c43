"""Addresses of who meets whom."""

from django.urls import include, path

urlpatterns = [
    path("", include("internships.offers.public_urls")),
    path("", include("internships.posting.urls")),
    path("", include("internships.calls.urls")),
    path("", include("internships.students.urls")),
    path("", include("internships.applications.urls")),
    path("", include("internships.changes.urls")),
    path("", include("internships.rounds.urls")),
    path("", include("internships.clauses.urls")),
    path("", include("internships.agreements.urls")),
    path("", include("internships.signatures.urls")),
    path("", include("internships.placements.urls")),
    path("", include("internships.hours.urls")),
    path("", include("internships.evaluations.urls")),
    path("", include("internships.visits.urls")),
    path("", include("internships.positions.urls")),
    path("", include("internships.overview.urls")),
]
