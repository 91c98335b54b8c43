#!/usr/bin/env bash
# A table of django-tables2 exports another day than it shows, and dashes for dates that are not there.
#
# Versions: django-tables2 3.0.1, Django 5.2.19, Python 3.11, Linux.
# Guess:    Table.as_values(), which its exports write, gives what the cells hold: the moment that the page shows, or a
#           datetime; None where there is nothing, whatever the column.
# Real:     a DateTimeColumn shows 1 November, 23:30 in Quebec, and its value is the text "2026-11-02 04:30:00+00:00", the next
#           day; an empty DateColumn or DateTimeColumn gives "—", the page's own mark, where an empty number gives None.
# Seen:     page 2026-11-01 23:30 ; value '2026-11-02 04:30:00+00:00' ; empty '—', '—', None
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check django-tables2==3.0.1 django==5.2.19 tzdata
cat >"$here/seen.py" <<'PY'
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

import django
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["django_tables2"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    USE_TZ=True, TIME_ZONE="America/Toronto", LANGUAGE_CODE="en",
)
django.setup()

import django_tables2 as tables  # noqa: E402
from django.db import connection, models  # noqa: E402


class Visit(models.Model):
    at, day, hours = models.DateTimeField(null=True), models.DateField(null=True), models.IntegerField(null=True)

    class Meta:
        app_label = "django_tables2"


class Visits(tables.Table):
    at = tables.DateTimeColumn(format="Y-m-d H:i")

    class Meta:
        model = Visit
        exclude = ("id",)


with connection.schema_editor() as editor:
    editor.create_model(Visit)
evening = datetime(2026, 11, 1, 23, 30, tzinfo=ZoneInfo("America/Toronto"))
Visit.objects.create(at=evening, day=evening.date(), hours=7)
Visit.objects.create()
table = Visits(Visit.objects.order_by("id"))
page = str(next(iter(table.rows)).get_cell("at"))
_header, first, empty = table.as_values()
print(f"page {page} ; value {first[0]!r} ; empty {empty[0]!r}, {empty[1]!r}, {empty[2]!r}")
sys.exit((page, first[0], empty) != ("2026-11-01 23:30", "2026-11-02 04:30:00+00:00", ["—", "—", None]))
PY
"$here/venv/bin/python" "$here/seen.py"
