"""Text that a spreadsheet takes for a formula (OWASP, « CSV injection »), on its way out and back. PURE."""

import re

FORMULA_LIKE = re.compile(r"'*\s*[=+\-@\t\r\n＝＋－＠]")


def neutralize(text):
    """Return text that no spreadsheet takes for a formula: an apostrophe goes before = + - @ tab and CR."""
    return "'" + text if FORMULA_LIKE.match(text) else text


def restore(text):
    """Undo `neutralize`: take away the one apostrophe it added."""
    return text[1:] if text[:1] == "'" and FORMULA_LIKE.match(text) else text
