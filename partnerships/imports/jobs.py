"""The three jobs of an import: check, commit, undo."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_fsm import TransitionNotAllowed

from partnerships.imports.models import Import
from partnerships.jobs.kinds import JobKind
from partnerships.jobs.models import Job
from partnerships.jobs.requesting import request_job

GAVE_UP = {"code": "gave_up"}
HEAVY_LINES = 2_000


def _unfinished(job: Job) -> None:
    """Let the import say that its job failed or was called off."""
    imported = Import.objects.get(pk=job.target_id)
    ends = {
        Import.State.UPLOADED: imported.fail,
        Import.State.CHECKING: imported.fail,
        Import.State.COMMITTING: imported.show,
        Import.State.UNDOING: imported.keep,
    }
    end = ends.get(imported.state)
    if end:
        end(by=job.requested_by, at=timezone.now(), problem=GAVE_UP)


def is_heavy(target: int | None) -> bool:
    """Whether an import may keep a worker for long: a large file, or many lines once it is written."""
    imported = Import.objects.get(pk=target)
    if imported.row_count > HEAVY_LINES:
        return True
    try:
        return bool(imported.file) and imported.file.size > settings.HEAVY_FILE_BYTES
    except OSError:  # the file is gone: its job says so at once
        return False


def _kind(name, title):
    return JobKind(
        name,
        title=title,
        visible=lambda user: Import.objects.visible_to(user),
        unfinished=_unfinished,
        is_heavy=is_heavy,
    )


CHECK = _kind("import.check", _("check of a file"))
COMMIT = _kind("import.commit", _("commit of a file"))
UNDO = _kind("import.undo", _("undoing of an import"))


def ask_check(imported: Import, *, by) -> Job:
    """Have a worker read the file."""
    return request_job(kind=CHECK, key=f"import {imported.pk} check", target_id=imported.pk, by=by)


def ask_commit(imported: Import, *, by, at) -> Job:
    """Have a worker write the file. Raises TransitionNotAllowed when someone else already decided."""
    if not imported.can_be_committed:
        raise TransitionNotAllowed("nothing to commit")
    imported.ask_commit(by=by, at=at)
    return request_job(kind=COMMIT, key=f"import {imported.pk} commit", target_id=imported.pk, by=by)


def ask_undo(imported: Import, *, by, at) -> Job:
    """Have a worker put everything back. Raises TransitionNotAllowed when it is too late."""
    if not imported.can_be_undone(at=at):
        raise TransitionNotAllowed("too late")
    imported.ask_undo(by=by, at=at)
    return request_job(kind=UNDO, key=f"import {imported.pk} undo", target_id=imported.pk, by=by)
