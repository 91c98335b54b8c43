"""Open every page as everybody whom a database knows: python -m tests.upgrades.walking, DATABASE_URL set.

Prints ``{"failures": […], "opened": [names of pages that somebody read], "people": n}``. Pages are found as a
person finds them, by their links; then everybody tries the addresses that the others found.
"""

import html
import json
import os
import re
import sys
import tomllib
from collections import Counter
from contextlib import suppress
from functools import cache
from urllib.parse import unquote, urldefrag, urlsplit

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth import get_user_model  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import NoReverseMatch, Resolver404, resolve, reverse  # noqa: E402
from django.utils.translation import activate  # noqa: E402

LINK = re.compile(r'(?:href|hx-get)="([^"]+)"')
SEVERAL = 2  # rows of one kind that a person looks at; one in the administration; every agreement


class Walk:
    """One person's way through the portal."""

    def __init__(self, user):
        self.user = user
        self.client = Client(raise_request_exception=True)
        if user:
            self.client.force_login(user)
        self.tried: set[str] = set()
        self.read: set[str] = set()
        self.failures: list[str] = []
        self.seen = Counter()

    def open(self, path: str) -> str:
        """Open a page and return its text; note what went wrong."""
        self.tried.add(path)
        try:
            response = self.client.get(path)
            text = b"".join(response) if response.streaming else response.content
        except Exception as failure:
            self.failures.append(f"{self.user or 'anonymous'} {path}: {type(failure).__name__}: {failure}")
            return ""
        if response.status_code >= 500:
            self.failures.append(f"{self.user or 'anonymous'} {path}: {response.status_code}")
        if response.status_code == 200:
            self.read.add(name_of(path))
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        return text.decode() if is_page else ""

    def follow_links(self, begin: list[str]) -> None:
        """Open pages one after the other until no link leads to a new one."""
        waiting = list(begin)
        while waiting:
            path = waiting.pop()
            if path not in self.tried:
                waiting += filter(self.is_worth_a_look, links_of(self.open(path)))

    def is_worth_a_look(self, path: str) -> bool:
        name = name_of(path)
        if not name or path in self.tried:
            return False
        self.seen[name] += 1
        return name.startswith("agreement") or self.seen[name] <= (1 if ":" in name else SEVERAL)


def links_of(text: str) -> list[str]:
    """Return the addresses of French pages of ours that a page links to, without their questions."""
    found = (urlsplit(urldefrag(html.unescape(link)).url) for link in LINK.findall(text))
    paths = {unquote(link.path) for link in found if not link.scheme and not link.netloc}
    return sorted(path for path in paths if path.startswith("/fr/"))


@cache  # a hundred thousand links lead to two thousand pages, and each is looked for among all the patterns
def name_of(path: str) -> str:
    """Return the name of the URL that answers at a path, empty when none does."""
    try:
        return resolve(path).view_name or ""
    except Resolver404:
        return ""


def beginning() -> list[str]:
    """Return the pages from which the others are reached, and those that nobody links to."""
    paths = []
    for name in tomllib.loads((settings.BASE_DIR / "tests/permissions.toml").read_text(encoding="utf-8")):
        with suppress(NoReverseMatch):
            paths.append(reverse(name))
    return paths


def unknown_to(one: Walk, walks: list[Walk]) -> list[str]:
    """Return an address of each page that others found and a person did not."""
    known = {name_of(path) for path in one.tried}
    others = {name_of(path): path for other in walks for path in sorted(other.tried)}
    return [path for name, path in others.items() if name not in known and ":" not in name]


def walk() -> dict:
    """Walk as nobody in particular, then as everybody."""
    people = get_user_model().objects.filter(is_active=True).order_by("pk")
    walks = [Walk(None), *map(Walk, people)]
    for one in walks:
        one.follow_links(beginning())
    for one in walks:
        for path in unknown_to(one, walks):
            one.open(path)
    return {
        "failures": [told for one in walks for told in one.failures],
        "opened": sorted(set().union(*(one.read for one in walks))),
        "people": len(walks),
    }


if __name__ == "__main__":
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    activate("fr-ca")
    json.dump(walk(), sys.stdout)
