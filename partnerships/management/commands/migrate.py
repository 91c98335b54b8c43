"""manage.py migrate: Django's own, after an empty database was given what the first migrations make."""

from django.core.management.commands import migrate
from django.db import DEFAULT_DB_ALIAS

from partnerships.upkeep.beginning import begin_if_empty

PARTIAL = ("app_label", "fake", "fake_initial", "plan", "check_unapplied", "run_syncdb")


class Command(migrate.Command):
    def handle(self, *arguments, **options):
        if options["database"] == DEFAULT_DB_ALIAS and not any(options[name] for name in PARTIAL):
            begin_if_empty()
        super().handle(*arguments, **options)
