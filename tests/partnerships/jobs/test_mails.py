"""The mail that says a job is over."""

import pytest
from django.db import transaction

from partnerships.jobs import mails as telling


@pytest.mark.django_db(transaction=True)
def test_a_mail_that_cannot_leave_undoes_nothing(monkeypatch, caplog):
    def refuse(*, job_id):
        raise ConnectionRefusedError("no mail server")

    monkeypatch.setattr(telling, "tell", refuse)
    with transaction.atomic():
        telling.tell_when_committed(job_id=1)
    assert "no mail server" in caplog.text
