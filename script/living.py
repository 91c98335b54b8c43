"""Play random lives by the thousand (tests/lives): ``script/lives --count 5000 --seed 1``.

Two at a time, in batches, each from a seed of its own: a run that was stopped goes on at the batch where it
was (var/lives.json); ``--seed`` with another number begins anew. The first batch that finds something stops
the run: its life is printed, the shortest one with ``--shortest``. ``--faults`` plants the faults of
tests/lives/faults.py instead, one by one; each must be found.
"""

import json
import os
import sys
from argparse import ArgumentParser, Namespace

from embedding.background import signals_become_exit
from embedding.places import PROJECT, ServerFailed
from testing import testing

KEPT = PROJECT / "var" / "lives.json"
BATCH = 250  # lives of one process
PROCESSES = 2
QUIET = ["-q", "-p", "no:randomly", "-n", str(PROCESSES), "tests/lives"]


def wanted() -> Namespace:
    reader = ArgumentParser(prog="script/lives")
    reader.add_argument("--count", type=int, default=5000, help="lives to play")
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--shortest", action="store_true", help="look for the shortest life that fails")
    reader.add_argument("--faults", action="store_true", help="plant the faults, one by one")
    return reader.parse_args()


def played(seed: int) -> int:
    """Return how many batches of a seed were played before."""
    kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    return kept.get("batches", 0) if kept.get("seed") == seed else 0


def living(asked: Namespace) -> int:
    """Play batches until enough lives were played or one fails; return pytest's exit code."""
    for batch in range(played(asked.seed), -(-asked.count // (BATCH * PROCESSES))):
        os.environ |= {
            "ARRIMAGE_LIVES": str(BATCH),
            "ARRIMAGE_LIVES_PARTS": str(PROCESSES),
            "ARRIMAGE_LIVES_SECONDS": "inf",
            "ARRIMAGE_LIVES_SEED": str(asked.seed * 1_000_000 + batch * PROCESSES),
        }
        if code := testing([*QUIET, "-k", "broken"]):
            return code
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps({"seed": asked.seed, "batches": batch + 1}))
    return 0


def planting() -> int:
    """Plant each fault; return pytest's exit code."""
    os.environ["ARRIMAGE_LIVES_FAULTS"] = "1"
    return testing([*QUIET, "-k", "planted"])


def main() -> int:
    asked = wanted()
    if asked.shortest:
        os.environ["ARRIMAGE_LIVES_SHORTEST"] = "1"
    return planting() if asked.faults else living(asked)


if __name__ == "__main__":
    signals_become_exit()
    try:
        sys.exit(main())
    except ServerFailed as failure:
        sys.exit(str(failure))
