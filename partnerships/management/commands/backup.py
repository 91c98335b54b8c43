"""manage.py backup FILE: the database and the private files, in one file."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from partnerships.upkeep.backing_up import BackupFailed, back_up


class Command(BaseCommand):
    help = "Put the database, its history and the private files in one new file that only you may read."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **options):
        try:
            back_up(file, files=Path(settings.PRIVATE_FILES_DIR))
        except BackupFailed as failure:
            raise CommandError(str(failure)) from failure
        self.stdout.write(f"{file} ({file.stat().st_size / 2**20:.1f} MiB)")
