"""Keep files and texts encrypted: an enrolment file holds permanent codes, never stored in clear."""

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage


class Gone(Exception):
    """The kept file is no longer there, or was not sealed by this site."""


def sealed(content: bytes) -> ContentFile:
    """Return the content as a file only this site can read."""
    return ContentFile(cipher().encrypt(content))


def unsealed(name: str) -> bytes:
    """Return the content of a kept file. Raises Gone."""
    try:
        with default_storage.open(name) as kept:
            return cipher().decrypt(kept.read())
    except (OSError, ValueError, InvalidToken):
        raise Gone(name) from None


def cipher() -> Fernet:
    """Return the site's key for what must not be read on disk."""
    key = hashlib.sha256(b"uploaded files:" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
