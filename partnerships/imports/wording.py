"""The sentence of every problem, in the reader's language. Codes of one kind of import are in its own
`sentences`.
"""

from collections.abc import Mapping

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.imports.kinds import REGISTER

SENTENCES = {
    # The whole file
    "empty_file": _("The file holds no table."),
    "too_big": _(
        "The file weighs %(size_mib)s MiB; the limit is %(limit_mib)s MiB. Cut it in two, or ask an "
        "administrator to import it by command line."
    ),
    "too_many_rows": _(
        "The file has more than %(limit)s lines. Cut it in two, or ask an administrator to import it "
        "by command line."
    ),
    "too_many_columns": _(
        "The file has %(count)s columns; the limit is %(limit)s. Keep only the columns of the template."
    ),
    "too_slow": _(
        "Reading the file took more than %(seconds)s seconds. Save it again with only the sheet to import."
    ),
    "line_too_long": _("This line is longer than any table: the file is probably not a CSV."),
    "damaged": _(
        "The workbook is damaged. Open it in Excel, save it again under another name and send that one."
    ),
    "damaged_document": _(
        "The document is damaged. Open it in Word or LibreOffice, save it again as .docx and send that one."
    ),
    "encrypted": _(
        "The workbook is protected by a password. In Excel: File, Info, Protect Workbook, Encrypt "
        "with Password; empty the password, then save."
    ),
    "numbers_document": _(
        "This is a document of Numbers. In Numbers: File, Export To, « Excel » or « CSV »."
    ),
    "too_heavy": _(
        "Reading this workbook takes more memory or time than it may. Copy only the table to a new workbook, "
        "or save the sheet as CSV."
    ),
    "too_many_cells": _(
        "The sheet holds more than %(limit)s cells, or cells very far apart. Copy only the table to a new "
        "workbook."
    ),
    "not_a_workbook": _("This archive is no Excel workbook. Send an .xlsx or a .csv file."),
    "renamed_text": _(
        "The name ends in %(ending)s but the file is text. Rename it to .csv, or save it from Excel as .xlsx."
    ),
    "renamed_workbook": _(
        "The name ends in %(ending)s but the file is an Excel workbook. Rename it to .xlsx."
    ),
    "pdf": _("This is a PDF. Send the spreadsheet it was made from (.xlsx or .csv)."),
    "picture": _("This is a picture. Send the spreadsheet itself (.xlsx or .csv)."),
    "web_page": _(
        "This is a web page, even if its name says otherwise. Open it in Excel and save it as .xlsx."
    ),
    "xml_refused": _("The workbook holds declarations (DOCTYPE or entities) that are refused for safety."),
    "too_expanded": _(
        "Once unpacked the workbook is over %(limit_mib)s MiB, or %(ratio)s times its size. Copy "
        "only the table to a new workbook."
    ),
    "formula_without_value": _(
        "A formula was never computed. Open the file in Excel, let it compute, save it; or paste the "
        "values only."
    ),
    "no_sheet": _("There is no sheet « %(value)s ». Sheets found: %(sheets)s."),
    "not_text": _("From this line on, the file is not text. Save it again as « CSV UTF-8 » or as .xlsx."),
    "nul_character": _("This line holds a NUL character: the file was damaged on its way. Export it again."),
    "lone_surrogate": _("This line holds half of a character. Export the file again as « CSV UTF-8 »."),
    "forbidden_character": _(
        "This line holds a character that is no text. Export the file again as « CSV UTF-8 »."
    ),
    "quote_not_closed": _("A quotation mark opened on this line is never closed."),
    "quote_misplaced": _("A quotation mark is in the middle of a cell. Inside quotes, write it twice."),
    "cell_endless": _("A cell that begins on this line never ends: a quotation mark is probably not closed."),
    "missing_columns": _("Columns not found: %(columns)s. Choose them below, or use the template."),
    "area_gone": _("You may no longer import this kind of file here."),
    "file_gone": _("The file is no longer kept. Send it again."),
    "gave_up": _(
        "The work was tried several times without success. Send the file again; if it fails again, "
        "write to us."
    ),
    "moved": _(
        "What is stored changed since the file was checked. It was compared again: look at the "
        "preview once more."
    ),
    "refused_by_rule": _("A rule of the database (%(rule)s) refuses this. Nothing was written."),
    "stored_out_of_bounds": _(
        "“%(row)s” holds %(value)s, which cannot be: correct it on its page first. Nothing was changed."
    ),
    "undone_but": _("The file is undone. What followed from it is given back too, except:"),
    "not_undone": _("Nothing was undone, because something changed since the import."),
    "read_two_ways": _("This column can be read two ways (%(value)s): say which one."),
    "said_nowhere": _("The file does not say this: choose it once for all its lines."),
    # A line
    "columns_disagree": _(
        "Two columns say different things here (the other one: « %(value)s »). Mend the line, or leave one "
        "of the columns out."
    ),
    "two_readings": _("This can be read two ways: choose how the column is read."),
    "merged_number": _(
        "This number stands in a cell merged over several lines: whose it is cannot be known. Write it on "
        "the line it belongs to."
    ),
    "is_a_share": _("A percentage is no number of persons or things."),
    "control_character": _("The cell holds characters that nobody types. Write it again."),
    "day_first": _("The day seems to come first, and months come first in this column."),
    "extra_cells": _(
        "The line has more cells than there are headers: a separator is probably inside a text "
        "without quotes."
    ),
    "cell_too_long": _("The cell has more than %(limit)s characters."),
    "required": _("A value is missing."),
    "invalid": _("This value is not valid."),
    "too_long": _("The text has %(count)s characters; the limit is %(limit)s."),
    "excel_error": _("This is an Excel error. Mend the formula, or empty the cell."),
    "not_a_number": _("This is not a number."),
    "not_whole": _("A whole number is expected, without decimals."),
    "min_value": _("The value must be %(limit)s or more."),
    "out_of_bounds": _("A date from %(least)s to %(most)s."),
    "max_value": _("The value must be %(limit)s or less."),
    "not_a_boolean": _("Write yes or no."),
    "not_a_date": _("This is not a date. Write 2026-11-01 or 01/11/2026 (day first)."),
    "short_year": _("Write the year with four digits."),
    "month_first": _("The month seems to come first. Write 2026-11-01 or 01/11/2026 (day first)."),
    "has_a_time": _("A date is expected, without a time of day."),
    "not_a_choice": _("This value is not in the list. See the template."),
    "unknown": _("This value is not known here."),
    "ambiguous": _("Several bear this name: %(names)s. Write the code, or the whole name."),
    "ends_before_start": _("The end comes before the start."),
    "same_as_line": _("The same thing is already on line %(other)s."),
    "differs_from_line": _("Line %(other)s says something else of the same thing."),
    "not_yours": _("This is outside what you may change."),
    "no_step_leads_there": _(
        "No step leads from the stored state to this one. Use the steps its page offers."
    ),
    "not_there_yet": _("What is not begun yet cannot be in this state."),
    "stored_twice": _("Several stored rows match this line. Tell them apart in the portal first."),
    # A figure that an agency does not give
    "withheld_confidential": _("x: kept confidential by the source"),
    "withheld_unreliable": _("F: too unreliable, says the source"),
    "withheld_not_available": _("..: not available, says the source"),
    "withheld_not_applicable": _("…: does not apply, says the source"),
    "withheld_too_few": _("too few to be told (<5)"),
    # A line skipped
    "comment": _("comment"),
    "above_headers": _("title above the headers"),
    "totals": _("total, not a line of data"),
    "example": _("example of the template"),
    "footnote": _("note or source"),
    "headers_again": _("headers repeated"),
    # Undoing
    "changed_since": _("Changed since by someone else."),
    "used_since": _("Something else refers to it now."),
}


def sentence(problem: Mapping) -> str:
    """Return the sentence of a problem stored as JSON."""
    code = problem.get("code", "invalid")
    template = gettext(problem["message"]) if problem.get("message") else _template(code)
    params = {"value": problem.get("value", ""), "column": problem.get("column", "")} | problem.get(
        "params", {}
    )
    return str(template) % params


def place(problem: Mapping, *, labels: Mapping) -> str:
    """Return where a problem is: « line 3, Seats », as far as it is known."""
    column = problem.get("column", "")
    parts = []
    if problem.get("line"):
        parts.append(gettext("line %(line)s") % {"line": problem["line"]})
    if column:
        parts.append(str(labels.get(column, column)))
    return ", ".join(parts)


def _template(code):
    for kind in REGISTER.values():
        if code in kind.sentences:
            return kind.sentences[code]
    return SENTENCES.get(code, SENTENCES["invalid"])
