"""Words of events: what can be done to one, and what it lacks before everybody reads it."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

EVENT_ACTS = {
    "publish": pgettext_lazy("event", "Publish"),
    "close": pgettext_lazy("event", "It took place"),
    "withdraw": pgettext_lazy("event", "Back to a draft"),
    "reopen": pgettext_lazy("event", "It did not take place yet"),
}
LACKS = {
    "day": _("Say on which day it takes place."),
    "site": _("Add a site: where one meets, or a link to join."),
    "capacity": _("Say how many persons each site takes."),
    "hours": _("Say when each session begins and ends."),
}
