"""A plan as slides (PPTX): what it is, then an axis a slide: its measures, who leads, where they are."""

import io
from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.util import Cm, Pt

from partnerships.base.language import short_language
from partnerships.papers.documents import typed
from partnerships.papers.telling import AxisTold, MeasureTold, PlanTold

WIDE, HIGH = Cm(33.867), Cm(19.05)  # what projectors show: 16 by 9
MARGIN, TABLE_TOP, TABLE_HIGH = Cm(1.6), Cm(4.4), Cm(13.2)
WIDTHS = (Cm(12.6), Cm(8.6), Cm(5.6), Cm(3.8))  # of the four columns
MEASURES = 9  # on a slide, of two lines each
SMALL = 12  # points: smaller letters are not read from the end of a room
CUT = 90  # characters of a cell; the whole words are in the notes of the slide
TITLE_ONLY, TITLE = 5, 0  # layouts of the library's own model
INK, ACCENT, PALE = RGBColor(0x1C, 0x2B, 0x33), RGBColor(0x0E, 0x5A, 0x6B), RGBColor(0xEE, 0xF3, 0xF4)
GREY = RGBColor(0xD5, 0xD5, 0xCC)
LANGUAGES = {"fr": MSO_LANGUAGE_ID.FRENCH_CANADIAN, "en": MSO_LANGUAGE_ID.ENGLISH_CANADIAN}


def slides(told: PlanTold, *, at: datetime) -> bytes:
    """Return the slides of a plan in the reader's language, made at a moment."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDE, HIGH
    about = deck.core_properties
    about.title, about.author = typed(told.plan.title), "Arrimage"
    about.created = about.modified = at
    about.last_modified_by = "Arrimage"
    _open(deck, told)
    for axis in told.axes:
        _write_axis(deck, axis)
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()


def _open(deck, told: PlanTold) -> None:
    """Write the first slide: the plan, whose it is, its period, what the reader is warned of."""
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE])
    title, under = slide.shapes.title, slide.placeholders[1]
    _set(title, (MARGIN, Cm(4.5), WIDE - 2 * MARGIN, Cm(4.5)))
    _set(under, (MARGIN, Cm(9.5), WIDE - 2 * MARGIN, Cm(6)))
    _write(title.text_frame, [told.plan.title], size=36, strong=True, color=ACCENT)
    facts = [_("%(name)s: ") % {"name": name} + words for name, words in told.facts]
    _write(under.text_frame, [*facts, *told.notices], size=18)


def _write_axis(deck, axis: AxisTold) -> None:
    """Write one slide of an axis; another one each time that its measures fill one."""
    groups = [axis.measures[at : at + MEASURES] for at in range(0, max(len(axis.measures), 1), MEASURES)]
    for number, group in enumerate(groups, start=1):
        slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
        title = slide.shapes.title
        _set(title, (MARGIN, Cm(0.9), WIDE - 2 * MARGIN, Cm(2.2)))
        _write(title.text_frame, [_titled(axis, number, len(groups))], size=26, strong=True, color=ACCENT)
        under = slide.shapes.add_textbox(MARGIN, Cm(3.1), WIDE - 2 * MARGIN - Cm(8.5), Cm(1.2))
        _write(under.text_frame, [axis.counts or _("No measure yet.")], size=16)
        if axis.share is not None:
            _draw_progress(slide, axis.share)
        if group:
            _write_table(slide, group)
        slide.notes_slide.notes_text_frame.text = typed("\n".join(_notes(axis, group)))


def _draw_progress(slide, share: float) -> None:
    """Draw how far an axis is, beside the words that say it."""
    left, wide, high = WIDE - MARGIN - Cm(8), Cm(8), Cm(0.5)
    for length, color in ((wide, GREY), (int(wide * share), ACCENT)):
        if length:
            bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, Cm(3.5), length, high)
            bar.fill.solid()
            bar.fill.fore_color.rgb = color
            bar.line.fill.background()
            bar.shadow.inherit = False  # the model's own would be drawn


def _titled(axis: AxisTold, number: int, count: int) -> str:
    if count == 1:
        return axis.title
    return _("%(title)s (%(number)s of %(count)s)") % {"title": axis.title, "number": number, "count": count}


def _write_table(slide, group: Sequence[MeasureTold]) -> None:
    place = (MARGIN, TABLE_TOP, sum(WIDTHS), TABLE_HIGH * (len(group) + 1) // (MEASURES + 1))
    table = slide.shapes.add_table(len(group) + 1, len(WIDTHS), *place).table
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    labels = (pgettext("plan", "Measures"), _("Who leads"), _("Until when"), pgettext("plan", "State"))
    _write_row(table, 0, labels, strong=True, fill=ACCENT, color=RGBColor(0xFF, 0xFF, 0xFF))
    for number, told in enumerate(group, start=1):
        state = _("%(state)s, late") % {"state": told.state} if told.is_late else told.state
        cells = (told.measure.name, told.lead, told.days, state)
        _write_row(table, number, cells, fill=PALE if number % 2 else RGBColor(0xFF, 0xFF, 0xFF))


def _write_row(table, number: int, cells: Sequence[str], *, fill, color=INK, strong=False) -> None:
    for place, words in enumerate(cells):
        cell = table.cell(number, place)
        cell.fill.solid()
        cell.fill.fore_color.rgb = fill
        _write(cell.text_frame, [cut(words)], size=SMALL, color=color, strong=strong)


def cut(words: str) -> str:
    """Return words that a cell of a slide holds, cut between two of them."""
    if len(words) <= CUT:
        return words
    return words[:CUT].rsplit(" ", 1)[0].rstrip(",;:.") + "\N{HORIZONTAL ELLIPSIS}"


def _notes(axis: AxisTold, group: Sequence[MeasureTold]):
    """Yield what who presents reads: each measure whole, what is done for it, what it is to bring."""
    if axis.axis.note:
        yield axis.axis.note
    for told in group:
        yield told.measure.name
        yield from (f"– {activity.name}" for activity in told.activities)
        yield from (f"→ {result.text}" for result in told.results)


def _set(shape, place) -> None:
    shape.left, shape.top, shape.width, shape.height = place


def _write(frame, lines: Sequence[str], *, size: int, color=INK, strong=False) -> None:
    """Write lines in a frame, each a paragraph, in the reader's language."""
    frame.word_wrap = True
    for number, words in enumerate(lines):
        paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text = typed(words).replace("\n", " ")
        run.font.size, run.font.bold, run.font.color.rgb = Pt(size), strong, color
        run.font.language_id = LANGUAGES[short_language()]
