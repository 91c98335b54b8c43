"""System checks of our own."""

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.utils.translation import gettext_lazy as _


@register(Tags.security)
def demo_is_not_production(app_configs, **kwargs) -> list[Error]:
    """Demo mode lets anyone enter as anyone: it never goes with production settings."""
    public = [h for h in settings.ALLOWED_HOSTS if h not in {"127.0.0.1", "localhost", "[::1]", "testserver"}]
    secure = settings.SITE_URL.startswith("https://")
    if settings.DEMO and (settings.PRODUCTION or public or secure):
        return [
            Error(
                str(_("Demo mode (ARRIMAGE_DEMO) is impossible together with production settings.")),
                hint=str(_("Unset ARRIMAGE_DEMO, or serve on 127.0.0.1 only.")),
                id="arrimage.E001",
            )
        ]
    return []
