"""Run the migrations, and nothing of what follows them: python -m tests.only_migrating, DATABASE_URL set.

``--from-nothing``: every one of them, as Django does, without what the portal keeps of the first ones.
"""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.core.management.commands import migrate  # noqa: E402

if __name__ == "__main__":
    migrate.emit_post_migrate_signal = lambda *_arguments, **_options: None
    migrating = migrate.Command() if "--from-nothing" in sys.argv else "migrate"
    call_command(migrating, verbosity=0, skip_checks=True)
