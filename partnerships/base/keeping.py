"""Keep uploaded files for a while, encrypted: an enrolment file holds permanent codes, which are never stored
in clear.
"""

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from partnerships.base.problems import Unreadable


def sealed(content: bytes) -> ContentFile:
    """Return the content as a file only this site can read."""
    return ContentFile(cipher().encrypt(content))


def unsealed(name: str) -> bytes:
    """Return the content of a kept file. Raises Unreadable("file_gone")."""
    try:
        with default_storage.open(name) as kept:
            return cipher().decrypt(kept.read())
    except (OSError, ValueError, InvalidToken):
        raise Unreadable("file_gone") from None


def cipher() -> Fernet:
    """Return the site's key for what must not be read on disk."""
    key = hashlib.sha256(b"uploaded files:" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
