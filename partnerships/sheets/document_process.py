"""The process that reads the tables of one document (DOCX) for another: no Django, hard limits. PURE.

As its neighbour for workbooks: the document on its standard input, lines of JSON on its output. A document is
read as it is seen: content controls and tracked insertions are part of it, what was struck out is not.

mammoth reads three things otherwise than Word shows them: the text of a simple field is left out, cells that
a line leaves out at its beginning move the others, and a bookmark between two lines undoes merged cells.
Those are mended in the XML before it reads.
"""

import io
import json
import sys
import zipfile
from collections.abc import Iterator

import mammoth
from defusedxml import DefusedXmlException
from lxml import etree, html

from partnerships.sheets.marks import check_archive
from partnerships.sheets.problems import Unreadable
from partnerships.sheets.workbook_process import hold_down

BODY = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TRANSPARENT = ("fldSimple",)  # what only wraps the words that one sees
MARKS = ("bookmarkStart", "bookmarkEnd")
WIDEST = 63  # columns of a table in Word
LISTS, ITEM, LINE = {"ul", "ol"}, "item", "line"


def answers(source, limits: dict) -> Iterator[object]:
    """Yield [table, row, cells] of every row, or the one problem of the whole file; then « end »."""
    try:
        yield from rows_of(source, limits)
    except Unreadable as refused:
        yield {"refused": refused.problem.as_json()}
    except DefusedXmlException:
        yield {"refused": {"code": "xml_refused"}}
    except MemoryError:
        yield {"refused": {"code": "too_heavy"}}
    except Exception:  # parsers raise whatever they raise: any of it means a broken document
        yield {"refused": {"code": "damaged_document"}}
    yield "end"


def rows_of(source, limits: dict) -> Iterator[list]:
    """Yield [number of the table, number of the row, its cells] as they are seen.

    A cell is a list of [« item » of a list or « line », text], None where one from above or beside covers it.
    """
    with zipfile.ZipFile(source) as archive:
        check_archive(archive, expanded=limits["expanded"], ratio=limits["ratio"])
        mended = with_body(archive, mend(archive.read(BODY)))
    # Pictures are of no use here, and a table of a plan may hold large ones.
    said = mammoth.convert_to_html(mended, convert_image=mammoth.images.img_element(lambda _image: {}))
    page = html.fragment_fromstring(said.value, create_parent="div")
    tables = [table for table in page.iter("table") if next(table.iterancestors("table"), None) is None]
    for number, table in enumerate(tables, start=1):
        for place, cells in enumerate(placed(table), start=1):
            yield [number, place, cells]


def mend(body: bytes) -> bytes:
    """Return the XML of a document that says the same to who reads less of it."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(body, parser)
    for name in TRANSPARENT:
        for wrapper in list(root.iter(W + name)):
            unwrap(wrapper)
    for name in MARKS:
        for mark in list(root.iter(W + name)):
            mark.getparent().remove(mark)
    for before in list(root.iter(W + "gridBefore")):
        fill(before)
    return etree.tostring(root)


def unwrap(wrapper) -> None:
    """Put what an element holds in its place."""
    parent, place = wrapper.getparent(), wrapper.getparent().index(wrapper)
    for child in reversed(list(wrapper)):
        parent.insert(place, child)
    parent.remove(wrapper)


def fill(before) -> None:
    """Give a line the empty cells that it leaves out at its beginning."""
    about = before.getparent()
    place = about.getparent().index(about) + 1
    for _cell in range(min(int(before.get(W + "val", "0")), WIDEST)):
        cell = etree.SubElement(about.getparent(), W + "tc")
        etree.SubElement(cell, W + "p")
        about.getparent().insert(place, cell)


def with_body(archive: zipfile.ZipFile, body: bytes) -> io.BytesIO:
    """Return a document with another body."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name, body if name == BODY else archive.read(name))
    made.seek(0)
    return made


def placed(table) -> Iterator[list]:
    """Yield the cells of each row at their place: None where a merged cell covers them."""
    covered: dict[int, int] = {}
    for row in table.iter("tr"):
        if next(row.iterancestors("table")) is not table:
            continue
        cells, below = [], {}
        for cell in row.iterchildren("td", "th"):
            while covered.get(len(cells), 0):
                cells.append(None)
            place, wide = len(cells), min(int(cell.get("colspan", "1")), WIDEST)
            cells += [list(blocks(cell)), *[None] * (wide - 1)]
            high = int(cell.get("rowspan", "1"))
            below |= dict.fromkeys(range(place, place + wide), high)
        width = max([len(cells), *(place + 1 for place, left in covered.items() if left)])
        cells += [None] * (width - len(cells))
        yield cells
        left = {place: rows for place, rows in covered.items() if rows} | below
        covered = {place: rows - 1 for place, rows in left.items()}


def blocks(element) -> Iterator[list[str]]:
    """Yield [what it is, its text] of each line of a cell; an item that holds others comes before them."""
    for child in element:
        if child.tag in LISTS:
            for item in child.iterchildren("li"):
                if text := own_text(item):
                    yield [ITEM, text]
                yield from blocks(item)
        elif child.tag == "table":
            for cell in child.iter("td", "th"):
                yield from blocks(cell)
        elif child.tag not in ("li", "a", "strong", "em", "br", "img", "sup", "sub"):
            for line in text_of(child).split("\n"):
                if text := " ".join(line.split()):
                    yield [LINE, text]


def own_text(item) -> str:
    """Return the words of an item of a list, without those of the lists in it."""
    parts = [item.text or ""]
    for child in item:
        parts.append("" if child.tag in LISTS else text_of(child))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def text_of(element) -> str:
    """Return the words of an element, a line for each that it breaks."""
    for line in element.iter("br"):
        line.tail = "\n" + (line.tail or "")
    return element.text_content()


def main() -> None:
    asked = json.loads(sys.argv[1])
    limits = asked["limits"]
    hold_down(memory=limits["memory"], seconds=limits["processor"])
    for line in answers(io.BytesIO(sys.stdin.buffer.read()), limits):
        sys.stdout.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
