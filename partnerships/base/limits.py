"""Numbers of the rules that sentences say too, each in one place. PURE.

A constant registers itself under a name, ``INVITATION_DAYS = said("invitation_days", 14)``; a template
takes it by ``{% limit "invitation_days" as days %}`` and Python by the constant, so that no sentence retypes
it. A test lists the numbers of msgids and fails on one that is registered here.
"""

SAID: dict[str, int] = {}


def said(name: str, value: int) -> int:
    """Register a number that sentences say, and return it. Raises ValueError for a name already taken."""
    if SAID.get(name, value) != value:
        raise ValueError(f"{name} is {SAID[name]} already")
    SAID[name] = value
    return value
