"""Face: lets Celery find the tasks of the packages below, and gives jobs their bodies."""

from partnerships.acts import tasks as acts  # noqa: F401
from partnerships.events import tasks as events  # noqa: F401
from partnerships.imports import tasks as imports  # noqa: F401
from partnerships.inventory import tasks as inventory  # noqa: F401
from partnerships.jobs import tasks as jobs  # noqa: F401
from partnerships.mails import tasks as mails  # noqa: F401
from partnerships.meetings import tasks as meetings  # noqa: F401
from partnerships.news import tasks as news  # noqa: F401
from partnerships.referrals import tasks as referrals  # noqa: F401
