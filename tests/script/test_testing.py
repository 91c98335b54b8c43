"""`script/test` ends with one line of totals, and refuses to pass without a browser on CI."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import testing

PROJECT = Path(__file__).resolve().parents[2]
SUITE = """
import os, pytest

def test_that_passes():
    assert "@127.0.0.1:" in os.environ["DATABASE_URL"] and "@127.0.0.1:" in os.environ["REDIS_URL"]

def test_that_fails():
    assert False

@pytest.mark.skip
def test_that_is_skipped():
    pass

@pytest.fixture
def broken():
    raise ValueError

def test_that_cannot_be_set_up(broken):
    pass
"""


def run(*arguments, folder=PROJECT, **variables):
    command = [sys.executable, str(PROJECT / "script/testing.py"), *map(str, arguments)]
    environment = os.environ | {"DATABASE_URL": "postgres://somebody/data", "PYTEST_ADDOPTS": ""} | variables
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "code", "last_line"),
    [
        ("test_suite.py", 1, "1 passed, 2 failed, 1 skipped"),
        ("test_suite.py::test_that_passes", 0, "1 passed, 0 failed, 0 skipped"),
        ("test_broken.py", 2, "0 passed, 1 failed, 0 skipped"),
    ],
)
def test_the_last_line_counts(tmp_path, name, code, last_line):
    (tmp_path / "test_suite.py").write_text(SUITE)
    (tmp_path / "test_broken.py").write_text("import nothing_of_that_name")
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    options = ["-c", tmp_path / "pytest.ini", "-p", "no:django", "-p", "no:xdist", "-p", "no:randomly"]
    answer = run(*options, tmp_path / name, CI="")
    assert answer.returncode == code, answer.stderr
    assert answer.stdout.splitlines()[-1] == last_line


@pytest.mark.slow
@pytest.mark.parametrize("name", ["tests/no_such_folder", "tests/test_no_such_file.py::test_at_all"])
def test_a_path_that_does_not_exist_is_named(name):
    answer = run(name, CI="")
    assert answer.returncode == 4
    assert f"this path does not exist: {name.partition('::')[0]}" in answer.stdout + answer.stderr
    assert answer.stdout.splitlines()[-1] == "0 passed, 1 failed, 0 skipped"


@pytest.mark.slow
def test_a_test_that_does_not_exist_is_named(tmp_path):
    answer = run("tests/script/test_testing.py::test_no_such_thing", CI="")
    assert answer.returncode == 4 and "test_no_such_thing" in answer.stdout + answer.stderr


@pytest.mark.slow
def test_a_path_is_read_from_where_the_person_stands(tmp_path):
    (tmp_path / "test_here.py").write_text("def test_it():\n    pass\n")
    options = ["-p", "no:django", "-p", "no:xdist", "-p", "no:cacheprovider"]
    answer = run(*options, "test_here.py", folder=tmp_path, CI="")
    assert answer.stdout.splitlines()[-1] == "1 passed, 0 failed, 0 skipped", answer.stdout


@pytest.mark.slow
def test_what_the_shell_holds_for_other_projects_does_not_reach_the_tests(tmp_path):
    (tmp_path / "test_suite.py").write_text(SUITE)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    options = ["-c", tmp_path / "pytest.ini", "-p", "no:django", "-p", "no:xdist", "-p", "no:randomly"]
    foreign = {
        "PGHOSTADDR": "192.0.2.1",
        "DJANGO_SETTINGS_MODULE": "elsewhere",
        "PYTEST_ADDOPTS": "--elsewhere",
    }
    answer = run(*options, tmp_path / "test_suite.py::test_that_passes", CI="", **foreign)
    assert answer.stdout.splitlines()[-1] == "1 passed, 0 failed, 0 skipped", answer.stdout


def test_ci_without_a_browser_fails_before_anything_runs():
    answer = run(CI="true", CHROMIUM="", PATH="/nowhere")
    assert answer.returncode == 1
    assert "CI=true exige Chromium" in answer.stderr


def test_a_moment_that_cannot_be_read_is_told():
    answer = run("--at", "demain")
    assert answer.returncode == 1
    assert answer.stderr == "--at demain: 2028-02-29T12:00 ?\n"


@pytest.mark.slow
def test_a_moment_is_given_to_the_tests_with_its_offset(tmp_path):
    asked = 'os.environ["ARRIMAGE_AT"] == "2028-02-29T12:00:00-05:00"'
    moved = f"import os\n\ndef test_at():\n    assert {asked}\n"
    (tmp_path / "test_at.py").write_text(moved)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    options = ["-c", tmp_path / "pytest.ini", "-p", "no:django", "-p", "no:xdist", "-p", "no:randomly"]
    answer = run("--at", "2028-02-29T12:00", *options, tmp_path / "test_at.py", CI="")
    assert answer.stdout.splitlines()[-1] == "1 passed, 0 failed, 0 skipped", answer.stdout


def test_the_night_s_run_tries_each_clock_and_fails_when_one_does(monkeypatch):
    tried = []

    def run_once(arguments, **clock):
        tried.append((arguments, clock))
        return len(tried) % 3

    monkeypatch.setattr(testing, "testing", run_once)
    assert testing.asked(["--clocks", "-k", "cohort"]) == 1
    assert tried == [(["-k", "cohort"], clock) for clock in testing.CLOCKS]
    assert all(testing.moment(clock["at"]) for clock in testing.CLOCKS if "at" in clock)
