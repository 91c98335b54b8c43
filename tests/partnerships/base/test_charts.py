"""What charts draw is what their words say."""

import pytest

from partnerships.base.charts import sparkline


@pytest.mark.parametrize(
    ("values", "course"),
    [
        ([], None),
        ([5], None),
        ([None, 5], None),
        ([0, 0], "M3 15h.1L61 15"),
        ([0, 10, 5], "M3 15h.1L32 3L61 9"),
        ([10, None, 5], "M3 3h.1M61 9h.1"),
    ],
)
def test_a_sparkline_starts_at_zero_and_breaks_where_a_figure_is_unknown(values, course):
    drawn = sparkline(values, words="2024: 5 & 6")
    assert (f' d="{course}"' in drawn) if course else drawn == ""
    assert not course or "<title>2024: 5 &amp; 6</title>" in drawn
