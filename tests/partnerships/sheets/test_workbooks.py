"""Workbooks of every layout, read by a process that cannot harm: what formats, merges and limits say."""

import base64
import io
import zipfile
import zlib
from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter

from partnerships.sheets.problems import Unreadable
from partnerships.sheets.values import is_percentage, to_number, to_share, to_text, to_whole
from partnerships.sheets.workbooks import Bounds, Merged, open_workbook
from tests.partnerships.sheets.test_reading import HEADERS, changed, workbook

SHEET = "xl/worksheets/sheet1.xml"
STRICT = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)


def read(data, *, layout="xlsx", sheet="", **bounds):
    """Return ({line: cells}, what the book is)."""
    rows, about = open_workbook(io.BytesIO(data), layout=layout, sheet=sheet, bounds=Bounds(**bounds))
    return dict(rows), about


def book(write, **options):
    target = io.BytesIO()
    made = xlsxwriter.Workbook(target, options)
    write(made, made.add_worksheet("Feuille"))
    made.close()
    return target.getvalue()


def test_what_formats_print_is_kept_beside_the_number():
    def write(made, sheet):
        for place, (number, code) in enumerate(
            [(311, "00000"), (0.18, "0 %"), (12.1, "0.00"), (5, "General")]
        ):
            sheet.write_number(0, place, number, made.add_format({"num_format": code}))

    [cells] = read(book(write))[0].values()
    assert [to_text(cell) for cell in cells] == ["00311", "18 %", "12.10", "5"]
    assert [float(to_number(cell)) for cell in cells] == [311, 0.18, 12.1, 5]
    assert is_percentage(cells[1]) and float(to_share(cells[1])) == 0.18
    with pytest.raises(ValueError, match="is_a_share"):
        to_whole(cells[1])


def test_errors_hidden_lines_merges_and_other_sheets_are_seen():
    def write(made, sheet):
        sheet.write_formula(0, 0, "=1/0", None, "#DIV/0!")
        sheet.write_formula(0, 1, "=TRIM(B9)", None, "x")
        sheet.merge_range(1, 0, 2, 0, "Usinage")
        sheet.merge_range(1, 1, 2, 1, 12)
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.write_row(3, 0, ["caché", 1])
        second = made.add_worksheet("Deuxième")
        second.write_row(1, 1, ["Code", "Titre  long"])
        second.write(2, 1, 5371)
        made.add_worksheet("Loin").write(5_000, 0, "x")
        made.add_worksheet("Lisez-moi")

    rows, about = read(book(write))
    assert (rows[1], rows[3][0], rows[4]) == (["#DIV/0!", "x"], "Usinage", ["caché", 1])
    assert type(rows[2][1]) is type(rows[3][1]) is Merged and rows[3][1] == 12
    assert about == {
        "sheet": "Feuille",
        "sheets": ["Deuxième", "Loin"],
        "glances": {"Deuxième": ["Code · Titre long", "5371"]},  # no line of a long sheet is read
        "hidden": 1,
        "is_filtered": False,
        "is_seen": True,
    }
    assert read(book(write), sheet="deuxieme")[0][2] == [None, "Code", "Titre  long"]


def test_days_are_counted_from_the_origin_of_the_workbook():
    def write(made, sheet):
        sheet.write_datetime(0, 0, date(2026, 8, 24), made.add_format({"num_format": "yyyy-mm-dd"}))
        moment = made.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.write_datetime(0, 1, datetime(2026, 8, 24, 13, 30), moment)

    for options in ({}, {"date_1904": True}):
        assert read(book(write, **options))[0] == {1: [date(2026, 8, 24), datetime(2026, 8, 24, 13, 30)]}


def test_strict_workbooks_are_read_and_an_empty_text_that_a_formula_gives_is_empty():
    strict = changed(workbook(HEADERS, ("5371", "Usinage", 14)), "xl/workbook.xml", *STRICT)
    assert read(strict)[0][2] == ["5371", "Usinage", 14]
    empty = '<c r="C2" t="str"><f>IF(1,"")</f><v></v></c>'
    formula = changed(
        workbook(HEADERS, ("5371", "Usinage", 14)), SHEET, '<c r="C2" t="n"><v>14</v></c>', empty
    )
    assert read(formula)[0][2] == ["5371", "Usinage"]


NAMES = {"office": "office", "table": "table", "text": "text"}
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{of}:1.0"' for name, of in NAMES.items()
)


def open_document(*lines):
    def cell(value):
        type_ = 'string"' if isinstance(value, str) else f'float" office:value="{value}"'
        if isinstance(value, timedelta):
            type_ = f'time" office:time-value="PT{value // timedelta(hours=1)}H30M00S"'
        if isinstance(value, time):
            type_ = f'time" office:time-value="{value:PT%HH%MM%SS}"'
        return f'<table:table-cell office:value-type="{type_}><text:p>{value}</text:p></table:table-cell>'

    rows = "".join(f"<table:table-row>{''.join(map(cell, line))}</table:table-row>" for line in lines)
    table = f'<table:table table:name="Un">{rows}</table:table>'
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
        archive.writestr("content.xml", f"<office:document-content {SPACES}>{body}</office:document-content>")
    return target.getvalue()


