"""Names of figures, and what buttons say for each change of state, by the name of the verb on the model."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

FIGURES = {
    "applicants": _("Applicants"),
    "entrants": _("Entrants"),
    "graduates": _("Graduates"),
    "withdrawals": _("Withdrawals"),
}
STEPS = {name: FIGURES[name] for name in ("applicants", "entrants", "graduates")}

COHORT_VERBS = {
    "open_recruitment": _("Open recruitment"),
    "confirm": _("Confirm the opening"),
    "start": _("Start the classes"),
    "complete": _("End the classes"),
    "cancel": _("Cancel the cohort"),
}
ENROLMENT_VERBS = {
    "admit": _("Admit"),
    "waitlist": _("Put on the waiting list"),
    "enrol": _("Enrol"),
    "begin": _("Begin or take up again"),
    "suspend": _("Suspend"),
    "graduate": _("Record the diploma"),
    "withdraw": _("Withdraw"),
    "fail": pgettext_lazy("enrolment", "End without the diploma"),
    "transfer": _("Transfer to another cohort"),
}
NEEDS_REASON = {"cancel", "withdraw"}
DATED = {"begin", "withdraw", "graduate", "fail", "transfer"}


def verbs_open(thing, labels: dict) -> list[tuple[str, str]]:
    """Return (verb, label) of the changes that the state of a cohort or an enrolment allows, in order."""
    allowed = {change.name for change in thing.get_available_state_transitions()}
    return [(verb, label) for verb, label in labels.items() if verb in allowed]
