"""The text that people sign, as bytes that never vary, and its fingerprint. PURE."""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from typing import Any

from partnerships.base.ages import may_be_minor


def canonical(content: Any) -> str:
    """Return content as JSON that is the same for the same content: sorted keys, no spaces, composed letters.

    Source: the idea of RFC 8785 (JSON canonicalization); numbers with decimals are kept as text.
    """
    text = json.dumps(composed(content), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text


def composed(value: Any) -> Any:
    """Return content with its texts in Unicode NFC and Unix line ends. Raises TypeError for a float."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value.replace("\r\n", "\n"))
    if isinstance(value, dict):
        return {key: composed(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [composed(inner) for inner in value]
    if isinstance(value, float):
        raise TypeError("a float has no canonical form: write it as text")
    return value


def fingerprint(content: Any) -> str:
    """Return the SHA-256 of content, in hexadecimal."""
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def groups(sha256: str) -> Iterable[str]:
    """Return a fingerprint by groups of eight, for people to compare."""
    return [sha256[start : start + 8] for start in range(0, len(sha256), 8)]


def roles_asked(
    *,
    age: int | None,
    hosts: int,
    tutors: int,
    school_signs: bool,
    tutor_signs: bool,
    union_signs: bool,
    unionized: int,
) -> list[str]:
    """Return the roles that must sign, in order; a role of several hosts stands as many times.

    ``age`` in full years on the day of signing; an unknown age is a minor's. A guardian signs under 18 (Civil
    Code of Québec, art. 153). ``unionized``: hosts that have a union.
    """
    is_minor = may_be_minor(age)
    return [
        "student",
        *(["guardian"] if is_minor else []),
        *["employer"] * hosts,
        *(["tutor"] * tutors if tutor_signs else []),
        *(["union"] * unionized if union_signs else []),
        *(["school"] if school_signs else []),
    ]
