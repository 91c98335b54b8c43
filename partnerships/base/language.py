"""Content written in French and English: ``name`` reads ``name_fr`` or ``name_en``."""

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import get_language


def short_language() -> str:
    """Return ``"fr"`` or ``"en"``: the language of the page being made."""
    return "en" if (get_language() or "fr").startswith("en") else "fr"


def remember_language(response: HttpResponse, language: str) -> None:
    """Keep a reader's choice of language for a year, logged in or not."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=365 * 24 * 3600,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )


class Bilingual:
    """Read ``x`` from ``x_fr``/``x_en`` in the page's language; French stands in for a missing English."""

    def __getattr__(self, name: str):
        if name.startswith("_") or name.endswith(("_fr", "_en")):
            raise AttributeError(name)
        fields = type(self).__dict__.get("_bilingual") or bilingual_fields(type(self))
        if name not in fields:
            raise AttributeError(f"{type(self).__name__} has no attribute {name!r}")
        return (getattr(self, f"{name}_{short_language()}")) or getattr(self, f"{name}_fr")


def bilingual_fields(model: type) -> frozenset[str]:
    """Return the stems of a model's ``_fr`` fields, found once per class."""
    stems = frozenset(f.name[:-3] for f in model._meta.concrete_fields if f.name.endswith("_fr"))
    model._bilingual = stems
    return stems
