#!/usr/bin/env bash
# Django 5.2.19, XStatic-Leaflet 1.9.3.0, XStatic-Leaflet-markercluster 1.4.1.1 (PyPI).
#
# Guess: both packages hold what Leaflet's own distributions hold, so that hashed static files take them alike.
# Behaviour: leaflet.markercluster.js ends by naming leaflet.markercluster.js.map, and the package holds only the map
# of the other file (leaflet.markercluster-src.js.map). Since Django 4.1 hashed storages follow source maps of scripts:
# collectstatic stops for one, and passes for the other, whose maps are all there.
#
# Output seen:
#   leaflet: collected
#   leaflet_markercluster: The file 'leaflet_markercluster/leaflet.markercluster.js.map' could not be found
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" --quiet --disable-pip-version-check install \
    Django==5.2.19 XStatic-Leaflet==1.9.3.0 XStatic-Leaflet-markercluster==1.4.1.1
"$place/venv/bin/python" - "$place/static" <<'PYTHON'
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.test.utils import override_settings
from xstatic.pkg import leaflet, leaflet_markercluster

HASHED = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
settings.configure(
    INSTALLED_APPS=["django.contrib.staticfiles"],
    STATIC_URL="/static/",
    STORAGES={"staticfiles": {"BACKEND": HASHED}},
)
django.setup()


def collected(package):
    name = package.__name__.rsplit(".", 1)[-1]
    folders = {"STATICFILES_DIRS": [(name, package.BASE_DIR)], "STATIC_ROOT": str(Path(sys.argv[1]) / name)}
    with override_settings(**folders):
        try:
            call_command("collectstatic", interactive=False, verbosity=0)
        except ValueError as refused:
            return f"{name}: {str(refused).splitlines()[0].split(' with <')[0]}"
    return f"{name}: collected"


told = [collected(leaflet), collected(leaflet_markercluster)]
print("\n".join(told))
assert told[0] == "leaflet: collected"
assert "leaflet.markercluster.js.map' could not be found" in told[1]
PYTHON
