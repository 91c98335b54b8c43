"""What a moment that somebody types can be, in the database: the days of ``_bounds.py``, in Quebec."""


class Moment:
    """A moment as ``_bounds.check_of`` writes it."""

    def __init__(self, at: str):
        self.at = at

    def __str__(self) -> str:
        return f"TIMESTAMPTZ '{self.at}'"


POSSIBLE = (Moment("1970-01-01 05:00:00+00"), Moment("2101-01-01 05:00:00+00"))
