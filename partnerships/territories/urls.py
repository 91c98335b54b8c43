"""Addresses of the package."""

from django.urls import path  # noqa: F401

urlpatterns: list = []
