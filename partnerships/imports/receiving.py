"""Take in an uploaded file: one live import per file, kind and area."""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from partnerships.base.folding import fold
from partnerships.base.sealing import sealed
from partnerships.imports.checking import area_of
from partnerships.imports.jobs import ask_check
from partnerships.imports.kinds import Area, ImportKind
from partnerships.imports.models import Import
from partnerships.sheets.reading import NOTHING

KEPT_DAYS = 7


def receive(
    *,
    kind: ImportKind,
    area: Area,
    content: bytes,
    name: str,
    by,
    at: datetime,
    sheet: str = "",
    is_again: bool = False,
) -> tuple[Import, bool]:
    """Keep a file and have it checked; return the import, and whether it is new.

    The same sheet of the same file sent again, even at the same moment, gives the import it already made,
    unless it was written already and a person wants it read again.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    same = Import.objects.live().in_area(area).filter(kind=kind.name, sha256=sha256, sheet=sheet)
    if is_again:
        same.filter(state=Import.State.COMMITTED).update(is_current=False)
    if found := same.first():
        return found, False
    imported = Import(
        kind=kind.name,
        organization_id=area.organization_id,
        region_id=area.region_id,
        file_name=name[-200:],
        sha256=sha256,
        sheet=sheet,
        **remembered(kind=kind, area=area),
        uploaded_by=by,
        expires_at=at + timedelta(days=KEPT_DAYS),
    )
    try:
        with transaction.atomic():
            imported.save()
    except IntegrityError:
        return same.get(), False
    imported.file.save(f"{imported.public_id}.sealed", sealed(content), save=False)
    imported.save(update_fields=["file", "updated_at"])
    ask_check(imported, by=by)
    return imported, True


def remembered(*, kind: ImportKind, area: Area) -> dict:
    """Return the columns named by hand in the last file of the same kind and area; a file that was discarded
    teaches nothing.
    """
    earlier = Import.objects.in_area(area).filter(kind=kind.name).exclude(state=Import.State.DISCARDED)
    mapping = earlier.exclude(mapping={}).order_by("-created_at").values_list("mapping", flat=True).first()
    return {"mapping": mapping or {}}


def read_again(
    imported: Import,
    *,
    chosen: Mapping[str, str] = NOTHING,
    choices: Mapping = NOTHING,
    corrections: Mapping[int, Mapping[str, str]] = NOTHING,
    sheet: str = "",
    by,
    at: datetime,
) -> Import:
    """Read the file again, with columns named by hand ({header: column, or "" to leave it out}), with what
    was chosen for whole columns, with cells typed in the page ({line: {column: text}}), or another sheet.
    Return the import: a sheet being read already has its own.
    """
    if sheet:
        same = Import.objects.live().filter(kind=imported.kind, sha256=imported.sha256, sheet=sheet)
        if found := same.in_area(area_of(imported)).exclude(pk=imported.pk).first():
            return found
        imported.sheet, imported.corrections = sheet, {}
    imported.mapping = imported.mapping | {fold(header): name for header, name in chosen.items()}
    for name, said in choices.items():
        merged = {**imported.choices.get(name, {}), **said} if isinstance(said, dict) else said
        imported.choices = imported.choices | {name: merged}
    if corrections:
        before = imported.corrections
        imported.corrections = before | {
            line: before.get(line, {}) | dict(cells) for line, cells in corrections.items()
        }
    imported.save(update_fields=["sheet", "mapping", "choices", "sealed_corrections", "updated_at"])
    ask_check(imported, by=by)
    imported.start_checking(by=by, at=at)
    return imported


def expire(*, at: datetime) -> int:
    """Discard imports nobody committed in time; forget the lines that can no longer be undone. Return how
    many.
    """
    count = 0
    for imported in Import.objects.abandoned(at=at):
        imported.discard(by=None, at=at, reason="expired")
        count += forget(imported)
    over = Import.objects.filter(
        undo_until__lt=at, state=Import.State.COMMITTED, rows__isnull=False
    ).distinct()
    return count + sum(forget(imported) for imported in over)


def forget_file(imported: Import) -> None:
    """Delete the file that an import kept, once what is written here is kept itself."""
    if imported.file:
        storage, name = imported.file.storage, imported.file.name
        imported.file, imported.corrections = "", {}
        imported.save(update_fields=["file", "sealed_corrections", "updated_at"])
        transaction.on_commit(lambda: storage.delete(name))


def forget(imported: Import) -> int:
    """Delete an import's file and lines; what it did stays in its counts and in the history of each table."""
    forget_file(imported)
    imported.rows.all()._raw_delete(imported.rows.db)
    return 1
