"""Sources met while gathering: said once, with what their rows say together."""

from datetime import date

from programs.reports.scoping import Sources


def test_a_source_met_twice_is_said_once_with_its_newest_vintage():
    book = Sources()
    codes = {book.code("projections", "COPS", "COPS", vintage=date(year, 1, 1)) for year in (2024, 2022)}
    (source,) = book.used()
    assert (codes, source.vintage) == ({"projections: COPS"}, date(2024, 1, 1))


def test_one_invented_row_makes_its_source_fictitious():
    book = Sources()
    for fictitious in (False, True, False):
        book.code("cohorts", "Bilan", "Report", fictitious=fictitious)
    (source,) = book.used()
    assert (source.fictitious, source.vintage) == (True, None)


def test_sources_come_by_code():
    book = Sources()
    for kind, title in (("shares", "A"), ("cohorts", "B"), ("cohorts", "A")):
        book.code(kind, title, title)
    assert [source.code for source in book.used()] == ["cohorts: A", "cohorts: B", "shares: A"]
