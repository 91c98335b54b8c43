"""Age of majority (Civil Code of Québec, art. 153). PURE."""

from partnerships.base.limits import said

ADULT = said("adult", 18)  # years


def may_be_minor(age: int | None) -> bool:
    """Tell whether somebody is, or may be, under age: an age nobody knows protects as a young one does."""
    return age is None or age < ADULT
