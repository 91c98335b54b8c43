"""The request's identifier follows into tasks: their logs tell which page asked for the work."""

from typing import Any

from celery.signals import before_task_publish, task_postrun, task_prerun

from partnerships.web.requests import request_id

HEADER = "request_id"


@before_task_publish.connect
def carry(headers: dict | None = None, **kwargs: Any) -> None:
    """Write the current request's identifier on a message that has none."""
    if headers is not None and request_id.get():
        headers.setdefault(HEADER, request_id.get())


@task_prerun.connect
def follow(task: Any = None, **kwargs: Any) -> None:
    """Log under the identifier the message carries."""
    request_id.set(task.request.get(HEADER) or "")


@task_postrun.connect
def unfollow(**kwargs: Any) -> None:
    """Log the next task under its own identifier."""
    request_id.set("")
