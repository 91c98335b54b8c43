"""Acts on many rows as jobs."""

from django.utils.translation import gettext_lazy as _

from partnerships.acts.models import Batch
from partnerships.jobs.kinds import JobKind


def _kind(name, title):
    return JobKind(name, title=title, visible=lambda user: Batch.objects.visible_to(user), mails=True)


DO = _kind("acts.do", _("act on many rows"))
UNDO = _kind("acts.undo", _("undoing of an act on many rows"))
