"""What a person keeps in their shell for other projects does not reach what we start."""

import os
import re
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
sys.path.append(str(PROJECT / "script"))

from embedding.shell import for_portal, for_servers  # noqa: E402

OF_OTHER_PROJECTS = [
    *("PGSSLMODE", "PGSERVICE", "PGSERVICEFILE", "PGHOST", "PGHOSTADDR", "PGPORT", "PGUSER", "PGOPTIONS"),
    *("DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE", "PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP"),
    *("PYTHONWARNINGS", "CELERY_BROKER_URL", "CELERY_CONFIG_MODULE", "GUNICORN_CMD_ARGS", "REDISCLI_AUTH"),
    *("PYTEST_ADDOPTS", "PIP_TARGET", "PIP_USER", "DEBUG", "VIRTUAL_ENV", "LANGCHAIN", "XPATH"),
]
OF_THIS_MACHINE = [
    *("PATH", "HOME", "TMPDIR", "TZ", "LC_ALL", "LANG", "https_proxy", "HTTPS_PROXY", "SSL_CERT_FILE"),
    *("LD_LIBRARY_PATH", "PIP_INDEX_URL"),
]
OURS = ["DATABASE_URL", "REDIS_URL", "PORT", "ARRIMAGE_VAR", "CHROMIUM", "CI"]


@pytest.mark.parametrize("name", OF_OTHER_PROJECTS)
def test_a_variable_of_another_project_is_dropped(name):
    assert name not in for_portal({name: "x"})


@pytest.mark.parametrize("name", OF_THIS_MACHINE + OURS)
def test_a_variable_of_this_machine_or_of_the_portal_passes(name):
    assert for_portal({name: "x"})[name] == "x"


@pytest.mark.parametrize("name", [*OF_OTHER_PROJECTS, *OURS[:4], "LD_LIBRARY_PATH", "LD_PRELOAD"])
def test_the_servers_know_only_the_machine(name):
    assert name not in for_servers({name: "x"})


def test_programs_speak_utf_8_whatever_the_locale():
    assert for_portal({"LC_ALL": "fr_CA.ISO-8859-1"})["PYTHONUTF8"] == "1"
    assert for_servers({"LC_ALL": "fr_CA.ISO-8859-1"})["LC_ALL"] == "C"


def names_read():
    """Every variable that the settings, gunicorn and our scripts read from the environment."""
    read = re.compile(r'(?:\benv\.\w+|environ(?:\.get)?)[(\[]"([A-Z_]+)"')
    files = [PROJECT / "partnerships/settings.py", PROJECT / "gunicorn.conf.py"]
    files += (PROJECT / "script").rglob("*.py")
    return {name for path in files for name in read.findall(path.read_text(encoding="utf-8"))}


def test_what_the_portal_reads_passes():
    read = names_read() - {"DJANGO_SETTINGS_MODULE"}  # said by us, never by the shell
    assert {"SECRET_KEY", "WEB_CONCURRENCY", "PORT"} <= read
    assert read <= for_portal(dict.fromkeys(read, "x")).keys()


def test_this_very_run_was_started_so():
    assert not {name for name in os.environ if name.startswith(("GUNICORN_", "CELERY_", "PIP_TARGET"))}
