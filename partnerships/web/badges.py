"""The badge of a state: one piece of HTML, for templates and tables alike."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

from partnerships.base.tones import tone_of


def badge(state: str, label: str) -> SafeString:
    """Return the badge of a state. Raises KeyError when the state has no tone."""
    return format_html('<span class="state tone-{}">{}</span>', tone_of(state), label)
