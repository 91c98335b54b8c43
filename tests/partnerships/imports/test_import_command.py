"""manage.py import: any size, all or nothing, memory flat."""

import io
import re
import time
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.utils import timezone

from partnerships.imports.kinds import Area, kind_named
from partnerships.imports.models import Import
from partnerships.imports.streaming import stream
from programs.catalogue.models import Program
from tests.importing import sheet

pytestmark = pytest.mark.django_db

HEADERS = ("Code", "Programme", "Diplôme", "Durée (h)")
TWO = sheet(HEADERS, (5371, "Usinage", "DEP", 1800), (5195, "Soudage", "DEP", 1800), ("Total", "", "", 3600))


@pytest.fixture
def command(tmp_path):
    def call(content, *options, kind="programs", name="programmes.csv"):
        path, said = tmp_path / name, io.StringIO()
        path.write_bytes(content)
        call_command("import", kind, str(path), *options, "--language=en", stdout=said, stderr=said)
        return said.getvalue()

    return call


def test_a_file_is_written_and_what_was_skipped_is_said(command):
    said = command(TWO)
    assert (
        "New: 2, Changed: 0, Unchanged: 0" in said and "skipped: 1" in said and Program.objects.count() == 2
    )


def test_a_dry_run_writes_nothing(command):
    assert "New: 2" in command(TWO, "--dry-run")
    assert not Program.objects.exists() and not Import.objects.exists()


def test_the_same_file_again_changes_nothing(command):
    command(TWO)
    assert "New: 0, Changed: 0, Unchanged: 2" in command(TWO)
    assert Import.objects.count() == 1


def test_what_differs_is_changed(command, alix):
    command(TWO)
    said = command(TWO.replace(b"Soudage", b"Soudage-montage"), f"--by={alix.email}")
    assert "New: 0, Changed: 1, Unchanged: 1" in said
    assert Program.objects.get(code="5195").title_fr == "Soudage-montage"
    assert Import.objects.get(committed_by=alix).changed_count == 1


def test_one_line_in_error_and_nothing_is_written(command, tmp_path):
    errors = tmp_path / "erreurs.csv"
    with pytest.raises(CommandError, match="Nothing was written: 1 lines"):
        command(TWO + sheet(("", "Sans code", "DEP", "")), f"--errors={errors}")
    assert not Program.objects.exists() and errors.read_text(encoding="utf-8-sig").splitlines()[1].startswith(
        "5,"
    )


def test_the_file_of_problems_holds_no_formula(command, tmp_path):
    errors = tmp_path / "erreurs.csv"
    with pytest.raises(CommandError):
        command(sheet(HEADERS, (5371, "Usinage", "=HYPERLINK(1)", 1800)), f"--errors={errors}")
    assert ",'=HYPERLINK(1)," in errors.read_text(encoding="utf-8-sig").splitlines()[1]


def test_the_same_thing_twice_is_an_error(command):
    with pytest.raises(CommandError, match="1 lines"):
        command(TWO + sheet((5371, "Encore", "DEP", "")))


@pytest.mark.parametrize(
    ("content", "options", "reason"),
    [
        (b"%PDF", [], "PDF"),
        (b"a;b\n1;2\n", [], "Columns not found"),
        (TWO, ["--by=nobody@x.example"], "unknown person"),
        (TWO, ["--region=05"], "not imported by region"),
    ],
)
def test_a_refusal_says_why(command, content, options, reason):
    with pytest.raises(CommandError, match=reason):
        command(content, *options)


def test_a_region_limits_what_may_be_written(command, usinage, cfp, outaouais):
    line = ("Programme;Centre;Début;Fin prévue;Places", f"{usinage.code};{cfp.name};2026-08-24;2027-06-01;20")
    content = "\n".join(line).encode()
    assert "New: 1" in command(content, "--region=05", kind="cohorts", name="c.csv")
    with pytest.raises(CommandError):
        command(content, "--region=07", kind="cohorts", name="c.csv")


def test_shares_over_one_are_refused(command, usinage, machinists):
    with pytest.raises(CommandError, match="1 lines"):
        command(sheet(("Programme", "CNP", "Part"), (usinage.code, machinists.code, "1,2")), kind="shares")


class Generated(io.RawIOBase):
    """A file of any size that is never whole in memory; it can only be read again from its start."""

    def __init__(self, *, rows):
        self.rows = rows
        self.seek(0)

    def seekable(self):
        return True

    def readable(self):
        return True

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_END:
            return 10**9
        self.lines, self.rest = self._lines(), b""
        self.read(offset)
        return offset

    def _lines(self):
        yield b"code,title_fr,sanction,hours\r\n"
        for number in range(self.rows):
            yield f"{number:08d},Programme {number},DEP,{number % 2000}\r\n".encode()

    def readinto(self, buffer):
        while len(self.rest) < len(buffer) and (line := next(self.lines, None)):
            self.rest += line
        given, self.rest = self.rest[: len(buffer)], self.rest[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)


def resident(name):
    """Return VmRSS or VmHWM (the peak) of this process, in MiB."""
    found = re.search(rf"{name}:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024


def growth(rows):
    """Return how much memory an import of that many rows took at its peak, in MiB."""
    Path("/proc/self/clear_refs").write_text("5")  # Linux forgets the peak
    before = resident("VmRSS")
    options = {
        "kind": kind_named("programs"),
        "area": Area(),
        "by": None,
        "at": timezone.now(),
        "name": "a.csv",
    }
    assert stream(Generated(rows=rows), **options).new + Program.objects.count() >= rows
    return resident("VmHWM") - before


@pytest.mark.slow
def test_memory_stays_flat_whatever_the_number_of_rows():
    growth(1_000)
    assert growth(200_000) < 40
    assert end_of_transaction() < 10  # two minutes, if each line were queued for a rule on successions


def end_of_transaction() -> float:
    """Return how long the rules that wait for the end of the transaction take, in seconds."""
    began = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    return time.monotonic() - began
