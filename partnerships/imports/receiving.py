"""Take in an uploaded file: one live import per file, kind and area."""

import hashlib
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from partnerships.base.folding import fold
from partnerships.base.sealing import sealed
from partnerships.imports.jobs import ask_check
from partnerships.imports.kinds import Area, ImportKind
from partnerships.imports.models import Import

KEPT_DAYS = 7


def receive(
    *, kind: ImportKind, area: Area, content: bytes, name: str, by, at: datetime, sheet: str = ""
) -> tuple[Import, bool]:
    """Keep a file and have it checked; return the import, and whether it is new.

    The same file sent again, even at the same moment, gives the import it already made.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    same = Import.objects.live().in_area(area).filter(kind=kind.name, sha256=sha256)
    if found := same.first():
        return found, False
    imported = Import(
        kind=kind.name,
        organization_id=area.organization_id,
        region_id=area.region_id,
        file_name=name[-200:],
        sha256=sha256,
        sheet=sheet,
        mapping=remembered_mapping(kind=kind, area=area),
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


def remembered_mapping(*, kind: ImportKind, area: Area) -> dict:
    """Return the columns chosen by hand the last time, for the same kind and area."""
    earlier = (
        Import.objects.in_area(area)
        .filter(kind=kind.name)
        .exclude(mapping={})
        .order_by("-created_at")
        .first()
    )
    return earlier.mapping if earlier else {}


def choose_columns(imported: Import, *, chosen: dict[str, str], by) -> None:
    """Read the file again with columns named by hand: {header: column name, or "" to leave it out}."""
    imported.mapping = imported.mapping | {fold(header): name for header, name in chosen.items()}
    imported.save(update_fields=["mapping", "updated_at"])
    ask_check(imported, by=by)


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


def forget(imported: Import) -> int:
    """Delete an import's file and lines; what it did stays in its counts and in the history of each table."""
    if imported.file:
        imported.file.delete(save=False)
        imported.save(update_fields=["file", "updated_at"])
    imported.rows.all()._raw_delete(imported.rows.db)
    return 1
