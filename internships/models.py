"""Face: lets Django find the models of the packages below."""

from internships.agreements import models as agreements  # noqa: F401
from internships.applications import models as applications  # noqa: F401
from internships.offers import models as offers  # noqa: F401
from internships.overview import models as overview  # noqa: F401
from internships.placements import (
    evaluation_models,  # noqa: F401
    following_models,  # noqa: F401
    hiring_models,  # noqa: F401
    hours_models,  # noqa: F401
    position_models,  # noqa: F401
)
from internships.placements import models as placements  # noqa: F401
from internships.rounds import models as rounds  # noqa: F401
