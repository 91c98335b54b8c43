"""manage.py placements --on DATE: start the placements whose day came, list those to finish."""

from datetime import date

from django.core.management.base import BaseCommand
from django.utils import timezone

from internships.placements.starting import due_to_finish, start_due


class Command(BaseCommand):
    help = "Start the placements whose first day has come; list those whose end waits for the school."

    def add_arguments(self, parser):
        parser.add_argument("--on", type=date.fromisoformat, help="the day (YYYY-MM-DD), else today")

    def handle(self, *, on=None, **options):
        on = on or timezone.localdate()
        self.stdout.write(f"started: {len(start_due(on=on, at=timezone.now()))}")
        late = due_to_finish(on=on)
        self.stdout.write(f"to finish: {late.count()}")
        for public_id, ends_on in late.values_list("public_id", "ends_on"):
            self.stdout.write(f"  {public_id} ended on {ends_on}")
