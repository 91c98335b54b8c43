"""Names that a person chose once, remembered for the next files of the same kind and area."""

from collections.abc import Mapping

from django.db.models import Q

from partnerships.base.folding import fold
from partnerships.imports.kinds import Area
from partnerships.imports.models import Import, KnownName

LONGEST = 200  # characters kept of a name


def known_names(*, kind: str, area: Area) -> dict[str, dict[str, int]]:
    """Return {column: {folded name: row}} of what was chosen; a file that was discarded teaches nothing."""
    found: dict[str, dict[str, int]] = {}
    for column, key, target in kept(kind=kind, area=area).values_list("column", "key", "target_id"):
        found.setdefault(column, {})[key] = target
    return found


def kept(*, kind: str, area: Area):
    """Return the names that hold for a kind of file and an area."""
    here = KnownName.objects.filter(kind=kind, organization_id=area.organization_id, region_id=area.region_id)
    return here.filter(Q(imported=None) | ~Q(imported__state=Import.State.DISCARDED))


def remember(imported: Import, chosen: Mapping[tuple[str, str], tuple[int, str] | None], *, by) -> None:
    """Remember {(column, name): (row, its label), or None to forget what was chosen}."""
    place = {
        "kind": imported.kind,
        "organization_id": imported.organization_id,
        "region_id": imported.region_id,
    }
    for (column, text), row in chosen.items():
        key = {**place, "column": column, "key": fold(text)[:LONGEST]}
        if row is None:
            KnownName.objects.filter(**key).delete()
            continue
        told = {"text": text[:LONGEST], "target_id": row[0], "label": row[1][:LONGEST]}
        KnownName.objects.update_or_create(**key, defaults={**told, "imported": imported, "chosen_by": by})
