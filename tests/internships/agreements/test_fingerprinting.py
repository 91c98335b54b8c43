"""The bytes that people sign never vary, and who must sign follows kind and age."""

import pytest

from internships.agreements.fingerprinting import canonical, fingerprint, groups, roles_asked

ASKED = {"age": 20, "hosts": 1, "tutors": 1, "school_signs": True, "tutor_signs": False, "union_signs": True,
         "unionized": 0}  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"t": "e\u0301"}, {"t": "é"}),
        ({"t": "a\r\nb"}, {"t": "a\nb"}),
        ({"l": ("x", "y")}, {"l": ["x", "y"]}),
    ],
)
def test_the_same_content_has_the_same_fingerprint(one, other):
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize("other", [{"a": 2}, {"a": "1"}, {"a": None}, {"b": 1}, {"a": 1, "b": ""}])
def test_any_change_has_another_fingerprint(other):
    assert fingerprint({"a": 1}) != fingerprint(other)


def test_the_canonical_form_is_short_and_sorted():
    assert canonical({"b": [1, "é"], "a": None}) == '{"a":null,"b":[1,"é"]}'


def test_a_float_has_no_canonical_form():
    with pytest.raises(TypeError):
        canonical({"hours": 30.1})


def test_a_fingerprint_is_read_by_groups_of_eight():
    assert list(groups("a" * 64)) == ["a" * 8] * 8


@pytest.mark.parametrize(
    ("case", "roles"),
    [
        ({}, ["student", "employer", "school"]),
        ({"age": 17}, ["student", "guardian", "employer", "school"]),
        ({"age": 18}, ["student", "employer", "school"]),
        ({"age": None}, ["student", "guardian", "employer", "school"]),
        ({"hosts": 2}, ["student", "employer", "employer", "school"]),
        ({"tutor_signs": True, "tutors": 2}, ["student", "employer", "tutor", "tutor", "school"]),
        ({"unionized": 1}, ["student", "employer", "union", "school"]),
        ({"unionized": 1, "union_signs": False}, ["student", "employer", "school"]),
        ({"school_signs": False}, ["student", "employer"]),
    ],
)
def test_who_must_sign(case, roles):
    assert roles_asked(**{**ASKED, **case}) == roles
