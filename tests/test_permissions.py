"""The permission matrix: every URL × actor × method, generated from permissions.toml."""

import fnmatch
import re
import tomllib
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.translation import override

ACTORS = {
    "anonymous": None,
    "student": "theo",
    "other_student": "ines",
    "minor": "lea",
    "employer": "aline",
    "trainer": "marc",
    "coordinator": "maude",
    "neighbour": "nora",
    "regional": "rachid",
    "stranger": "sam",
    "analyst": "anouk",
    "admin": "alix",
}
STUDENTS = ("student", "other_student", "minor")
SHORTHANDS = {
    "public": {"rest": "ok"},
    "members": {"anonymous": "login", "rest": "ok"},
    "partners": {"anonymous": "login", **dict.fromkeys(STUDENTS, "hidden"), "rest": "ok"},
}
# Sessions, rate limits and the account's own last login are written by whoever comes.
FREE_TABLES = (
    "django_session",
    "partnerships_cache",
    "usersessions_usersession",
    "pghistory_context",
    "_demo_",
)
WRITES = re.compile(r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?([a-z_]+)', re.IGNORECASE)

ROWS = tomllib.loads((Path(__file__).parent / "permissions.toml").read_text(encoding="utf-8"))


def url_names(resolver=None, namespace="") -> list[str]:
    names = []
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            inside = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            names += url_names(entry, inside)
        elif isinstance(entry, URLPattern) and not is_admin_redirect(entry, namespace):
            names.append(f"{namespace}{entry.name}" if entry.name else f"UNNAMED {entry.pattern}")
    return names


def is_admin_redirect(entry: URLPattern, namespace: str) -> bool:
    """Django leaves its admin's two redirects without a name: the old address of a row, and « add a slash »."""
    return (
        namespace == "admin:"
        and not entry.name
        and str(entry.pattern) in {"<path:object_id>/", "(?P<url>.*)$"}
    )


NAMES = sorted(set(url_names()))


def row_of(name: str) -> str | None:
    if name in ROWS:
        return name
    return next((key for key in ROWS if "*" in key and fnmatch.fnmatch(name, key)), None)


def test_every_url_has_a_name():
    assert [name for name in NAMES if name.startswith("UNNAMED")] == []


def test_every_url_has_a_row():
    assert [name for name in NAMES if row_of(name) is None] == []


def test_every_row_has_a_url():
    assert [key for key in ROWS if not any(row_of(name) == key for name in NAMES)] == []


def expected(row: dict, method: str, actor: str) -> str:
    words = row.get(method, "405")
    if isinstance(words, str):
        words = SHORTHANDS.get(words, {"rest": words})
    return words.get(actor, words.get("rest"))


def route_of(name: str, row: dict, request) -> str:
    args = {}
    if "object" in row:
        args["public_id"] = request.getfixturevalue(row["object"]).public_id
    for key, value in row.get("args", {}).items():
        if isinstance(value, str) and value.startswith("@"):
            fixture, *attributes = value[1:].split(".")
            value = request.getfixturevalue(fixture)
            for attribute in attributes:
                value = getattr(value, attribute)
        args[key] = value
    args |= admin_object(name)
    with override("en"):
        return reverse(name, kwargs=args) if args else reverse(name)


def admin_object(name: str) -> dict:
    """Admin pages of one row are asked for a row that is not there: staff is sent back, others never get in."""
    return {"object_id": "0"} if re.fullmatch(r"admin:[a-z]+_[a-z]+_(change|delete|history)", name) else {}


METHODS = ("get", "post", "delete")
CASES = [
    pytest.param(name, actor, id=f"{name}-{actor}")
    for name in NAMES
    if row_of(name) and not ROWS[row_of(name)].get("tested_by")
    for actor in ACTORS
]


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "actor"), CASES)
def test_the_matrix(name, actor, request, client, settings):
    row = ROWS[row_of(name)]
    for key, value in row.get("settings", {}).items():
        setattr(settings, key, value)
    address = route_of(name, row, request)
    user = request.getfixturevalue(ACTORS[actor]) if ACTORS[actor] else None
    client.raise_request_exception = False
    for method in METHODS:
        if user:
            client.force_login(user)
        with transaction.atomic():
            check(client, row, address, method, actor)
            transaction.set_rollback(True)


def check(client, row: dict, address: str, method: str, actor: str) -> None:
    wanted = expected(row, method, actor)
    with CaptureQueriesContext(connection) as queries:
        response = getattr(client, method)(address, data=row.get("data", {}) if method == "post" else None)
    seen = f"{method.upper()} {address} as {actor}: {response.status_code} {response.headers.get('Location', '')}"
    assert verdict(response) in allowed(wanted, row, actor), f"{seen}, not {wanted}"
    if wanted != "ok":
        assert written_tables(queries) == set(), f"{seen} wrote"


def verdict(response) -> str:
    if response.status_code in {301, 302} and is_login(response.headers["Location"]):
        return "login"
    if response.status_code in {403, 404, 405}:
        return {403: "no", 404: "hidden", 405: "405"}[response.status_code]
    return (
        "ok"
        if response.status_code < 400 or response.status_code in {400, 422}
        else str(response.status_code)
    )


def allowed(wanted: str, row: dict, actor: str) -> set[str]:
    """A method that a page does not know answers 405, or what a GET answers a person who may not see it."""
    if wanted == "405":
        return {"405", *({expected(row, "get", actor), expected(row, "post", actor)} - {"ok"})}
    return {wanted}


def is_login(location: str) -> bool:
    with override("en"):
        english = reverse("account_login")
    with override("fr-ca"):
        return location.startswith((english, reverse("account_login")))


def written_tables(queries) -> set[str]:
    tables = {m.group(1).lower() for q in queries if (m := WRITES.match(q["sql"]))}
    return {table for table in tables if not any(free in table for free in FREE_TABLES)}
