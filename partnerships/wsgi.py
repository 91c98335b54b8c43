"""WSGI entry point for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.settings")
application = get_wsgi_application()

# Every view is loaded before gunicorn forks: its workers share them, and no visitor waits for them.
import partnerships.urls  # noqa: E402, F401
