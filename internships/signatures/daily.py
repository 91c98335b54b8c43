"""What time does to agreements: each function may run again the same day without doing anything twice."""

from datetime import date, datetime

from internships.agreements.ending import complete_ended, drop_late_amendments, lapse_unsigned
from internships.signatures.reminding import remind_firms, remind_signatories


def tend(*, on: date, at: datetime) -> dict[str, int]:
    """Do a day's work; return how many of each."""
    return {
        "lapsed": lapse_unsigned(on=on, at=at),
        "amendments dropped": drop_late_amendments(on=on, at=at),
        "completed": complete_ended(on=on, at=at),
        "signatories reminded": remind_signatories(on=on, at=at),
        "firms reminded": remind_firms(on=on, at=at),
    }
