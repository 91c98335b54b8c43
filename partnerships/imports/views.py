"""Pages of imports: send a file, look at what it would change, commit, undo."""

import io
import logging

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_fsm import TransitionNotAllowed

from partnerships.base.writing import Notice, write_template
from partnerships.imports.checking import area_of
from partnerships.imports.correcting import XLSX, file_to_mend
from partnerships.imports.filters import ImportFilter
from partnerships.imports.forms import ColumnsForm, LineForm, NamesForm, QuestionsForm, UploadForm, area_names
from partnerships.imports.jobs import ask_commit, ask_undo
from partnerships.imports.kinds import REGISTER, areas_for, kind_named, kinds_for
from partnerships.imports.models import Import, ImportRow
from partnerships.imports.naming import remember
from partnerships.imports.previewing import described, lines_shown
from partnerships.imports.receiving import forget, read_again, receive
from partnerships.imports.tables import IMPORTS
from partnerships.imports.wording import sentence
from partnerships.jobs.models import Job
from partnerships.mails.taking_back import will_stay
from partnerships.sheets.problems import Unreadable
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page

logger = logging.getLogger(__name__)
FORMS = {"columns": ColumnsForm, "questions": QuestionsForm, "names": NamesForm, "line": LineForm}
LINES = 50


@require_safe
@opens_on_a_view
def import_list(request):
    """Everything the person may see or send, and the templates."""
    check_importer(request.user)
    filter = ImportFilter(request.GET, queryset=Import.objects.visible_to(request.user))
    table = table_page(IMPORTS, filter.qs.with_whom(), request=request, filter=filter)
    context = {"filter": filter, "table": table, "kinds": kinds_for(request.user)}
    return render(request, "partnerships/imports/import_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def import_upload(request):
    """Send a file; the same one again leads to the import it already made."""
    check_importer(request.user)
    form = UploadForm(
        request.POST or None,
        request.FILES or None,
        user=request.user,
        initial={"kind": request.GET.get("kind")},
    )
    if form.is_valid():
        imported, is_new = _receive(form.cleaned_data, request.user)
        if not is_new:
            messages.info(
                request, _("This very file was already sent: here is what it gave. Nothing changed.")
            )
        return redirect(imported)
    return render(
        request, "partnerships/imports/import_upload.html", {"form": form, "kinds": kinds_for(request.user)}
    )


@require_safe
def import_detail(request, public_id):
    """Progress while a worker is at it; then what the file would change, line by line."""
    imported = _visible(request, public_id)
    if request.htmx and not imported.is_busy:
        return HttpResponse(headers={"HX-Refresh": "true"})
    page = "_progress.html" if request.htmx else "import_detail.html"
    return render(request, f"partnerships/imports/{page}", _context(request, imported))


@require_POST
def import_commit(request, public_id):
    """Write everything. Two people at once, or a form sent twice: it is done once."""
    imported = _writable(request, public_id)
    try:
        ask_commit(imported, by=request.user, at=timezone.now())
    except TransitionNotAllowed:
        messages.warning(request, _("This import cannot be committed now: here is where it is."))
    return redirect(imported)


@require_POST
def import_undo(request, public_id):
    """Put everything back as it was."""
    imported = _writable(request, public_id)
    try:
        ask_undo(imported, by=request.user, at=timezone.now())
    except TransitionNotAllowed:
        messages.warning(request, _("This import can no longer be undone."))
    return redirect(imported)


@require_POST
def import_discard(request, public_id):
    """Forget a file that was not committed."""
    imported = _writable(request, public_id)
    try:
        imported.discard(by=request.user, at=timezone.now())
    except TransitionNotAllowed:
        messages.warning(request, _("This import can no longer be discarded."))
        return redirect(imported)
    forget(imported)
    messages.success(request, _("The file is discarded; nothing was written."))
    return redirect("import_list")


@require_POST
def import_columns(request, public_id):
    """Read the file again: with columns named by hand, with questions answered, or as it is."""
    imported = _writable(request, public_id)
    if imported.state not in (Import.State.FAILED, Import.State.READY):
        return redirect(imported)
    name = request.POST.get("form", "")
    form = FORMS[name](request.POST, imported=imported) if name in FORMS else None
    if form and not form.is_valid():
        others = {f"{name}_form": form}
        return render(
            request, "partnerships/imports/import_detail.html", _context(request, imported, **others)
        )
    said = answers(form, imported, by=request.user) if form else {}
    sheet = request.POST.get("sheet", "")
    if sheet in imported.layout.get("sheets", []):
        said["sheet"] = sheet
    return redirect(read_again(imported, **said, by=request.user, at=timezone.now()))


def answers(form, imported, *, by) -> dict:
    """Return what a form says for the next reading; names that were chosen are remembered."""
    if isinstance(form, NamesForm):
        remember(imported, form.names(), by=by)
        return {}
    if isinstance(form, LineForm):
        return {"corrections": form.corrections()}
    return {"choices": form.choices()} | ({"chosen": form.chosen()} if isinstance(form, ColumnsForm) else {})


def line_form(request, imported) -> LineForm | None:
    """Return the form of the line that the address asks to correct, if it may be."""
    if imported.state != Import.State.READY or not request.GET.get("edit"):
        return None
    form = LineForm(imported=imported, line=request.GET["edit"])
    return form if form.row else None


@require_safe
def import_mend(request, public_id):
    """The lines in error (or all, with ?whole=1) in a file of the same shape, each with its reason."""
    imported = _visible(request, public_id)
    try:
        content, name, type_ = file_to_mend(
            imported, on=timezone.localdate(), is_whole="whole" in request.GET
        )
    except Unreadable as refused:
        messages.error(request, sentence(refused.problem.as_json()))
        return redirect(imported)
    logger.info("import %s was downloaded by person %s", imported.pk, request.user.pk)  # it may name people
    return _attachment(content, name, type_)


@require_safe
def import_template(request, kind):
    """An empty workbook to fill in, with what may be chosen by this person."""
    if kind not in REGISTER or not (areas := REGISTER[kind].areas(request.user)):
        raise Http404
    wanted, target = REGISTER[kind], io.BytesIO()
    columns = wanted.template_columns(area=areas[0], on=timezone.localdate())
    notice = Notice(capfirst(wanted.label), made_at=timezone.now(), paragraphs=[str(wanted.help)])
    write_template(target, columns=columns, notice=notice)
    return _attachment(target.getvalue(), _("template-of-%(kind)s") % {"kind": kind} + ".xlsx", XLSX)


def check_importer(user) -> None:
    """Raise Http404 for people outside the partners, PermissionDenied for those who may import nothing."""
    if not user.scope.is_partner:
        raise Http404
    if not areas_for(user):
        raise PermissionDenied


def _receive(found, user):
    return receive(
        kind=found["kind"],
        area=found["area"],
        content=found["file"].read(),
        name=found["file"].name,
        sheet=found["sheet"],
        is_again=found["again"],
        by=user,
        at=timezone.now(),
    )


def _visible(request, public_id):
    found = Import.objects.visible_to(request.user).with_whom()
    return get_object_or_404(found, public_id=public_id)


def _writable(request, public_id):
    imported = _visible(request, public_id)
    if (
        area_of(imported) not in kind_named(imported.kind).areas(request.user)
        and not request.user.scope.is_admin
    ):
        raise PermissionDenied
    return imported


def _context(request, imported, **others):
    kind, area = kind_named(imported.kind), area_of(imported)
    state = request.GET.get("state", "")
    rows = imported.rows.filter(state=state) if state in ImportRow.State.values else imported.rows.all()
    page = Paginator(rows.order_by("line"), LINES).get_page(request.GET.get("page"))
    job = (
        Job.objects.filter(kind__startswith="import.", target_id=imported.pk).order_by("-created_at").first()
    )
    layout = imported.layout
    has_headers = imported.problem.get("params", {}).get("headers") or layout.get("columns")
    return {
        "imported": imported,
        "kind": kind,
        "area_name": area_names([area])[area],
        "job": job,
        "lines": lines_shown(page.object_list, kind=kind, layout=imported.layout),
        "page": page,
        "state": state,
        **described(imported, kind=kind),
        "can_undo": (can_undo := imported.can_be_undone(at=timezone.now())),
        "will_stay": will_stay(at=imported.committed_at) if can_undo else [],
        "columns_form": ColumnsForm(imported=imported) if has_headers else None,
        "line_form": line_form(request, imported),
        "names_form": NamesForm(imported=imported) if layout.get("near") else None,
        "questions_form": QuestionsForm(imported=imported) if imported.has_questions else None,
    } | others


def _attachment(content, name, type_):
    headers = {"Content-Disposition": content_disposition_header(True, name)}
    return HttpResponse(content, content_type=type_, headers=headers)
