"""The permission matrix: every URL × actor × method, generated from permissions.toml."""

import copy
import fnmatch
import logging
import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.cache import KEY_PREFIX
from django.core.cache import caches
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone
from django.utils.translation import get_language, override

from partnerships.people.models import Membership, RegionalRole, User
from partnerships.web import views
from tests import cast
from tests.clock import day
from tests.pages_read import sent_back

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
# Those whose role ended yesterday, or whose account is closed: the same people, still named by the same rows.
FORMER = ("coordinator", "trainer", "employer", "regional")
NOTHING = ("hidden", "no", "410")  # 410: a link that died with the role
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
    """Django leaves its admin's two redirects without a name: a row's old address, and « add a slash »."""
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


LIBRARIES = (
    "admin:",
    "account_",
    "mfa_",
    "usersessions_",
)  # their pages, their tests; ours are in test_admin


def acts(name: str, row: dict) -> bool:
    ours = not name.startswith(LIBRARIES) or name == "account_settings"
    return ours and "tested_by" not in row and "ok" in {expected(row, "post", actor) for actor in ACTORS}


def test_every_page_that_acts_says_what_it_changes():
    acting = {name: row for name, row in ROWS.items() if acts(name, row)}
    assert [name for name, row in acting.items() if "changes" not in row and "changed_in" not in row] == []


def test_what_is_changed_elsewhere_is_tested_there():
    named = [row["changed_in"].partition("::") for row in ROWS.values() if "changed_in" in row]
    texts = {path: (Path(__file__).parent.parent / path).read_text(encoding="utf-8") for path, _, _ in named}
    assert [(path, test) for path, _, test in named if f"def {test}(" not in texts[path]] == []


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
        args[key] = day(value.year, value.month, value.day).isoformat() if isinstance(value, date) else value
    args |= admin_object(name)
    with override("en"):
        return reverse(name, kwargs=args) if args else reverse(name)


def admin_object(name: str) -> dict:
    """Admin pages of one row are asked for a missing row: staff is sent back, others never get in."""
    return {"object_id": "0"} if re.fullmatch(r"admin:[a-z]+_[a-z]+_(change|delete|history)", name) else {}


METHODS = ("get", "post", "delete")
TRIED = [name for name in NAMES if row_of(name) and not ROWS[row_of(name)].get("tested_by")]


# Twelve actors come from one address: their attempts are not counted. Sessions are kept beside the database,
# which is asked thirty thousand times for what no test here changes.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    "sessions": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "matrix"},
}
KEPT_BESIDE = {"SESSION_ENGINE": "django.contrib.sessions.backends.cache", "SESSION_CACHE_ALIAS": "sessions"}


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Everybody, made and logged in once: a test's own transaction is a savepoint in theirs."""
    kept = override_settings(CACHES=CACHES, **KEPT_BESIDE)
    with kept, django_db_blocker.unblock(), transaction.atomic():
        people = cast.gathered(filter(None, ACTORS.values()))
        clients = {actor: logged_in(people.get(who)) for actor, who in ACTORS.items()}
        sessions = [client.session for client in clients.values() if client.cookies]
        yield people, clients, {session.cache_key: session._session for session in sessions}
        transaction.set_rollback(True)


def logged_in(user) -> Client:
    client = Client(raise_request_exception=False)
    if user:
        client.force_login(user)
    return client


def from_the_world(name: str):
    """Return a fixture that stands for the cast's of that name."""

    @pytest.fixture(name=name)
    def found(world, db):
        return copy.copy(world[0][name])

    return found


estrie, outaouais, cfp, other_cfp, firm = map(
    from_the_world, ["estrie", "outaouais", "cfp", "other_cfp", "firm"]
)
theo, ines, lea, aline, marc, maude = map(from_the_world, ["theo", "ines", "lea", "aline", "marc", "maude"])
nora, rachid, sam, anouk, alix = map(from_the_world, ["nora", "rachid", "sam", "anouk", "alix"])


@pytest.fixture
def clients(world, settings, caplog) -> dict[str, Client]:
    """Everybody's browser, as it was when they had just logged in."""
    caplog.set_level(logging.CRITICAL, "django.request")  # a refusal is no news here
    settings.CACHES = CACHES
    caches["sessions"].set_many(world[2])
    return {actor: with_cookies_of(client) for actor, client in world[1].items()}


