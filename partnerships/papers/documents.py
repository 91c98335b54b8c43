"""A plan as a document (DOCX) that partners correct: the table that committees write, an axis after another.

Its four columns are those that an import takes back; the fifth says where each measure is.
"""

import io
import re
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from partnerships.base.language import short_language
from partnerships.papers.telling import AxisTold, MeasureTold, PlanTold

WIDTHS = (2.9, 5.6, 6.2, 5.6, 4.4)  # centimetres of the columns, on letter paper laid down
LETTER = (Cm(27.94), Cm(21.59))
LANGUAGES = {"fr": "fr-CA", "en": "en-CA"}
# What XML holds no more than Word does: tabs and ends of lines aside, nothing below a space.
UNTYPED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def document(told: PlanTold, *, at: datetime) -> bytes:
    """Return the document of a plan in the reader's language, made at a moment."""
    made = _blank(told, at=at)
    made.add_heading(typed(told.plan.title), 0)
    for words in told.notices:
        made.add_paragraph(typed(words), style="Intense Quote")
    for name, words in told.facts:
        paragraph = made.add_paragraph()
        paragraph.add_run(typed(_("%(name)s: ") % {"name": name})).bold = True
        paragraph.add_run(typed(words))
    for title, lines in told.intentions:
        made.add_heading(typed(title), 1)
        for line in lines:
            made.add_paragraph(typed(line), style="List Bullet")
    for axis in told.axes:
        _write_axis(made, axis)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def typed(text) -> str:
    """Return a text without the characters that neither Word nor XML holds: each gives way to a space."""
    return UNTYPED.sub(" ", str(text))


def _blank(told: PlanTold, *, at: datetime):
    """Return an empty document on letter paper laid down, in the reader's language."""
    made = Document()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = LETTER
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.6)
    style = made.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(10)
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGES[short_language()])
    about = made.core_properties
    about.title, about.author, about.comments = typed(told.plan.title), "Arrimage", ""
    about.language, about.created, about.modified = LANGUAGES[short_language()], at, at
    return made


def _write_axis(made, axis: AxisTold) -> None:
    made.add_heading(typed(axis.title), 1)
    if axis.axis.note:
        made.add_paragraph(typed(axis.axis.note))
    if not axis.measures:
        made.add_paragraph(_("No measure yet."))
        return
    made.add_paragraph(typed(axis.counts)).paragraph_format.keep_with_next = True
    table = made.add_table(rows=1, cols=len(WIDTHS), style="Table Grid")
    table.autofit = False
    _write_headers(table.rows[0])
    heading = ""
    for told in axis.measures:
        if told.measure.heading and told.measure.heading != heading:
            _write_heading(table.add_row(), told.measure.heading)
        heading = told.measure.heading
        _write_measure(table.add_row(), told)
    _write_margin(table, axis)
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        _hold_together(row)
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width = Cm(width)


def _write_headers(row) -> None:
    labels = (
        pgettext("plan", "Axis"),
        pgettext("plan", "Measures"),
        pgettext("plan", "Activities"),
        _("Expected results"),
        pgettext("plan", "State"),
    )
    for cell, label in zip(row.cells, labels, strict=True):
        cell.paragraphs[0].add_run(label).bold = True
    _mark(row, "w:tblHeader")


def _write_heading(row, heading: str) -> None:
    """Write the few words that gather the measures below, across the table."""
    cell = row.cells[1].merge(row.cells[-1])
    paragraph = cell.paragraphs[0]
    paragraph.add_run(typed(with_colon(heading))).bold = True
    paragraph.paragraph_format.keep_with_next = True


def _write_measure(row, told: MeasureTold) -> None:
    _axis_cell, measure, activities, results, stands = row.cells
    measure.paragraphs[0].add_run(typed(told.measure.name)).bold = True
    heading = ""
    for activity in told.activities:
        if activity.heading and activity.heading != heading:
            _add_line(activities, with_colon(activity.heading))
        heading = activity.heading
        _add_line(activities, activity.name, style="List Bullet")
    for result in told.results:
        _add_line(results, result.text, style="List Bullet")
    for line in told.stands:
        _add_line(stands, line)


def _write_margin(table, axis: AxisTold) -> None:
    """Write the axis once, beside all its measures."""
    cell = table.cell(1, 0).merge(table.cell(len(table.rows) - 1, 0))
    cell.text = typed(axis.title)


def _add_line(cell, text: str, style: str = "Normal") -> None:
    """Add a line to a cell: the first one takes the place of its empty paragraph."""
    first = cell.paragraphs[0]
    paragraph = first if len(cell.paragraphs) == 1 and not first.text else cell.add_paragraph()
    paragraph.style = style
    paragraph.add_run(typed(text))


def with_colon(heading: str) -> str:
    """Return a heading as committees write it: an import knows it by its colon."""
    return _("%(heading)s:") % {"heading": heading.rstrip(" \N{NO-BREAK SPACE}:")}


def _hold_together(row) -> None:
    """Keep a line on one page where it fits."""
    _mark(row, "w:cantSplit")


def _mark(row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
