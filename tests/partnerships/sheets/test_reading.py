"""Files as people really send them."""

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from partnerships.sheets.problems import Unreadable
from partnerships.sheets.reading import COMMAND_LINE, Limits, Row, Skipped, open_table
from partnerships.sheets.values import to_number, to_text

COLUMNS = {
    "code": ["Code", "Code - NOC"],
    "title": ["Titre", "Class title"],
    "entrants": ["Effectif débutant"],
}
CSV = "Code;Titre;Effectif débutant\n5371;Usinage;14\n"


def table(content, **options):
    data = content.encode() if isinstance(content, str) else content
    return open_table(io.BytesIO(data), **({"columns": COLUMNS, "required": ["code", "title"]} | options))


def rows(content, **options):
    return [line for line in table(content, **options).lines() if isinstance(line, Row)]


def skipped(content, **options):
    found = [line for line in table(content, **options).lines() if isinstance(line, Skipped)]
    return [(line.line, line.reason.code) for line in found]


def refusal(content, **options):
    with pytest.raises(Unreadable) as refused:
        list(table(content, **options).lines())
    return refused.value.problem


def workbook(*lines, sheets=(), change=None):
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    for title in sheets:
        book.create_sheet(title)
    if change:
        change(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


HEADERS = ("Code", "Titre", "Effectif débutant")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (CSV.encode("utf-8-sig"), "utf-8"),
        (CSV.encode(), "utf-8"),
        (CSV.encode("cp1252"), "cp1252"),
        (CSV.encode("cp850"), "cp850"),
        (CSV.encode("mac_roman"), "mac_roman"),
        (CSV.replace("Usinage", "Œuvre… à l’été").encode("mac_roman"), "mac_roman"),
        (CSV.replace("Usinage", "Œuvre… à l’été").encode("cp1252"), "cp1252"),
        ("\ufeff".encode("utf-16-le") + CSV.encode("utf-16-le"), "utf-16-le"),
        ("\ufeff".encode("utf-16-be") + CSV.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_the_encoding_is_found(data, encoding):
    found = table(data)
    assert found.encoding == encoding and found.header.columns["entrants"] == 2


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends_are_found(delimiter, ending):
    found = rows(CSV.replace(";", delimiter).replace("\n", ending))
    assert found[0].line == 2 and found[0].values == {"code": "5371", "title": "Usinage", "entrants": "14"}


def test_a_line_cut_between_two_chunks_is_one_line():
    text = "Code;Titre\r\n" + "".join(f"{n};{'x' * 997}\r\n" for n in range(300))
    assert [row.line for row in rows(text)] == list(range(2, 302))


def test_headers_are_matched_without_accents_case_or_punctuation():
    assert set(table("CODE ;titre*;EFFECTIF DEBUTANT\n").header.columns) == {"code", "title", "entrants"}


def test_headers_may_be_under_a_title_and_comments():
    text = "Bilan de l'Estrie;;\n# tapé le 3 mai; d'après le CFP\n\n" + CSV
    found = table(text)
    assert found.header.line == 4 and skipped(text) == [(1, "above_headers"), (2, "comment")]


def test_a_header_that_begins_with_a_number_sign_is_a_header():
    text = "#;Titre;Effectif débutant\n5371;Usinage;14\n"
    assert (
        table(text, columns=COLUMNS | {"code": ["#", "# code"]}, remembered={}).header.columns["title"] == 1
    )


def test_quotes_in_a_comment_do_not_disturb_the_lines_below():
    assert [row.line for row in rows('# voir "CFP\n' + CSV)] == [3]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("# note;;", "comment"),
        ("Total;;14", "totals"),
        ("TOTAL GÉNÉRAL;;14", "totals"),
        ("Sous-total;;14", "totals"),
        (";Total;14", "totals"),
        ("Exemple : 5371;Usinage;14", "example"),
        ("Source : CFP de l'Estrie, 2026.;;", "footnote"),
        ("Code;Titre;Effectif débutant", "headers_again"),
    ],
)
def test_what_is_no_data_is_skipped_with_its_reason(line, reason):
    assert skipped(CSV + line + "\n") == [(3, reason)]


def test_a_program_called_totalisation_is_data():
    assert len(rows(CSV + "5372;Totalisation;3\nTotale;x;1\n")) == 3


def test_the_kind_may_say_what_a_total_is():
    from partnerships.sheets.problems import Problem

    by_code = lambda values, cells: Problem("totals") if values["code"] == "5371" else None  # noqa: E731
    assert skipped(CSV, skip=by_code) == [(2, "totals")]


def test_blank_lines_are_counted():
    found = table(CSV + ";;\n\n  ; ;\n5372;Soudage;3\n")
    assert [line.line for line in found.lines()] == [2, 6] and found.blank_lines == 3


