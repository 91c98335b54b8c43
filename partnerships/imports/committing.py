"""Write a checked file, all of it or nothing, exactly as it was shown."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from itertools import zip_longest

from django.db import connection
from django.utils import timezone
from psycopg import sql

from partnerships.imports.checking import Checked, area_of
from partnerships.imports.comparing import STAGE, Stage, from_json, run_sql, to_json
from partnerships.imports.kinds import ImportKind, kind_named
from partnerships.imports.models import UNDO_DAYS, Import, ImportRow
from partnerships.imports.refusing import write_or_refuse
from partnerships.imports.writing import announce, check_rules, write, written

WRITTEN = [ImportRow.State.NEW, ImportRow.State.CHANGED]


class Outdated(Exception):
    """What is stored changed since the file was shown: it must be shown again."""


def commit(imported: Import, *, by, at: datetime) -> dict:
    """Write the lines that were shown as new or changed; return the counts. Call it inside a transaction.

    Raises Outdated, and Refused when a rule of the database refuses a line.
    """
    kind = kind_named(imported.kind)
    hold_kind(kind.name)
    check_rules("at the end")
    lines = lines_to_write(imported, kind=kind)
    stage = staged(imported, lines, kind=kind, on=timezone.localdate(at))
    stage.hold()
    check_nothing_moved(imported, stage)
    check_still_allowed(imported, lines, kind=kind)
    write_or_refuse(stage, partial(write_whole, stage, by=by, at=at))
    keep_trace(imported, stage)
    announce(stage, by=by, at=at)
    stage.drop()
    kind.follow(written_lines(imported, kind=kind), imported=imported, by=by, at=at)
    check_rules("now")
    supersede_earlier(imported)
    return {"new": imported.new_count, "changed": imported.changed_count}


def write_whole(stage: Stage, *, by, at: datetime, is_traced: bool = True) -> None:
    """Write a stage and hold it against every rule of the database, the patient ones too.

    Raises IntegrityError: of the shares of one occupation for example, refused here, where it can be told.
    """
    write(stage, by=by, at=at, is_traced=is_traced)
    check_rules("now")
    check_rules("at the end")


def hold_kind(name: str) -> None:
    """Let one import of a kind be written at a time, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"import {name}"])


def written_lines(imported: Import, *, kind: ImportKind) -> Iterator[dict]:
    """Yield the typed cleaned values of the lines that are written."""
    rows = imported.rows.filter(state__in=WRITTEN).order_by("line").values_list("cleaned", flat=True)
    return (from_json(cleaned, parts=kind.parts) for cleaned in rows.iterator())


def lines_to_write(imported: Import, *, kind: ImportKind) -> list[Checked]:
    """Return the lines that are written, with their typed cleaned values."""
    rows = imported.rows.filter(state__in=WRITTEN).order_by("line").values_list("line", "state", "cleaned")
    return [Checked(line, state, cleaned=from_json(said, parts=kind.parts)) for line, state, said in rows]


def staged(imported: Import, lines: list[Checked], *, kind: ImportKind, on: date) -> Stage:
    """Put the lines to write in a temporary table, matched with what is stored now."""
    stage = Stage(
        parts=kind.parts,
        main=kind.main,
        names=set(imported.layout["names"]),
        area=area_of(imported),
        on=on,
        erased=imported.layout.get("erased", ()),
    )
    stage.copy((line.line, line.cleaned) for line in lines)
    stage.resolve()
    return stage


def check_nothing_moved(imported: Import, stage: Stage) -> None:
    """Compare again: every line must change what it was shown to change. Raises Outdated."""
    shown = imported.rows.filter(state__in=WRITTEN).order_by("line")
    kind = kind_named(imported.kind)
    for line, now in zip_longest(shown.values_list("line", "state", "before", "cleaned"), stage.compare()):
        number, state, before, cleaned = line
        _line, keys, stored, refusal = now
        if (
            refusal
            or kind.is_new(keys, cleaned) != (state == ImportRow.State.NEW)
            or to_json({"": stored})[""] != before
        ):
            raise Outdated(str(number))


def check_still_allowed(imported: Import, lines: list[Checked], *, kind: ImportKind) -> None:
    """Check together again what other rows may forbid since it was shown. Raises Outdated."""
    for line, _problem in kind.check_together(lines, area=area_of(imported)):
        raise Outdated(str(line.line))


def keep_trace(imported: Import, stage: Stage) -> None:
    """Remember what each line wrote, and what was there before, to be able to undo."""
    run_sql(
        sql.SQL(
            "UPDATE {rows} r SET written = {written} FROM {stage} s WHERE r.imported_id = %s AND "
            "r.line = s.line"
        ).format(
            rows=sql.Identifier(ImportRow._meta.db_table),
            written=written(stage),
            stage=sql.Identifier(STAGE),
        ),
        [imported.pk],
    )


def supersede_earlier(imported: Import) -> None:
    """Let the files committed before be sent again: this one may have changed what they wrote."""
    same = Import.objects.filter(
        kind=imported.kind, organization_id=imported.organization_id, region_id=imported.region_id
    )
    same.filter(state=Import.State.COMMITTED).exclude(pk=imported.pk).update(is_current=False)


def undo_deadline(at: datetime) -> datetime:
    """Return until when an import committed at a moment may be undone."""
    return at + timedelta(days=UNDO_DAYS)
