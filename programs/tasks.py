"""Face: lets Celery find the tasks of the packages below."""

from programs.adequacy import tasks as adequacy  # noqa: F401
from programs.demonstration import tasks as demonstration  # noqa: F401