def test_a_cell_over_several_lines_keeps_line_numbers_right():
    found = rows('Code;Titre\n1;"a\nb\nc"\n2;d\n')
    assert [(row.line, row.values["title"]) for row in found] == [(2, "a\nb\nc"), (5, "d")]


def test_a_remembered_mapping_names_a_header_nobody_else_knows():
    found = table("Code;Intitulé maison\n1;x\n", remembered={"intitulemaison": "title"})
    assert found.header.columns["title"] == 1 and not found.header.missing


def test_missing_and_ignored_headers_are_told():
    header = table("Code;Ville\n1;Magog\n").header
    assert header.missing == ("title",) and header.ignored == ("Ville",)


def test_a_line_with_more_cells_than_headers_is_in_error():
    assert [problem.code for problem in rows(CSV + "5;a;b;c\n")[1].problems] == ["extra_cells"]


def test_a_cell_too_long_is_in_error_at_its_column():
    [row] = rows(f"Code;Titre\n1;{'x' * 10_001}\n")
    assert [(p.code, p.line, p.column) for p in row.problems] == [("cell_too_long", 2, "title")]


def test_excel_says_its_separator_on_the_first_line():
    assert table("sep=,\nCode,Titre\n1,x\n").delimiter == ","


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "empty_file", None),
        (b"\n\n;;\n", "empty_file", None),
        (b"Code;Titre\n1;a\x00b\n", "nul_character", 2),
        (b"Code;Titre\n1;a\n2;\xed\xa0\x80\n", "lone_surrogate", 3),
        ("Code;Titre\n\uffff;x\n".encode(), "forbidden_character", 2),
        (b"Code;Titre\n1;\x81\x8d\n", "not_text", 2),
        (b'Code;Titre\n1;"a\n2;b\n', "quote_not_closed", 2),
        (b'Code;Titre\n1;"a"b\n', "quote_misplaced", 2),
        (b"Code;Titre" + b";x" * 99 + b"\n", "too_many_columns", 1),
        (b"Code;Titre\n" + b"x" * 1_100_000, "line_too_long", 2),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "damaged", None),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted", None),
        (b"%PDF-1.7", "pdf", None),
        (b"\x89PNG\r\n", "picture", None),
        (b"<html><table>", "web_page", None),
        (b"PK\x03\x04 broken", "damaged", None),
        (b"\xff\xfeC\x00\x00\xd8;\x00", "lone_surrogate", 1),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_where(data, code, line):
    problem = refusal(data)
    assert (problem.code, problem.line) == (code, line)


def test_limits_are_the_browsers_or_none():
    text = "Code;Titre\n" + "1;x\n" * 30
    assert refusal(text, limits=Limits(rows=20)).code == "too_many_rows"
    assert refusal(text, limits=Limits(size=20)).code == "too_big"
    assert len(rows(text, limits=COMMAND_LINE)) == 30


def test_a_file_that_takes_too_long_is_let_go():
    text = "Code;Titre\n" + "1;x\n" * 300
    assert refusal(text, limits=Limits(seconds=-1)).code == "too_slow"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [(CSV, "cohortes.xlsx", "renamed_text"), (workbook(HEADERS), "cohortes.csv", "renamed_workbook")],
)
def test_a_renamed_file_is_told_from_its_content(data, name, code):
    assert refusal(data, name=name).code == code


def test_numbers_dates_and_text_of_a_workbook_keep_their_types():
    [row] = rows(workbook(HEADERS, ("5371", datetime(2026, 11, 1), 14.5)))
    assert row == Row(2, {"code": "5371", "title": date(2026, 11, 1), "entrants": 14.5})


def test_a_workbook_may_hold_titles_blank_lines_and_totals():
    data = workbook(
        ("Estrie",), (), HEADERS, ("5371", "Usinage", 14), (None, None, None), ("Total", None, 14)
    )
    assert [row.line for row in rows(data)] == [4] and skipped(data) == [(1, "above_headers"), (6, "totals")]


def test_cells_merged_downwards_give_their_value_to_every_line():
    data = workbook(
        HEADERS,
        ("5371", "Usinage", 14),
        (None, None, 12),
        (None, "x", 1),
        change=lambda book: (book.active.merge_cells("A2:A4"), book.active.merge_cells("B2:B3")),
    )
    assert [(row.values["code"], row.values["title"]) for row in rows(data)] == [
        ("5371", "Usinage"),
        ("5371", "Usinage"),
        ("5371", "x"),
    ]


def test_the_first_sheet_that_is_shown_is_read():
    def change(book):
        book.active.sheet_state = "hidden"
        for title, code in (("Lisez-moi", "1"), ("Données", "2"), ("Autres", "3")):
            book.create_sheet(title).append(HEADERS)
            book[title].append((code, "x", 1))
        book.active = 2

    data = workbook(change=change)
    assert rows(data)[0].values["code"] == "2" and rows(data, sheet="autres")[0].values["code"] == "3"
    assert refusal(data, sheet="Absente").code == "no_sheet"


