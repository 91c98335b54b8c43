"""Pages of reports: the list, a request, an edition, its files."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_fsm import TransitionNotAllowed

from partnerships.base.figures import write_day
from partnerships.base.language import short_language
from partnerships.web.revalidating import revalidated
from programs.adequacy import labels, phrasing
from programs.adequacy.records import PARTNERS, PUBLIC
from programs.reports import (
    exports,
    permissions,
    printing,
    publishing,
    reading,
    requesting,
)
from programs.reports.forms import RequestForm
from programs.reports.listing import drafts_for, map_of, published_lines
from programs.reports.models import AdequacyReport
from programs.reports.pages import told_beside


@login_not_required
@require_safe
@revalidated(AdequacyReport)
def report_list(request):
    lines = published_lines()
    context = {
        "published": [report for line in lines for report in line.reports],
        "waiting": [line.region.name for line in lines if not line.reports],
        "map": map_of(lines, lang=short_language()),
        "drafts": drafts_for(request.user),
        "can_request": permissions.can_request(request.user),
        "can_request_all": permissions.can_request_all(request.user),
    }
    return render(request, "programs/reports/report_list.html", context)


@login_not_required
@require_safe
@revalidated(AdequacyReport)
def report_detail(request, public_id):
    found = reading.opened(public_id=public_id, user=request.user)
    if found is None:
        raise Http404
    report, around = found.report, found.around
    if report.is_withdrawn:
        return _show_withdrawn(request, report, around)
    if report.same_as_id:
        messages.info(request, _("Nothing changed since this edition: the same facts give the same report."))
        return redirect(AdequacyReport.objects.light().get(pk=report.same_as_id))
    if not report.is_computed:
        return _not_computed(request, report)
    is_partner = permissions.reads_as_partner(request.user, report, on=timezone.localdate())
    audience = PARTNERS if is_partner else PUBLIC
    context = {
        "report": report,
        "around": around,
        "body": reading.body(report, around.previous, audience=audience),
        "is_for_partners": is_partner,
        "beside": told_beside(request.user, report) if is_partner else [],
        "can_bring": is_partner and request.user.scope.is_coordinator,
        "keeps_records": permissions.keeps_records_of(request.user, report),
        "can_publish": report.state == AdequacyReport.State.READY
        and permissions.can_publish(request.user, report),
    }
    return render(request, "programs/reports/report_detail.html", context)


def _show_withdrawn(request, report, around):
    """Say that the figures were taken back: the number, the date and the address stay."""
    context = {"report": report, "around": around, "why": _why_withdrawn()}
    return render(request, "programs/reports/report_withdrawn.html", context, status=410)


def _why_withdrawn() -> str:
    return phrasing.typeset(labels.WITHDRAWN[short_language()], short_language())


def _not_computed(request, report):
    """Show where the work is, or why it stopped; only partners come here."""
    if report.is_live and report.job:
        return redirect(report.job)
    context = {"report": report, "can_request": permissions.can_request(request.user, report.region)}
    return render(request, "programs/reports/report_failed.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def report_request(request):
    if not permissions.can_request(request.user):
        raise PermissionDenied
    form = RequestForm(request.POST or None, user=request.user)
    if form.is_valid():
        try:
            report = requesting.request_report(**form.cleaned_data, by=request.user)
            return redirect(report.job)
        except requesting.EarlierDay as later:
            told = _("A report of this region is already of %(day)s: choose that day or a later one.")
            form.add_error("on", told % {"day": write_day(later.args[0])})
    return render(request, "programs/reports/report_request.html", {"form": form})


@require_POST
def report_request_all(request):
    if not permissions.can_request_all(request.user):
        raise PermissionDenied
    reports = requesting.request_all(on=timezone.localdate(), by=request.user)
    text = ngettext("%(n)s report is being computed.", "%(n)s reports are being computed.", len(reports))
    messages.success(request, text % {"n": len(reports)})
    return redirect("report_list")


@require_POST
def report_publish(request, public_id):
    report = get_object_or_404(AdequacyReport.objects.light().visible_to(request.user), public_id=public_id)
    if not permissions.can_publish(request.user, report):
        raise PermissionDenied
    try:
        publishing.publish(report=report, by=request.user, at=timezone.now())
        messages.success(request, _("Published: everyone can read this edition at this address."))
    except publishing.OutdatedEdition as newer:
        text = _("Edition %(edition)s, which is newer, is already published: this draft was not.")
        messages.error(request, text % {"edition": newer.args[0]})
    except publishing.UnprotectedEdition:
        text = _("This draft is not what its rounded counts give: it was not published. Ask for a new one.")
        messages.error(request, text)
    except TransitionNotAllowed:
        messages.warning(request, _("This edition is no longer a draft."))
    return redirect(report)


@require_http_methods(["GET", "HEAD", "POST"])
def report_exact(request, public_id):
    """The exact counts behind an edition beside what it prints, for who keeps the region's records.

    Opening them is an act, which is noted: the page asks first.
    """
    report = get_object_or_404(
        AdequacyReport.objects.computed().visible_to(request.user).select_related("region", "partnership"),
        public_id=public_id,
    )
    if not permissions.keeps_records_of(request.user, report):
        raise PermissionDenied
    if report.is_withdrawn:
        raise Http404
    programs = None
    if request.method == "POST":
        programs = reading.open_exact_counts(report=report, by=request.user, at=timezone.now())
    return render(request, "programs/reports/report_exact.html", {"report": report, "programs": programs})


@login_not_required
@require_safe
@revalidated(AdequacyReport)
def report_download(request, public_id, format):
    if format not in exports.TYPES:
        raise Http404
    report = get_object_or_404(
        AdequacyReport.objects.computed().visible_to(request.user).select_related("region"),
        public_id=public_id,
    )
    if report.is_withdrawn:
        return HttpResponse(
            phrasing.typeset(labels.WITHDRAWN[short_language()], short_language()), status=410
        )
    lang = short_language()
    content = _content(report, format=format, lang=lang)
    if content is None:
        messages.error(request, _("The PDF could not be made. Try again, or tell an administrator."))
        return redirect(report)
    response = HttpResponse(content, content_type=exports.TYPES[format])
    name = exports.filename(report, format=format, lang=lang)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _content(report, *, format, lang):
    if format == "pdf":
        return report.printed(lambda: printing.pdf(report, lang=lang))
    return exports.exported(report, format=format, lang=lang)
