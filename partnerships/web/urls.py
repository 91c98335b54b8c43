"""Addresses without a language: front door, language choice, health."""

from django.urls import path

from partnerships.web import health, sitemaps, views

urlpatterns = [
    path("", views.front_door, name="front_door"),
    path("language/", views.set_language, name="set_language"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemaps, name="sitemaps"),
    path("sitemap-<slug:section>.xml", sitemaps.sitemap, name="sitemap"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
