"""An application leaves for the firm."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from internships.applications.mails import tell_firm
from internships.applications.models import Application, expiry_day


@transaction.atomic
def send(*, application: Application, by, at: datetime) -> int:
    """Send a draft to the firm: state, event, and a mail whose link answers until the application expires.

    Return how many people of the firm were told. Raises ``TransitionNotAllowed`` when it is no draft.
    """
    application.send(by=by, at=at)
    return tell_firm(application, mail="application_new", at=at, until=expiry_day(timezone.localdate(at)))
