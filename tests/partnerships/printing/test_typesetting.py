"""What is printed is what was typed, in everybody's letters; no network, no other file, the same bytes."""

import socketserver
from datetime import UTC, datetime

import pytest

from partnerships.printing import typesetting
from partnerships.printing.typesetting import NotPrinted, absent, typeset, unprintable
from tests import pdfs

AT = datetime(2026, 11, 23, 15, tzinfo=UTC)
PAGE = """#import "print/page.typ": *
#show: sheet.with(title: "Essai", language: "fr")
= Essai
#data.text
"""
TYPED = [
    '#read("x")',
    '#import "@preview/x:1.0.0"',
    "$x^2$ costs 5 $",
    "*not bold* _not italic_",
    "<a> @ref \\ \\n ~ `raw`",
    "= no heading",
    "- no list",
    "// no comment /* none */",
    "#set page(width: 1pt)",
    "https://exemple.example/a?b=c",
    "\"quoted\" 'quoted'",
    "{{ data }} {% if %}",
]
# Quebec's people: Latin with every accent, syllabics, Arabic, Chinese (both), Gurmukhi, Cyrillic, and others.
NAMES = [
    "Ñuñez-Lévêque", "Noël Œuvrard", "ᐃᓄᒃᑎᑐᑦ", "ᓀᐦᐃᔭᐍᐏᐣ", "Pien Tshakapesh", "Đặng Thị Thúy", "Łukasz Żółć",
    "Şükrü Ğ",
    "محمد العربي", "李小龙", "張偉", "ਗੁਰਮੁਖੀ ਸਿੰਘ", "Дмитрий", "Київ", "Γιώργος", "דוד", "प्रिया",
    "山田かな", "김한글", "Kahnawà:ke",
]  # fmt: skip


@pytest.fixture
def root(tmp_path):
    """A folder of templates with one page that prints a text."""
    (tmp_path / "print").symlink_to(typesetting.ROOT / "print")
    (tmp_path / "page.typ").write_text(PAGE)
    return tmp_path


def printed(root, text: str) -> pdfs.Read:
    return pdfs.read(typeset("page.typ", {"text": text}, at=AT, root=root))


@pytest.mark.parametrize("text", TYPED)
def test_text_prints_as_typed(root, text):
    (root / "x").write_text("secret")
    assert text in printed(root, text).text


def test_the_same_text_gives_the_same_bytes(root):
    first, second = (typeset("page.typ", {"text": "Été"}, at=AT, root=root) for _turn in range(2))
    assert first == second
    assert first != typeset("page.typ", {"text": "Été"}, at=AT.replace(year=2027), root=root)


def test_it_is_tagged_and_says_its_title_and_language(root):
    told = printed(root, "Été")
    assert told.is_tagged and "<pdfuaid:part>1</pdfuaid:part>" in told.claims
    assert (told.title, told.language, told.outline) == ("Essai", "fr-CA", ["Essai"])


def test_a_drawing_without_alternative_text_is_refused(root):
    (root / "page.typ").write_text(PAGE + '#image(bytes(data.text), format: "svg")')
    with pytest.raises(NotPrinted, match="missing alt text"):
        printed(root, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')


@pytest.mark.parametrize("path", ["/etc/passwd", "../secret", "../../../../../etc/passwd"])
def test_no_file_outside_of_the_templates_is_read(root, path):
    (root.parent / "secret").write_text("x")
    (root / "page.typ").write_text(f'{PAGE}#read("{path}")')
    with pytest.raises(NotPrinted, match="not found|escape"):
        printed(root, "x")


def test_a_package_is_refused_before_any_connection(root, monkeypatch):
    (root / "page.typ").write_text('#import "@preview/tablex:0.0.8": *')
    with socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as server:
        server.timeout, calls = 0.2, []
        server.verify_request = lambda *call: calls.append(call)
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{server.server_address[1]}")
        with pytest.raises(NotPrinted, match="imports a package"):
            printed(root, "x")
        server.handle_request()
    assert calls == []


def test_our_own_templates_import_no_package():
    typesetting.refuse_packages(typesetting.ROOT)
    assert len(list(typesetting.ROOT.rglob("*.typ"))) >= 4


# --- Letters ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_locked_typefaces_have_the_letters_of_every_name(name):
    assert absent(name, system=False) == ""


@pytest.mark.parametrize("name", ["Ñuñez-Lévêque", "ᐃᓄᒃᑎᑐᑦ", "李小龙", "Дмитрий", "Đặng Thị Thúy"])
def test_every_name_is_printed_and_can_be_copied(root, name):
    assert name in printed(root, name).text


def test_letters_typed_in_two_parts_are_printed(root):
    assert (
        "Le\u0301vesque" in printed(root, "Le\u0301vesque").text
        or "Lévesque" in printed(root, "Le\u0301vesque").text
    )


def test_a_character_that_no_typeface_has_is_named_once_and_never_a_box(root, no_machine):
    assert unprintable("Jean \U00013000 et \U00013000 \ue000") == "\U00013000\ue000"
    assert "Jean [U+13000]" in printed(root, "Jean \U00013000").text


@pytest.fixture
def no_machine(monkeypatch):
    """A machine without typefaces."""
    typesetting.typefaces.cache_clear()
    real = typesetting.typst.Fonts
    monkeypatch.setattr(
        typesetting.typst, "Fonts", lambda **told: real(**{**told, "include_system_fonts": False})
    )
    yield
    typesetting.typefaces.cache_clear()


@pytest.mark.parametrize(
    "text", ["a\tb\r\nc", "zero\u200bwidth", "soft\u00adhyphen", "left\u200eright", "nb\u202fsp"]
)
def test_what_shows_nothing_is_not_missing(text):
    assert unprintable(text) == ""


def test_a_control_character_is_named():
    assert unprintable("a\x01b\x7f") == "\x01\x7f"


# --- Lines ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("letter", ["W", "é", "ᐃ", "i"])
def test_a_word_of_600_letters_wraps_and_stays_one_word(root, letter):
    lines = [line for line in printed(root, f"({letter * 600})").text.splitlines() if letter * 20 in line]
    assert len(lines) >= 3
    assert letter * 600 in "".join(printed(root, f"({letter * 600})").text.splitlines())


def test_a_long_word_in_a_narrow_column_stays_in_its_column(root):
    told = {"label": "x", "width": 1, "numeric": False}
    table = {"caption": "t", "columns": [told] * 6, "rows": [["W" * 600, "b", "c", "d", "e", "f"]]}
    (root / "page.typ").write_text(PAGE.replace("#data.text", "#table-of(data.table)"))
    text = pdfs.read(typeset("page.typ", {"table": table}, at=AT, root=root)).text
    assert max(line.count("W") for line in text.splitlines()) < 25
