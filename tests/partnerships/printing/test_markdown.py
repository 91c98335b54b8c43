"""Minutes are written in Markdown; nothing but text comes out."""

import pytest

from partnerships.printing.markdown import as_html, as_parts


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("## Accueil\n\n### Suite", "<h3>Accueil</h3>\n<h4>Suite</h4>\n"),
        ("un\ndeux", "<p>un<br>\ndeux</p>\n"),
        ("<b onclick=x>oui</b>", "<p>&lt;b onclick=x&gt;oui&lt;/b&gt;</p>\n"),
        (
            "[ici](https://a.example)",
            '<p><a href="https://a.example" rel="noopener noreferrer">ici</a></p>\n',
        ),
        ("[ici](ftp://a.example)", '<p><a rel="noopener noreferrer">ici</a></p>\n'),
    ],
)
def test_a_page_shows_text_lists_and_links(text, html):
    assert as_html(text) == html


def test_paper_has_the_same_parts_without_their_marks():
    text = "## Suites\n\n**Le** secrétariat\n\n- un\n  - deux\n\n3. trois\n\n[ici](https://a.example)"
    assert as_parts(text) == [
        {"kind": "heading", "text": "Suites"},
        {"kind": "text", "lines": ["Le secrétariat"]},
        {"kind": "bullets", "mark": "•", "entries": [["un", "– deux"]]},
        {"kind": "numbers", "mark": ".", "entries": [{"number": 3, "lines": ["trois"]}]},
        {"kind": "text", "lines": ["ici (https://a.example)"]},
    ]
