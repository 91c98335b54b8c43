"""Kinds of background jobs: what people may read about one, and which function does the work.

A package declares its kind in a light module, which its pages import, and gives it a body in ``tasks.py``,
which only workers import::

    REPORT = JobKind("report", title=_("adequacy report"), visible=AdequacyReport.objects.visible_to)

    @REPORT.body
    def produce(run: Run) -> None: ...
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

KINDS: dict[str, "JobKind"] = {}


@dataclass
class JobKind:
    """One kind of work.

    ``visible(user)`` gives the targets a person may see: whoever sees the target sees its job, besides the
    requester and administrators. ``unfinished(job)`` runs in the transaction in which a job fails or is
    cancelled, so that its target says so too. ``mails``: the requester gets a mail when the job is over.
    ``is_heavy(target)`` says of a target, when its job is asked for, that it may take a worker for long: such
    jobs never take every worker (``leasing.lane_is_open``).
    """

    name: str
    title: Any
    visible: Callable[[Any], Any] | None = None
    unfinished: Callable[[Any], None] | None = None
    mails: bool = False
    is_heavy: Callable[[int | None], bool] = lambda target: False
    work: Callable[[Any], None] | None = None

    def __post_init__(self):
        if self.name in KINDS:
            raise ValueError(f"two kinds of jobs are named {self.name!r}")
        KINDS[self.name] = self

    def body(self, work: Callable[[Any], None]) -> Callable[[Any], None]:
        """Make a function of one argument, the ``Run``, the work of this kind."""
        self.work = work
        return work

    def target(self, *, pk: int | None, user: Any) -> Any:
        """Return what a job works on, None when there is nothing or the person may not see it."""
        return self.visible(user).filter(pk=pk).first() if self.visible and pk else None
