#!/usr/bin/env bash
# Each state field of django-fsm-2 listens for every model that a migration renders, and never stops.
#
# Versions: django-fsm-2 4.2.4, Django 5.2.19, Python 3.11, Linux.
# Guess:    in migrations a state field is a text: renaming, adding, altering fields costs as much beside it as beside
#           CharFields.
# Real:     FSMField connects to class_prepared wherever it is put, historical models included. Models are rendered again at
#           each operation; the fields of each rendering go on listening as long as a cycle of references keeps them. Twice
#           the operations call them about four times as often: hundreds of thousands of calls for twenty columns.
# Seen:     calls for 10 operations 96,200 and for 20 operations 352,400 (3.7 times)
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check django-fsm-2==4.2.4 django==5.2.19
cat >"$here/seen.py" <<'PY'
import gc
import sys

import django
from django.conf import settings

settings.configure(INSTALLED_APPS=[], DEFAULT_AUTO_FIELD="django.db.models.BigAutoField")
django.setup()

import django_fsm  # noqa: E402
from django.db import models  # noqa: E402
from django.db.migrations.state import ModelState, ProjectState  # noqa: E402

MODELS = 40
calls = 0
collect = django_fsm.FSMFieldMixin._collect_transitions


def counted(self, *args, **kwargs):
    global calls
    calls += 1
    return collect(self, *args, **kwargs)


django_fsm.FSMFieldMixin._collect_transitions = counted


def calls_of(operations: int) -> int:
    """Return how often state fields are called while fields are added to models that refer to one another."""
    global calls
    state = ProjectState()
    for number in range(MODELS):
        fields = [("id", models.BigAutoField(primary_key=True)), ("state", django_fsm.FSMField(default="new"))]
        if number:
            fields.append(("before", models.ForeignKey(f"seen.model{number - 1}", models.CASCADE)))
        state.add_model(ModelState("seen", f"Model{number}", fields))
    state.apps  # rendered, as a data migration does
    calls = 0
    for number in range(operations):
        other = models.ForeignKey(f"seen.model{MODELS - 1}", models.CASCADE, null=True, related_name="+")
        state.add_field("seen", "model0", f"other{number}", other, True)
    return calls


gc.disable()  # so that the count does not hang on when cycles are looked for
few = calls_of(10)
gc.collect()
many = calls_of(20)
print(f"calls for 10 operations {few:,} and for 20 operations {many:,} ({many / few:.1f} times)")
sys.exit(not many > 3 * few)
PY
"$here/venv/bin/python" "$here/seen.py"
