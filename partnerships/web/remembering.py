"""Finished public pages, kept by this process for as long as nothing they show has changed.

A view that says what it shows (``@revalidated``) has nothing else to do: its page is made once for all
visitors without a cookie, then answered by one query (has anything changed?) before sessions, people and
views are reached. What is made for one person is never kept: see `is_for_anybody` and `may_be_kept`.
"""

import gzip
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

from partnerships.web.revalidating import version_of

MOST_BYTES = 32 * 2**20  # in each process; compressed, each page takes a fifth more
LARGEST_PAGE = 4 * 2**20  # a report of 600 programs takes half of it
# A page made from other headers than these could differ from one visitor to the next.
VARYING = {"cookie", "hx-request"}


@dataclass(frozen=True)
class KeptPage:
    """A page as it was sent: its body, its headers, the models it shows, the version they were read at.

    It is compressed once: what everybody may read holds no secret whose length would tell anything.
    """

    content: bytes
    headers: dict[str, str]
    shows: tuple[type[models.Model], ...]
    version: str = ""

    @cached_property
    def compressed(self) -> bytes:
        return gzip.compress(self.content, mtime=0)

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Return the page, or 304 to who has it already."""
        if accepts_gzip(request):
            shorter = {"Content-Encoding": "gzip", "Content-Length": str(len(self.compressed))}
            response = HttpResponse(self.compressed, headers={**self.headers, **shorter})
            response.headers["ETag"] = weakened(self.headers["ETag"])
            patch_vary_headers(response, ["Accept-Encoding"])
        else:
            response = HttpResponse(self.content, headers=self.headers)
        return get_conditional_response(request, etag=self.headers["ETag"], response=response)


class KeptPages:
    """The pages asked last, by address, within a number of bytes. Threads may share it."""

    def __init__(self, *, most: int = MOST_BYTES, largest: int = LARGEST_PAGE) -> None:
        self.most, self.largest, self.size = most, largest, 0
        self.pages: OrderedDict[str, KeptPage] = OrderedDict()
        self.lock = Lock()

    def find(self, address: str) -> KeptPage | None:
        """Return the page kept for an address, whatever its version."""
        with self.lock:
            page = self.pages.get(address)
            if page:
                self.pages.move_to_end(address)
            return page

    def keep(self, address: str, page: KeptPage) -> None:
        """Keep a page instead of the one before it; those asked longest ago make room."""
        if len(page.content) > self.largest:
            return
        with self.lock:
            self._drop(self.pages.pop(address, None))
            self.pages[address] = page
            self.size += len(page.content)
            while self.size > self.most:
                self._drop(self.pages.popitem(last=False)[1])

    def forget(self) -> None:
        """Forget everything."""
        with self.lock:
            self.pages.clear()
            self.size = 0

    def _drop(self, page: KeptPage | None) -> None:
        self.size -= len(page.content) if page else 0


PAGES = KeptPages()


class KeptPagesMiddleware:
    """Answer from the kept pages; keep those that may be. Comes before sessions and all that is personal."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_for_anybody(request):
            return self.get_response(request)
        address = request.build_absolute_uri()  # refuses the hosts that are not ours
        kept = PAGES.find(address)
        if kept and kept.version == version_of(request, *kept.shows):
            return kept.answer(request)
        response = self.get_response(request)
        if may_be_kept(response):
            page = KeptPage(response.content, dict(response.items()), response.shows, response.version)
            PAGES.keep(address, page)
        return response


def accepts_gzip(request: HttpRequest) -> bool:
    return "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")


def weakened(etag: str) -> str:
    """Return the version of a page said in other bytes."""
    return etag if etag.startswith("W/") else f"W/{etag}"


def is_for_anybody(request: HttpRequest) -> bool:
    """Whether nothing in a request tells its sender from another: no cookie but the language's.

    Parts of a page, which htmx asks for, are not kept.
    """
    cookies = request.COOKIES.keys() - {settings.LANGUAGE_COOKIE_NAME}
    meta = request.META
    return request.method == "GET" and not (
        cookies or "HTTP_HX_REQUEST" in meta or "HTTP_AUTHORIZATION" in meta
    )


def may_be_kept(response: HttpResponse) -> bool:
    """Whether a page says what it shows, sets no cookie (a form's secret), and is the same for everybody."""
    shown = response.status_code == 200 and hasattr(response, "shows") and not response.streaming
    if not shown or response.cookies or "ETag" not in response:
        return False
    return {name.strip().lower() for name in response.get("Vary", "").split(",")} <= VARYING
