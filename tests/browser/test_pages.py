"""Every page, as each person, in both languages, on a telephone and on a desk: open to all and clean."""

import pytest

from tests.browser import looking
from tests.browser.pages import ABOUT_SOMETHING, EVERYWHERE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
PAGES = EVERYWHERE + ABOUT_SOMETHING


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_is_open_to_all_and_clean(regular, full_scene, page):
    outlines, wrong = [], []
    for language in ("fr-ca", "en"):
        visitor = regular(page.who and getattr(full_scene, page.who))
        answer = visitor.open(page.path(scene=full_scene, language=language))
        assert (language, answer.status) == (language, page.status)
        wrong += [(language, 0, told) for told in looking.too_heavy(answer.body(), name=page.name)]
        if page.submit:
            visitor.send_empty(page.submit)
        assert visitor.problems == []  # before axe, which styles what it measures

        outlines.append(looking.outline(visitor.page))
        is_new = outlines[0] != outlines[-1] or language == "fr-ca"
        wrong += [(language, *told) for told in looked_at(visitor, by_axe=is_new)]
    assert wrong == []


def looked_at(visitor, *, by_axe: bool) -> list[tuple[int, str]]:
    """Tell what is wrong with a page, from a desk to a small telephone. A translation that has the outline
    of what axe has seen needs only be measured: words change what fits.
    """
    page, wrong = visitor.page, []
    for width, axe in ((1280, looking.violations), (360, looking.violations_when_narrower)):
        visitor.narrow(width)
        if by_axe:
            wrong += [(width, told) for told in axe(page)]
        wrong += [(width, told) for told in looking.too_wide(page) + looking.small_targets(page)]
    visitor.narrow(320)
    return wrong + [(320, told) for told in looking.too_wide(page)]
