#!/usr/bin/env bash
# Django 5.2.9: an index on a Func whose settings stand in another order than the alphabet's is made anew for ever.
#
# Guess: two expressions with the same settings are equal, whatever the order of their keyword arguments; once
#   its migration is written, « makemigrations --check » finds nothing.
# Behaviour: Func's identity keeps **extra in the order it was given, while the migration writer sorts keyword
#   arguments. An index whose Func is called with function before arg_joiner never equals its own migration:
#   each « makemigrations » removes it and creates it again. In the order of the alphabet, it is equal.
# Output seen: "function, arg_joiner: changed again" and "arg_joiner, function: settled".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q "Django==5.2.9"
cd "$folder"
mkdir -p shop/migrations && touch shop/__init__.py shop/migrations/__init__.py
cat > try.py <<'PY'
import os
import sys

import django
from django.conf import settings
from django.core.management import call_command

settings.configure(
    INSTALLED_APPS=["shop"], DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
call_command(*sys.argv[1:])
PY
settled() {
    rm -f shop/migrations/0*.py
    cat > shop/models.py <<PY
from django.db import models
from django.db.models import Func


class Thing(models.Model):
    name = models.TextField()
    other = models.TextField()

    class Meta:
        app_label = "shop"
        indexes = [models.Index(Func("name", "other", $1), name="thing_words")]
PY
    "$folder/venv/bin/python" try.py makemigrations shop -v 0
    if "$folder/venv/bin/python" try.py makemigrations shop --check --dry-run -v 0; then echo settled; else echo "changed again"; fi
}
one=$(settled 'function="coalesce", arg_joiner=", "')
other=$(settled 'arg_joiner=", ", function="coalesce"')
echo "function, arg_joiner: $one"
echo "arg_joiner, function: $other"
[ "$one" = "changed again" ] && [ "$other" = settled ]
