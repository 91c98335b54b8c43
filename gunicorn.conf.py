"""How gunicorn serves the portal; the command line (Procfile, script/server) has the last word."""

import gc
import os
from typing import Any

from django.urls import get_resolver

wsgi_app = "partnerships.wsgi"
preload_app = True
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
timeout = 60
graceful_timeout = 25  # a page under way is finished before the process ends
max_requests, max_requests_jitter = 5000, 500
accesslog = "-"
control_socket_disable = True  # its one name is shared by every server of an account (gunicorn 27)
logger_class = "partnerships.web.access_log.AccessLog"


def when_ready(server: Any) -> None:
    """Load every page before the processes part: they share the memory, and no first reader waits seconds."""
    if server.cfg.preload_app:
        get_resolver().url_patterns  # noqa: B018  reading it loads the pages
        gc.freeze()  # the collector would write on what they share
