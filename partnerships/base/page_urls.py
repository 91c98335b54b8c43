"""Pages of the site that belong to no subject."""

from django.urls import path  # noqa: F401

urlpatterns: list = []
