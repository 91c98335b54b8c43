"""`script/setup` installs the locked packages once, and again only when the lock changed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
INSTALLING = "Installation des composants"
pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path):
    # A lock without any package: what is tested is when we install, not pip.
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_text("# nothing\n")
    (tmp_path / "script").mkdir()
    shutil.copy(PROJECT / "script/setup", tmp_path / "script/setup")
    return tmp_path


def setup(project, *arguments, **variables):
    command = [project / "script/setup", *arguments]
    return subprocess.Popen(command, env=os.environ | variables, stderr=subprocess.PIPE, text=True)


def said(process):
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    return errors


def test_it_installs_once_then_again_when_the_lock_changed(project):
    assert INSTALLING in said(setup(project))
    assert said(setup(project)) == ""
    (project / "requirements.txt").write_text("# still nothing\n")
    assert INSTALLING in said(setup(project))


def test_the_tools_of_tests_include_the_packages_of_the_portal(project):
    assert INSTALLING in said(setup(project, "--dev"))
    assert said(setup(project)) == ""


def test_two_terminals_at_once_install_once(project):
    both = [setup(project), setup(project)]
    assert sum(INSTALLING in said(process) for process in both) == 1


def test_an_environment_whose_python_is_gone_is_made_again(project):
    (project / ".venv/bin").mkdir(parents=True)
    (project / ".venv/bin/python").symlink_to("/nowhere/python3.11")
    assert INSTALLING in said(setup(project))


def test_a_machine_without_python_is_told_what_to_install(project, tmp_path):
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("bash", "env", "dirname", "cat", "mkdir", "flock"):
        (programs / name).symlink_to(shutil.which(name))
    process = setup(project, PATH=str(programs), PYTHON="")
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 1
    assert "Python 3.11 ou plus récent est nécessaire" in errors and "Python 3.11 or newer" in errors


def test_every_package_of_the_portal_is_in_the_lock_of_the_tests():
    portal, tests = (
        {line.split(" ")[0] for line in (PROJECT / name).read_text().splitlines() if "==" in line}
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert portal and portal <= tests
