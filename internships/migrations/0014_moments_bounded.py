"""No moment that somebody types is in a year that cannot be (``partnerships/base/bounds.py``)."""

from django.db import migrations

from partnerships.migrations._bounds import holding
from partnerships.migrations._moments import POSSIBLE

HELD = {
    "internships_application": {"interview_at": POSSIBLE},
    "internships_placementincident": {"happened_at": POSSIBLE},
    "internships_round": {"opens_at": POSSIBLE, "closes_at": POSSIBLE, "publish_at": POSSIBLE},
}


class Migration(migrations.Migration):
    dependencies = [("internships", "0013_bounds")]
    operations = [holding(HELD)]