def test_an_open_document_is_read_and_says_what_is_not_seen():
    rows, about = read(open_document(HEADERS, (5371, "Usinage", 14)), layout="ods")
    assert rows[2] == [5371, "Usinage", 14] and about["is_seen"] is False


def test_hours_are_read_as_they_are_written_in_every_layout():
    """python-calamine 0.9 leaves those of an open document in ISO 8601, and Python prints a day and hours."""

    def write(made, sheet):
        style = made.add_format({"num_format": "[h]:mm:ss"})
        for place, hours in enumerate([26.5, 8.25]):
            sheet.write_datetime(0, place, timedelta(hours=hours), style)
        sheet.write_datetime(0, 2, time(8, 5), made.add_format({"num_format": "hh:mm"}))

    [cells] = read(book(write))[0].values()
    assert cells == ["26:30", "8:15", "08:05"]
    [cells] = read(open_document((timedelta(hours=26.5), time(8, 5), "PT non")), layout="ods")[0].values()
    assert cells == ["26:30", "08:05", "PT non"]


# « Code, Titre, Places; 5371, Usinage, 14 » in an .xls of xlwt 1.3 (BIFF8), squeezed.
OLD_BOOK = (
    b"c-rk)O=uHA6#izDZIY!;H#HSnp@f1}V=v-Ggt}GHo-FaFC?eRjStK-UWZR1#v|4i%1W$^WLN8vbUi?81dJ_~XdJqI5(W4*;3"
    b"Le_5Z{F@oT0JzN^@sVEdGqGIc{49FZ)P&{Vj)$Xz0+O83hY7zbuWRI2AQCg2n!}i?|G69^Ef3>;h#bxP7~Rp<6+zLn4Cj7-!"
    b"*8s9eqL+ct`03PGh+2*qJrN9`+$Gqz?l`1#XZei7xi4gXuWabxdz@%|}cJS#p`_0M)IE<5;kUvpa$)KBo1uE(zK0J+^tnl5O"
    b"b3QyInQuL!@cj@@oCU-~;0J<(Rof#z+<c5F9asv=DjIEOD@2KXGV)W;bmUt75V$-gd_$9^Keszrfmc%vNP6&QFHks1vn&LXl"
    b"PZJ73!3$_j%DNeaIt<hX5KW<Ob%#TbKo%|`=kXth^Wpmk5ZsQPdC0al`^C=E=lQ!$co1b1D7|U5FSu)Mrx4+46lzzd(1!+OX"
    b"N%&q#NC&gbZ)JLsTiw8XH`6qQC*^&)&VboJ!*wpPwvYPR&Uj^QYT!2$U-@wGeoy7SwT1Zkq1xH>{A+6#y>#dl$X<Rk=okIs`"
    b"Zb9MR+x)mLwL)y>xa!Du9<=FUT~7NV+jVcDW-l&j*j?V(t@#))?$VAIn7{M3Lg*q^#xnY(eZWCdZ#={wGQ0np&M*CN)0F|C@"
    b"3f>C@3f>`~isIk9{P#YUshmAr`#rEK#bfXOjOGhft<(iY})6;85=3OjGf*9=ZtI605Wc-wP#<QtvJ%FvfmNG#$Tm@e_@|XVr"
    b"%0uUkUR_Fr$t&)?ktH&M05CI"
)


def test_an_old_workbook_is_read_and_says_what_is_not_seen():
    rows, about = read(zlib.decompress(base64.b85decode(OLD_BOOK)), layout="xls")
    assert list(rows.values()) == [["Code", "Titre", "Places"], [5371, "Usinage", 14]]
    assert (about["sheet"], about["is_seen"], about["glances"]) == ("Un", False, {})


@pytest.mark.parametrize(
    ("bounds", "code"),
    [
        ({"cells": 100}, "too_many_cells"),
        ({"memory": 80 * 2**20}, "too_heavy"),
        ({"clock": 0}, "too_heavy"),
        ({"expanded": 1_000}, "too_expanded"),
    ],
)
def test_limits_hold_with_harmless_files(bounds, code):
    data = workbook(*[(n, f"texte {n}", n) for n in range(1, 200)])
    if "memory" in bounds:  # 7 million cells between two: more than this, less than the usual limit
        data = changed(data, SHEET, 'r="C2"', 'r="Z300000"')
    with pytest.raises(Unreadable) as refused:
        read(data, **bounds)
    assert refused.value.problem.code == code


def test_two_cells_far_apart_do_not_ask_for_all_those_between():
    data = workbook(HEADERS, ("5371", "Usinage", 14))
    for far, code in (("Z1048576", {"too_heavy"}), ("XFD2", {"too_many_columns"})):
        with pytest.raises(Unreadable) as refused:
            read(changed(data, SHEET, 'r="C2"', f'r="{far}"'), memory=256 * 2**20)
        assert refused.value.problem.code in code
