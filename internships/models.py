"""Face: lets Django find the models of the packages below."""

from internships.agreements import models as agreements  # noqa: F401
from internships.applications import models as applications  # noqa: F401
from internships.calls import models as calls  # noqa: F401
from internships.clauses import models as clauses  # noqa: F401
from internships.offers import models as offers  # noqa: F401
from internships.overview import hiring_models  # noqa: F401
from internships.overview import models as overview  # noqa: F401
from internships.placements import (
    evaluation_models,  # noqa: F401
    hours_models,  # noqa: F401
    visit_models,  # noqa: F401
)
from internships.placements import models as placements  # noqa: F401
from internships.positions import models as positions  # noqa: F401
from internships.rounds import models as rounds  # noqa: F401
from internships.students import models as students  # noqa: F401
