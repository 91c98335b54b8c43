#!/usr/bin/env bash
# Django 5.2.8, psycopg 3.2.12: a form that leaves out the field which the condition of an exclusion constraint reads.
#
# Guess: like a unique constraint with a condition, which Django does not check when the form leaves out a field that
# the condition reads, the exclusion constraint is passed over, and the database has the last word.
# Seen: validate_constraints(exclude={"state"}) raises FieldError (« Cannot resolve keyword 'state' into field »),
# which no form catches: whoever saves such a row in the administration gets a server error. The unique constraint
# of the same model, with the same condition, is passed over in silence.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check django==5.2.8 'psycopg[binary]==3.2.12'
cat > "$folder/seen.py" <<'PY'
import django
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.postgres"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.contrib.postgres.constraints import ExclusionConstraint  # noqa: E402
from django.contrib.postgres.fields import RangeOperators  # noqa: E402
from django.core.exceptions import FieldError  # noqa: E402
from django.db import models  # noqa: E402


def model(constraint):
    class Stay(models.Model):
        room = models.IntegerField()
        state = models.CharField(max_length=10, default="kept")

        class Meta:
            app_label = constraint.name
            constraints = [constraint]

    return Stay


kept = models.Q(state="kept")
excluding = ExclusionConstraint(name="one", expressions=[("room", RangeOperators.EQUAL)], condition=kept)
unique = models.UniqueConstraint(name="two", fields=["room"], condition=kept)

model(unique)(room=1).validate_constraints(exclude={"state"})
print("unique constraint: passed over")
try:
    model(excluding)(room=1).validate_constraints(exclude={"state"})
except FieldError as error:
    print(f"exclusion constraint: FieldError, {str(error).split('.')[0]}")
else:
    raise SystemExit("changed: the exclusion constraint no longer raises FieldError")
PY
"$folder/venv/bin/python" "$folder/seen.py" | tee "$folder/out"
grep -q "exclusion constraint: FieldError, Cannot resolve keyword 'state' into field" "$folder/out"
