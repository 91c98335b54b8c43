"""Face: lets Celery find the tasks of the packages below."""

from programs.demonstration import tasks as demonstration  # noqa: F401
from programs.moves import tasks as moves  # noqa: F401
from programs.persons import tasks as persons  # noqa: F401
from programs.reports import tasks as adequacy  # noqa: F401
