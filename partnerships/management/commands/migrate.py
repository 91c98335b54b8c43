"""manage.py migrate: Django's own, after an empty database was given what the first migrations make.

An older database goes first where its own order led. Internships 0006 deletes jobs, which reports point to,
and the triggers of reports are renewed at the end alone; the later migrations of internships depend on
partnerships 0033, and would put it after the columns are gone that these triggers still name.
"""

from django.core.management.commands import migrate
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from partnerships.upkeep.beginning import begin_if_empty
from partnerships.upkeep.upgrading import refuse_unknown

FIRST = ("internships", "0014_moments_bounded")
PARTIAL = ("app_label", "fake", "fake_initial", "plan", "check_unapplied", "run_syncdb")


class Command(migrate.Command):
    def handle(self, *arguments, **options):
        if options["database"] == DEFAULT_DB_ALIAS and not any(options[name] for name in PARTIAL):
            begin_if_empty()
            go_first()
        super().handle(*arguments, **options)


def go_first() -> None:
    """Bring an older database to FIRST, in the order that led there; signals are for the end.

    Raises CommandError, and touches nothing, where its applied migrations did not make it.
    """
    applied = MigrationRecorder(connection).applied_migrations()
    if not applied or FIRST in applied:
        return
    executor = MigrationExecutor(connection)
    refuse_unknown(apps=executor._create_project_state(with_applied_migrations=True).apps)
    executor.migrate([FIRST])
