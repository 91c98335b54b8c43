"""Texts compared as people read them, whatever their accents and case. PURE."""

import unicodedata


def fold(text):
    """Return text without accents, case, spaces or punctuation, to compare headers and choices."""
    text = str(text)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    text = text.casefold()
    return text if text.isalnum() else "".join(c for c in text if c.isalnum())
