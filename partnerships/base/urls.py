"""Addresses without a language: health, language choice."""

from django.urls import path  # noqa: F401

urlpatterns: list = []
