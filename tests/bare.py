"""Read what a portal prints where nothing is installed but Python: `python -m tests.bare ADDRESS` (.ci/bare).

As a visitor would: pages are followed by their links, somebody is entered as, PDFs are downloaded and read.
"""

import http.cookiejar
import re
import sys
import time
import urllib.parse
import urllib.request

from tests.pdfs import read

PATIENCE = 60  # seconds for a PDF that a worker makes
LINK = re.compile(r'href="([^"]+)"')
TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
SECRET = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Visitor:
    """A browser without JavaScript."""

    def __init__(self, address: str):
        self.address = address
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(cookies)

    def get(self, path: str, **form: str) -> tuple[str, bytes]:
        """Return the kind and the content of an address; a form is posted."""
        data = urllib.parse.urlencode(form).encode() if form else None
        url = urllib.parse.urljoin(self.address, path)
        request = urllib.request.Request(url, data, {"Referer": url})
        with self.opener.open(request, timeout=60) as answer:
            return answer.headers.get_content_type(), answer.read()

    def page(self, path: str, **form: str) -> str:
        return self.get(path, **form)[1].decode()

    def links(self, path: str, pattern: str) -> list[str]:
        """Return the links of a page whose address holds a pattern, each once."""
        return [link for link in dict.fromkeys(LINK.findall(self.page(path))) if re.search(pattern, link)]

    def enter(self, language: str) -> None:
        """Enter as a coordinator of the demonstration."""
        entrance = self.page(self.links(f"/{language}/", "login/$")[0])
        forms = entrance[: entrance.index("Maude Lavoie")].split("<form")
        self.page(
            re.search('action="([^"]+)"', forms[-1])[1], csrfmiddlewaretoken=SECRET.search(forms[-1])[1]
        )

    def pdf(self, path: str) -> str:
        """Return the text of a PDF, once it is made."""
        limit = time.monotonic() + PATIENCE
        while True:
            kind, content = self.get(path)
            if kind == "application/pdf":
                break
            assert time.monotonic() < limit, f"{path} gives {kind}, not a PDF"
            time.sleep(1)
        assert content.startswith(b"%PDF"), path
        return read(content).flat


def reading_report(visitor: Visitor, language: str) -> str:
    """Read the PDF of the published report of Estrie."""
    for report in visitor.links(f"/{language}/", r"/(bilans|reports)/[0-9a-f-]{36}/"):
        if "Estrie" in TITLE.search(visitor.page(report))[1]:
            return visitor.pdf(visitor.links(report, "/pdf/?$")[0])
    raise AssertionError("the home page shows no report of Estrie")


def reading_agreement(visitor: Visitor, language: str) -> str:
    """Read the PDF of a signed agreement."""
    visitor.enter(language)
    listing = {"fr": "/fr/conventions/", "en": "/en/agreements/"}[language]
    for agreement in visitor.links(listing, listing + "[0-9a-f-]{36}/$"):
        for link in visitor.links(agreement, r"/pdf/\d+/$"):
            return visitor.pdf(link)
    raise AssertionError("no agreement of the demonstration is signed")


def main(address: str) -> None:
    """Read a report and an agreement in both languages; an AssertionError says what lacks."""
    for language in ("fr", "en"):
        report = reading_report(Visitor(address), language)
        agreement = reading_agreement(Visitor(address), language)
        assert "Estrie" in report and len(report) > 2000, report[:500]
        assert "Lina Exemple" in agreement and len(agreement) > 1000, agreement[:500]
        print(f"{language}: report of {len(report)} letters, agreement of {len(agreement)}")


if __name__ == "__main__":
    main(sys.argv[1])
