#!/usr/bin/env bash
# Django 5.2.8, django.contrib.postgres.expressions.ArraySubquery.
#
# Guess: ArraySubquery is PostgreSQL's ARRAY(SELECT …): with no row it is an empty array, never NULL; a list
# comprehension over the annotation is safe.
#
# Behaviour: true while the database is asked. When Django can tell by itself that the inner query is empty
# (a filter pk__in=[], the empty set of a person's organizations), it writes NULL instead of ARRAY(…), and the
# annotation is None. The same page then works for whoever has one organization, and breaks for who has none.
# (Subquery has no value for an empty result; ArraySubquery does not say that its own is [].)
#
# Output seen:
#   asked: ARRAY(SELECT …)
#   known to be empty: NULL
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "django==5.2.8" "psycopg[binary]==3.2.9"
cd "$work"
cat > seen.py <<'PY'
import django
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "x"}},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"],
)
django.setup()

from django.contrib.auth.models import Group, User
from django.contrib.postgres.expressions import ArraySubquery


def inner(**conditions) -> str:
    rows = Group.objects.filter(**conditions).values("pk")
    sql, _ = User.objects.values_list(ArraySubquery(rows)).query.get_compiler("default").as_sql()
    return "ARRAY(SELECT …)" if "ARRAY(SELECT" in sql else "NULL" if "NULL" in sql else sql


asked, empty = inner(pk__in=[1]), inner(pk__in=[])
print("asked:", asked)
print("known to be empty:", empty)
raise SystemExit((asked, empty) != ("ARRAY(SELECT …)", "NULL"))
PY
"$work/venv/bin/python" seen.py
