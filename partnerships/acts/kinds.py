"""What can be done to many rows of a list at once: a package declares its list, and the acts on it. PURE.

::

    BOARD = Listing("offer_board", find=lambda user, asked: OfferBoardFilter(asked, …).qs, name=str)
    APPROVE = Act("approve_offers", listing=BOARD, label=_("Approve"), may=can_review, do=approve, undo=…)

A row goes through the verb of one click, with the same right. An act without ``undo`` says so, and asks once
more.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from partnerships.base.limits import said

LISTINGS: dict[str, "Listing"] = {}
ACTS: dict[str, "Act"] = {}
UNDONE_WITHIN = timedelta(minutes=said("minutes_to_undo", 5))
ROWS_IN_A_PAGE = said("rows_without_a_job", 50)  # more of them are a job
MOST = said("rows_at_once", 1000)


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A list whose rows are chosen; ``address`` names its page.

    ``find(user, asked)`` gives the rows that a person may see, as the questions of the address ask for them;
    ``read(rows)`` reads along what a preview prints; ``name(row)`` is what a line calls the row, and
    ``page(row)`` where it is read. ``back(asked)`` is the page of the list, when its address has arguments.
    ``known(user)``: the rows that they may see, where an act takes rows off the list.
    ``edit`` is the address that opens a row as a form in its place, for whom ``may_edit(user, row)`` allows.
    """

    address: str
    find: Callable[[Any, Any], Any]
    read: Callable[[Any], Any] = lambda rows: rows
    name: Callable[[Any], str] = str
    page: Callable[[Any], str] = lambda row: row.get_absolute_url()
    back: Callable[[Any], str] | None = None
    known: Callable[[Any], Any] | None = None
    edit: str = ""
    may_edit: Callable[[Any, Any], bool] = lambda user, row: True

    def __post_init__(self):
        if self.address in LISTINGS:
            raise ValueError(f"two lists are named {self.address!r}")
        LISTINGS[self.address] = self

    def mine(self, user: Any) -> Any:
        """Return the rows that a person may see today, whatever was asked of the list."""
        return self.known(user) if self.known else self.find(user, {})

    def acts(self, user: Any) -> list["Act"]:
        """Return the acts that a person finds on this list."""
        return [act for act in ACTS.values() if act.listing is self and act.is_offered(user)]


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act on the rows of a list. ``told`` says what will happen to a row that is open to it.

    ``is_offered(user)``: who finds it; ``may(user, row)``: asked again of each row when it is done.
    ``hinders(rows, user, at)`` gives, by key, the reason why a row cannot, in a constant number of queries.
    ``do(row, by=, at=, **given)`` is the verb of one click: it may return what
    ``undo(row, before, by=, at=)`` needs, and raises ValidationError with a sentence.
    ``form(data, user=)`` asks what the act must know.
    ``seen(row)`` marks what a person saw of a row: one that changed since is left alone.
    ``mails`` says to whom it writes.
    """

    name: str
    listing: Listing
    label: Any
    told: Callable[[Any], Any]
    is_offered: Callable[[Any], bool]
    may: Callable[[Any, Any], bool]
    do: Callable[..., dict | None]
    undo: Callable[..., None] | None = None
    hinders: Callable[[Iterable[Any], Any, datetime], dict[int, Any]] = lambda rows, user, at: {}
    form: Callable[..., Any] | None = None
    seen: Callable[[Any], str] = lambda row: ""
    mails: Any = ""

    @property
    def can_be_undone(self) -> bool:
        """Whether there is a way back; a template that names a function calls it."""
        return self.undo is not None

    def __post_init__(self):
        if self.name in ACTS:
            raise ValueError(f"two acts are named {self.name!r}")
        ACTS[self.name] = self
