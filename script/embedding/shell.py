"""What of the person's shell reaches what we start: how this machine works and what the portal is told.

Everything else stays outside, whatever it is called: a PGSERVICE, a DJANGO_SETTINGS_MODULE or a
GUNICORN_CMD_ARGS kept for another project would change ours in silence.
"""

import os
from collections.abc import Mapping

# How one works on this machine, and how it reaches the network.
MACHINE = {
    *("PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "TZ", "LANG", "LANGUAGE"),
    *("TERM", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CI"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"),
    # Where pip fetches packages, never where it puts them.
    *("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_NO_INDEX", "PIP_CONFIG_FILE"),
    *("PIP_CERT", "PIP_CLIENT_CERT", "PIP_PROXY", "PIP_TRUSTED_HOST", "PIP_KEYRING_PROVIDER"),
    *("PIP_DEFAULT_TIMEOUT", "PIP_TIMEOUT", "PIP_RETRIES", "PIP_CACHE_DIR", "PIP_NO_CACHE_DIR"),
}
MACHINE_KINDS = ("LC_", "SSL_CERT_")
# Where the loader finds libraries: the Python of this machine may need it, the wheels' programs never do.
LOADER_KINDS = ("LD_", "DYLD_")
# What the portal reads (README, docs/deployment.md): settings.py, gunicorn.conf.py and script/ read no other.
OURS = {
    *("PORT", "DATABASE_URL", "REDIS_URL", "SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS"),
    *("EMAIL_URL", "DEFAULT_FROM_EMAIL", "PRIVATE_FILES_DIR", "STATIC_ROOT", "TRUSTED_PROXIES", "PGBOUNCER"),
    *("SECURE_SSL_REDIRECT", "SECOND_FACTOR_REQUIRED", "PRIVACY_OFFICER", "PRIVACY_OFFICER_EMAIL"),
    *("WORKER_CONCURRENCY", "HEAVY_AT_ONCE", "HEAVY_FILE_BYTES"),
    *("WEB_CONCURRENCY", "WEB_THREADS", "LOG_LEVEL", "CHROMIUM", "MAP_TILES_URL", "MAP_TILES_ATTRIBUTION"),
    *("JOB_LEASE_SECONDS", "RESEND_SECONDS", "SWEEP_SECONDS"),
}
OUR_KINDS = ("ARRIMAGE_",)
# Python says « — » and « ’ » in UTF-8, whatever the locale.
ALWAYS = {"PYTHONUTF8": "1"}


def for_portal(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what the programs of the portal and of its tests may know of an environment."""
    return _kept(environment, MACHINE | OURS, (*MACHINE_KINDS, *LOADER_KINDS, *OUR_KINDS)) | ALWAYS


def for_servers(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what PostgreSQL and Valkey may know: their settings are all on their command line."""
    return _kept(environment, MACHINE, ()) | {"LC_ALL": "C"}


def leaving_the_shell() -> None:
    """Forget, in this process and thus in all it starts, what is neither the machine's nor the portal's."""
    kept = for_portal(os.environ)
    os.environ.clear()
    os.environ.update(kept)


def _kept(environment: Mapping[str, str], names: set[str], kinds: tuple[str, ...]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if _is_kept(name, names, kinds)}


def _is_kept(name: str, names: set[str], kinds: tuple[str, ...]) -> bool:
    # Proxies are written in small letters as often as in capitals.
    return name in names or name.startswith(kinds) or name.endswith("_proxy") and name.upper() in names
