"""How a state looks: one tone for each state of the portal, whichever thing is in it. PURE.

A badge never speaks by colour alone: its words stand beside it. ``tests/test_tones.py`` ties every state of
every model to a tone, and every tone to a style.
"""

WAITING = "waiting"  # nothing has begun: it waits for somebody
UNDER_WAY = "under-way"
ATTENTION = "attention"  # somebody must act, or it stopped on the way
GOOD = "good"
BAD = "bad"
OVER = "over"  # ended, and nobody is to blame

_STATES = {
    WAITING: "draft invited new pending planned recruiting requested applied admitted waitlisted waiting "
    "uploaded asked proposed",
    UNDER_WAY: "active checking committing confirmed enrolled open opened partial partially_signed ready "
    "ready_to_sign running seen sent under_review interview logged changed undoing convened circulated "
    "sending under_way",
    ATTENTION: "to_review employer_review school_review offered returned interrupted paused suspended full "
    "held noticed stays to_ratify unsure to_discuss",
    GOOD: "accepted committed complete completed done graduated published signed validated unchanged "
    "transferred adopted registered",
    BAD: "cancelled failed refused rejected revoked withdrawn error late",
    OVER: "archived closed declined discarded expired lapsed not_retained placed_elsewhere superseded undone "
    "void skipped merged dropped",
}
TONES = {state: tone for tone, states in _STATES.items() for state in states.split()}
ALL = tuple(_STATES)


def tone_of(state: str) -> str:
    """Return the tone of a state, or of a word a page says of one. Raises KeyError when it has none."""
    return TONES[str(state)]
