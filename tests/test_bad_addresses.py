"""Whatever somebody writes after the question mark of an address, a page answers, and prints no more rows.

Every list, page and file of the site and of the administration is asked, one parameter at a time, what nobody
would ask. The parameters are those that the page itself offers, and those that its libraries would read.
"""

import re
from collections.abc import Callable, Iterable
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.contrib import admin
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.browser import scene as scenes
from tests.test_downloads import PAGES, PageReader, entered_by

BAD = (
    *("", " ", "-5", "0", "100000", "9" * 40, "1e309", "NaN", "1.5", "½", "é'\"<b>%_\\", "..", "[]", "None"),
    *("2026-13-45", "207-01-01", "99999-01-01", "2026-11-30T25:61", "00000000-0000-0000-0000-00000000000g"),
    *("\ud800".encode("utf-8", "surrogatepass"), "a" * 3000, "-", "__", "pk", "id__gt", "-id,name"),
)
# What paging, sorting and Django's administration would read, whether or not a page offers it.
READ = ("page", "per_page", "sort", "q", "language", "next")
READ_BY_ADMIN = ("p", "o", "q", "all", "e", "_facets", "_popup", "_to_field", "id__gt", "id__in", "pk")


class Asked(HTMLParser):
    """The parameters that a page offers: fields of its own questions, links to itself."""

    def __init__(self, html: str, *, path: str):
        super().__init__()
        self.path, self.names, self.is_asking = path, set(), False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.is_asking = (given.get("method") or "get").lower() == "get"
        elif tag in {"input", "select"} and self.is_asking and given.get("name"):
            self.names.add(given["name"])
        elif tag == "a":
            address = urlsplit(given.get("href") or "")
            if address.path in {"", self.path}:
                self.names |= {name for name, _value in parse_qsl(address.query)}


def answer(client: Client, address: str, **asked) -> int:
    """Return the status of an answer, which leaves nothing behind."""
    with transaction.atomic():
        response = client.get(address, asked)
        if response.streaming:
            for _chunk in response:
                pass
        transaction.set_rollback(True)
    return response.status_code


def failing(client: Client, address: str, names: Iterable[str], values) -> list[str]:
    """Return what a page does not bear."""
    return [
        f"{address}?{name}={value!r:.60}: {status}"
        for place, name in enumerate(sorted(names))
        for value in values(place)
        if (status := answer(client, address, **{name: value})) >= 500
    ]


def few(number: int, *, count: int) -> Callable:
    """Return a few values for each parameter of a page: over all pages, every value comes by."""
    return lambda place: [BAD[(count * number + 7 * place + n) % len(BAD)] for n in range(count)]


@pytest.mark.slow
@pytest.mark.django_db
def test_no_parameter_of_a_page_or_file_breaks_it():
    scene, wrong, asked = scenes.full(), [], 0
    for page in PAGES.values():
        client, address = (
            entered_by(page.who and getattr(scene, page.who)),
            page.path(scene=scene, language="en"),
        )
        path = address.partition("?")[0]
        html = client.get(address).content.decode()
        names = Asked(html, path=path).names
        if not names - {"next", "language"}:
            continue
        asked += 1
        wrong += failing(client, path, {*READ, *names}, few(asked, count=3))
        for file in {link.partition("?")[0] for link in PageReader(html).files}:
            wrong += failing(client, file, names, few(asked, count=1))
    assert asked > 15
    assert wrong == []


@pytest.mark.slow
@pytest.mark.django_db
def test_no_parameter_of_the_administration_breaks_it():
    client, wrong = entered_by(scenes.full().alix), []
    for number, model in enumerate(sorted(admin.site._registry, key=lambda model: model._meta.label)):
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        names = {*READ_BY_ADMIN, *Asked(client.get(address).content.decode(), path=address).names}
        wrong += failing(client, address, names, few(number, count=1))
    assert wrong == []


def cohorts_shown(client, address: str, **asked) -> int:
    return len({*re.findall(r"Usinage \d+", client.get(address, asked).content.decode())})


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["per_page", "all", "paginate_by", "page_size", "limit"])
def test_no_address_says_how_many_rows_a_page_has(command, maude, cfp, usinage, alix):
    for number in range(60):
        factories.cohort(provider=cfp, program=usinage, name=f"Usinage {number}")
    pages = {maude: reverse("cohort_list"), alix: reverse("admin:programs_cohort_changelist")}
    for who, address in pages.items():
        client = entered_by(who)
        shown = cohorts_shown(client, address)
        asked = [cohorts_shown(client, address, **{command: value}) for value in ("-5", "1", "100000", "")]
        assert 10 < shown < 60
        # The administration refuses a word that it does not know, and shows the first page.
        assert {*asked} <= {shown, 0}, asked
