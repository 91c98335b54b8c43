"""Face: lets Celery find the tasks of the packages below."""

from internships.agreements import tasks as agreements  # noqa: F401
from internships.applications import reminding_tasks, student_tasks  # noqa: F401
from internships.offers import tasks as offers  # noqa: F401
from internships.placements import tasks as placements  # noqa: F401
from internships.rounds import tasks as rounds  # noqa: F401
