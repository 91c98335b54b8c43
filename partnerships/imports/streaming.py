"""Import a file of any size from the command line: streamed into the database, which compares and writes by
itself.

Memory stays flat: a line is read, validated, sent by COPY, forgotten. All or nothing, as in the browser.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from django.db import connection, transaction
from django.utils import timezone

from partnerships.imports.checking import Checked, Reader
from partnerships.imports.committing import hold_kind, supersede_earlier, write_whole
from partnerships.imports.comparing import Stage
from partnerships.imports.kinds import Area, ImportKind
from partnerships.imports.models import Import
from partnerships.imports.naming import known_names
from partnerships.imports.refusing import write_or_refuse
from partnerships.imports.writing import announce, check_rules
from partnerships.sheets.problems import Problem, column_of
from partnerships.sheets.reading import COMMAND_LINE

TOLD = 1_000  # problems kept to be told


@dataclass
class Summary:
    """What a file held: counts of lines, the first problems, how many lines were skipped for each reason."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    in_error: int = 0
    skipped: Counter = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    blank: int = 0

    def refuse(self, *problems: Problem) -> None:
        """Count one line in error."""
        self.in_error += 1
        self.problems += problems[: TOLD - len(self.problems)]


def stream(
    source, *, kind: ImportKind, area: Area, by, at: datetime, is_dry: bool = False, **options
) -> Summary:
    """Validate, compare and write a file; return what it held. Nothing is written when a line is in error.

    Raises Unreadable when the file as a whole is refused, Refused when a rule of the database refuses a line.
    """
    summary = Summary()
    options["names"] = known_names(kind=kind.name, area=area)
    reader = Reader(source, kind=kind, area=area, on=timezone.localdate(at), limits=COMMAND_LINE, **options)
    with transaction.atomic():
        _take_time()
        hold_kind(kind.name)
        check_rules("at the end")
        stage = Stage(
            parts=kind.parts,
            main=kind.main,
            names=reader.names(),
            area=area,
            on=reader.form.on,
            erased=reader.erased,
        )
        _fill(stage, reader, summary)
        _check_readings(reader, summary)
        if summary.in_error:
            return summary
        stage.resolve()
        stage.hold()
        _check_whole(stage, summary, may_repeat=kind.may_repeat)
        if summary.in_error:
            return summary
        for state, count in stage.counts().items():
            setattr(summary, state, count)
        if not is_dry and summary.new + summary.changed:
            write_or_refuse(stage, partial(write_whole, stage, by=by, at=at, is_traced=False))
            announce(stage, by=by, at=at)
            record(source, summary, kind=kind, area=area, by=by, at=at, name=options.get("name", ""))
        stage.drop()
    return summary


def record(source, summary: Summary, *, kind, area, by, at, name) -> Import:
    """Keep who imported what and when; the lines themselves are in the history of each table."""
    made = Import(
        kind=kind.name,
        organization_id=area.organization_id,
        region_id=area.region_id,
        file_name=name[-200:],
        sha256=fingerprint(source),
        state=Import.State.COMMITTED,
        new_count=summary.new,
        changed_count=summary.changed,
        unchanged_count=summary.unchanged,
        skipped_count=summary.skipped.total(),
        blank_count=summary.blank,
        uploaded_by=by,
        committed_by=by,
        committed_at=at,
    )
    supersede_earlier(made)
    made.save()
    return made


def fingerprint(source) -> str:
    """Return the SHA-256 of a binary file, read by pieces."""
    source.seek(0)
    return hashlib.file_digest(source, "sha256").hexdigest()


def _fill(stage, reader, summary):
    together = [] if type(reader.kind).check_together is not ImportKind.check_together else None
    stage.copy(_good(reader, summary, together))
    summary.blank = reader.table.blank_lines
    for _line, problem in reader.kind.check_together(together or [], area=reader.area):
        summary.refuse(problem.at(line=_line.line))


def _good(reader, summary, together) -> Iterator[tuple[int, dict]]:
    for line in reader.lines():
        if line.state == "skipped":
            summary.skipped[line.problems[0].code] += 1
        elif line.problems:
            summary.refuse(*line.problems)
        else:
            if together is not None and reader.kind.is_checked_together(line.cleaned):
                together.append(Checked(line.line, cleaned=line.cleaned))
            yield line.line, line.cleaned


def _check_readings(reader, summary):
    """Refuse what must be chosen once for the whole file: the options of the command say it."""
    for column, examples in reader.asked.items():
        summary.refuse(Problem("read_two_ways", column=column, value=" · ".join(examples)))
    for column in reader.to_choose:
        summary.refuse(Problem("said_nowhere", column=column))


def _check_whole(stage, summary, *, may_repeat):
    for line, code in stage.refused(most=TOLD):
        summary.refuse(Problem(code, line, column_of(code)))
    for line, first in [] if may_repeat else stage.repeated():
        summary.refuse(Problem("same_as_line", line, params={"other": first}))


def _take_time():
    """A page may not wait ten seconds; an import of a million lines may."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'; SET LOCAL work_mem = '64MB'"
        )
