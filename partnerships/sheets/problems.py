"""What can be wrong with a file, a line or a cell: facts only, no sentence (see wording.py)."""

from dataclasses import asdict, dataclass, field, replace

SHOWN_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, or one reason to skip a line.

    `line` is the line a person sees in their spreadsheet, starting at 1; `column` the name of a column of the
    kind; `message` the English sentence when the code has none of its own in wording.py.
    """

    code: str
    line: int | None = None
    column: str = ""
    value: str = ""
    params: dict = field(default_factory=dict)
    message: str = ""

    def at(self, *, line=None, column="", value=""):
        """Return the same problem with its place filled in, and the value cut to what a page can show."""
        return replace(
            self, line=line or self.line, column=column or self.column, value=shorten(value) or self.value
        )

    def as_json(self):
        """Return a plain dictionary without empty entries, ready for a JSON column."""
        return {key: value for key, value in asdict(self).items() if value not in (None, "", {})}


def column_of(code: str) -> str:
    """Return the column that a refusal by what is stored concerns; "" for the whole line."""
    return "state" if code in ("no_step_leads_there", "not_there_yet") else ""


def shorten(value, *, limit=SHOWN_CHARACTERS):
    """Return value as printable text of at most `limit` characters that PostgreSQL can store."""
    text = "" if value is None else str(value)
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    return "".join(c if c.isprintable() or c == " " else "\N{REPLACEMENT CHARACTER}" for c in text)


class Unreadable(Exception):
    """The whole file is refused, for the one reason given."""

    def __init__(self, code, *, line=None, column="", value="", **params):
        self.problem = Problem(code, line, column, shorten(value), params)
        super().__init__(f"{code} (line {line})" if line else code)


class BadValue(ValueError):
    """One cell cannot be understood."""

    def __init__(self, code, **params):
        self.code, self.params = code, params
        super().__init__(code)
