"""Face: lets Celery find the tasks of the packages below."""

from internships.applications import tasks as applications  # noqa: F401
from internships.evaluations import tasks as evaluations  # noqa: F401
from internships.placements import tasks as placements  # noqa: F401
from internships.posting import tasks as posting  # noqa: F401
from internships.rounds import tasks as rounds  # noqa: F401
from internships.signatures import tasks as signatures  # noqa: F401
from internships.students import tasks as students  # noqa: F401
