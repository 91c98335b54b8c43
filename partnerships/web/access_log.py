"""gunicorn's logs in JSON, one line per page: never a query string, a name, an address or a secret link."""

import json
import logging
import re
from datetime import UTC, datetime, timedelta
from typing import Any

from gunicorn.glogging import Logger

from partnerships.web.requests import JSONFormatter, without_secrets

QUERY = re.compile(r"\?\S*")
FILES = "/static/"


class Discreet(JSONFormatter):
    """Our format, without what gunicorn repeats of an address when a page breaks."""

    def format(self, record: logging.LogRecord) -> str:
        record.msg, record.args = QUERY.sub("", record.getMessage()), None
        return super().format(record)


class AccessLog(Logger):
    """Replaces gunicorn's logger (``gunicorn.conf.py``)."""

    def setup(self, cfg: Any) -> None:
        """Give gunicorn's own messages our format."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(Discreet())

    def access(self, resp: Any, req: Any, environ: dict, request_time: timedelta) -> None:
        """Write one line for a page; files that any visitor may read are not worth a line."""
        if self.access_log_enabled and not environ.get("PATH_INFO", "").startswith(FILES):
            self.access_log.info(line(resp=resp, environ=environ, request_time=request_time))


def line(*, resp: Any, environ: dict, request_time: timedelta) -> str:
    """Return what is kept of a request: when, which page, how it ended, how long (ms), under which number."""
    headers = {name.lower(): value for name, value in resp.headers}
    entry = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "level": logging.getLevelName(logging.INFO),
        "logger": "access",
        "method": environ.get("REQUEST_METHOD", ""),
        "path": without_secrets(environ.get("PATH_INFO", "")),
        "status": int(str(resp.status).split()[0]),
        "bytes": getattr(resp, "sent", None),
        "ms": round(request_time.total_seconds() * 1000),
        "request_id": headers.get("x-request-id", ""),
    }
    return json.dumps(entry, ensure_ascii=False)
