"""The work of an import's three jobs, safe to run twice: what is already done is left alone."""

from datetime import timedelta

from celery import shared_task
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop, override

from partnerships.base.bounds import OutOfBounds
from partnerships.base.states import hold
from partnerships.base.ticking import claim, forget
from partnerships.imports.checking import check, keep_lines, refuse_line
from partnerships.imports.committing import Outdated, commit, undo_deadline
from partnerships.imports.jobs import CHECK, COMMIT, UNDO, ask_check
from partnerships.imports.models import Import
from partnerships.imports.receiving import expire, forget_file
from partnerships.imports.refusing import BROKEN, Refused, refusal_of
from partnerships.imports.undoing import NotUndone, undo
from partnerships.jobs.running import Run
from partnerships.mails.taking_back import stays_ended
from partnerships.sheets.problems import Problem, Unreadable

EXPIRE_TICKS_KEPT = timedelta(days=30)
WRITING, UNDOING = gettext_noop("Writing the lines"), gettext_noop("Putting everything back")


@shared_task(name="partnerships.expire_imports")
def expire_imports() -> None:
    """Forget, once a day, files nobody committed, lines that can no longer be undone, and old attempts."""
    at = timezone.now()
    with transaction.atomic():
        if claim(name="expire imports", period=str(timezone.localdate(at))):
            expire(at=at)
            cache.forget_expired()  # attempts that no longer count
            forget(name="expire imports", kept=EXPIRE_TICKS_KEPT)


@CHECK.body
def check_import(run: Run) -> None:
    """Read the file and show what it would change."""
    imported, by = _imported(run), run.job.requested_by
    if imported.state not in (Import.State.UPLOADED, Import.State.CHECKING):
        return
    imported.start_checking(by=by, at=timezone.now())
    try:
        lines, reader = check(imported, on=timezone.localdate(), progress=run.progress)
    except Unreadable as refused:
        with run.publishing():
            imported.fail(by=by, at=timezone.now(), problem=refused.problem.as_json())
        return
    with run.publishing() as result:
        keep_lines(imported, lines, reader=reader)
        imported.show(by=by, at=timezone.now(), problem=imported.problem)
        result.update(new=imported.new_count, changed=imported.changed_count, in_error=imported.error_count)


@COMMIT.body
def commit_import(run: Run) -> None:
    """Write the file, or show it again when what is stored moved meanwhile."""
    imported, by = _imported(run), run.job.requested_by
    if imported.state != Import.State.COMMITTING:
        return
    run.progress(20, WRITING)
    try:
        with run.publishing() as result:
            hold(imported)
            at, name = timezone.now(), imported.file.name
            result.update(commit(imported, by=by, at=at))
            is_left = bool(imported.error_count)  # the lines in error may still be taken, to mend
            if not is_left:
                imported.file, imported.corrections = "", {}
            imported.close(by=by, at=at, undo_until=undo_deadline(at))
    except Outdated:
        _show_again(run)
    except BROKEN as error:
        _refuse(run, refusal_of(error))
    except Refused as refused:
        _refuse(run, refused.problem)
    else:
        if not is_left:
            transaction.on_commit(lambda: default_storage.delete(name))


@UNDO.body
def undo_import(run: Run) -> None:
    """Put everything back, or say which lines forbid it."""
    imported, by = _imported(run), run.job.requested_by
    if imported.state != Import.State.UNDOING:
        return
    run.progress(20, UNDOING)
    try:
        with run.publishing():
            undo(imported, by=by, at=timezone.now())
            imported.mark_undone(by=by, at=timezone.now(), problem=not_given_back(imported))
            forget_file(imported)
    except NotUndone as refused:
        with run.publishing():
            problem = {"code": "not_undone", "lines": [found.as_json() for found in refused.problems]}
            _imported(run).keep(by=by, at=timezone.now(), problem=problem)
    except OutOfBounds as refused:
        with run.publishing():
            _imported(run).keep(by=by, at=timezone.now(), problem=refusal_of(refused).as_json())


def not_given_back(imported: Import) -> dict:
    """Return, as JSON, the problem of what followed from an import and is not given back; {} if none."""
    with override(None):  # the English sentences: translated when they are read
        lines = [
            Problem("invalid", params=figures, message=str(told)).as_json()
            for told, figures in stays_ended(at=imported.committed_at)
        ]
    return {"code": "undone_but", "lines": lines} if lines else {}


def _refuse(run, problem):
    """Show the import again, with the rule of the database on the line that breaks it."""
    with run.publishing():
        imported = _imported(run)
        hold(imported)
        if problem.line:
            refuse_line(imported, problem)
        imported.show(by=run.job.requested_by, at=timezone.now(), problem=problem.as_json())


def _show_again(run):
    with run.publishing():
        imported = _imported(run)
        hold(imported)
        imported.problem = {"code": "moved"}
        imported.start_checking(by=run.job.requested_by, at=timezone.now())
        ask_check(imported, by=run.job.requested_by)


def _imported(run):
    return Import.objects.select_related("uploaded_by").get(pk=run.target_id)
