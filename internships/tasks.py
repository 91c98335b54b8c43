"""Face: lets Celery find the tasks of the packages below."""
