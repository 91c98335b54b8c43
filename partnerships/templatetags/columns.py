"""The header of a column and its cells, said once: ``{% th column %}``, then ``<td {% td column.name %}>``.

On a telephone each row is a card, where a cell says the name of its column: the tags give it the header's.
A template that lists its own columns names each: ``{% th "gap" _("Gap") "num" %}``, ``<td {% td "gap" %}>``.
"""

from django import template
from django.utils.html import format_html

from partnerships.base.columns import Column

register = template.Library()
KEPT = "columns of the tables of this page"


@register.simple_tag(takes_context=True)
def th(context, column: Column | str, label: str = "", css: str = "", cells: str | None = None, title=""):
    """Print a header, explained by its ``title``; keep its label and ``cells``, the class of those below.

    Without ``cells`` they have the header's own class.
    """
    name, classes = column, (css, css if cells is None else cells)
    if isinstance(column, Column):
        name, label, classes = column.name, column.title, column.classes
    context.dicts[0].setdefault(KEPT, {})[name] = label, classes[1]
    said = format_html('<abbr title="{}">{}</abbr>', title, label) if title else label
    return format_html('<th scope="col"{}>{}</th>', _of_class(classes[0]), said)


@register.simple_tag(takes_context=True)
def td(context, name: str):
    """Print the attributes of a cell of a column; KeyError when no header has that name."""
    label, css = context.dicts[0][KEPT][name]
    return format_html('data-label="{}"{}', label, _of_class(css))


@register.simple_tag
def cell(column: Column, row):
    """Print what a column shows of a row."""
    return column.cell(row)


def _of_class(css: str):
    return format_html(' class="{}"', css) if css else ""
