"""Settings of the bench: those of the demonstration, hashed static files aside."""

import os

os.environ["ARRIMAGE_TESTING"] = "1"

from partnerships.settings import *  # noqa: E402, F403
from partnerships.settings import DATABASES  # noqa: E402

DATABASES["default"]["OPTIONS"]["options"] = "-c statement_timeout=0"
ROOT_URLCONF = "tests.bench.urls"
# As in production: the disk is not looked at for each request.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = False
