"""Plain text reads as its writer meant: paragraphs, and lists where lines begin as items do."""

import pytest

from partnerships.printing.paragraphs import parts_of


def said(text: str) -> list:
    return [(part["kind"], part.get("lines") or part["entries"]) for part in parts_of(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("  \n \n", []),
        ("Un.\nDeux.", [("text", ["Un.", "Deux."])]),
        ("Un.\n\nDeux.", [("text", ["Un."]), ("text", ["Deux."])]),
        ("Un.\r\n \r\nDeux.", [("text", ["Un."]), ("text", ["Deux."])]),
        ("À faire :\n- lire\n- signer\nPuis rien.", [
            ("text", ["À faire :"]), ("bullets", [["lire"], ["signer"]]), ("text", ["Puis rien."]),
        ]),
        ("• lire\n• signer", [("bullets", [["lire"], ["signer"]])]),
        ("- lire\n  jusqu’au bout", [("bullets", [["lire", "jusqu’au bout"]])]),
        ("- lire\n\n- signer", [("bullets", [["lire"], ["signer"]])]),
        ("3. trois\n5. cinq", [
            ("numbers", [{"number": 3, "lines": ["trois"]}, {"number": 5, "lines": ["cinq"]}]),
        ]),
        ("1) un", [("numbers", [{"number": 1, "lines": ["un"]}])]),
        ("-sans espace\n1.sans espace\n-", [("text", ["-sans espace", "1.sans espace", "-"])]),
        ("2026. Une année", [("text", ["2026. Une année"])]),
        ("0. zéro", [("text", ["0. zéro"])]),
    ],
)  # fmt: skip
def test_a_text_and_its_parts(text, parts):
    assert said(text) == parts


def test_lists_of_two_kinds_stay_apart():
    assert [kind for kind, _ in said("- a\n• b\n1. c\n2) d")] == ["bullets", "bullets", "numbers", "numbers"]
