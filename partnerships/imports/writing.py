"""Write a compared stage: update what differs, insert what is new, keep what was there before.

The example of ``comparing``, continued. Line 2 changes a row (``p0_before`` keeps what it held, to undo)::

    UPDATE import_stage s SET p0_before = jsonb_build_object('hours', t.hours, 'updated_at', t.updated_at)
      FROM programs_competencyunit t
     WHERE t.id = s.p0_pk AND NOT s.p0_is_locked AND (t.hours) IS DISTINCT FROM (s.p0_hours)

    UPDATE programs_competencyunit t SET hours = s.p0_hours, updated_at = %s
      FROM (SELECT DISTINCT ON (p0_pk) * FROM import_stage WHERE p0_before IS NOT NULL
            ORDER BY p0_pk, line DESC) s
     WHERE t.id = s.p0_pk

and line 3 makes one, with the model's defaults for the columns that the file has not (titles, position)::

    UPDATE import_stage SET p0_is_new = true
     WHERE p0_pk IS NULL AND p0_program_id IS NOT NULL AND p0_code IS NOT NULL

    INSERT INTO programs_competencyunit
           (program_id, code, hours, public_id, created_at, updated_at, title_fr, title_en, position)
    SELECT s.p0_program_id, coalesce(s.p0_code, ''), s.p0_hours, gen_random_uuid(), %s, %s, %s, %s, %s
      FROM (SELECT DISTINCT ON (p0_program_id, p0_code) * FROM import_stage WHERE p0_is_new
            ORDER BY p0_program_id, p0_code, line DESC) s

What each line wrote is then kept beside it::

    [{"pk": 1, "new": false, "before": {"hours": 90, "updated_at": "2026-11-30T10:21:37.402744+00:00"}}]
    [{"pk": 2, "new": true, "before": null}]
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import models
from django.db.models.signals import post_save
from psycopg import sql

from partnerships.base.states import StateEvent
from partnerships.imports.comparing import FALLBACK, STAGE, Stage, StagedPart, run_sql
from partnerships.imports.kinds import rows_changed

_NOTHING = object()


def write(stage: Stage, *, by, at: datetime, is_traced: bool = True) -> None:
    """Update what differs and insert what is new, part after part. Call after `resolve`.

    `is_traced` keeps what undoing needs; without it a large file is written faster.
    """
    for number, part in enumerate(stage.parts):
        if number:
            part.find()
            part.lock_others()
        _update(part, by=by, at=at)
        _insert(part, by=by, at=at)
        if is_traced or number < len(stage.parts) - 1:
            part.find()


def written(stage: Stage) -> sql.Composable:
    """Return the SQL of what a line wrote: [{"pk", "new", "before"}, …], one entry per part."""
    entries = [
        sql.SQL("jsonb_build_object('pk', {}, 'new', {}, 'before', {})").format(
            part.pk, part.new, part.before
        )
        for part in stage.parts
    ]
    return sql.SQL("jsonb_build_array({})").format(sql.SQL(", ").join(entries))


def announce(stage: Stage, *, by, at: datetime) -> None:
    """Tell who listens what was written: the same follows from a file as from one click. Call it last."""
    for part in stage.parts:
        model = part.part.model
        if part.part.events:
            tell_events(_written_events(part, at=at))
        if rows_changed.has_listeners(model):
            tell_changed(model, _held_before(part), by=by, at=at)


def tell_events(events: Iterable[StateEvent]) -> None:
    """Send events that were written in bulk as those that a verb writes are sent."""
    for event in events:
        told = {"raw": False, "using": "default", "update_fields": None}
        post_save.send(sender=type(event), instance=event, created=True, **told)


def tell_changed(model: type[models.Model], before: Mapping[int, Mapping], *, by, at: datetime) -> None:
    """Send what rows held before they were changed in bulk."""
    concrete = {f.attname: f for f in model._meta.concrete_fields}
    held = {
        pk: {attribute: concrete[attribute].to_python(old) for attribute, old in values.items()}
        for pk, values in before.items()
    }
    if held:
        rows_changed.send(sender=model, before=held, by=by, at=at)


def _written_events(part: StagedPart, *, at: datetime):
    query = sql.SQL("SELECT DISTINCT {} FROM {} WHERE {} OR {} IS NOT NULL")
    rows = run_sql(query.format(part.pk, sql.Identifier(STAGE), part.new, part.before), fetch=True)
    key, events = part.part.events_key.removesuffix("_id"), part.part.events._base_manager
    found = events.filter(part.part.heard, at=at, reason="import", **{f"{key}__in": [pk for (pk,) in rows]})
    return found.select_related(key, "by").distinct().order_by("pk")


def _held_before(part: StagedPart) -> dict[int, dict]:
    query = sql.SQL(
        "SELECT DISTINCT ON ({pk}) {pk}, {old} FROM {stage} WHERE {old} IS NOT NULL ORDER BY {pk}"
    )
    said = query.format(pk=part.pk, old=part.before, stage=sql.Identifier(STAGE))
    rows = run_sql(said, fetch=True)
    return {pk: json.loads(old) if isinstance(old, str) else old for pk, old in rows}


def _update(part: StagedPart, *, by, at):
    """Change the stored rows that differ, keeping what they held in the stage."""
    if not (part.fields and part.part.is_updated):
        return
    run_sql(
        sql.SQL(
            "UPDATE {stage} s SET {before} = {old} FROM {table} t WHERE t.id = s.{pk} AND {differs}"
        ).format(
            stage=sql.Identifier(STAGE),
            before=part.before,
            old=part.as_json("t", "updated_at"),
            table=part.table,
            pk=part.pk,
            differs=part.differs("t", "s"),
        )
    )
    _keep_events(part, by=by, at=at, old="t")
    sets = [sql.SQL("{} = {}").format(part.name_of(a), part.wanted(a, "s", "t")) for a in part.fields]
    run_sql(
        sql.SQL(
            "UPDATE {table} t SET {sets}, updated_at = %s FROM (SELECT DISTINCT ON ({pk}) * FROM {stage}"
            " WHERE {before} IS NOT NULL ORDER BY {pk}, line DESC) s WHERE t.id = s.{pk}"
        ).format(
            table=part.table,
            sets=sql.SQL(", ").join(sets),
            stage=sql.Identifier(STAGE),
            pk=part.pk,
            before=part.before,
        ),
        [at],
    )


def _insert(part: StagedPart, *, by, at):
    """Insert the rows no key was found for, with the model's defaults for what the file does not say."""
    run_sql(
        sql.SQL("UPDATE {} SET {} = true WHERE {} IS NULL AND {}").format(
            sql.Identifier(STAGE), part.new, part.pk, part.exists()
        )
    )
    said = list(dict.fromkeys([*part.part.key, *part.fields, *part.fallbacks]))
    defaults = list(_defaults(part, said, at))
    names = [part.name_of(a) for a in said] + [sql.Identifier(f.column) for f, _sql, _value in defaults]
    values = [_value(part, a) for a in said] + [expression for _f, expression, _value in defaults]
    keys = sql.SQL(", ").join(part.column(attribute) for attribute in part.part.key)
    run_sql(
        sql.SQL(
            "INSERT INTO {table} ({names}) SELECT {values} FROM (SELECT DISTINCT ON ({keys}) * "
            "FROM {stage}"
            " WHERE {new} ORDER BY {keys}, line DESC) s"
        ).format(
            table=part.table,
            names=sql.SQL(", ").join(names),
            values=sql.SQL(", ").join(values),
            keys=keys,
            stage=sql.Identifier(STAGE),
            new=part.new,
        ),
        [value for _f, _sql, value in defaults if value is not _NOTHING],
    )
    if part.part.events:
        part.find()
        _keep_events(part, by=by, at=at, old=None)


