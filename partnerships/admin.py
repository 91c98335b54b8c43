"""Face: lets Django find the admin pages of the packages below."""

from partnerships.acts import admin as acts  # noqa: F401
from partnerships.base import admin  # noqa: F401
from partnerships.charters import admin as charters  # noqa: F401
from partnerships.committees import admin as committees  # noqa: F401
from partnerships.concertation import admin as concertation  # noqa: F401
from partnerships.events import admin as events  # noqa: F401
from partnerships.imports import admin as imports  # noqa: F401
from partnerships.inventory import admin as inventory  # noqa: F401
from partnerships.jobs import admin as jobs  # noqa: F401
from partnerships.lists import admin as lists  # noqa: F401
from partnerships.mails import admin as mails  # noqa: F401
from partnerships.meetings import admin as meetings  # noqa: F401
from partnerships.organizations import admin as organizations  # noqa: F401
from partnerships.people import admin as people  # noqa: F401
from partnerships.plans import admin as plans  # noqa: F401
from partnerships.privacy import admin as privacy  # noqa: F401
from partnerships.referrals import admin as referrals  # noqa: F401
from partnerships.registers import admin as registers  # noqa: F401
from partnerships.territories import admin as territories  # noqa: F401
from partnerships.words import admin as words  # noqa: F401
