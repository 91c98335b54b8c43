"""Put everything back as it was before an import, unless someone changed or used it since."""

from collections.abc import Iterator
from datetime import datetime

import pghistory.models
from django.db import models
from psycopg import sql

from partnerships.base.states import StateEvent
from partnerships.imports.committing import hold_kind
from partnerships.imports.comparing import from_json, run_sql
from partnerships.imports.kinds import Part, kind_named, rows_changed
from partnerships.imports.models import Import
from partnerships.imports.writing import check_rules, tell_changed, tell_events
from partnerships.sheets.problems import Problem

SHOWN = 50  # lines named when undoing is refused


class NotUndone(Exception):
    """Something changed since: `problems` say which lines."""

    def __init__(self, problems: list[Problem]):
        super().__init__(f"{len(problems)} lines")
        self.problems = problems


def undo(imported: Import, *, by, at: datetime) -> None:
    """Restore changed rows and remove new ones, last part first. Call it inside a transaction.

    Raises NotUndone, naming the lines whose rows were changed or used since.
    """
    kind = kind_named(imported.kind)
    hold_kind(kind.name)
    check_rules("at the end")
    kind.take_back(imported=imported, by=by, at=at)
    names = set(imported.layout["names"])
    traces = [Trace(part, number, imported, names) for number, part in enumerate(kind.parts)]
    problems = [problem for trace in traces for problem in trace.changed_since()]
    if problems:
        raise NotUndone(problems[:SHOWN])
    for trace in reversed(traces):
        trace.restore(by=by, at=at)
        used = list(trace.used_since())
        if used:
            raise NotUndone(used[:SHOWN])
        trace.remove()
    for trace in traces:
        trace.announce(by=by, at=at)
    check_rules("now")


class Trace:
    """What one import wrote in one table: rows it made, rows it changed."""

    def __init__(self, part: Part, number: int, imported: Import, names: set[str]):
        self.part, self.imported = part, imported
        self.fields = {a: name for a, name in part.fields.items() if name in names}
        self.made, self.before, self.lines, self.wanted = set(), {}, {}, {}
        self.events: list[StateEvent] = []
        for line, cleaned, written in imported.rows.exclude(written=[]).values_list(
            "line", "cleaned", "written"
        ):
            self._read(line, from_json(cleaned, parts=[part]), written[number])

    def _read(self, line, cleaned, entry):
        if entry["new"]:
            self.made.add(entry["pk"])
        elif entry["before"] is not None:
            self.before.setdefault(entry["pk"], entry["before"])
        else:
            return
        self.lines.setdefault(entry["pk"], line)
        self.wanted[entry["pk"]] = {a: cleaned.get(name) for a, name in self.fields.items()}

    def changed_since(self) -> Iterator[Problem]:
        """Yield the lines whose rows are no longer as the import left them."""
        rows = self.part.model._base_manager.select_for_update(no_key=True).filter(pk__in=list(self.lines))
        found = {pk: values for pk, *values in rows.values_list("pk", "updated_at", *self.fields)}
        for pk, line in self.lines.items():
            if pk not in found or not self._is_as_left(pk, *found[pk]):
                yield Problem("changed_since", line)

    def _is_as_left(self, pk, updated_at, *values):
        if updated_at != self.imported.committed_at:
            return False
        wanted = self.wanted[pk].values()
        return all(now == then or then in (None, "") for now, then in zip(values, wanted, strict=True))

    def restore(self, *, by, at):
        """Give the changed rows their former values and date: an earlier import may then be undone too."""
        if not self.before:
            return
        self._tell_states(by=by, at=at)
        concrete = {f.attname: f for f in self.part.model._meta.concrete_fields}
        rows = [
            self.part.model(pk=pk, **{a: concrete[a].to_python(old) for a, old in before.items()})
            for pk, before in self.before.items()
        ]
        names = [concrete[attribute].name for attribute in (*self.fields, "updated_at")]
        self.part.model._base_manager.bulk_update(rows, names, batch_size=500)

    def _tell_states(self, *, by, at):
        """Leave an event of each state that is put back."""
        part = self.part
        if not (part.events and "state" in self.fields):
            return
        now = dict(part.model._base_manager.filter(pk__in=list(self.before)).values_list("pk", "state"))
        self.events = part.events._base_manager.bulk_create(
            part.events(
                **{part.events_key: pk},
                from_state=now[pk], to_state=old["state"], by=by, at=at, reason="import undone",
            )
            for pk, old in self.before.items()
            if now[pk] != old["state"]
        )  # fmt: skip

    def announce(self, *, by, at):
        """Tell who listens what is put back: what had followed from it is given back where it can be."""
        tell_events(self.events)
        if rows_changed.has_listeners(self.part.model):
            wrote = {
                pk: {a: new for a, new in self.wanted[pk].items() if new not in (None, "")}
                for pk in self.before
            }
            tell_changed(self.part.model, wrote, by=by, at=at)

    def used_since(self) -> Iterator[Problem]:
        """Yield the lines whose new rows something else refers to."""
        for relation in self._relations():
            rows = relation.related_model._base_manager.filter(
                **{f"{relation.field.name}__in": list(self.made)}
            )
            for pk in rows.values_list(relation.field.attname, flat=True).distinct():
                yield Problem("used_since", self.lines[pk])

    def remove(self):
        """Delete the new rows, and the events the import wrote about them."""
        if not self.made:
            return
        if self.part.events:
            events = self.part.events._base_manager.filter(**{f"{self.part.events_key}__in": list(self.made)})
            events._raw_delete(events.db)
        table = sql.Identifier(self.part.model._meta.db_table)
        run_sql(sql.SQL("DELETE FROM {} WHERE id = ANY(%s)").format(table), [list(self.made)])

    def _relations(self):
        # Hidden ones too: links of several to several, and fields that give their row no name.
        for relation in self.part.model._meta.get_fields(include_hidden=True):
            if not (relation.auto_created and (relation.one_to_many or relation.one_to_one)):
                continue
            is_history = issubclass(relation.related_model, pghistory.models.Event | StateEvent)
            if not is_history and isinstance(relation.field, models.ForeignKey):
                yield relation
