"""Send files through the import engine, as a page and a worker would."""

from django.utils import timezone

from partnerships.imports import tasks as import_tasks  # noqa: F401 – workers know the bodies of jobs, pages do not
from partnerships.imports.jobs import ask_commit, ask_undo
from partnerships.imports.kinds import Area, kind_named
from partnerships.imports.models import Import, ImportRow
from partnerships.imports.receiving import receive
from partnerships.imports.wording import sentence
from partnerships.jobs.models import Job
from partnerships.jobs.running import run

EVERYTHING = Area()


def sheet(*lines) -> bytes:
    """Return a CSV of French Excel."""
    return "\r\n".join(";".join(map(str, line)) for line in lines).encode("cp1252") + b"\r\n"


def work() -> None:
    """Do what a worker would: every job that waits."""
    for pk in list(Job.objects.live().order_by("pk").values_list("pk", flat=True)):
        run(job_id=pk)


def again(imported: Import) -> Import:
    return Import.objects.get(pk=imported.pk)


def sent(kind: str, content: bytes, *, by=None, area: Area = EVERYTHING, name: str = "fichier.csv") -> Import:
    """Send a file and have it checked."""
    imported, _is_new = receive(
        kind=kind_named(kind), area=area, content=content, name=name, by=by, at=timezone.now()
    )
    work()
    return again(imported)


def committed(imported: Import, *, by=None) -> Import:
    ask_commit(again(imported), by=by, at=timezone.now())
    work()
    return again(imported)


def undone(imported: Import, *, by=None) -> Import:
    ask_undo(again(imported), by=by, at=timezone.now())
    work()
    return again(imported)


def counts(imported: Import) -> dict[str, int]:
    """Return the counts that are not zero."""
    found = {state: getattr(imported, f"{state}_count") for state in ImportRow.State.values}
    return {state: count for state, count in found.items() if count}


def told(imported: Import) -> list[tuple]:
    """Return (line, column, code) of every problem of lines in error."""
    rows = imported.rows.filter(state="error").values_list("line", "problems")
    return [
        (line, problem.get("column", ""), problem["code"]) for line, problems in rows for problem in problems
    ]


def sentences(imported: Import) -> list[str]:
    return [
        sentence(p)
        for (problems,) in imported.rows.filter(state="error").values_list("problems")
        for p in problems
    ]
