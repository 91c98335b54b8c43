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
from django.core.management import call_command  # noqa: E402


def preparing(*, ready: Path, accounts: Path) -> None:
    """Check, migrate, collect static files if they changed, fill an empty database."""
    call_command("check")
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    collecting_if_changed(stamp=settings.VAR_DIR / "static.fingerprint")
    ready.touch()
    call_command("demo", if_empty=True)
    listing = StringIO()
    call_command("demo", accounts=True, stdout=listing)
    accounts.write_text(listing.getvalue())


def collecting_if_changed(*, stamp: Path) -> None:
    """Run collectstatic when a static file or the locked packages changed since the last time."""
    wanted = static_fingerprint()
    is_done = stamp.exists() and stamp.read_text() == wanted
    if not is_done or not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(wanted)


def static_fingerprint() -> str:
    """Return a digest of the lock and of the names, sizes and dates of the project's static files."""
    digest = hashlib.sha256((PROJECT / "requirements.txt").read_bytes())
    ours = [Path(app.path) for app in apps.get_app_configs() if Path(app.path).parent == PROJECT]
    folders = [*map(Path, settings.STATICFILES_DIRS), *(app / "static" for app in ours)]
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()):
        status = path.stat()
        digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


if __name__ == "__main__":
    django.setup()
    preparing(ready=Path(sys.argv[1]), accounts=Path(sys.argv[2]))
