"""A real Chromium in front of a real server: both are started once and shared by every browser test."""

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.db import connection
from django.test import Client
from django.utils.translation import override
from playwright.sync_api import Browser, BrowserContext, Response, sync_playwright

from tests.browser import scene as scenes

PATIENCE = 8_000  # milliseconds before a missing element is a failure
FIRST_PAGE_PATIENCE = 45_000  # the first page loads the whole portal, on a machine that may be busy
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--no-first-run",
    "--no-pings",
]


def chromium() -> str | None:
    """Return where the browser is: script/test looks for it."""
    return os.environ.get("CHROMIUM")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None and os.environ.get("CI") == "true":
        pytest.fail("CI=true requires Chromium (set CHROMIUM to its path).")
    if path is None:
        pytest.skip("no Chromium on this machine")
    # Playwright runs an event loop in this thread; Django would take it for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield running
        running.close()


class QuietHandler(WSGIRequestHandler):
    def log_message(self, *args):
        """Say nothing: the tests look at the browser's own records."""


@pytest.fixture(scope="session")
def site(django_db_setup) -> Iterator[str]:
    """Serve the portal on a free port; return its address."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), QuietHandler)
    server.set_app(WSGIHandler())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def committed(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Let a module's scene be really written, and leave the database empty after it."""
    with django_db_blocker.unblock():
        assert connection.settings_dict["NAME"].startswith("test_"), "only a test database may be emptied"
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="module")
def full_scene(committed):
    return scenes.full()


@pytest.fixture(scope="module")
def empty_scene(committed):
    return scenes.empty()


@dataclass
class Visitor:
    """A person in front of a browser; remembers everything that went wrong."""

    context: BrowserContext
    site: str
    problems: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.page = self.context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.problems.append(f"script: {error}"))
        self.page.on("request", self._see_request)
        self.page.on("response", self._see_response)

    def open(self, path: str) -> Response | None:
        return self.page.goto(self.site + path)

    def narrow(self, width: int) -> None:
        """Make the window as wide as a screen, and let the page settle."""
        if self.page.viewport_size["width"] == width:
            return
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def send_empty(self, form: str) -> None:
        """Send a form as it is, whatever the browser itself thinks of it."""
        with self.page.expect_navigation():
            self.page.eval_on_selector(form, "form => { form.noValidate = true; form.requestSubmit(); }")

    def _hear(self, message) -> None:
        """Keep what the console complains of, but for a status: `_see_response` tells whose it is."""
        answered = "the server responded with a status of" in message.text
        if message.type in {"error", "warning"} and not answered:
            self.problems.append(f"console: {message.text}")

    def _see_request(self, request) -> None:
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.problems.append(f"third party: {request.url}")

    def _see_response(self, response) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            self.problems.append(f"{response.status}: {response.url}")


def session_of(user) -> str:
    """Log somebody in; return the session's key."""
    client = Client()
    client.force_login(user)
    connection.close()
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.fixture(params=["fr-ca", "en"])
def language(request) -> Iterator[str]:
    """Tell a story once in each language: the words of the test are those of the page."""
    with override(request.param):
        yield request.param


@pytest.fixture
def mails_kept(settings, db, site):
    """Mails are kept in the mailbox, which anyone may read."""
    cache.clear()
    settings.DEMO, settings.SITE_URL = True, site
    settings.EMAIL_BACKEND = "partnerships.mails.mailbox.MailboxBackend"


@contextmanager
def door(browser: Browser, site: str) -> Iterator[Callable[..., Visitor]]:
    """Let people in: ``enter(who=user, width=360)`` returns a Visitor with a browser of their own."""
    # The test's own connection is in a transaction that the server cannot see: log in from another thread.
    elsewhere = ThreadPoolExecutor(max_workers=1)
    contexts = []

    def enter(*, who=None, width: int = 1280, **options) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="fr-CA", **options)
        context.set_default_timeout(PATIENCE)
        context.set_default_navigation_timeout(FIRST_PAGE_PATIENCE)
        contexts.append(context)
        if who is not None:
            value = elsewhere.submit(session_of, who).result()
            context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": site}])
        return Visitor(context, site)

    yield enter
    for context in contexts:
        context.close()
    elsewhere.shutdown()


@pytest.fixture
def visit(browser, site, db):
    """Open the browser as somebody, who leaves with the test."""
    with door(browser, site) as enter:
        yield enter


@pytest.fixture(scope="module")
def regular(browser, site, committed):
    """The same people for a whole module of pages that change nothing: they logged in once, their browser
    keeps the styles. ``regular(user, width=360)`` returns a Visitor who forgot the page before.
    """
    known: dict = {}
    with door(browser, site) as enter:

        def come_in(who=None, *, width: int = 1280) -> Visitor:
            visitor = known[who] = known.get(who) or enter(who=who)
            visitor.problems.clear()
            visitor.narrow(width)
            return visitor

        yield come_in
