"""Keep the list of migrations that landed, with the sum of each: `sha256sum --check` reads it too."""

import hashlib
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LIST = "tests/upgrades/landed.sha256"
REFUSED = """Déjà livrées, donc jamais modifiées; écrivez plutôt une nouvelle migration : {paths}
These landed, so they are never edited; write a new migration instead: {paths}"""


class Edited(Exception):
    """A migration that landed was changed or removed."""


def migrations(project: Path) -> list[str]:
    """Return the paths of every migration, and of what migrations share, in order."""
    found = (path for path in project.glob("*/migrations/*.py") if path.name != "__init__.py")
    return sorted(str(path.relative_to(project)) for path in found)


def landed(project: Path) -> dict[str, str]:
    """Return the sums that stand in the list, by path."""
    lines = (project / LIST).read_text(encoding="utf-8").splitlines()
    return {path: sum_ for sum_, path in (line.split("  ") for line in lines if not line.startswith("#"))}


def sum_of(path: Path) -> str | None:
    """Return a file's SHA-256, None when it is gone."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None


def edited(project: Path) -> list[str]:
    """Return the migrations of the list that are no longer as they landed."""
    return [path for path, kept in landed(project).items() if sum_of(project / path) != kept]


def landing(project: Path) -> list[str]:
    """Add the new migrations to the list; return them. Raises Edited, and then adds nothing."""
    if changed := edited(project):
        raise Edited(REFUSED.format(paths=", ".join(changed)))
    known = landed(project)
    new = [path for path in migrations(project) if path not in known]
    sums = known | {path: sum_of(project / path) for path in new}
    text = (project / LIST).read_text(encoding="utf-8")
    remarks = [line for line in text.splitlines() if line.startswith("#")]
    lines = [*remarks, *(f"{sums[path]}  {path}" for path in sorted(sums))]
    (project / LIST).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return new


if __name__ == "__main__":
    try:
        for path in landing(PROJECT):
            print(path)
    except Edited as refused:
        sys.exit(str(refused))
