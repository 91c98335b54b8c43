"""Addresses without a language: front door, language choice, health."""

from django.urls import path

from partnerships.web import health, views

urlpatterns = [
    path("", views.front_door, name="front_door"),
    path("language/", views.set_language, name="set_language"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
