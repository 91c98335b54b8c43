"""What every template may know of the site."""

from django.conf import settings


def site(request) -> dict:
    """Tell templates whether this is a demonstration, and whose tiles maps are drawn on."""
    names = ("DEMO", "MAP_TILES_URL", "MAP_TILES_ATTRIBUTION")
    return {name: getattr(settings, name) for name in names}
