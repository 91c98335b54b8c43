"""Agreements for school, firm, student and region: list, page, form, changes, amendment, files."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_fsm import TransitionNotAllowed

from internships.agreements import amending, asking, ending, generating, printing, reviewing
from internships.agreements.exports import file_of
from internships.agreements.filters import AgreementFilter
from internships.agreements.forms import (
    AgreementForm,
    AgreementRowForm,
    AmendmentForm,
    AnswerForm,
    DirectForm,
    host_forms,
)
from internships.agreements.models import Agreement, AgreementEvent, AgreementHost, AgreementVersion
from internships.agreements.pages import (
    end_of,
    page_of,
    text_of,
)
from internships.agreements.permissions import (
    BEING_SIGNED,
    VERBS,
    can_answer,
    can_create,
    can_edit,
    can_unblock,
    can_write,
    enter_agreements,
)
from internships.agreements.tables import AGREEMENT_LIST, AGREEMENTS
from internships.applications.models import Application
from partnerships.acts.tables import offer_acts
from partnerships.base.along import read_along, spread
from partnerships.web.downloads import FORMATS
from partnerships.web.guarding import demand
from partnerships.web.opening import opens_on_a_view
from partnerships.web.requests import words_in
from partnerships.web.rows import close_row, open_row, place_of
from partnerships.web.tables import table_page

TO_WRITE = 25  # confirmed applications shown above the list


def filter_of(request) -> AgreementFilter:
    """The agreements that a person may see, among those asked for in the address."""
    mine = Agreement.objects.visible_to(request.user)
    return AgreementFilter(request.GET, queryset=mine, request=request)


@require_safe
@opens_on_a_view
def agreement_list(request):
    enter_agreements(request.user)
    filter = filter_of(request)
    rows = filter.qs.with_hosts_named().with_reasons()
    table = table_page(AGREEMENTS, rows, request=request, filter=filter)
    context = {
        "filter": filter,
        "table": offer_acts(table, AGREEMENT_LIST, request=request),
        "formats": FORMATS,
        "can_create": can_create(request.user),
        "to_write": generating.to_write(request.user, on=timezone.localdate())[:TO_WRITE]
        if can_create(request.user)
        else [],
        "can_export": request.user.scope.is_partner,
    }
    return render(request, "internships/agreements/agreement_list.html", context)


@require_safe
def agreement_export(request, format):
    enter_agreements(request.user)
    if format not in FORMATS or not request.user.scope.is_partner:
        raise Http404
    filter = filter_of(request)
    source = _("Arrimage, what %(user)s may see") % {"user": request.user}
    return file_of(filter.qs, format=format, filters=filter.in_use, source=source, at=timezone.now())


@require_http_methods(["GET", "HEAD", "POST"])
def agreement_create(request, public_id):
    """Write the agreement of an application; one that exists already is shown instead."""
    applications = Application.objects.visible_to(request.user).with_partners()
    application = get_object_or_404(
        applications.select_related(
            "slot__offer__contact", "slot__offer__region", "enrolment__cohort__program"
        ),
        public_id=public_id,
    )
    agreement = generating.from_application(application, by=request.user)
    demand(can_edit(request.user, agreement))
    known = application.agreements.exclude(state__in=["rejected", "cancelled", "lapsed"]).first()
    if known:
        return redirect(known)
    if application.state != Application.State.CONFIRMED:
        messages.info(request, _("The student has not confirmed the place: there is nothing to sign yet."))
        return redirect(application)
    form = AgreementForm(request.POST or None, instance=agreement)
    return write(request, form, hosts=[generating.host_of(application)])


@require_http_methods(["GET", "HEAD", "POST"])
def agreement_create_direct(request):
    """Write an agreement that no application led to."""
    enter_agreements(request.user)
    demand(can_create(request.user))
    return write(request, DirectForm(request.POST or None, by=request.user), hosts=[])


@require_http_methods(["GET", "HEAD", "POST"])
def agreement_edit(request, public_id):
    """Change an agreement that is not signed; while it is being signed, a changed text is asked again."""
    agreement = find_own_agreement(request, public_id)
    if not can_write(request.user, agreement):
        messages.info(request, _("This text is not open to changes. A signed agreement is amended."))
        return redirect(agreement)
    form = AgreementForm(request.POST or None, instance=agreement)
    kept = [{**host.__dict__, "establishment": host.establishment_id} for host in agreement.hosts.all()]
    return write(request, form, hosts=kept)


@require_http_methods(["GET", "HEAD", "POST"])
def agreement_row(request, public_id):
    """An agreement's dates, hours and wage, typed in its row of the list."""
    agreement = find_own_agreement(request, public_id)
    back = place_of(agreement, list="agreement_list", request=request)
    if not can_write(request.user, agreement):
        messages.info(request, _("This text is not open to changes. A signed agreement is amended."))
        return close_row(request, back=back)
    form = AgreementRowForm(request.POST or None, instance=agreement)
    if form.is_valid() and is_stored(request, form):
        return close_row(request, back=back)
    return open_row(request, form, name=str(agreement), back=back)