def test_a_formula_gives_its_last_value_and_is_refused_without_one():
    data = workbook(HEADERS, ("5371", "Usinage", "=7+7"))
    problem = refusal(data)
    assert (problem.code, problem.line, problem.column) == ("formula_without_value", 2, "C")
    computed = changed(data, "xl/worksheets/sheet1.xml", "<v></v>", "<v>14</v>", "<v />", "<v>14</v>")
    assert rows(computed)[0].values["entrants"] == 14


def test_an_excel_error_is_kept_for_the_column_to_refuse():
    [row] = rows(workbook(HEADERS, ("#N/A", "Usinage", "#DIV/0!")))
    with pytest.raises(ValueError, match="excel_error"):
        to_number(row.values["entrants"])


def changed(data, part, *replacements, content=None):
    """Return the workbook with text of one of its parts replaced."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name == part:
                text = content or text
                for before, after in zip(replacements[::2], replacements[1::2], strict=True):
                    text = text.replace(before.encode(), after.encode())
            new.writestr(name, text)
    return target.getvalue()


BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><sst xmlns="x"><si><t>&a;</t></si></sst>'


@pytest.mark.parametrize(
    "content",
    [
        BOMB,
        b'<?xml version="1.0"?><!DOCTYPE x><x/>',
        BOMB.decode().replace('"?>', '" encoding="utf-16"?>').encode("utf-16"),
    ],
)
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "docProps/core.xml", "xl/styles.xml"])
def test_a_doctype_is_refused_wherever_it_hides(part, content):
    assert refusal(changed(workbook(HEADERS), part, content=content)).code == "xml_refused"


def test_a_workbook_that_expands_too_much_is_refused():
    assert (
        refusal(changed(workbook(HEADERS), "docProps/app.xml", content=b"<x>" + b" " * 2**24 + b"</x>")).code
        == "too_expanded"
    )


@pytest.mark.parametrize(
    ("part", "before", "after", "code"),
    [
        ("xl/worksheets/sheet1.xml", "</sheetData>", "</sheet", "damaged"),
        ("xl/worksheets/sheet1.xml", '<c r="A1"', '<c r="A1" t="s"><v>99</v></c><c r="D1"', "damaged"),
    ],
)
def test_a_workbook_broken_inside_is_refused_kindly(part, before, after, code):
    assert refusal(changed(workbook(HEADERS), part, before, after)).code == code


@pytest.mark.parametrize("part", ["<c ", '<c r="A1" ', 'r="A1" ', "<mergeCell ", "<c r='A1'><f>"])
def test_a_hostile_sheet_is_refused_at_once(part):
    content = b"<worksheet>" + part.encode() * 30_000
    data = changed(workbook(HEADERS), "xl/worksheets/sheet1.xml", content=content)
    refused = {"damaged", "too_expanded", "empty_file", "too_many_cells"}
    assert refusal(data).code in refused  # a search that backtracks would never end


def test_other_zip_files_are_named():
    def zipped(name):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr(name, "x")
        return target.getvalue()

    assert refusal(zipped("content.xml")).code == "damaged"
    assert refusal(zipped("xl/workbook.bin")).code == "damaged"
    assert refusal(zipped("Index/Document.iwa")).code == "numbers_document"
    assert refusal(zipped("word/document.xml")).code == "not_a_workbook"


def test_a_sheet_that_lies_about_its_size_is_read_whole():
    data = changed(
        workbook(HEADERS, ("5371", "Usinage", 14)), "xl/worksheets/sheet1.xml", 'ref="A1:C2"', 'ref="A1:A1"'
    )
    assert rows(data)[0].values["entrants"] == 14


def test_the_structure_files_of_the_national_classification_are_read():
    text = (
        "\ufeffNiveau,Structure hiérarchique,Code dela CNP 2021 v1.0,Titres de classes\n"
        '5,Groupe de base,00010,"Membres, élus"\n'
    )
    found = rows(text, columns={"code": ["Code dela CNP 2021 v1.0"], "title": ["Titres de classes"]})
    assert found[0].values == {"code": "00010", "title": "Membres, élus"}


def test_projections_with_comment_lines_are_read():
    text = (
        '# SOURCE: ESDC, COPS; "Licence, Canada"\n# INPUTS: a, b\n'
        "noc2021,occupation_en,growth\n00010,Legislators,100\n"
    )
    found = rows(text, columns={"code": ["noc2021"], "title": ["occupation_en"], "growth": ["growth"]})
    assert [(row.line, to_text(row.values["code"])) for row in found] == [(4, "00010")]