@contextmanager
def undone(client: Client) -> Iterator[None]:
    """Undo what a request writes: in the database, in the session, in the browser."""
    cookies, key = client.cookies.copy(), session_key(client)
    kept = caches["sessions"].get(key)
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    client.cookies = cookies
    if key:
        caches["sessions"].set(key, kept)


def session_key(client: Client) -> str:
    found = client.cookies.get(settings.SESSION_COOKIE_NAME)
    return f"{KEY_PREFIX}{found.value}" if found else ""


def with_cookies_of(client: Client) -> Client:
    made = Client(raise_request_exception=False)
    made.cookies = client.cookies.copy()
    return made


@pytest.fixture
def resolved_once(monkeypatch):
    """An address leads to one view, whoever asks: 36 requests look for it once."""
    root, known = get_resolver(), {}
    look_for = root.resolve

    def resolve(path):
        key = (path, get_language())
        if key not in known:
            known[key] = look_for(path)
        return known[key]

    monkeypatch.setattr(root, "resolve", resolve)


@pytest.mark.django_db
@pytest.mark.usefixtures("resolved_once")
@pytest.mark.parametrize("name", TRIED)
def test_the_matrix(name, request, settings, monkeypatch, clients):
    """One test per URL, all actors and methods."""
    row = ROWS[row_of(name)]
    for key, value in row.get("settings", {}).items():
        setattr(settings, key, value)
    # Most answers are refusals: their page is the same for each, and tested below.
    monkeypatch.setattr("partnerships.web.views.render", only_the_status)
    for scene in row.get("with", ()):
        request.getfixturevalue(scene)
    address = route_of(name, row, request)
    tries = [(actor, method) for actor in clients for method in METHODS]
    told = [mistake(clients[actor], row, address, method, actor) for actor, method in tries]
    told += after_the_end(end_roles, allowed_to_former, clients, row, address)
    told += after_the_end(close_accounts, allowed_to_nobody, clients, row, address)
    assert not any(told), "\n".join(filter(None, told))


def after_the_end(end, allowed_now, clients, row: dict, address: str) -> list[str]:
    """Have roles or accounts end, try again as those whom they let in, and say what they should not have
    got.
    """
    found = []
    tries = [(actor, method) for actor in FORMER for method in ("get", "post") if let_in(row, method, actor)]
    if not tries:
        return []
    with transaction.atomic():
        end()
        for actor, method in tries:
            with undone(clients[actor]):
                data = row.get("data", {}) if method == "post" else None
                response = getattr(clients[actor], method)(address, data=data)
            if verdict(response) not in allowed_now(row, method, actor):
                found.append(f"{method.upper()} {address} as former {actor}: {response.status_code}")
        transaction.set_rollback(True)
    return found


def let_in(row: dict, method: str, actor: str) -> bool:
    """Whether a role gives something more than an account does."""
    wanted = expected(row, method, actor)
    return wanted not in (*NOTHING, "405", "login")


def end_roles() -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    for role in (Membership, RegionalRole):
        role.objects.update(from_on=yesterday, to_on=yesterday)


def close_accounts() -> None:
    User.objects.update(is_active=False)


def allowed_to_former(row: dict, method: str, actor: str) -> set[str]:
    """Whoever left gets no more than an account that never had a role, nor a file: a student of nowhere."""
    words = row.get("former", {})
    wanted = words.get(actor, expected(row, method, "other_student"))
    return {*NOTHING, *allowed(wanted, row, "other_student")}


def allowed_to_nobody(row: dict, method: str, actor: str) -> set[str]:
    """A closed account is nobody's: it gets what a passer-by gets."""
    return {*NOTHING, *allowed(expected(row, method, "anonymous"), row, "anonymous")}


def only_the_status(request, template, status) -> HttpResponse:
    return HttpResponse(template, status=status)


@pytest.mark.django_db
@pytest.mark.parametrize("status", [403, 404])
def test_a_refusal_is_a_page_for_everybody(status, world, rf):
    answer = {403: views.forbidden, 404: views.not_found}[status]
    for user in map(world[0].get, ACTORS.values()):
        asked = rf.get("/")
        asked.user, asked.session, asked.htmx = user or AnonymousUser(), {}, False
        response = answer(asked)
        assert (response.status_code, b"<h1" in response.content) == (status, True)


