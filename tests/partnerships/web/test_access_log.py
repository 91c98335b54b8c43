"""What the access log keeps of a request, and what it must not."""

import json
import logging
import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import IntegrityError

from partnerships.people.models import User
from partnerships.web.access_log import Discreet, line
from partnerships.web.requests import JSONFormatter, discreet, without_secrets


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/fr/cohortes/", "/fr/cohortes/"),
        ("/fr/invitations/Zk3pQ8xT0aVbN6yL2sWcR4dG7hJ9mE1f/", "/fr/invitations/…/"),
        ("/en/account/confirm-email/MQ:1w9XyZ:4pQ8xT0aVbN6yL2sWcR4/", "/en/account/confirm-email/…/"),
        (
            "/fr/bilans/0f8fad5b-d9cb-469f-a165-70867728950e/",
            "/fr/bilans/0f8fad5b-d9cb-469f-a165-70867728950e/",
        ),
        ("/fr/regions/05/", "/fr/regions/05/"),
    ],
)
def test_links_that_open_a_door_are_not_kept(path, kept):
    assert without_secrets(path) == kept


def test_a_line_tells_the_page_its_end_and_its_number_but_neither_who_nor_what_was_asked():
    answer = SimpleNamespace(status="200 OK", sent=12, headers=[("X-Request-ID", "request-1")])
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/fr/",
        "QUERY_STRING": "q=Tremblay",
        "REMOTE_ADDR": "192.0.2.7",
        "HTTP_USER_AGENT": "Firefox",
    }
    kept = line(resp=answer, environ=environ, request_time=timedelta(milliseconds=40))
    assert json.loads(kept) | {"time": ""} == {
        "time": "", "level": "INFO", "logger": "access", "method": "GET", "path": "/fr/", "status": 200,
        "bytes": 12, "ms": 40, "request_id": "request-1",
    }  # fmt: skip
    assert not any(secret in kept for secret in ("Tremblay", "192.0.2.7", "Firefox"))


def test_gunicorns_own_messages_do_not_repeat_what_was_asked():
    record = logging.makeLogRecord({"msg": "Error handling request GET %s", "args": ("/fr/?q=Tremblay",)})
    assert json.loads(Discreet().format(record))["message"] == "Error handling request GET /fr/"


def test_a_refused_page_does_not_write_the_secret_of_its_link():
    # Django's own words when a form's token is missing: the invitation is still open.
    path = "/fr/invitations/accepter/Zk3pQ8xT0aVbN6yL2sWcR4dG7hJ9mE1f/"
    record = logging.makeLogRecord({"msg": "Forbidden (%s): %s", "args": ("CSRF cookie not set.", path)})
    message = json.loads(JSONFormatter().format(record))["message"]
    assert message == "Forbidden (CSRF cookie not set.): /fr/invitations/accepter/…/"


def test_a_refused_row_of_several_lines_is_not_written():
    told = "violates check constraint\nDETAIL:  Failing row contains (7, Théo,\n\nLavoie, 2008).\n\nThe above"
    assert discreet(told) == "violates check constraint\nDETAIL: …\n\nThe above"


def test_a_row_that_the_database_refuses_is_not_written(theo, db):
    try:
        User.objects.create_user(email=theo.email.upper())
    except IntegrityError:
        record = logging.makeLogRecord({"msg": "job failed", "exc_info": sys.exc_info()})
    told = json.loads(JSONFormatter().format(record))["traceback"]
    assert "user_unique_email_any_case" in told or "duplicate key" in told
    assert theo.email not in told and "DETAIL: …" in told
