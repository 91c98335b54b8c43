"""What pages offer to download: every file, in every format, with every filter, as whoever is offered it."""

import io
import json
import re
from html.parser import HTMLParser

import docx
import openpyxl
import pptx
import pytest
from django.test import Client
from django.utils.translation import override

from partnerships.people.models import User
from tests.browser import scene as scenes
from tests.browser.pages import ABOUT_SOMETHING, EVERYWHERE

PAGES = {(page.name, page.args): page for page in reversed(EVERYWHERE + ABOUT_SOMETHING) if not page.submit}
VALUES_TRIED = 3
SPACED_DIGITS = re.compile("[0-9][\u00a0\u202f][0-9]|%C2%A0|%E2%80%AF")


class PageReader(HTMLParser):
    """The links of a page, which of them download a file, and the choices of its filters."""

    def __init__(self, html: str):
        super().__init__()
        self.links, self.files, self.filters, self.values = [], [], [], []
        self.form, self.select = None, None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "form":
            self.form = attributes
        elif tag == "select":
            self.select = attributes.get("name")
        elif tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
            if "download" in attributes:
                self.files.append(attributes["href"])
        if attributes.get("value") and (tag == "option" or attributes.get("type") in ("hidden", "number")):
            self.values.append(attributes["value"])
        if tag == "option" and self.is_filter() and self.select and attributes.get("value"):
            self.filters.append((self.select, attributes["value"]))

    def is_filter(self) -> bool:
        return self.form is not None and self.form.get("method", "get") == "get"


def is_a_workbook(content: bytes) -> bool:
    return openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets != []


OPENED = {
    "xlsx": is_a_workbook,
    "csv": lambda content: content.startswith("\ufeff".encode()),
    "json": lambda content: isinstance(json.loads(content), dict),
    "pdf": lambda content: content.startswith(b"%PDF"),
    "docx": lambda content: docx.Document(io.BytesIO(content)).paragraphs != [],
    "pptx": lambda content: len(pptx.Presentation(io.BytesIO(content)).slides) > 0,
}


def readable(content: bytes, address: str) -> bool:
    """Whether a file opens as what its address says."""
    return OPENED[re.search(r"[/.](xlsx|csv|json|pdf|docx|pptx)\b", address)[1]](content)


def entered_by(user) -> Client:
    client = Client(raise_request_exception=False)
    if user:
        client.force_login(user)
    return client


def mistakes_of(client, page: PageReader) -> list[str]:
    """Ask every file that a page offers; return those that did not come, or do not open."""
    wrong = []
    for address in page.files:
        response = client.get(address)
        content = b"".join(response) if response.streaming else response.content
        if response.status_code != 200 or not readable(content, address):
            wrong.append(f"{address}: {response.status_code}")
    return wrong


def tried(filters: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A few values of each filter: a list of 130 programs says no more than its first ones."""
    seen: dict[str, list] = {}
    for name, value in filters:
        seen.setdefault(name, []).append((name, value))
    return [choice for choices in seen.values() for choice in choices[:VALUES_TRIED]]


class Visit:
    """Everybody of a scene, who come in once."""

    def __init__(self, scene):
        self.scene, self.clients = scene, {}

    def client(self, who: str | None) -> Client:
        if who not in self.clients:
            self.clients[who] = entered_by(who and getattr(self.scene, who))
        return self.clients[who]

    def offered(self, page, *, language: str, who: str | None) -> tuple[Client, str, PageReader]:
        client, address = self.client(who), page.path(scene=self.scene, language=language)
        return client, address, PageReader(client.get(address).content.decode())


@pytest.mark.django_db
def test_every_file_that_a_page_offers_comes_and_opens():
    scene, offering, wrong = scenes.full(), {}, []
    visit = Visit(scene)
    for language in ("en", "fr-ca"):
        with override(language):
            for page in PAGES.values():
                client, _, read = visit.offered(page, language=language, who=page.who)
                wrong += [link for link in read.links + read.values if SPACED_DIGITS.search(link)]
                if read.files:
                    offering[page.name] = page
                    wrong += mistakes_of(client, read)
    people = [name for name, value in vars(scene).items() if isinstance(value, User)]
    for page in offering.values():
        client, address, read = visit.offered(page, language="fr-ca", who=page.who)
        for name, value in tried(read.filters):
            wrong += mistakes_of(client, PageReader(client.get(address, {name: value}).content.decode()))
        for who in {None, *people} - {page.who}:
            client, _, read = visit.offered(page, language="fr-ca", who=who)
            wrong += mistakes_of(client, read)
    assert wrong == []
    assert len(offering) >= 9, offering
