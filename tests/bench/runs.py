"""The 17 regional runs on two workers against their sum, one after the other: each run is a process's own."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from django.db import connections

from partnerships.territories.models import Region
from tests.bench.reports import by_hand, one_report
from tests.bench.rounds import Result, compare

WORKERS = 2


def run(code: str) -> int:
    """Compute one region's report in a worker, to its public bytes."""
    return one_report(Region.objects.get(code=code))


def bench() -> list[Result]:
    codes = list(Region.objects.values_list("code", flat=True))
    connections.close_all()  # a forked process must not speak on its parent's connection
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("fork")) as workers:

        def together():
            return sum(workers.map(run, codes))

        def in_turn():
            return sum(map(run, codes))

        return [
            compare("17 regional runs on two workers vs their sum", ours=together, floor=in_turn,
                    goal="<= 0.7", rounds=3),
            compare("17 reports of Quebec on two workers vs one hand-written SQL", ours=together,
                    floor=by_hand, goal="(read)", rounds=3),
        ]  # fmt: skip
