"""manage.py placements --on DATE: start placements, follow amendments, list what is to finish."""

from datetime import date

from django.core.management.base import BaseCommand
from django.utils import timezone

from internships.placements.daily import due_to_finish, follow_due, start_due


class Command(BaseCommand):
    help = (
        "Start the placements whose first day has come, and follow the amendments whose day has come;"
        " list the placements whose end waits for the school."
    )

    def add_arguments(self, parser):
        parser.add_argument("--on", type=date.fromisoformat, help="the day (YYYY-MM-DD), else today")

    def handle(self, *, on=None, **options):
        on = on or timezone.localdate()
        at = timezone.now()
        self.stdout.write(f"started: {len(start_due(on=on, at=at))}")
        self.stdout.write(f"amended: {len(follow_due(on=on, at=at))}")
        late = due_to_finish(on=on)
        self.stdout.write(f"to finish: {late.count()}")
        for public_id, ends_on in late.values_list("public_id", "ends_on"):
            self.stdout.write(f"  {public_id} ended on {ends_on}")
