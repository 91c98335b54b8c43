"""No meeting is in a year that cannot be (``partnerships/base/bounds.py``)."""

from django.db import migrations

from partnerships.migrations._bounds import holding
from partnerships.migrations._moments import POSSIBLE

HELD = {"partnerships_meeting": {"starts_at": POSSIBLE, "ends_at": POSSIBLE}}


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0019_services_are_asked_about")]
    operations = [holding(HELD)]
