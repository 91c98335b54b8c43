"""`script/test` ends with one line of totals, and refuses to pass without a browser on CI."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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


def run(*arguments, **variables):
    command = [sys.executable, str(PROJECT / "script/testing.py"), *map(str, arguments)]
    environment = os.environ | {"DATABASE_URL": "postgres://somebody/data", "PYTEST_ADDOPTS": ""} | variables
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)


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


def test_ci_without_a_browser_fails_before_anything_runs():
    answer = run(CI="true", CHROMIUM="", PATH="/nowhere")
    assert answer.returncode == 1
    assert "CI=true exige Chromium" in answer.stderr


def test_a_moment_that_cannot_be_read_is_told():
    answer = run("--at", "demain")
    assert answer.returncode == 1
    assert answer.stderr == "--at demain: 2028-02-29T12:00 ?\n"
