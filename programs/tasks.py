"""Face: lets Celery find the tasks of the packages below."""

from programs.adequacy import tasks  # noqa: F401
