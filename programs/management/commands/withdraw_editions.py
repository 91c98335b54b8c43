"""``manage.py withdraw_editions``: take back the editions of method 1.0, once, after an upgrade."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from programs.reports.publishing import withdraw_unprotected


class Command(BaseCommand):
    help = (
        "Withdraw every published edition of method 1.x, whose figures gave small groups back: pages and "
        "files answer 410, numbers and dates stay. Where everybody is invented, new editions take their "
        "place."
    )

    def handle(self, *args, **options) -> None:
        found = withdraw_unprotected(at=timezone.now())
        for row in found:
            new = f"; replaced by {', '.join(map(str, row.replaced_by))}" if row.replaced_by else ""
            self.stdout.write(
                f"{row.region.code} {row.region}: {', '.join(map(str, row.editions))} withdrawn{new}"
            )
        if not found:
            self.stdout.write("No edition of method 1.x is published.")
