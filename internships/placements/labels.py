"""What buttons say for each change of a placement's state, by the name of the verb on the model."""

from django.utils.translation import gettext_lazy as _

from programs.outcomes.models import Outcome

VERBS = {
    "start": _("Start the placement"),
    "interrupt": _("Interrupt the placement"),
    "cancel": _("Cancel the placement"),
}
NEEDS_REASON = {"interrupt", "cancel"}
# What became of a student who was not hired by the firm; empty is not known.
AFTERWARDS = [
    ("", _("not known")),
    (Outcome.Status.STUDYING.value, _("still studying, or studies further")),
    (Outcome.Status.EMPLOYED.value, _("works elsewhere")),
    (Outcome.Status.SEEKING.value, _("looks for work")),
    (Outcome.Status.INACTIVE.value, _("neither works nor studies")),
]


def verbs_open(placement) -> list[tuple[str, str]]:
    """Return (verb, label) of the changes that the placement's state allows."""
    allowed = {change.name for change in placement.get_available_state_transitions()}
    return [(verb, label) for verb, label in VERBS.items() if verb in allowed]
