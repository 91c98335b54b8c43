"""Face: lets Celery find the tasks of the packages below, and gives jobs their bodies."""

from partnerships.base import import_tasks, tasks  # noqa: F401
from partnerships.people import tasks as people  # noqa: F401
