"""Pages through the whole WSGI stack, in one process; their floors go through the same middleware."""

import io
from collections.abc import Callable

from django.core.handlers.wsgi import WSGIHandler
from django.urls import reverse

from partnerships.web.remembering import PAGES
from tests.bench.rounds import Result, compare


def asking(handler: WSGIHandler, address: str, **headers: str) -> Callable[[], tuple[str, dict, int]]:
    """Return a function that asks for a page and reads it whole."""

    def ask() -> tuple[str, dict, int]:
        answer = {}
        environ = {
            "REQUEST_METHOD": "GET", "PATH_INFO": address, "QUERY_STRING": "", "SERVER_NAME": "testserver", "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.input": io.BytesIO(), "wsgi.url_scheme": "http", "wsgi.errors": io.StringIO(), **headers,
        }  # fmt: skip
        body = handler(environ, lambda status, found, *_: answer.update(status=status, headers=dict(found)))
        size = sum(len(part) for part in body)
        body.close()
        return answer["status"], answer["headers"], size

    return ask


def bench() -> list[Result]:
    site = WSGIHandler()
    hello, bare = asking(site, "/hello/"), asking(site, "/bare/")
    address = reverse("program_list")
    status, headers, _size = asking(site, address)()
    assert status.startswith("200"), status
    again = asking(site, address, HTTP_IF_NONE_MATCH=headers["ETag"])
    assert again()[0].startswith("304")
    listing = asking(site, address)

    def anew():
        PAGES.forget()
        return listing()

    return [
        compare("public list of programs vs a bare view, requests/s", ours=listing, floor=bare,
                goal=">= 0.7", is_rate=True, repeat=20),
        compare("the same list made anew (something changed) vs a bare view", ours=anew, floor=bare,
                goal="(read)", is_rate=True, repeat=20),
        compare("the same page asked again with its ETag vs hello", ours=again, floor=hello,
                goal=">= 0.8", is_rate=True, repeat=20),
    ]  # fmt: skip