def _keep_events(part: StagedPart, *, by, at, old):
    """Write who set the state, when; `old` is None for rows just inserted, whose state is written."""
    if old and not part.writes_states():
        return
    before = sql.SQL("t.state") if old else sql.SQL("''")
    after = part.wanted("state", "s", "t") if old else sql.SQL("t.state")
    changed = sql.SQL("s.{} IS NOT NULL AND t.state <> {}").format(part.before, after)
    where = changed if old else sql.SQL("s.{}").format(part.new)
    run_sql(
        sql.SQL(
            "INSERT INTO {events} ({fk}, from_state, to_state, by_id, at, reason)"
            " SELECT DISTINCT ON (t.id) t.id, {before}, {after}, %s, %s, 'import' FROM {stage} "
            "s JOIN {table} t"
            " ON t.id = s.{pk} WHERE {where} ORDER BY t.id, s.line DESC"
        ).format(
            events=sql.Identifier(part.part.events._meta.db_table),
            fk=sql.Identifier(part.part.events_key),
            before=before,
            after=after,
            stage=sql.Identifier(STAGE),
            table=part.table,
            pk=part.pk,
            where=where,
        ),
        [by.pk if by else None, at],
    )


def _defaults(part, said, at):
    """Return (field, SQL, value) of columns that rows need and the file does not give."""
    columns = {part.field_of(attribute).column for attribute in said}
    for field in part.meta.concrete_fields:
        if field.column in columns or field.primary_key or field.generated:
            continue
        if field.name == "public_id":
            yield field, sql.SQL("gen_random_uuid()"), _NOTHING
        elif field.name in ("created_at", "updated_at"):
            yield field, sql.SQL("%s"), at
        else:
            default = field.get_default()
            yield field, sql.SQL("%s"), "" if default is None and not field.null else default


def _value(part, attribute):
    """Return the SQL of a new row's value: what the file says, else the fallback, else the model's
    default.
    """
    field, values = part.field_of(attribute), []
    if attribute in part.part.key or attribute in part.fields:
        values.append(sql.SQL("s.{}").format(part.column(attribute)))
    if attribute in part.fallbacks:
        values.append(sql.SQL("s.{}").format(part.column(FALLBACK + attribute)))
    default = None if field.null else field.get_default()
    if default is not None:
        values.append(sql.Literal(default))
    return sql.SQL("coalesce({})").format(sql.SQL(", ").join(values)) if len(values) > 1 else values[0]


def check_rules(moment: str) -> None:
    """Have the rules that may wait checked "at the end" of the transaction, or "now"."""
    mode = {"at the end": "DEFERRED", "now": "IMMEDIATE"}[moment]
    run_sql(sql.SQL("SET CONSTRAINTS ALL {}").format(sql.SQL(mode)))