def is_stored(request, form) -> bool:
    """Store a row as its page does, its hosts as they are; else say why on the form."""
    try:
        store(request, form, None)
    except ValidationError as refused:
        form.add_error(None, refused)
        return False
    return True


def write(request, form, *, hosts):
    """Show or store an agreement and its hosts together."""
    agreement = form.instance
    also = [host["establishment"] for host in hosts]
    regions = [agreement.region_id] if agreement.region_id else regions_of(request.user)
    lines = host_forms(request.POST or None, initial=hosts, regions=regions, also=also)
    if request.method == "POST" and form.is_valid() & lines.is_valid():
        try:
            return redirect(store(request, form, lines.hosts))
        except ValidationError as refused:
            form.add_error(None, refused)
    context = {"form": form, "lines": lines, "agreement": agreement}
    return render(request, "internships/agreements/agreement_form.html", context)


def regions_of(user) -> list[int]:
    scope = user.scope
    return [*(scope.organization_region_ids | scope.coordinated_region_ids)]


def store(request, form, hosts) -> Agreement:
    """Store what was typed, and the hosts unless None; return the agreement. Raises ValidationError."""
    agreement, at = form.save(commit=False), timezone.now()
    form.write_student()
    if agreement._state.adding:
        return store_new(request, form, agreement, hosts, at=at)
    agreement.save()
    if hosts is not None:
        generating.write_hosts(agreement, hosts)
    if agreement.state in BEING_SIGNED:
        asking.open_signing(agreement=agreement, by=request.user, at=at)
        messages.success(request, _("Saved. Whoever must sign another text has received a new link."))
    else:
        messages.success(request, _("The agreement is saved."))
    return agreement


def store_new(request, form, agreement, hosts, *, at):
    """Store a new agreement, once however often the form is sent."""
    agreement.public_id = form.cleaned_data.get("token") or agreement.public_id
    if agreement.region_id is None:
        agreement.region = generating.region_of(hosts[0], school=agreement.school)
    made = generating.create(agreement=agreement, hosts=hosts, by=request.user, at=at)
    messages.success(request, _("The draft is ready: ask the firm to read it."))
    return made


@require_safe
def agreement_detail(request, public_id):
    enter_agreements(request.user)
    agreement = find_agreement(request, public_id)
    return show(request, agreement)


def show(request, agreement, *, form=None):
    """Show an agreement, with the firm's answer to write when it is asked to read."""
    page = page_of(agreement, request.user)
    answer_form = (form or AnswerForm()) if page["can_answer"] else None
    return render(
        request, "internships/agreements/agreement_detail.html", {**page, "answer_form": answer_form}
    )


def find_agreement(request, public_id) -> Agreement:
    """Return an agreement the user may see, its hosts and events along. Raises Http404 for everybody else."""
    rows = {
        "hosts": AgreementHost.objects.select_related("establishment__organization"),
        "events": AgreementEvent.objects.select_related("by"),
    }
    agreements = Agreement.objects.visible_to(request.user).with_names()
    return spread(get_object_or_404(read_along(agreements, **rows), public_id=public_id), **rows)


NEEDS_REASON = {"cancel", "send_back", "note_agreement"}


@require_POST
def agreement_change(request, public_id):
    """Ask the firm, ask for signatures, send back, cancel; say what became of it."""
    agreements = Agreement.objects.visible_to(request.user)
    agreement = get_object_or_404(agreements, public_id=public_id)
    demand(can_unblock(request.user, agreement))
    verb = request.POST.get("verb", "")
    reason = words_in(request, "reason")
    if verb not in VERBS:
        messages.error(request, _("This change is unknown. Choose one of the buttons."))
    elif verb in NEEDS_REASON and not reason:
        messages.error(request, _("Say why: the reason is kept with the change."))
    else:
        demand(VERBS[verb][0](request.user, agreement))
        change(request, agreement, verb, reason)
    return redirect(agreement)


