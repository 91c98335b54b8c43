"""WSGI entry point for gunicorn."""

import os

from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.settings")
application = get_wsgi_application()

# gunicorn runs no system check: a web machine whose settings open every door must not start either.
if wrong := [found.msg for found in run_checks(tags=[Tags.security]) if found.is_serious()]:
    raise ImproperlyConfigured(" ".join(wrong))

# Every view is loaded before gunicorn forks: its workers share them, and no visitor waits for them.
import partnerships.urls  # noqa: E402, F401
