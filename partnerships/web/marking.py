"""The badge that says a row is fictitious, in the cells of tables."""

from django.template.loader import render_to_string
from django.utils.html import format_html


def marked(cell, *, is_fictitious: bool):
    """Return a cell, with the badge under it when its row is fictitious."""
    return format_html("{}<br>{}", cell, render_to_string("_fictitious.html")) if is_fictitious else cell
