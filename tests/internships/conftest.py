"""An agreement that everybody may sign, and the codes that come by e-mail."""

import re

import pytest

from internships.agreements import asking
from internships.agreements.models import Agreement
from internships.signatures import signing
from partnerships.people.models import User
from tests.clock import moment

NOW = moment(2026, 11, 23, 10)  # a Monday


@pytest.fixture
def ready(agreement, theo):
    """Théo's agreement, read by Aline's firm: Théo, his mother, Aline and Maude are to sign."""
    student = theo.student
    student.guardian_name, student.guardian_email = "Julie Gagnon", "julie@exemple.example"
    student.save()
    Agreement.objects.filter(pk=agreement.pk).update(
        state="school_review",
        school_signatory_name="Maude Lavoie",
        school_signatory_title="Conseillère",
        school_signatory_email="maude@exemple.example",
    )
    return Agreement.objects.get(pk=agreement.pk)


@pytest.fixture
def version(ready, maude):
    """What they are asked to sign."""
    return asking.open_signing(agreement=ready, by=maude, at=NOW)


@pytest.fixture
def everybody_signs():
    """Sign a version, one after the other."""

    def sign(version, *, at=NOW, but=()):
        for request in version.requests.pending().exclude(role__in=but):
            signing.sign(request=request, sha256=version.sha256, typed_name=request.name, by=None, at=at)
        return Agreement.objects.get(pk=version.agreement_id)

    return sign


@pytest.fixture
def signed(version, everybody_signs):
    return everybody_signs(version)


def link_in(mail) -> str:
    """Return the path of the link a mail carries."""
    return re.search(r"https?://[^/\s]+(/\S+)", mail.body).group(1)


def code_in(mail) -> str:
    return re.search(r"\b\d{6}\b", mail.body).group(0)


def account(user) -> User:
    return User.objects.get(pk=user.pk)
