"""Face: lets Django find the models of the packages below."""

from programs.agenda import models as agenda  # noqa: F401
from programs.catalogue import models as catalogue  # noqa: F401
from programs.cohorts import models as cohorts  # noqa: F401
from programs.cohorts import question_models as questions  # noqa: F401
from programs.measures import models as measures  # noqa: F401
from programs.moves import models as moves  # noqa: F401
from programs.needs import models as needs  # noqa: F401
from programs.outcomes import models as outcomes  # noqa: F401
from programs.persons import models as persons  # noqa: F401
from programs.reports import models as adequacy  # noqa: F401
from programs.reports import secret_models as rounding  # noqa: F401
