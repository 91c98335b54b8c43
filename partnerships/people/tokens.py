"""Secrets that travel in links: only their hash is kept."""

import hashlib
import secrets


def new_token() -> str:
    """Return 256 random bits, in characters that fit an address."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """Return the SHA-256 of a token, in hexadecimal. The token is random: no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()
