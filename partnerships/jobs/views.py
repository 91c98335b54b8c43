"""The page of a background job: where it is, how it ended, and calling it off."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from partnerships.jobs.models import Job
from partnerships.jobs.requesting import cancel


@require_safe
def job_detail(request, public_id):
    """Percent and phase; the part that moves is asked for again until the job is over."""
    job = get_object_or_404(Job.objects.visible_to(request.user), public_id=public_id)
    if request.htmx and request.GET.get("seen") == job.mark:
        return HttpResponse(status=204)  # nothing new: screen readers stay quiet
    page = "_job_state.html" if request.htmx else "job_detail.html"
    return render(request, f"partnerships/jobs/{page}", _context(job, user=request.user))


@require_POST
def job_cancel(request, public_id):
    """Call the job off, if it is not over meanwhile."""
    job = get_object_or_404(Job.objects.visible_to(request.user), public_id=public_id)
    if not job.can_be_cancelled_by(request.user):
        raise PermissionDenied
    if cancel(job=job):
        messages.success(request, _("The job is called off; nothing was published."))
    else:
        messages.info(request, _("Too late: the job is over, or about to be."))
    return redirect(job)


def _context(job, *, user):
    target = job.described and job.described.target(pk=job.target_id, user=user)
    return {
        "job": job,
        "title": job.described.title if job.described else _("job"),
        "target_url": target.get_absolute_url() if hasattr(target, "get_absolute_url") else "",
        "can_cancel": job.is_live and job.can_be_cancelled_by(user),
    }
