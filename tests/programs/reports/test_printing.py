"""The PDF engine works without network and without files."""

import base64
import socketserver

import pytest

from programs.reports import printing
from tests import factories
from tests.programs.reports import making

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def laid_out(address: str) -> bytes:
    return printing.laid_out(
        f'<html lang="fr"><title>x</title><body><img src="{address}" alt="x"></body></html>',
        styles=(),
    )


@pytest.mark.slow
def test_the_engine_reads_no_file(tmp_path):
    (tmp_path / "dot.png").write_bytes(DOT)
    assert b"/Subtype /Image" not in laid_out((tmp_path / "dot.png").as_uri())


@pytest.mark.slow
def test_the_engine_opens_no_connection():
    with socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as server:
        server.timeout, calls = 0.2, []
        server.verify_request = lambda *call: calls.append(call)
        laid_out(f"http://127.0.0.1:{server.server_address[1]}/dot.png")
        server.handle_request()
    assert calls == []


def test_the_printed_page_has_no_screen_only_parts(draft):
    page = printing.page(draft, lang="fr")
    assert "report-contents" not in page and 'class="more no-print"' not in page
    assert '<html lang="fr-ca">' in page and "Usinage" in page


def test_the_printed_page_speaks_the_language_asked_for(draft):
    assert "Machining" in printing.page(draft, lang="en")


def test_a_report_that_is_gone_prints_nothing(estrie):
    report = factories.report(region=estrie, state="requested")

    class Run:
        target_id = report.pk

    printing.print_report(Run(), lang="fr")
    assert not making.again(report).pdf_fr