def change(request, agreement, verb, reason):
    """Do one change, and say what became of it."""
    act = {"by": request.user, "at": timezone.now(), "agreement": agreement}
    acts = {
        "ask_employer": lambda: reviewing.ask_employer(**act),
        "note_agreement": lambda: reviewing.answer(**act, agrees=True, words=reason),
        "open_signing": lambda: asking.open_signing(**act),
        "send_back": lambda: reviewing.take_back(**act, reason=reason),
        "cancel": lambda: ending.call_off(**act, reason=reason),
    }
    try:
        acts[verb]()
    except TransitionNotAllowed:
        messages.error(request, _("The agreement moved on meanwhile: this change is no longer possible."))
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(request, _("Done. The page says who does what next."))


@require_POST
def agreement_answer(request, public_id):
    """The firm's people answer from their account."""
    agreement = find_agreement(request, public_id)
    demand(can_answer(request.user, list(agreement.hosts.all())))
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return show(request, agreement, form=form)
    answer = {"agrees": form.agrees, "words": form.cleaned_data["words"]}
    try:
        reviewing.answer(agreement=agreement, by=request.user, at=timezone.now(), **answer)
    except TransitionNotAllowed:
        messages.info(request, _("This agreement was answered already."))
    else:
        messages.success(request, _("Thank you: the school reads your answer."))
    return redirect(agreement)


@require_http_methods(["GET", "HEAD", "POST"])
def agreement_amend(request, public_id):
    """Write an amendment of a signed agreement."""
    agreement = find_own_agreement(request, public_id)
    if not agreement.is_in_force:
        messages.info(request, _("Only an agreement that is signed and not over can be amended."))
        return redirect(agreement)
    form = AmendmentForm(request.POST or None, instance=agreement)
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("effective_on", "reason")}
        try:
            told["people"] = form.people
            amending.amend(
                agreement=agreement, changes=form.changes, by=request.user, at=timezone.now(), **told
            )
            messages.success(
                request, _("The amendment is written: each person has received a link to sign it.")
            )
            return redirect(agreement)
        except ValidationError as refused:
            form.add_error(None, refused)
    context = {"form": form, "agreement": agreement}
    return render(request, "internships/agreements/agreement_amend.html", context)


@require_safe
def agreement_text(request, public_id, number):
    """Show a version exactly as it is signed."""
    version = version_of(request, public_id, number)
    context = {
        "version": version,
        "agreement": version.agreement,
        "ended": end_of(version.agreement),
        "text": text_of(version),
        "requests": version.requests.all(),
        "may_open": Agreement.objects.visible_to(request.user).filter(pk=version.agreement_id).exists(),
    }
    return render(request, "internships/agreements/agreement_text.html", context)


@require_safe
def agreement_pdf(request, public_id, number):
    """Download a signed version."""
    version = version_of(request, public_id, number)
    if version.signed_at is None:
        raise Http404
    return pdf_response(request, version, otherwise=version.agreement.get_absolute_url())


def pdf_response(request, version, *, otherwise: str) -> HttpResponse:
    """Return the PDF of a signed version as a file to save; when it cannot be made, say so on a page."""
    content = version.printed(lambda: printing.pdf(version))
    if content is None:
        messages.error(request, _("The PDF could not be made. Try again, or tell an administrator."))
        return redirect(otherwise)
    name = f"convention-{version.agreement.public_id}-{version.number}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


def version_of(request, public_id, number) -> AgreementVersion:
    """Return a version of an agreement the user may see, or that they signed. Raises Http404."""
    versions = AgreementVersion.objects.visible_to(request.user).select_related("agreement")
    return get_object_or_404(versions, agreement__public_id=public_id, number=number)


def find_own_agreement(request, public_id) -> Agreement:
    """Return an agreement the user keeps, its row locked while it is being written.

    Raises Http404 when the user may not see it, PermissionDenied when they may only see it.
    """
    enter_agreements(request.user)
    agreements = Agreement.objects.visible_to(request.user).with_partners()
    if request.method == "POST":
        agreements = agreements.select_for_update(no_key=True, of=("self",))
    agreement = get_object_or_404(agreements, public_id=public_id)
    demand(can_edit(request.user, agreement))
    return agreement
