"""Every page, as each person, in both languages, on a telephone and on a desk: open to all and clean."""

import pytest

from tests.browser import looking
from tests.browser.pages import ABOUT_SOMETHING, EVERYWHERE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
PAGES = EVERYWHERE + ABOUT_SOMETHING


@pytest.mark.parametrize("language", ["fr-ca", "en"])
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_is_open_to_all_and_clean(regular, full_scene, page, language):
    visitor = regular(page.who and getattr(full_scene, page.who))

    answer = visitor.open(page.path(scene=full_scene, language=language))
    assert answer.status == page.status
    if page.submit:
        visitor.send_empty(page.submit)

    assert visitor.problems == []  # before axe, which styles what it measures
    for width in (1280, 360):
        visitor.narrow(width)
        if (language, width) != ("en", 1280):  # words change what fits, hardly what axe looks at
            assert (width, looking.violations(visitor.page)) == (width, [])
        assert (width, looking.too_wide(visitor.page)) == (width, [])
        assert (width, looking.small_targets(visitor.page)) == (width, [])
    visitor.narrow(320)
    assert looking.too_wide(visitor.page) == []
