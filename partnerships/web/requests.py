"""A request identifier that follows a page into its logs and jobs, and headers every answer carries."""

import json
import logging
import re
import uuid
from contextvars import ContextVar
from datetime import UTC, datetime

from django.core.exceptions import BadRequest
from django.middleware.gzip import GZipMiddleware

request_id: ContextVar[str] = ContextVar("request_id", default="")
WELL_FORMED = re.compile(r"^[A-Za-z0-9-]{8,64}$")
# Links of invitations and confirmations carry a secret; public identifiers (UUID) carry none.
SECRET = re.compile(r"(?<=/)(?![0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/|$))[\w:.~-]{22,}(?=/|$)")
# PostgreSQL repeats the row it refuses: names, birth dates, e-mails.
ROW = re.compile(
    r"^(DETAIL|CONTEXT): .*?(?=\n[A-Z]{4,}: |\n\n(?:Traceback|The above|During)|\Z)", re.MULTILINE | re.DOTALL
)


class RequestIdMiddleware:
    """Take the proxy's ``X-Request-ID`` when it is well formed, else make one; send it back."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        given = request.headers.get("X-Request-ID", "")
        request.id = given if WELL_FORMED.match(given) else uuid.uuid4().hex
        token = request_id.set(request.id)
        try:
            response = self.get_response(request)
        finally:
            request_id.reset(token)
        response["X-Request-ID"] = request.id
        return response


class SafetyHeadersMiddleware:
    """Say to browsers which of their powers no page of ours needs."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault(
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
        )
        return response


class TextGZipMiddleware(GZipMiddleware):
    """Compress texts, with some bytes of chance so that their length tells nothing; files are so already."""

    def process_response(self, request, response):
        kind = response.get("Content-Type", "").partition(";")[0]
        is_text = kind.startswith("text/") or kind in {"application/json", "application/xml"}
        return super().process_response(request, response) if is_text else response


class RequestIdFilter(logging.Filter):
    """Put the request identifier on every log record."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id.get()
        return True


class JSONFormatter(logging.Formatter):
    """One JSON object per line: time, level, logger, message, request identifier, traceback.

    Without the secrets of links (Django names the page it refuses) nor the rows PostgreSQL refuses.
    """

    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": discreet(record.getMessage()),
            "request_id": getattr(record, "request_id", ""),
        }
        if record.exc_info:
            entry["traceback"] = discreet(self.formatException(record.exc_info))
        return json.dumps(entry, ensure_ascii=False, default=str)


def discreet(text: str) -> str:
    """Return what a log may keep of a message or of a traceback."""
    return without_secrets(ROW.sub(r"\1: …", text))


def without_secrets(path: str) -> str:
    """Hide the long parts of a path that are not public identifiers."""
    return SECRET.sub("…", path)


class NoNullCharactersMiddleware:
    """Refuse, in addresses, the one character that PostgreSQL keeps in no text.

    Forms say it themselves, beside the field, and lose nothing of what was typed.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        texts = [value for _name, values in request.GET.lists() for value in values]
        if any("\x00" in text for text in [request.path, *request.GET, *texts]):
            raise BadRequest("null character")


def words_in(request, name: str, *, most: int | None = None) -> str:
    """Return what a person wrote in a lone field that no form reads, without what PostgreSQL cannot keep."""
    return request.POST.get(name, "").replace("\x00", "").strip()[:most]
