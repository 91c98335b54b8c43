"""Face: lets Django find the models of the packages below."""

from partnerships.acts import models as acts  # noqa: F401
from partnerships.base import models  # noqa: F401
from partnerships.charters import models as charters  # noqa: F401
from partnerships.committees import models as committees  # noqa: F401
from partnerships.concertation import models as concertation  # noqa: F401
from partnerships.events import models as events  # noqa: F401
from partnerships.events import registration_models  # noqa: F401
from partnerships.imports import models as imports  # noqa: F401
from partnerships.inventory import models as inventory  # noqa: F401
from partnerships.jobs import models as jobs  # noqa: F401
from partnerships.lists import models as lists  # noqa: F401
from partnerships.mails import mailbox, outbox  # noqa: F401
from partnerships.meetings import decision_models  # noqa: F401
from partnerships.organizations import models as organizations  # noqa: F401
from partnerships.organizations import solicitation_models  # noqa: F401
from partnerships.people import models as people  # noqa: F401
from partnerships.plans import agenda_models, result_models  # noqa: F401
from partnerships.plans import models as plans  # noqa: F401
from partnerships.privacy import models as privacy  # noqa: F401
from partnerships.referrals import models as referrals  # noqa: F401
from partnerships.registers import means_models, reach_models, watch_models  # noqa: F401
from partnerships.registers import models as registers  # noqa: F401
from partnerships.territories import models as territories  # noqa: F401
from partnerships.words import models as words  # noqa: F401
