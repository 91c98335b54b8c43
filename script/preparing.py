"""Make the database and the static files ready for the portal, in one process: starting Django costs seconds.

preparing.py READY ACCOUNTS   touch READY once pages can be served; write the demo accounts to ACCOUNTS
"""

import hashlib
import os
import sys
from io import StringIO
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.settings")

import django  # noqa: E402  the path must come first
from django.apps import apps  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.management import CommandError, call_command  # noqa: E402
from django.db import OperationalError, connection  # noqa: E402

from partnerships.web.styles import made_styles  # noqa: E402

OLDEST = 15  # PostgreSQL
LACKING = """
SELECT name, name IN (SELECT name FROM pg_available_extensions),
       has_database_privilege(current_database(), 'CREATE')
  FROM unnest(ARRAY['btree_gist', 'pg_trgm', 'unaccent']) AS name
 WHERE name NOT IN (SELECT extname FROM pg_extension)
"""


def preparing(*, ready: Path, accounts: Path) -> None:
    """Check, migrate, collect static files if they changed, fill an empty database."""
    require_database()
    call_command("check")
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    collecting_if_changed(stamp=settings.VAR_DIR / "static.fingerprint")
    ready.touch()
    call_command("demo", if_empty=True)
    listing = StringIO()
    call_command("demo", accounts=True, stdout=listing)
    accounts.write_text(listing.getvalue())


def require_database() -> None:
    """Exit in words when the database does not answer, is too old, or is not ours to fill."""
    try:
        with connection.cursor() as cursor:
            version = connection.pg_version // 10_000
            cursor.execute(LACKING)
            lacking = cursor.fetchall()
            cursor.execute("SELECT has_schema_privilege(current_schema(), 'CREATE')")
            may_write = cursor.fetchone()[0]
    except OperationalError as failure:
        refuse(
            "La base de DATABASE_URL ne répond pas.", "The database of DATABASE_URL does not answer.", failure
        )
    if version < OLDEST:
        refuse(
            f"PostgreSQL {version} est trop ancien ({OLDEST} ou plus).", f"PostgreSQL {version} is too old."
        )
    absent = [name for name, is_available, _ in lacking if not is_available]
    if absent:
        refuse("Extensions absentes de ce serveur (postgresql-contrib) :", "This server lacks:", *absent)
    closed = [name for name, _, may_create in lacking if not may_create]
    if closed or not may_write:
        refuse(
            "Le rôle de DATABASE_URL doit posséder sa base (ALTER DATABASE … OWNER TO …).",
            "The role of DATABASE_URL must own its database.",
            *closed,
        )


def refuse(french: str, english: str, *about: object) -> None:
    """Exit with a sentence in both languages."""
    sys.exit(" ".join([french, english, *map(str, about)]).strip())


def collecting_if_changed(*, stamp: Path) -> None:
    """Run collectstatic when a static file or the locked packages changed since the last time."""
    wanted = static_fingerprint()
    is_done = stamp.exists() and stamp.read_text() == wanted
    if not is_done or not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(wanted)


def static_fingerprint() -> str:
    """Return a digest of the lock, of our static files (names, sizes, dates) and of the styles made."""
    digest = hashlib.sha256((PROJECT / "requirements.txt").read_bytes())
    ours = [Path(app.path) for app in apps.get_app_configs() if Path(app.path).parent == PROJECT]
    folders = [PROJECT / "static", *(app / "static" for app in ours)]
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()):
        status = path.stat()
        digest.update(f"{path.relative_to(PROJECT)} {status.st_size} {status.st_mtime_ns}\n".encode())
    digest.update(made_styles().encode())
    return digest.hexdigest()


if __name__ == "__main__":
    django.setup()
    try:
        preparing(ready=Path(sys.argv[1]), accounts=Path(sys.argv[2]))
    except CommandError as refused:
        sys.exit(str(refused))
