"""What the card of a service says of its referrals."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from partnerships.base.figures import write_number
from partnerships.inventory.facts import Fact
from partnerships.referrals.models import mean_delay


def write_delay(delay: timedelta) -> str:
    """Write a mean delay in whole days."""
    days = round(delay / timedelta(days=1))
    told = ngettext("%(days)s day on average", "%(days)s days on average", days)
    return told % {"days": write_number(days)}


ANSWER_DELAY = Fact(_("Answers to referrals"), mean_delay, write_delay)
