"""The badge of fictitious rows in tables."""

import pytest
from django.utils.html import format_html

from partnerships.web.marking import marked


@pytest.mark.parametrize("is_fictitious", [True, False])
def test_a_fictitious_row_carries_the_badge_under_its_name(is_fictitious):
    cell = marked(format_html("<b>{}</b>", "Théo & cie"), is_fictitious=is_fictitious)
    assert cell.startswith("<b>Théo &amp; cie</b>")
    assert ("fictitious" in cell) == is_fictitious
