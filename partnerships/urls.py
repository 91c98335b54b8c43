"""Addresses: French ones under /fr/, English ones under /en/."""

from django.urls import path

urlpatterns: list = []
