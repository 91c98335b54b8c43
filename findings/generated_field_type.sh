#!/usr/bin/env bash
# Django 5.2.x, GeneratedField whose output is a PostgreSQL-only type (SearchVectorField, ranges).
#
# Guess:    field.db_type(connection) is the type of its column, as for any concrete field: "tsvector".
# Seen:     None, the answer that documents « no column here ». GeneratedField passes on get_internal_type(),
#           db_parameters() and others to its output field, but not db_type(): the inherited one looks for
#           "SearchVectorField" in the backend's table of types. db_parameters()["type"] says "tsvector".
# Matters:  code that reads schemas by db_type() (and skips None) leaves such columns out.
# Output:   None tsvector / None int4range / varchar(9) varchar(9)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "django==5.2.8" "psycopg[binary]==3.2.12"
"$folder/venv/bin/python" - <<'PYTHON'
import django
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "never_opened"}},
    INSTALLED_APPS=["django.contrib.postgres"],
)
django.setup()
from django.contrib.postgres.fields import IntegerRangeField
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import connection, models
from django.db.models.functions import Lower


class Page(models.Model):
    title = models.CharField(max_length=9)
    words = models.GeneratedField(
        expression=SearchVector("title", config="simple"), output_field=SearchVectorField(), db_persist=True
    )
    span = models.GeneratedField(
        expression=models.F("id"), output_field=IntegerRangeField(), db_persist=True
    )
    small = models.GeneratedField(
        expression=Lower("title"), output_field=models.CharField(max_length=9), db_persist=True
    )

    class Meta:
        app_label = "postgres"


seen = []
for name in ("words", "span", "small"):
    field = Page._meta.get_field(name)
    seen.append((field.db_type(connection), field.db_parameters(connection)["type"]))
print(django.__version__, " / ".join(f"{one} {other}" for one, other in seen))
assert seen == [(None, "tsvector"), (None, "int4range"), ("varchar(9)", "varchar(9)")], seen
PYTHON
