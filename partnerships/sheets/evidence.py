"""How a whole column writes its dates and numbers, from all its lines: never one cell at a time. PURE.

09/08/2026 is in August or in September; 12,000 is twelve or twelve thousand. One cell cannot tell, a column
mostly can: 25/08 says that days come first, 1,5 that the comma is the decimal sign. What nothing settles, in
the column or in the others of the file, is asked of a person, once.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from partnerships.sheets.values import DAY, DAY_AND_MONTH, MONTH, MONTHS_OF_YEAR, TWO_READINGS, bare_number

DATES, NUMBERS = "dates", "numbers"
COMMA, POINT = ",", "."
USUAL = {DATES: DAY, NUMBERS: COMMA}  # how people here write, until they say otherwise
READINGS = {DATES: (DAY, MONTH), NUMBERS: (COMMA, POINT)}
OTHER = {COMMA: POINT, POINT: COMMA}
SHOWN = 3
# A sign that is followed by one, two, four or more digits, or that follows a zero or four digits, is decimal;
# one that comes twice, or before the other one, cuts thousands.
DECIMAL = re.compile(
    r"[+-]?(?:\d*([.,])(?:\d{1,2}|\d{4,})|0+([.,])\d+|\d{4,}([.,])\d+|\d{1,3}(?:[ ']\d{3})+([.,])\d+)"
)
THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3}(?:\1\d{3})+(?:[.,]\d+)?|([.,])\d{3}(?!\2)[.,]\d+)")


@dataclass
class Evidence:
    """What the texts of one column show: how many for each reading, and some that could be either."""

    about: str
    shown: dict = field(default_factory=dict)
    open: list = field(default_factory=list)

    @property
    def reading(self) -> str:
        """The reading that the column itself shows; "" when nothing does, or when both are shown."""
        return next(iter(self.shown)) if len(self.shown) == 1 else ""

    def show(self, reading: str) -> None:
        self.shown[reading] = self.shown.get(reading, 0) + 1

    def leave(self, text: str) -> None:
        """Keep an example of what can be read two ways."""
        if len(self.open) < SHOWN and text not in self.open:
            self.open.append(text)


def of_dates(texts: Iterable[str]) -> Evidence:
    """Return what a column of dates shows: days first, or months."""
    found = Evidence(DATES)
    for text in texts:
        if match := DAY_AND_MONTH.fullmatch(text):
            first, second = int(match[1]), int(match[3])
            if first > MONTHS_OF_YEAR >= second:
                found.show(DAY)
            elif second > MONTHS_OF_YEAR >= first:
                found.show(MONTH)
            elif first != second:
                found.leave(text)
    return found


def of_numbers(texts: Iterable[str], *, is_whole: bool) -> Evidence:
    """Return what a column of numbers shows: its decimal sign.

    In a column of whole numbers 1,020 can only be a thousand and twenty; 12,000 may still be twelve.
    """
    found = Evidence(NUMBERS)
    for text in texts:
        text = bare_number(text).strip("()")
        if match := TWO_READINGS.fullmatch(text):
            if is_whole and not text.endswith("000"):
                found.show(OTHER[match[1]])
            else:
                found.leave(text)
        elif match := DECIMAL.fullmatch(text):
            found.show(next(sign for sign in match.groups() if sign))
        elif match := THOUSANDS.fullmatch(text):
            found.show(OTHER[match[1] or match[2]])
    return found


def settled(found: Mapping[str, Evidence], *, chosen: Mapping[str, str]) -> tuple[dict, dict]:
    """Return ({column: reading}, {column: examples}): how each column is read, and what must be asked.

    A person's choice comes first, then what the column shows, then what the other columns of the file show
    when they agree. What is left is read as people here write, and asked.
    """
    readings, asked = {}, {}
    for column, evidence in found.items():
        others = {other.reading for other in found.values() if other.about == evidence.about} - {""}
        of_file = next(iter(others)) if len(others) == 1 else ""
        reading = chosen.get(column) or evidence.reading or (not evidence.shown and of_file)
        if evidence.open and not reading:
            asked[column] = list(evidence.open)
        readings[column] = reading or USUAL[evidence.about]
    return readings, asked
