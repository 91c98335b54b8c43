"""What who leads a measure tells of it by a mailed link, without an account."""

from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from partnerships.news.mails import TELL, measure_of
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed, open_link
from partnerships.plans.forms import UpdateForm
from partnerships.plans.result_models import ProgressUpdate
from partnerships.web.forms import save_once
from partnerships.web.guarding import edits


@login_not_required
@never_cache
@edits
@rate_limit(action="open_link")
def measure_tell(request, token):
    """Show a measure and what was told by this address; POST tells more, which its keepers may publish."""
    try:
        link = open_link(token=token, act=TELL, at=timezone.now())
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    measure = measure_of(link)
    update = ProgressUpdate(measure=measure, said_by=link.name or link.email)
    form = UpdateForm(request.POST or None, instance=update, plan=measure.plan, is_keeper=False)
    if form.is_valid():
        save_once(form, among=measure.updates)
        messages.success(request, _("Thank you: who keeps the plan reads it, and may publish it."))
        return redirect("measure_tell", token)
    told = measure.updates.filter(is_counted=False, said_by=update.said_by).select_related("zone")
    context = {"form": form, "measure": measure, "plan": measure.plan, "updates": told.newest_first()[:10]}
    return render(request, "partnerships/news/measure_tell.html", context)
