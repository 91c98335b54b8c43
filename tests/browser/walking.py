"""Going about the portal as people do: real links, real buttons, and the mails one receives."""

import re

from django.conf import settings
from django.urls import reverse

from partnerships.mails.mailbox import DemoMail
from tests.browser import looking

KEY = "00000000-0000-0000-0000-000000000000"  # stands for any token or identifier
CODE = r"(?m)^\s*[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}\s*$|\b\d{6}\b"


def press(page, words: str) -> None:
    """Press a button, and wait for the page it leads to."""
    with page.expect_navigation():
        page.get_by_role("button", name=words, exact=True).click()


def follow(page, words: str) -> None:
    """Follow the first link of that name, and wait for its page."""
    with page.expect_navigation():
        page.get_by_role("link", name=words, exact=True).first.click()


def choose(page, words: str) -> None:
    """Open the telephone's menu, and follow one of its links."""
    page.locator("details.only-narrow > summary").click()
    with page.expect_navigation():
        page.locator("details.only-narrow").get_by_role("link", name=words, exact=True).first.click()


def fill(page, **fields) -> None:
    """Fill the fields of a page, by their names."""
    for name, value in fields.items():
        page.fill(f"main [name={name}]", value)


def send(page, **fields) -> None:
    """Fill a form's fields and send it."""
    fill(page, **fields)
    form = page.locator("main form", has=page.locator(f"[name={next(iter(fields))}]"))
    with page.expect_navigation():
        form.locator("[type=submit]").first.click()


def fits(visitor) -> bool:
    """Whether the page fits the screen, and nothing went wrong so far."""
    assert visitor.problems == []
    assert looking.too_wide(visitor.page) == []
    return True


def clean(visitor) -> bool:
    """Whether the page is open to all, fits the screen, and nothing went wrong so far."""
    assert looking.violations(visitor.page) == []
    return fits(visitor)


def code_sent_to(email: str) -> str:
    """Return the code of the newest mail to somebody."""
    told = DemoMail.objects.filter(to__contains=email).latest("pk")
    return re.search(CODE, told.body)[0].strip()


def link_sent_to(email: str, page: str) -> str:
    """Return the path of the link, in the newest mail to somebody, that opens a page of that name."""
    beginning = settings.SITE_URL + reverse(page, args=[KEY])[: -len(KEY) - 1]
    told = DemoMail.objects.filter(to__contains=email, body__contains=beginning).latest("pk")
    return re.search(re.escape(beginning) + r"\S+", told.body)[0].removeprefix(settings.SITE_URL)
