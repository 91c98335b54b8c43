"""The same pages when nothing was recorded yet."""

import pytest

from tests.browser import looking
from tests.browser.pages import EVERYWHERE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


@pytest.mark.parametrize("page", [page for page in EVERYWHERE if not page.submit], ids=str)
def test_an_empty_page_is_open_to_all_and_clean(regular, empty_scene, page):
    visitor = regular(page.who and getattr(empty_scene, page.who), width=360)

    answer = visitor.open(page.path(scene=empty_scene, language="fr-ca"))

    assert answer.status == page.status
    assert visitor.problems == []  # before axe, which styles what it measures
    assert looking.violations(visitor.page) == []
    assert looking.too_wide(visitor.page) == []
