"""The eye of the browser tests: what a narrower window or another language changes does not escape it."""

import pytest

from tests.browser import looking

pytestmark = pytest.mark.browser

PAGE = """<html lang="{language}"><head><title>{title}</title><style>
@media (max-width: 600px) {{ .wide {{ display: none }} .soft {{ color: #aaa; background: #fff }} }}
@media (min-width: 601px) {{ .narrow {{ display: none }} .small {{ padding: 1rem }} }}
</style></head><body><main><h1>{title}</h1>{body}</main></body></html>"""


@pytest.fixture
def opened(browser):
    """Write a page and open it: ``opened("<p>Bonjour</p>")``."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})

    def write(body: str, *, title: str = "Bonjour", language: str = "fr"):
        page.set_viewport_size({"width": 1280, "height": 900})
        page.set_content(PAGE.format(body=body, title=title, language=language))
        return page

    yield write
    page.close()


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<div class="narrow"><button></button></div>', "button-name"),
        ('<p class="soft">Pâle</p>', "color-contrast"),
        ('<div class="soft"><p>Pâle aussi</p></div>', "color-contrast"),
        (
            '<button class="small" style="font-size: 8px; border: 0">a</button>'
            '<button class="small" style="font-size: 8px; border: 0">b</button>',
            "target-size",
        ),
        ('<h2 class="wide">Deux</h2><h3>Trois</h3>', "heading-order"),
    ],
)
def test_what_goes_wrong_in_a_narrower_window_is_seen(opened, body, rule):
    page = opened(body)
    assert looking.violations(page) == []
    page.set_viewport_size({"width": 360, "height": 900})
    assert {told.split(":")[0] for told in looking.violations_when_narrower(page)} == {rule}


def test_a_translation_has_the_outline_of_its_page(opened):
    french = looking.outline(opened('<p>Bonjour <a href="/fr/">ici</a></p><input placeholder="Nom">'))
    english = opened(
        '<p>Good day <a href="/en/">here</a></p><input placeholder="Name">', title="Hello", language="en"
    )
    assert looking.outline(english) == french


@pytest.mark.parametrize(
    "english",
    [
        "<p>Words</p><p>More</p><nav aria-label='One'></nav><nav aria-label='Two'></nav>",
        "<p></p><nav aria-label='One'></nav><nav aria-label='Two'></nav>",
        "<p>Words</p><nav aria-label='One'></nav><nav aria-label='One'></nav>",
        "<p>Words</p><nav aria-label=''></nav><nav aria-label='Two'></nav>",
        "<p lang='fr'>Mots</p><nav aria-label='One'></nav><nav aria-label='Two'></nav>",
        "<p class='soft'>Words</p><nav aria-label='One'></nav><nav aria-label='Two'></nav>",
    ],
)
def test_a_translation_that_reads_otherwise_to_axe_is_not_taken_for_the_same(opened, english):
    french = looking.outline(opened("<p>Mots</p><nav aria-label='Un'></nav><nav aria-label='Deux'></nav>"))
    assert looking.outline(opened(english, language="en")) != french
