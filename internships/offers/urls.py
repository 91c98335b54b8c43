"""Addresses."""

from django.urls import include, path

urlpatterns = [
    path("", include("internships.offers.public_urls")),
    path("", include("internships.offers.keeping_urls")),
]
