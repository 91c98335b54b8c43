"""Make .venv and install the locked packages, when they or what runs them changed (`script/setup` runs this).

installing.py [--dev]    any Python from 3.11 on may run this, before anything is installed
"""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import platform
import re
import shlex
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from embedding.entering import entering
from embedding.places import PROJECT, ServerFailed

VENV = PROJECT / ".venv"
PYTHON = VENV / "bin/python"
LOG = PROJECT / "var/setup.log"
PORTAL, TOOLS = PROJECT / "requirements.txt", PROJECT / "requirements-dev.txt"
# A script of the environment: its first lines name the Python that runs it, in one of pip's two ways.
SHEBANG = re.compile(rb"\A#!(?:/bin/sh\n'''exec' [^\n]*\n' '''|[^\n]*/bin/python[^\n]*)\n")

# What pip writes when it fails, and what a person may do about it (French, English).
REASONS = [
    (
        "No space left on device",
        "Le disque est plein; il faut environ 1 Go. Libérez de la place, puis relancez.",
        "The disk is full; about 1 GB is needed. Make room, then start again.",
    ),
    (
        "CERTIFICATE_VERIFY_FAILED|SSLError",
        "Le certificat de l’index de paquets n’est pas reconnu : vérifiez l’heure de cette machine et ses"
        " certificats (Debian, Ubuntu : apt install ca-certificates), puis relancez.",
        "The certificate of the package index is not recognized: check this machine's clock and its"
        " certificates (Debian, Ubuntu: apt install ca-certificates), then start again.",
    ),
    (
        "NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|Max retries exceeded|[Cc]onnection error"
        "|Connection (broken|reset)|Failed to establish|[Nn]ame resolution|Network is unreachable|timed out"
        "|IncompleteRead",
        "Le réseau ne répond pas. La première mise en place télécharge les composants (environ 150 Mo);"
        " ensuite, Arrimage démarre sans réseau.\n"
        "Branchez-vous (derrière un mandataire : HTTPS_PROXY), puis relancez.",
        "The network does not answer. The first start downloads the packages (about 150 MB);"
        " after that, Arrimage starts without a network.\n"
        "Connect (behind a proxy: HTTPS_PROXY), then start again.",
    ),
    (
        "DO NOT MATCH THE HASHES",
        "Un composant reçu n’est pas celui du verrou : rien n’est installé. Relancez; si cela revient,"
        " l’index de paquets ou le mandataire change les fichiers.",
        "A package received is not the locked one: nothing is installed. Start again; if it happens again,"
        " the package index or a proxy changes files.",
    ),
    (
        "No matching distribution|Could not find a version",
        "Un composant n’existe pas pour cette machine; « Start » de README.md dit lesquelles conviennent.",
        "A package does not exist for this machine; “Start” in README.md says which machines will do.",
    ),
    ("", "L’installation a échoué.", "The installation failed."),
]


@dataclass(frozen=True)
class Stamp:
    """What an environment was made from: a lock, a machine, a folder."""

    lock: str
    machine: str = ""
    folder: str = ""

    @classmethod
    def wanted(cls, lock: Path) -> "Stamp":
        """Return what the environment must be made from now, by the Python that runs this."""
        libc = "".join(platform.libc_ver())
        machine = f"{sysconfig.get_config_var('SOABI')} {platform.machine()} {libc}".strip()
        return cls(hashlib.sha256(lock.read_bytes()).hexdigest(), machine, str(VENV))

    @classmethod
    def found(cls, lock: Path) -> "Stamp | None":
        """Return what the environment was made from, None when it was not made to its end."""
        with contextlib.suppress(OSError):
            return cls(*_path(lock).read_text().split("\n")[:3])
        return None

    def write(self, lock: Path) -> None:
        """Say, once everything is in place, what it was made from."""
        _path(lock).write_text("\n".join((self.lock, self.machine, self.folder)))


def _path(lock: Path) -> Path:
    return VENV / f"{lock.name}.installed"


def installing(lock: Path) -> None:
    """Make the environment what the lock says, on this machine. Raises ServerFailed."""
    if is_installed(lock):
        return
    require_known_machine()
    with alone():
        if not is_installed(lock):
            install(lock)


