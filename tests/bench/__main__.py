"""``script/bench``: build a world, time each part against its floor, print ratios. Never asserted in tests."""

import argparse
import gc
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.test.utils import get_runner  # noqa: E402

from tests.bench import files, finished, imports, looks, offers, pages, reports, runs, world  # noqa: E402
from tests.bench.copies import copy_of_the_world  # noqa: E402

PARTS = {
    "pages": pages.bench,
    "reports": reports.bench,
    "runs": runs.bench,
    "finished": finished.bench,
    "files": files.bench,
    "imports": imports.bench,
    "offers": offers.bench,
    "looks": looks.bench,
}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("parts", nargs="*", choices=[[], *PARTS], default=[])
    asked.add_argument(
        "--scale", type=float, default=1.0, help="1 is 17 regions, 1 M enrolments, 200 k need lines"
    )
    options = asked.parse_args()
    runner = get_runner(settings)(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        print("world:", world.build(scale=options.scale), flush=True)
        gc.freeze()  # as workers do
        offers.SIZE = round(offers.SIZE * options.scale)
        for name in options.parts or PARTS:
            with copy_of_the_world(name):
                for result in PARTS[name]():
                    print(result, flush=True)
    finally:
        runner.teardown_databases(databases)


main()
