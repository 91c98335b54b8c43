"""Markdown as safe HTML for pages, and as parts for print: headings, paragraphs, lists, bold, italics, links.

Raw HTML is printed as it was typed; images are left out; links go to web and mail addresses only.
"""

from collections.abc import Sequence
from typing import Any

import nh3
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

TAGS = {"h3", "h4", "h5", "p", "ul", "ol", "li", "strong", "em", "a", "br", "blockquote", "hr", "code"}
READER = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(
    ["image", "html_block", "html_inline"]
)
FIRST, LAST = 3, 5  # a text's highest heading stands under that of its section


def as_html(text: str) -> SafeString:
    """Return a text as HTML that holds nothing but TAGS."""
    tokens = READER.parse(text)
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    highest = min((int(token.tag[1]) for token in headings), default=1)
    for token in headings:
        token.tag = f"h{min(int(token.tag[1]) - highest + FIRST, LAST)}"
    html = READER.renderer.render(tokens, READER.options, {})
    clean = nh3.clean(
        html, tags=TAGS, attributes={"a": {"href"}, "ol": {"start"}}, url_schemes={"http", "https", "mailto"}
    )
    return SafeString(clean)


def as_parts(text: str) -> list[dict[str, Any]]:
    """Return a text as what ``print/page.typ`` prints: headings, paragraphs and lists."""
    return [part for node in SyntaxTreeNode(READER.parse(text)).children for part in _parts(node)]


def _parts(node: SyntaxTreeNode) -> list[dict[str, Any]]:
    if node.type == "heading":
        return [{"kind": "heading", "text": "".join(_lines(node))}]
    if node.type == "bullet_list":
        return [{"kind": "bullets", "mark": "•", "entries": [_lines(item) for item in node.children]}]
    if node.type == "ordered_list":
        first = int(node.attrs.get("start", 1))
        entries = [
            {"number": first + place, "lines": _lines(item)} for place, item in enumerate(node.children)
        ]
        return [{"kind": "numbers", "mark": ".", "entries": entries}]
    if node.type == "blockquote":
        return [part for child in node.children for part in _parts(child)]
    lines = _lines(node)
    return [{"kind": "text", "lines": lines}] if any(lines) else []


def _lines(node: SyntaxTreeNode) -> list[str]:
    """Return the lines of a block, those of lists within it marked by a dash."""
    if node.type == "inline":
        return _inline(node.children).split("\n")
    if node.type in ("code_block", "fence"):
        return node.content.rstrip("\n").split("\n")
    inner = [(child, _lines(child)) for child in node.children]
    return [
        f"– {line}" if child.type == "list_item" and place == 0 else line
        for child, lines in inner
        for place, line in enumerate(lines)
    ]


def _inline(nodes: Sequence[SyntaxTreeNode]) -> str:
    return "".join(_said(node) for node in nodes)


def _said(node: SyntaxTreeNode) -> str:
    if node.type in ("softbreak", "hardbreak"):
        return "\n"
    if node.type in ("text", "code_inline"):
        return node.content
    words = _inline(node.children)
    address = str(node.attrs.get("href", "")) if node.type == "link" else ""
    return f"{words} ({address})" if address and address != words else words
