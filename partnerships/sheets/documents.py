"""Read the tables of a document (DOCX) in a process of its own, as workbooks are. PURE."""

import zipfile
from collections.abc import Iterator

from partnerships.sheets.workbooks import BOUNDS, Bounds, lines_of

PROCESS = "partnerships.sheets.document_process"


def is_document(source) -> bool:
    """Tell a document of Word by what its archive holds."""
    try:
        return "word/document.xml" in zipfile.ZipFile(source).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False
    finally:
        source.seek(0)


def table_rows(source, *, bounds: Bounds = BOUNDS) -> Iterator[list]:
    """Yield [number of the table, number of the row, its cells]: see ``document_process.rows_of``.

    Raises Unreadable: damaged_document, too_expanded, xml_refused, too_heavy.
    """
    yield from lines_of(source, layout="docx", sheet="", bounds=bounds, process=PROCESS)
