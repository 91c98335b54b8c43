"""Addresses of who meets whom. Each package lists its own."""

urlpatterns = []
