"""What follows for plans when a partner is closed or suspended: the measures that it leads have nobody."""

from django.utils.translation import ngettext

from partnerships.base.figures import write_number
from partnerships.organizations.closing import Closing, Consequence
from partnerships.plans.measure_models import Measure


def tell_measures(closing: Closing) -> str:
    """Say how many measures nobody will be asked about any longer; "" when a place closes, or none is led."""
    if closing.place:
        return ""
    count = Measure.objects.to_go_on().filter(lead_organization=closing.organization).count()
    told = ngettext(
        "%(count)s measure of a plan loses who leads it: nobody is asked about it any longer.",
        "%(count)s measures of plans lose who leads them: nobody is asked about them any longer.",
        count,
    )
    return told % {"count": write_number(count)} if count else ""


MEASURES = Consequence(tell_measures)
