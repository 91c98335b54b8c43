"""Face: lets Django find the admin pages of the packages below."""

from programs.agenda import admin as agenda  # noqa: F401
from programs.catalogue import admin as catalogue  # noqa: F401
from programs.cohorts import admin as cohorts  # noqa: F401
from programs.measures import admin as measures  # noqa: F401
from programs.moves import admin as moves  # noqa: F401
from programs.needs import admin as needs  # noqa: F401
from programs.outcomes import admin as outcomes  # noqa: F401
from programs.persons import admin as persons  # noqa: F401
from programs.reports import admin  # noqa: F401
