"""State changes that lock the row, and leave who, when and why; rows with a state that nobody overwrites."""

from collections.abc import Callable
from copy import deepcopy
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, transition

from partnerships.base.tones import tone_of


class NotHeld(RuntimeError):
    """A row with a state was about to be written whole by who had not locked it in this transaction."""


class StatefulQuerySet(models.QuerySet):
    """Remembers, on each row that it locks, in which transaction."""

    def _fetch_all(self) -> None:
        super()._fetch_all()
        if self.query.select_for_update:
            for row in self._result_cache:
                if isinstance(row, Stateful):
                    row.note_held()


class Stateful(models.Model):
    """A row with a state. Whoever changes it locks it first, which reads it again, and then writes.

    Without the lock, only named fields may be written, and never the state: of two who act at once, none
    writes back what the other has just changed.
    """

    class Meta:
        abstract = True

    def save(self, *, force_insert: bool = False, update_fields=None, **options) -> None:
        """Write the row. Raises NotHeld when that could undo what somebody else did meanwhile."""
        is_new = self._state.adding or force_insert
        if not is_new and not self.is_held and (update_fields is None or states_of(self) & {*update_fields}):
            raise NotHeld(f"{self._meta.label}: lock the row before you save it, or name its fields")
        super().save(force_insert=force_insert, update_fields=update_fields, **options)

    def note_held(self) -> None:
        """Remember that this transaction has locked the row and read it since."""
        self._held_in = _outermost(self)

    @property
    def is_held(self) -> bool:
        held = self.__dict__.get("_held_in")
        return held is not None and held is _outermost(self)


def _outermost(row: models.Model) -> transaction.Atomic | None:
    """Return what stands for the transaction under way; None outside of any."""
    blocks = transaction.get_connection(row._state.db).atomic_blocks
    return blocks[0] if blocks else None


def states_of(row: models.Model) -> set[str]:
    """Return the names of a row's fields that only verbs write."""
    return {field.name for field in row._meta.concrete_fields if isinstance(field, FSMField)}


def hold(row: models.Model) -> models.Model:
    """Lock a row and give it what the database now holds; return the same values, to compare with later.

    What the caller wrote on the row before is forgotten: it was typed over an older row. On a row that this
    transaction holds already, it stays, to be saved.
    """
    kept = type(row)._base_manager.select_for_update(no_key=True).only(*_read(row)).get(pk=row.pk)
    stale = states_of(row) if getattr(row, "is_held", False) else _read(row)
    for field in _differing(row, kept, stale):
        row.__dict__[field.attname] = deepcopy(kept.__dict__[field.attname])
        if field.is_relation and field.is_cached(row):
            field.delete_cached_value(row)
    if isinstance(row, Stateful):
        row.note_held()
    return kept


def _read(row: models.Model) -> set[str]:
    """Return the columns of a row that are read: some wait until they are asked for."""
    return {field.attname for field in row._meta.concrete_fields} - row.get_deferred_fields()


def _differing(row: models.Model, kept: models.Model, names: set[str]) -> list[models.Field]:
    fields = [field for field in row._meta.concrete_fields if field.attname in names]
    return [field for field in fields if row.__dict__.get(field.attname) != kept.__dict__[field.attname]]


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
        ordering = ["pk"]  # they were written one by one under the row's lock; clocks were read before it

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


def last_reason(events: type[StateEvent]) -> Coalesce:
    """Return what was said of the last change of state of a row, "" when nothing was: for ``annotate``."""
    link = next(
        f.name for f in events._meta.fields if f.remote_field and f.remote_field.related_name == "events"
    )
    last = events.objects.filter(**{link: OuterRef("pk")}).order_by("-pk")
    return Coalesce(Subquery(last.values("reason")[:1]), Value(""), output_field=models.TextField())


def reachable(model: type[models.Model], *, field: str = "state") -> set[tuple[str, str]]:
    """Return the pairs (from, to) of states that one verb of a model, or several in a row, lead through."""
    steps = model._meta.get_field(field).get_all_transitions(model)
    pairs = {(str(step.source), str(step.target)) for step in steps}
    while further := {(a, d) for a, b in pairs for c, d in pairs if b == c} - pairs:
        pairs |= further
    return pairs


def verb(*, source: Any, target: str, field: str = "state") -> Callable:
    """Make a method a state change: ``cohort.cancel(by=user, at=now, reason="…")``.

    The row is locked and read again first, so that two people who act at once leave one state and one
    event. The decorated body runs before the state is set, and may set other fields: only what it changed is
    written.
    Raises ``django_fsm.TransitionNotAllowed`` when the locked state forbids the change.
    """

    def decorate(body: Callable) -> Callable:
        change = transition(field=field, source=source, target=target)(body)

        @wraps(change)
        def act(self, *, by: models.Model | None, at: datetime, reason: str = "", **details: Any) -> None:
            with transaction.atomic():
                kept = hold(self)
                before = getattr(kept, field)
                change(self, by=by, at=at, reason=reason, **details)
                self.save(update_fields=[*_written(self, kept), field, "updated_at"])
                self.events.create(
                    from_state=before, to_state=getattr(self, field), by=by, at=at, reason=reason
                )

        return act

    return decorate


def _written(row: models.Model, kept: models.Model) -> list[str]:
    """Return the fields whose value is no longer the one kept."""
    names = _read(row) - states_of(row) - {"updated_at"}
    return [field.name for field in _differing(row, kept, names)]
