"""A column is read as a whole: its own lines say how, else a person is asked once."""

import pytest

from partnerships.sheets.evidence import Evidence, of_dates, of_numbers, settled


@pytest.mark.parametrize(
    ("texts", "reading", "open"),
    [
        (["09/08/2026", "25/08/2026"], "day", ["09/08/2026"]),
        (["09/08/2026", "08/25/2026"], "month", ["09/08/2026"]),
        (["09-08-2026", "2026-08-25", "08.08.2026"], "", ["09-08-2026"]),
        (["25/08/2026", "08/25/2026", "01/02/2026"], "", ["01/02/2026"]),
        (["08/08/2026", "24 août 2026", ""], "", []),
    ],
)
def test_dates(texts, reading, open):
    found = of_dates(texts)
    assert (found.reading, found.open) == (reading, open)


@pytest.mark.parametrize(
    ("texts", "is_whole", "reading", "open"),
    [
        (["12,000", "8,500"], True, ".", ["12,000"]),
        (["12,000", "3"], True, "", ["12,000"]),
        (["12,000", "1,5"], True, ",", ["12,000"]),
        (["8,238,800", "12,000"], True, ".", ["12,000"]),
        (["1,020"], False, "", ["1,020"]),
        (["1,020", "0,125"], False, ",", ["1,020"]),
        (["1,020", "1,234.5"], False, ".", ["1,020"]),
        (["1,020", "1 234,5"], False, ",", ["1,020"]),
        (["1.020", "1.234,5"], False, ",", ["1.020"]),
        (["12.000 $", "(1,5)"], False, ",", ["12.000"]),
        (["1 800", "12", "n. d."], True, "", []),
    ],
)
def test_numbers(texts, is_whole, reading, open):
    found = of_numbers(texts, is_whole=is_whole)
    assert (found.reading, found.open) == (reading, open)


def test_a_column_that_shows_nothing_is_read_as_the_others_of_its_file():
    start, end = of_dates(["09/08/2026"]), of_dates(["08/25/2027"])
    assert settled({"start": start, "end": end}, chosen={}) == ({"start": "month", "end": "month"}, {})


def test_what_nothing_settles_is_asked_and_the_answer_holds():
    found = {"start": of_dates(["09/08/2026"]), "seats": of_numbers(["12,000"], is_whole=True)}
    readings, asked = settled(found, chosen={})
    assert readings == {"start": "day", "seats": ","}
    assert asked == {"start": ["09/08/2026"], "seats": ["12,000"]}
    assert settled(found, chosen={"start": "month", "seats": "."}) == ({"start": "month", "seats": "."}, {})


def test_a_column_that_shows_both_is_asked_whatever_the_others_show():
    both = Evidence("dates", {"day": 1, "month": 1}, ["01/02/2026"])
    assert settled({"a": both, "b": of_dates(["25/01/2026"])}, chosen={})[1] == {"a": ["01/02/2026"]}
