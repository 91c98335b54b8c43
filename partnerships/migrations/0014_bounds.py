"""No row holds a date, hours or a quantity that cannot be (``partnerships/base/bounds.py``)."""

from django.db import migrations

from partnerships.migrations._bounds import holding

HELD = {
    "partnerships_consenttext": {
        "version": (0, 10000),
    },
    "partnerships_establishment": {
        "latitude": (40, 65),
        "longitude": (-90, -50),
    },
    "partnerships_job": {
        "percent": (0, 100),
    },
    "partnerships_membership": {
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
    },
    "partnerships_organizationrole": {
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
    },
    "partnerships_partnership": {
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
    },
    "partnerships_regionalrole": {
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
    },
    "partnerships_seat": {
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
    },
    "partnerships_synonym": {
        "from_on": ("1970-01-01", "2100-12-31"),
        "to_on": ("1970-01-01", "2100-12-31"),
    },
}


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0013_saved_views"),
    ]
    operations = [holding(HELD)]
