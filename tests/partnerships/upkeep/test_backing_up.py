"""What is backed up comes back: rows, history, triggers and files."""

import tarfile
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.utils import ConnectionHandler
from django.utils import timezone

from partnerships.upkeep import backing_up
from partnerships.upkeep.backing_up import PASSING, BackupFailed, restore
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)
TRIGGERS = "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2"


@pytest.fixture
def other():
    """An empty database on the same server."""
    name = f"{connection.settings_dict['NAME']}_restored"
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
    yield {**connection.settings_dict, "NAME": name}
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}"')


@pytest.fixture
def backup(tmp_path_factory, client, cfp, maude):
    """The backup of a site with a cohort that was confirmed, and a private file."""
    cohort = factories.cohort(program=factories.program(), provider=cfp, name="Usinage A26")
    cohort.confirm(by=maude, at=timezone.now())
    private = Path(settings.PRIVATE_FILES_DIR)
    (private / "imports").mkdir(parents=True)
    (private / "imports" / "sealed").write_bytes(b"\x00secret")
    client.force_login(maude)
    target = tmp_path_factory.mktemp("kept") / "site.tar"
    call_command("backup", target)
    return target


def contents(found) -> dict[str, str]:
    """Return a digest of the rows of every table that is backed up."""
    tables = sorted(set(found.introspection.table_names()) - set(PASSING))
    with found.cursor() as cursor:
        digests = {}
        for table in tables:
            cursor.execute(
                f'SELECT count(*), md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM "{table}" t'
            )
            digests[table] = cursor.fetchone()
        cursor.execute(TRIGGERS)
        return digests | {"triggers": cursor.fetchall()}


def test_a_restored_site_has_the_same_rows_history_and_triggers(backup, other, tmp_path):
    restore(backup, files=tmp_path / "new", database=other)
    before = contents(connection)
    with closing(ConnectionHandler({"default": other})["default"]) as restored:
        assert contents(restored) == before
    assert before["programs_cohorthistory"][0] == 2 and before["programs_cohortevent"][0] == 1
    assert len(before["triggers"]) > 50


def test_a_restored_site_goes_on_keeping_its_history(backup, other, tmp_path):
    restore(backup, files=tmp_path / "new", database=other)
    with closing(ConnectionHandler({"default": other})["default"]) as restored, restored.cursor() as cursor:
        cursor.execute("UPDATE programs_cohort SET note = 'x'")
        cursor.execute("SELECT pgh_label, note FROM programs_cohorthistory ORDER BY pgh_id DESC LIMIT 1")
        assert cursor.fetchone() == ("update", "x")


def test_private_files_come_back(backup, other, tmp_path):
    restore(backup, files=tmp_path / "new", database=other)
    assert (tmp_path / "new" / "imports" / "sealed").read_bytes() == b"\x00secret"


def test_only_its_owner_reads_a_backup(backup):
    assert backup.stat().st_mode & 0o777 == 0o600
    with tarfile.open(backup) as tar:
        assert "database.dump" in tar.getnames()


def test_a_backup_replaces_no_file(backup):
    with pytest.raises(CommandError, match="exists already"):
        call_command("backup", backup)


def test_backups_do_not_hold_one_another(db):
    with pytest.raises(CommandError, match="elsewhere"):
        call_command("backup", Path(settings.PRIVATE_FILES_DIR) / "site.tar")


def test_after_a_restore_everybody_logs_in_again(backup, other, tmp_path):
    restore(backup, files=tmp_path / "new", database=other)
    with closing(ConnectionHandler({"default": other})["default"]) as restored, restored.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_session")
        assert cursor.fetchone() == (0,)


def test_a_restore_replaces_no_database(backup):
    with pytest.raises(CommandError, match="Restore in a new one"):
        call_command("restore", backup)


def test_a_backup_of_a_later_postgresql_is_refused_in_words(backup, other, tmp_path, monkeypatch):
    monkeypatch.setattr(backing_up, "server_of", lambda settings: 9)
    with pytest.raises(
        BackupFailed, match="and the database to fill is of PostgreSQL 9. Nothing was touched"
    ):
        restore(backup, files=tmp_path / "files", database=other)
    assert not (tmp_path / "files").exists()
    monkeypatch.undo()
    restore(backup, files=tmp_path / "files", database=other)  # as it was: empty


def test_a_damaged_backup_restores_nothing(other, tmp_path):
    (tmp_path / "site.tar").write_bytes(b"not a tar")
    with pytest.raises(BackupFailed, match="cannot be read"):
        restore(tmp_path / "site.tar", files=tmp_path / "new", database=other)
