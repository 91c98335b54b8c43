"""Words of plans: what can be done to a measure, an activity or a plan; why something is left out."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.plans.progress import LeftOut

MEASURE_ACTS = {
    "start": pgettext_lazy("measure", "Start"),
    "finish": pgettext_lazy("measure", "It is done"),
    "discuss": pgettext_lazy("measure", "Bring to the committee"),
    "suspend": pgettext_lazy("measure", "Suspend"),
    "drop": pgettext_lazy("measure", "Drop"),
    "plan_again": pgettext_lazy("measure", "Plan again"),
}
WITH_A_REASON = {"suspend", "drop"}
ACTIVITY_ACTS = {
    "start": pgettext_lazy("activity", "Start"),
    "finish": pgettext_lazy("activity", "It is done"),
    "drop": pgettext_lazy("activity", "Drop"),
    "plan_again": pgettext_lazy("activity", "Plan again"),
}
GATED = {"start", "finish"}
PLAN_ACTS = {
    "take_back": pgettext_lazy("plan", "Take the adoption back"),
    "close": pgettext_lazy("plan", "Close the plan"),
    "reopen": pgettext_lazy("plan", "Open it again"),
}
LEFT_OUT = {
    LeftOut.DROPPED: pgettext_lazy("progress", "dropped"),
    LeftOut.SILENT: pgettext_lazy("progress", "nothing to read yet"),
}
RULE = [
    _(
        "An indicator: the way made from its baseline to its target; by zone, the mean of the zones that can "
        "be read. In words: reached counts whole, partly by half, not reached for nothing."
    ),
    _(
        "A measure: the mean of its results that can be read; without any, it counts whole when it is done, "
        "else the share of its activities that are. An axis is the mean of its measures, the plan that of "
        "its axes."
    ),
    _(
        "A territory is the mean of the measures that are carried out there, each by its results of that "
        "territory; one that is done is done there too."
    ),
    _("What was dropped, and what says nothing yet, is left out and named: it is no zero."),
]
LACKING = {
    "target": _("No target: its values are shown, and no progress is said."),
    "baseline": _("A target without a baseline: nothing says how far one has come. Give the baseline."),
    "value": _("No value yet: it is left out of the progress."),
}
STOPPED = _(
    "The portal no longer counts this: the last value stays, with its day. Choose another source, or type it."
)


def acts_of(row, words: dict) -> list[tuple[str, str]]:
    """Return (verb, words) of what a row's state allows, in the order of the words."""
    allowed = {transition.name for transition in row.get_available_state_transitions()}
    return [(name, said) for name, said in words.items() if name in allowed]
