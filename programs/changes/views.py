"""A change of state that was clicked by mistake is taken back, by who keeps the cohort."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from partnerships.mails.taking_back import stays_ended
from partnerships.web.guarding import demand
from programs.changes.taking_back import take_back
from programs.cohorts.enrolment_views import find_enrolment
from programs.cohorts.models import Cohort
from programs.cohorts.permissions import can_edit_cohort, can_edit_students


@require_POST
def enrolment_take_back(request, public_id):
    enrolment = find_enrolment(request, public_id)
    return take_one_back(request, enrolment, is_keeper=can_edit_students(request.user, enrolment.cohort))


@require_POST
def cohort_take_back(request, public_id):
    cohort = get_object_or_404(Cohort.objects.visible_to(request.user), public_id=public_id)
    return take_one_back(request, cohort, is_keeper=can_edit_cohort(request.user, cohort))


def take_one_back(request, row, *, is_keeper: bool):
    """Take the last change back, and say what became of it."""
    demand(is_keeper)
    try:
        click = take_back(row, by=request.user, at=timezone.now())
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(
            request,
            _("It is taken back: the state is “%(state)s” again.") % {"state": row.get_state_display()},
        )
        for told, figures in stays_ended(at=click.at):
            messages.warning(request, told % figures)
    return redirect(row)
