"""Words of the inventory: the verbs of a sheet, what it leaves out."""

from django.utils.translation import gettext_lazy as _

# verb: (its button, the states that it leaves)
VERBS = {
    "publish": (_("Publish"), ("draft", "closed")),
    "confirm": (_("Still true today"), ("published",)),
    "close": (_("No longer offered"), ("draft", "published")),
}
MISSING = {
    "description": _("what it is"),
    "english": _("its name in English"),
    "conditions": _("its conditions"),
    "fee": _("its fee, even when there is none"),
    "measure": _("the measure or program that it comes from"),
    "contact": _("how to reach it"),
    "rhythm": _("how often it is confirmed"),
}


def missing_of(service) -> list[str]:
    """Return what a sheet leaves out, in words."""
    return [MISSING[key] for key in service.quality.missing]


def verbs_of(state: str) -> list[tuple[str, str]]:
    """Return (verb, button) of what can be done to a sheet in a state."""
    return [(verb, button) for verb, (button, states) in VERBS.items() if state in states]
