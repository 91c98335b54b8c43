"""State changes that lock the row, and leave who, when and why."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from django_fsm import transition

from partnerships.base.tones import tone_of


class States(models.TextChoices):
    """The states of a thing, each with the tone its badge has."""

    @property
    def tone(self) -> str:
        return tone_of(self.value)


class StateEvent(models.Model):
    """One change of state; concrete models add a foreign key with ``related_name="events"``."""

    from_state = models.CharField(_("from state"), max_length=30)
    to_state = models.CharField(_("to state"), max_length=30)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("at"))
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        abstract = True
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"

    @property
    def before(self) -> str:
        return self._named(self.from_state)

    @property
    def after(self) -> str:
        return self._named(self.to_state)

    @classmethod
    def _named(cls, value: str) -> str:
        """Return what a reader calls a state; a state no longer in use is named as it was written."""
        links = (field.remote_field for field in cls._meta.fields if field.remote_field)
        states = next(link.model.State for link in links if link.related_name == "events")
        return str(states(value).label) if value in states.values else value


def reachable(model: type[models.Model], *, field: str = "state") -> set[tuple[str, str]]:
    """Return the pairs (from, to) of states that one verb of a model, or several in a row, lead through."""
    steps = model._meta.get_field(field).get_all_transitions(model)
    pairs = {(str(step.source), str(step.target)) for step in steps}
    while further := {(a, d) for a, b in pairs for c, d in pairs if b == c} - pairs:
        pairs |= further
    return pairs


def verb(*, source: Any, target: str, field: str = "state") -> Callable:
    """Make a method a state change: ``cohort.cancel(by=user, at=now, reason="…")``.

    The row is locked and its state read again first, so that two people who act at once leave one state
    and one event. The decorated body runs before the state is set, and may set other fields.
    Raises ``django_fsm.TransitionNotAllowed`` when the locked state forbids the change.
    """

    def decorate(body: Callable) -> Callable:
        change = transition(field=field, source=source, target=target)(body)

        @wraps(change)
        def act(self, *, by: models.Model | None, at: datetime, reason: str = "", **details: Any) -> None:
            with transaction.atomic():
                locked = type(self)._base_manager.select_for_update(no_key=True).only(field).get(pk=self.pk)
                before = getattr(locked, field)
                self.__dict__[field] = before
                change(self, by=by, at=at, reason=reason, **details)
                self.save()
                self.events.create(
                    from_state=before, to_state=getattr(self, field), by=by, at=at, reason=reason
                )

        return act

    return decorate