def mistake(client: Client, row: dict, address: str, method: str, actor: str) -> str:
    """Try one request, undo whatever it wrote, and say what it should not have done."""
    wanted = expected(row, method, actor)
    changes = changes_of(row, actor) if (method, wanted) == ("post", "ok") else None
    data = posted(client, row, address, wanted) if method == "post" else None
    with undone(client):
        before = state_of(changes)
        with written_tables() as written:
            response = getattr(client, method)(address, data=data)
        found = effect(before, state_of(changes), changes)
    location = response.headers.get("Location", "")
    seen = f"{method.upper()} {address} as {actor}: {response.status_code} {location}"
    if verdict(response) not in allowed(wanted, row, actor):
        return f"{seen}, not {wanted}"
    if changes is not None and found != set(changes):
        return f"{seen} changed {sorted(found)}"
    written -= set(row.get("visit_writes", ()))
    return f"{seen} wrote {written}" if written and wanted != "ok" else ""


def changes_of(row: dict, actor: str) -> list[str] | None:
    told = row.get("changes")
    return told.get(actor, told["rest"]) if isinstance(told, dict) else told


def posted(client: Client, row: dict, address: str, wanted: str) -> dict:
    """Return what is posted: the row's data, or its page's own form with some fields filled."""
    if "fill" not in row or wanted != "ok":
        return row.get("data", {})
    return sent_back(client.get(address).content.decode(), address=address, fill=row["fill"])


# Another schema may keep tables of the same names: tests/emptying.py does, once it emptied a database.
TALLIES = """SELECT relname, n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_xact_user_tables
             WHERE schemaname = current_schema()"""


def state_of(changes: list[str] | None) -> tuple[dict, dict]:
    """Return how many rows this transaction wrote in each table, and the columns that a row names."""
    if changes is None:
        return {}, {}
    with connection.cursor() as cursor:
        cursor.execute(TALLIES)
        tallies = {table: numbers for table, *numbers in cursor.fetchall() if is_told(table)}
        columns = {}
        for table, column in {column_of(change) for change in changes if "." in change.split()[0]}:
            cursor.execute(f'SELECT id, "{column}" FROM "{table}"')
            columns |= {(table, column, key): value for key, value in cursor.fetchall()}
    return tallies, columns


def is_told(table: str) -> bool:
    """Whether a row of the matrix tells it: history is written with everything, and has its own tests."""
    return not table.endswith("history") and not any(free in table for free in FREE_TABLES)


def column_of(change: str) -> tuple[str, ...]:
    return tuple(change.split(": ")[0].split("."))


def effect(before: tuple[dict, dict], after: tuple[dict, dict], changes: list[str] | None) -> set[str]:
    """Tell what happened between two states, in the words of the row."""
    tallies = {table: [new - old for new, old in zip(now, before[0].get(table, (0, 0, 0)), strict=True)]
               for table, now in after[0].items()}  # fmt: skip
    told = {f"{table} {sign}{numbers[place]}" for table, numbers in tallies.items()
            for sign, place in (("+", 0), ("-", 2)) if numbers[place]}  # fmt: skip
    moved = [(*name[:2], old, after[1][name]) for name, old in before[1].items()
             if name in after[1] and after[1][name] != old]  # fmt: skip
    for table, column, old, new in moved:
        whole = f"{table}.{column}: {old} → {new}"
        told.add(
            whole if whole in (changes or ()) or f"{table}.{column}" not in changes else f"{table}.{column}"
        )
    named = {table for table, *_ in moved}
    return told | {f"{table} ~" for table, numbers in tallies.items() if numbers[1] and table not in named}


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


@contextmanager
def written_tables() -> Iterator[set[str]]:
    """Collect the tables that are written meanwhile, but for those that anybody's visit writes. Statements
    are heard before django-pghistory puts its context in front: on the record, no write begins with its verb.
    """
    found = set()

    def listen(execute, sql, *others):
        written = WRITES.match(sql)
        if written and not any(free in written.group(1).lower() for free in FREE_TABLES):
            found.add(written.group(1).lower())
        return execute(sql, *others)

    with connection.execute_wrapper(listen):
        yield found
