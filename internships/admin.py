"""Face: lets Django find the admin pages of the packages below."""

from internships.agreements import admin as agreements  # noqa: F401
from internships.applications import admin as applications  # noqa: F401
from internships.calls import admin as calls  # noqa: F401
from internships.clauses import admin as clauses  # noqa: F401
from internships.offers import admin as offers  # noqa: F401
from internships.overview import admin as overview  # noqa: F401
from internships.placements import admin as placements  # noqa: F401
from internships.positions import admin as positions  # noqa: F401
from internships.rounds import admin as rounds  # noqa: F401
from internships.students import admin as students  # noqa: F401
