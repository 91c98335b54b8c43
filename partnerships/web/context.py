"""What every template may know of the site."""

from django.conf import settings


def site(request) -> dict:
    """Tell templates whether this is a demonstration."""
    return {"DEMO": settings.DEMO}
