"""Addresses in the reader's language: /fr/… for fr-ca, /en/… for English."""

from django.urls import URLResolver, translate_url
from django.urls.resolvers import LocalePrefixPattern
from django.utils.translation import get_language_from_path, override

from partnerships.base.language import short_language


class ShortLocalePrefixPattern(LocalePrefixPattern):
    """Prefix with the two-letter language: Django would write /fr-ca/."""

    @property
    def language_prefix(self) -> str:
        return f"{short_language()}/"


def in_both_languages(*patterns) -> list[URLResolver]:
    """Return patterns served under /fr/ and /en/; the words of their routes are translated too."""
    return [URLResolver(ShortLocalePrefixPattern(), list(patterns))]


def same_page(path: str, *, language: str) -> str:
    """Return the path of the same page in a language; a path without translation stays as it is."""
    # Django reads a path with the words of the active language: make that the path's own.
    with override(get_language_from_path(path) or language):
        return translate_url(path, language)
