"""Events, the places that must tell of them, and what is looked at: the cells of docs/consequences.md."""

from collections.abc import Callable

from django.utils import timezone

from partnerships.mails.outbox import OutgoingMail

PLACES = (
    "public lists", "boards and to-dos", "seats", "hours", "calendars", "documents", "mails to come",
    "exports", "counts", "next report", "its page", "people told",
)  # fmt: skip
EVENTS: dict[str, Callable] = {}
LOOKS: dict[tuple[str, str], Callable] = {}


def event(name: str):
    """Note a function that sets a scene and has something happen in it."""

    def note(play):
        EVENTS[name] = play
        return play

    return note


def look(*places: str, after: str):
    """Note a function that looks at a place (or several, told by one thing) after an event."""

    def note(check):
        for place in places:
            assert place in PLACES, place
            LOOKS[after, place] = check
        return check

    return note


class Cast:
    """The tests' people and places, by name, and what was written to them since the event."""

    def __init__(self, request):
        self.find = request.getfixturevalue
        self.mails_before: set[int] = set()

    def __getattr__(self, name: str):
        return self.find(name)

    def gather(self, *names: str) -> None:
        for name in names:
            self.find(name)

    def note_mails(self) -> None:
        """What was written until now is not of the event."""
        self.mails_before = set(OutgoingMail.objects.values_list("pk", flat=True))

    def told(self) -> list[tuple[str, str]]:
        """Return (to, which mail) of what the event had written, in order of readers."""
        mails = OutgoingMail.objects.exclude(pk__in=self.mails_before)
        rows = mails.values_list("to", "name").order_by("to", "pk")
        return [(to.split("@")[0], name.rsplit("/", 1)[-1]) for to, name in rows]

    def page(self, row, *, of) -> str:
        """Return the page of a row as somebody reads it."""
        return self.read(row.get_absolute_url(), of=of)

    def read(self, address: str, *, of=None) -> str:
        client = self.find("client")
        if of is not None:
            client.force_login(of)
        return client.get(address).content.decode()

    @property
    def at(self):
        return timezone.now()
