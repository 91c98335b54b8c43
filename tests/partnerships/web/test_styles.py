"""Pages carry the rules of Bootstrap that may apply to them, and texts travel compressed."""

import gzip
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.urls import reverse

from partnerships.web.requests import TextGZipMiddleware
from partnerships.web.styles import SOURCE, made_styles, our_words, used_styles

SHEETS = ("css/bootstrap.css", "css/arrimage.css", "css/print.css", "css/charts.css", "css/report.css")
GZIP = {"HTTP_ACCEPT_ENCODING": "gzip"}


@pytest.mark.parametrize(
    ("css", "words", "kept"),
    [
        (".btn{color:red}", "btn", ".btn{color:red}"),
        (".btn{color:red}", "", ""),
        (".btn-primary{color:red}", "btn- primary", ".btn-primary{color:red}"),
        (".btn-primary{color:red}", "btn primary", ""),
        (".a,.b .c,p>.a:hover{top:0}", "a b", ".a,p>.a:hover{top:0}"),
        ("p:not(.a,.b){top:0}h1{top:0}", "", "p:not(.a,.b){top:0}h1{top:0}"),
        ("@media (min-width:1px){.a{top:0}.b{top:0}}", "b", "@media (min-width:1px){.b{top:0}}"),
        ("@media print{.a{top:0}}", "", ""),
        ("[data-bs-theme=dark] p,[type=search]{top:0}", "", "[type=search]{top:0}"),
        ("@keyframes x{0%{top:0}}", "", "@keyframes x{0%{top:0}}"),
    ],
)
def test_a_rule_stays_when_what_it_names_may_be_on_a_page(css, words, kept):
    assert used_styles(css, set(words.split())) == kept


def test_nothing_is_lost_when_every_class_is_used():
    source = SOURCE.read_text(encoding="utf-8")

    class Everything(set):
        def __contains__(self, word):
            return True

    assert len(used_styles(source, Everything())) > 0.99 * len(source)


def test_what_pages_use_is_there_and_the_rest_is_not():
    made = made_styles()
    for used in (
        ".form-control",
        ".form-select",
        ".btn-primary",
        ".visually-hidden",
        ".is-invalid",
        ".table",
    ):
        assert used in made
    for unused in (".carousel", ".offcanvas", ".tooltip", "data-bs-theme"):
        assert unused not in made
    assert "btn-" in our_words()


def test_all_our_styles_together_weigh_a_hundred_and_fifty_kilobytes_at_most():
    sizes = {name: len(Path(finders.find(name)).read_bytes()) for name in SHEETS}
    assert sum(sizes.values()) <= 150 * 1024
    assert sizes["css/bootstrap.css"] < 80 * 1024


@pytest.mark.django_db
def test_a_page_is_compressed_made_and_kept_and_says_the_same(client, usinage):
    address = reverse("program_list")
    plain = client.get(address)
    for _time in ("made", "kept"):
        shorter = client.get(address, **GZIP)
        assert shorter["Content-Encoding"] == "gzip"
        assert gzip.decompress(shorter.content) == plain.content
        assert int(shorter["Content-Length"]) == len(shorter.content)
        assert "accept-encoding" in shorter["Vary"].lower()
        assert client.get(address, **GZIP, HTTP_IF_NONE_MATCH=shorter["ETag"]).status_code == 304
    assert client.get(address).content == plain.content


@pytest.mark.django_db
def test_a_page_made_for_one_person_never_has_the_same_length_for_sure(client, maude):
    client.force_login(maude)
    sizes = {len(client.get(reverse("workspace"), **GZIP).content) for _time in range(12)}
    assert len(sizes) > 1


@pytest.mark.parametrize(
    ("kind", "is_compressed"),
    [("text/html; charset=utf-8", True), ("application/json", True), ("application/pdf", False)],
)
def test_files_that_are_compressed_already_travel_as_they_are(rf, kind, is_compressed):
    middleware = TextGZipMiddleware(lambda request: HttpResponse(b"x" * 5000, content_type=kind))
    assert middleware(rf.get("/", **GZIP)).has_header("Content-Encoding") == is_compressed
