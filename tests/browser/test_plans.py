"""The page of a plan as who keeps it sees it: no cell hides a part of what it says, nor a button."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
HIDING = """
cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.textContent.trim())
"""


@pytest.mark.parametrize("width", [1280, 360])
def test_no_cell_of_a_plan_hides_what_it_says(regular, full_scene, width):
    visitor = regular(full_scene.maude)
    visitor.page.set_viewport_size({"width": width, "height": 900})
    visitor.open(full_scene.plan.get_absolute_url())
    cells = visitor.page.locator("#axes ~ .table-wrap td, #measures ~ .table-wrap td")
    assert cells.count() > 5
    assert cells.evaluate_all(HIDING) == []
    assert visitor.page.locator("button[form=moves]").count() > 1
    assert visitor.problems == []
