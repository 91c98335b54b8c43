"""A wrong click is taken back for a while: the state before it, what it wrote, and who may.

What followed from the click is the affair of the package that owns the row: it hears of a new event.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships.base.savepoints import may_lose
from partnerships.base.states import StateEvent, hold

TAKEN_BACK_WITHIN = timedelta(days=2)
ALONG = timedelta.max  # what comes back with what took it along has no time of its own
# What was ended together at a moment and could not be given back: a sentence, and how many rows.
STAYS_ENDED: list[tuple[str, Callable[[datetime], int]]] = []
# What ended together at a moment and would not be given back: a line for each, with the reason.
WILL_STAY: list[Callable[[datetime], list[str]]] = []
Written = Mapping[str, Mapping[str, Any]]


def click_of(
    row: models.Model, states: Written, *, at: datetime, within: timedelta = TAKEN_BACK_WITHIN
) -> StateEvent | None:
    """Return the event that may still be taken back: the last one, recent, into one of ``states``."""
    if row.state not in states:
        return None
    event = row.events.select_related("by").order_by("-pk").first()
    if event is None or event.to_state != row.state:
        return None
    is_click = event.from_state and event.from_state != event.to_state
    return event if is_click and at - event.at <= within else None


@transaction.atomic
def restore(
    row: models.Model,
    states: Written,
    *,
    by: models.Model | None,
    at: datetime,
    within: timedelta = TAKEN_BACK_WITHIN,
) -> StateEvent:
    """Give a row the state it had before its last event, and return that event.

    ``states`` holds, for each state that may be left so, the fields that its verb wrote, as they were. Raises
    ValidationError when it is too late, or when something else has taken the place meanwhile.
    """
    hold(row)
    click = click_of(row, states, at=at, within=within)
    if click is None:
        raise ValidationError(_("It is too late to take this back, or something else happened since."))
    fields = dict(states[click.to_state])
    try:
        with may_lose():
            rows = type(row)._base_manager.filter(pk=row.pk)
            rows.update(state=click.from_state, updated_at=timezone.now(), **fields)
    except IntegrityError as refused:
        raise ValidationError(
            _("Something else took its place meanwhile: it cannot be taken back.")
        ) from refused
    for name, value in fields.items():
        setattr(row, name, value)
    hold(row)  # reads the state again: nobody else may write it
    row.events.create(
        from_state=click.to_state, to_state=click.from_state, by=by, at=at, reason=str(_("taken back"))
    )
    return click


def stays_ended(*, at: datetime) -> list[tuple[str, dict]]:
    """Return the sentences (and their figures) of what ended at a moment and was not given back."""
    counts = [(told, count(at)) for told, count in STAYS_ENDED]
    return [(told, {"count": number}) for told, number in counts if number]


def will_stay(*, at: datetime) -> list[str]:
    """Return, before it is taken back, what ended at a moment and would not be given back."""
    return [line for lines in WILL_STAY for line in lines(at)]
