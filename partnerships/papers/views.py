"""The papers of a plan: a file of the whole plan, for who reads it."""

import logging

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from partnerships.papers.exports import PAPERS, paper
from partnerships.papers.telling import told
from partnerships.plans.models import ActionPlan
from partnerships.printing.typesetting import NotPrinted

logger = logging.getLogger(__name__)


@login_not_required
@require_safe
def plan_paper(request, public_id, format):
    """A plan as a file, as everybody reads it: of adopted ones for everyone, of drafts from inside."""
    now = timezone.localtime()
    plans = ActionPlan.objects.readable_by(request.user, on=now.date()).select_related("partnership")
    plan = get_object_or_404(plans, public_id=public_id)
    if format not in PAPERS:
        raise Http404
    try:
        return paper(told(plan, on=now.date()), format=format, at=now)
    except NotPrinted:
        logger.exception("plan %s could not be printed", plan.pk)
        messages.error(request, _("The PDF could not be made: take the document (DOCX), or try again later."))
        return redirect(plan)