def is_installed(lock: Path) -> bool:
    """Whether the environment was made from this lock, on this machine, in this folder, and still runs."""
    return Stamp.found(lock) == Stamp.wanted(lock) and runs("")


def runs(code: str) -> bool:
    """Whether the environment's Python runs a piece of code."""
    if not code and Path(sys.prefix) == VENV:
        return True
    with contextlib.suppress(OSError):
        return subprocess.run([PYTHON, "-E", "-c", code], capture_output=True).returncode == 0
    return False


def require_known_machine() -> None:
    """Raise ServerFailed where no package of ours can be installed, before a long wait."""
    if "musl" in str(sysconfig.get_config_var("SOABI")):
        raise ServerFailed(
            "PostgreSQL embarqué demande glibc; ce système a musl (Alpine). Prenez Debian, par exemple.\n"
            "The embedded PostgreSQL needs glibc; this system has musl (Alpine). Use Debian, for instance."
        )
    if ":" in str(PROJECT):
        raise ServerFailed(
            f"Python n’accepte pas « : » dans le nom d’un dossier; renommez {PROJECT}.\n"
            f"Python accepts no “:” in the name of a folder; rename {PROJECT}."
        )


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Two terminals at once: the second waits, then finds the work done."""
    LOG.parent.mkdir(exist_ok=True)
    with open(LOG.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def install(lock: Path) -> None:
    """Bring the environment from what it was made from to what it must be."""
    found, wanted = Stamp.found(lock), Stamp.wanted(lock)
    is_new = found and found.machine not in ("", wanted.machine) or not runs("import pip")
    if is_new:
        make_environment()
    elif found and found.folder not in ("", wanted.folder):
        follow_the_folder()
    if is_new or found is None or found.lock != wanted.lock:
        fetch(lock)
    # The tools' lock holds every package of the other one.
    for each in {lock, PORTAL}:
        Stamp.wanted(each).write(each)


def make_environment() -> None:
    """Make an empty environment, in place of what was there."""
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        raise ServerFailed(
            f"Il manque à {sys.executable} ses modules venv et ensurepip"
            " (Debian, Ubuntu : apt install python3-venv).\n"
            f"{sys.executable} lacks its venv and ensurepip modules"
            " (Debian, Ubuntu: apt install python3-venv)."
        )
    run([sys.executable, "-E", "-m", "venv", "--clear", str(VENV)])


def follow_the_folder() -> None:
    """Make the environment's scripts name the folder where it now is: nothing is fetched again."""
    run([sys.executable, "-E", "-m", "venv", "--without-pip", str(VENV)])
    shebang = f"#!/bin/sh\n'''exec' {shlex.quote(str(PYTHON))} \"$0\" \"$@\"\n' '''\n".encode(
        errors="surrogateescape"
    )
    for path in (VENV / "bin").iterdir():
        if path.is_file() and not path.is_symlink():
            text = path.read_bytes()
            path.write_bytes(SHEBANG.sub(lambda _: shebang, text))


def fetch(lock: Path) -> None:
    """Install the packages of a lock. Raises ServerFailed in words; pip's own are in the log."""
    say("Installation des composants (une à deux minutes)… / Installing the packages (one or two minutes)…")
    options = ["--no-input", "--disable-pip-version-check", "--require-hashes", "--only-binary=:all:"]
    run([str(PYTHON), "-E", "-X", "utf8", "-m", "pip", "install", *options, "-r", str(lock)])


def run(command: list[str]) -> None:
    """Run a command, its words in the log; when it fails, say why. Raises ServerFailed."""
    # What a person told pip of other projects (a folder, --user) must not move our packages.
    environment = os.environ | {"PIP_USER": "0"}
    with LOG.open("wb") as log:
        ended = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    if ended.returncode:
        raise ServerFailed(explaining(LOG.read_text(errors="replace")))


def explaining(log: str) -> str:
    """Say in both languages why an installation failed, as far as its log tells."""
    french, english = next(words for pattern, *words in REASONS if re.search(pattern, log))
    return f"{french}\n{english}\n({LOG})"


def say(text: str) -> None:
    """Tell the person at the terminal; standard output belongs to who calls us."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    entering(lambda: installing(TOOLS if "--dev" in sys.argv[1:] else PORTAL))
