"""Finished public pages are kept, but never what is made for one person, nor what has changed."""

import pytest
from django.db import connection
from django.http import HttpResponse
from django.urls import reverse

from partnerships.web.remembering import PAGES, KeptPage, KeptPages, may_be_kept
from programs.catalogue.models import Program
from tests import factories

LIST = "/fr/programmes/"


def page(size: int) -> KeptPage:
    return KeptPage(b"x" * size, {"ETag": '"1"'}, ())


def test_a_page_asked_twice_is_made_once(client, usinage, queries_pinned):
    first = client.get(LIST)
    with queries_pinned(1):  # has anything changed?
        again = client.get(LIST)
    assert again.content == first.content
    kept = {name: value for name, value in again.items() if name != "X-Request-ID"}
    assert kept == {name: value for name, value in first.items() if name != "X-Request-ID"}


def test_a_kept_page_asked_again_with_its_version_is_not_sent(client, usinage, queries_pinned):
    etag = client.get(LIST)["ETag"]
    with queries_pinned(1):
        again = client.get(LIST, headers={"If-None-Match": etag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)


def test_a_changed_program_makes_the_page_anew(client, usinage):
    client.get(LIST)
    Program.objects.update(title_fr="Usinage de précision")
    assert "Usinage de précision" in client.get(LIST).content.decode()


def test_each_address_and_language_has_its_own_page(client, usinage):
    found = {client.get(address).content for address in (LIST, f"{LIST}?sanction=DEC", "/en/programs/")}
    assert len(found) == 3
    assert 'lang="en"' in client.get("/en/programs/").content.decode()


def test_somebody_who_logs_in_gets_their_own_page(client, maude, usinage):
    client.get(LIST)
    client.force_login(maude)
    answer = client.get(LIST)
    assert str(maude) in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


def test_what_somebody_sees_is_shown_to_nobody_else(client, maude, usinage):
    client.force_login(maude)
    client.get(LIST)
    client.logout()
    client.cookies.clear()
    assert str(maude) not in client.get(LIST).content.decode()


@pytest.mark.parametrize("cookie", ["sessionid", "messages", "csrftoken", "anything"])
def test_a_visitor_with_a_cookie_neither_fills_nor_reads_the_kept_pages(client, usinage, cookie):
    client.cookies[cookie] = "x" * 32
    client.get(LIST)
    assert PAGES.find(f"http://testserver{LIST}") is None


def test_htmx_gets_a_part_and_leaves_the_page(client, usinage):
    client.get(LIST)
    part = client.get(LIST, headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()
    assert "<html" in client.get(LIST).content.decode()


@pytest.mark.parametrize(
    "address", ["/fr/connexion/", "/fr/programmes/00000000-0000-0000-0000-000000000000/"]
)
def test_forms_and_errors_are_not_kept(client, db, address):
    client.get(address)
    assert PAGES.find(f"http://testserver{address}") is None


def test_a_page_with_a_cookie_of_its_own_is_not_kept():
    answer = HttpResponse(headers={"ETag": '"1"', "Vary": "Cookie"})
    answer.shows = ()
    assert may_be_kept(answer)
    answer.set_cookie("csrftoken", "secret")
    assert not may_be_kept(answer)


def test_a_page_that_varies_by_anything_else_is_not_kept():
    answer = HttpResponse(headers={"ETag": '"1"', "Vary": "Cookie, Accept-Language"})
    answer.shows = ()
    assert not may_be_kept(answer)


def test_another_host_is_refused_as_ever(client, usinage):
    client.get(LIST)
    assert client.get(LIST, headers={"Host": "evil.example"}).status_code == 400


def test_the_pages_asked_longest_ago_make_room():
    pages = KeptPages(most=30, largest=20)
    for name in ("home", "regions", "home again"):
        pages.keep(name, page(10))
    pages.find("home")
    pages.keep("programs", page(10))
    assert list(pages.pages) == ["home again", "home", "programs"]
    assert pages.size == 30


def test_a_page_kept_again_counts_once():
    pages = KeptPages(most=30, largest=20)
    pages.keep("home", page(20))
    pages.keep("home", page(5))
    assert (len(pages.pages), pages.size) == (1, 5)


def test_a_page_too_large_is_not_kept():
    pages = KeptPages(most=30, largest=20)
    pages.keep("home", page(21))
    assert not pages.pages


@pytest.mark.django_db(transaction=True)
def test_a_connection_lost_since_the_last_page_is_opened_again(client):
    factories.program(code="5371", title_fr="Usinage")
    client.get(LIST)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        lost = cursor.fetchone()[0]
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [lost])
    other.close()
    assert client.get(reverse("program_list")).status_code == 200
