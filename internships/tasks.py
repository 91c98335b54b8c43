"""Face: lets Celery find the tasks of the packages below."""

from internships.applications import reminding_tasks  # noqa: F401
