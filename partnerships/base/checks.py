"""System checks of our own."""

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.utils.translation import gettext_lazy as _

LOCAL = {"127.0.0.1", "localhost", "[::1]", "testserver"}


def is_served_to_others() -> bool:
    """Whether the settings name an address that is not this machine's own."""
    return bool(set(settings.ALLOWED_HOSTS) - LOCAL) or settings.SITE_URL.startswith("https://")


@register(Tags.security)
def demo_is_not_production(app_configs, **kwargs) -> list[Error]:
    """Demo mode lets anyone enter as anyone: it never goes with production settings."""
    if settings.DEMO and (settings.PRODUCTION or is_served_to_others()):
        return [
            Error(
                str(_("Demo mode (ARRIMAGE_DEMO) is impossible together with production settings.")),
                hint=str(_("Unset ARRIMAGE_DEMO, or serve on 127.0.0.1 only.")),
                id="arrimage.E001",
            )
        ]
    return []


@register(Tags.security)
def settings_of_tests_stay_here(app_configs, **kwargs) -> list[Error]:
    """The tests' settings have a secret key that everybody knows, and plain cookies."""
    if settings.TESTING and is_served_to_others():
        return [
            Error(
                "The settings of the tests (ARRIMAGE_TESTING) are for this machine only.",
                hint="Unset ARRIMAGE_TESTING.",
                id="arrimage.E002",
            )
        ]
    return []
