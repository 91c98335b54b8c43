"""manage.py restore FILE: fill an empty database and the private files from a backup."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from partnerships.upkeep.backing_up import BackupFailed, restore


class Command(BaseCommand):
    help = "Fill the empty database that DATABASE_URL names, and PRIVATE_FILES_DIR, from a backup."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **options):
        try:
            restore(file, files=Path(settings.PRIVATE_FILES_DIR))
        except BackupFailed as failure:
            raise CommandError(str(failure)) from failure
        self.stdout.write("Restored. Now run: python manage.py migrate")
