"""How much a sheet says, and what it leaves out. PURE."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# What a reader needs to choose a service and reach it: any one of the facts is enough.
NEEDED = {
    "description": ("description_fr",),
    "english": ("name_en",),
    "conditions": ("conditions_fr",),
    "fee": ("fee_fr",),
    "measure": ("measure",),
    "contact": ("contact_email", "contact_phone"),
    "rhythm": ("fresh_months",),
}


@dataclass(frozen=True, slots=True)
class Quality:
    """A score from 0 to 100, and the keys of ``NEEDED`` that are missing."""

    score: int
    missing: tuple[str, ...]


def read_quality(facts: Mapping[str, Any]) -> Quality:
    """Return the quality of a sheet from its fields; what is written counts the same, whatever it is."""
    missing = tuple(key for key, names in NEEDED.items() if not any(facts.get(name) for name in names))
    return Quality(round(100 * (len(NEEDED) - len(missing)) / len(NEEDED)), missing)
