"""A student's file: its facts, what is asked of who keeps it, likely doubles, merging and taking apart."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_fsm import TransitionNotAllowed

from partnerships.base.administration import versions
from partnerships.people.standing import owns
from partnerships.web.guarding import demand, edits
from partnerships.web.requests import words_in
from programs.cohorts.keeping import ask_correction, keeps, schools_of
from programs.cohorts.models import Student
from programs.cohorts.question_models import FileQuestion
from programs.moves.models import SchoolTransfer
from programs.persons import answering, merging
from programs.persons.doubles import doubles_among
from programs.persons.files import files_of, own_files
from programs.persons.forms import FileForm
from programs.persons.models import Merge
from programs.persons.recoding import CodeTaken, write_code
from programs.persons.telling_apart import tell_apart

QUESTIONS_A_PAGE = 50
CHANGES_SHOWN = 12


def enter(user) -> None:
    """Let coordinators of schools in; to students these pages do not exist. Raises Http404."""
    if not user.scope.is_partner:
        raise Http404
    demand(user.scope.is_admin or bool(user.scope.coordinated_ids))


@never_cache
@edits
def student_file(request, public_id):
    """The facts of a file: corrected by the school that keeps it, with a trace; asked for by another."""
    files = files_of(request.user)
    if request.method == "POST":
        files = files.select_for_update(no_key=True, of=("self",))
    student = get_object_or_404(files, public_id=public_id)
    mine, name = keeps(request.user, student), str(student)
    form = FileForm(request.POST or None, instance=student, keeps=mine)
    if form.is_valid() and (answer := save_file(request, form) if mine else ask_keeper(request, form)):
        return answer
    shown = {"student": student, "name": name, "form": form, "keeps": mine}
    return render(request, "programs/persons/student_file.html", {**shown, **page_of(student, mine)})


def page_of(student: Student, mine: bool) -> dict:
    """Return what the page says besides the form: who asked what, and what was written when."""
    waiting = student.questions.waiting().with_names() if mine else FileQuestion.objects.none()
    return {"questions": waiting, "versions": versions(student)[:CHANGES_SHOWN] if mine else []}


def save_file(request, form):
    """Write the facts and the code; None when the code is another file's, which the form says."""
    try:
        with transaction.atomic():
            student = form.save()
            if code := form.cleaned_data["permanent_code"]:
                write_code(student=student, permanent_code=code, at=timezone.now())
    except CodeTaken as taken:
        form.refuse_code(taken.other)
        return None
    messages.success(request, _("The file is saved; what stood there before stays in its history."))
    return redirect("student_file", student.public_id)


def ask_keeper(request, form):
    """Ask what differs: the row is read again, for the form wrote its wishes on its own copy."""
    student = Student.objects.get(pk=form.instance.pk)
    school = schools_of(student).filter(pk__in=request.user.scope.coordinated_ids).first()
    demand(school is not None)
    facts = {name: form.cleaned_data[name] for name in form.changed_data if name != "words"}
    asked = ask_correction(
        student=student, wanted=facts, school=school, by=request.user, at=timezone.now(),
        words=form.cleaned_data["words"],
    )  # fmt: skip
    if asked:
        messages.success(request, _("The school that keeps the file is asked; nothing changes meanwhile."))
    elif keeps(request.user, Student.objects.get(pk=student.pk)):
        messages.success(request, _("The school that kept the file is gone: yours keeps it now."))
    else:
        messages.info(request, _("Nothing differs: nothing is asked."))
    return redirect("student_file", student.public_id)


@never_cache
@require_safe
def file_question_list(request):
    """What my schools are asked, then what they ask or may ask of others."""
    enter(request.user)
    asked = FileQuestion.objects.to_answer_by(request.user).with_names()
    own = FileQuestion.objects.asked_by(request.user).with_names()
    page = Paginator(own, QUESTIONS_A_PAGE).get_page(request.GET.get("page"))
    context = {"to_answer": asked[:QUESTIONS_A_PAGE], "page": page, **transfers_of(request.user)}
    return render(request, "programs/persons/question_list.html", context)


def transfers_of(user) -> dict:
    """Return the transfers between schools: those to answer, the latest that one's schools asked for."""
    rows = SchoolTransfer.objects
    return {
        "transfers_to_answer": rows.to_answer_by(user).with_names()[:QUESTIONS_A_PAGE],
        "transfers_asked": rows.asked_by(user).with_names()[:QUESTIONS_A_PAGE],
    }


@never_cache
@edits
def file_question(request, public_id):
    """One question: who keeps the file answers, who asked may take it back."""
    seen = FileQuestion.objects.visible_to(request.user).with_names()
    question = get_object_or_404(seen, public_id=public_id)
    may_answer = question.state == "asked" and keeps(request.user, question.student)
    may_ask = question.school_id in request.user.scope.coordinated_ids or request.user.scope.is_admin
    is_own = question.school_id is None and owns(request.user, question.student)
    if request.method == "POST":
        demand(may_answer or may_ask or is_own)
        act(request, question, may_answer=may_answer, may_ask=may_ask)
        return redirect("file_question", public_id)
    sees_file = may_answer or question.kind == FileQuestion.Kind.CORRECTION
    context = {
        "question": question,
        "sees_file": sees_file,
        "may_answer": may_answer,
        "may_ask": may_ask and question.state == "noticed",
        "may_withdraw": question.state == "asked" and (may_ask or is_own),
        "facts": facts_asked(question, sees_file=sees_file),
        "events": question.events.select_related("by"),
    }
    return render(request, "programs/persons/question_detail.html", context)


def facts_asked(question: FileQuestion, *, sees_file: bool) -> list[tuple]:
    """Return (fact, as it stands, as it would be); who only asks for a link reads nothing of the file."""
    fields = {
        name: Student._meta.get_field(name).verbose_name
        for name in ("first_name", "last_name", "birth_date", "email")
    }
    if question.kind == FileQuestion.Kind.LINK:
        own, file = question.own, question.student
        return [
            (label, getattr(file, name) if sees_file else None, getattr(own, name))
            for name, label in fields.items()
        ]
    return [
        (fields[name], getattr(question.student, name), value)
        for name, value in answering.as_facts(question.wanted).items()
    ]


def act(request, question, *, may_answer: bool, may_ask: bool) -> None:
    """Carry out the button that was pressed, once, and say what became of it."""
    verb, said = request.POST.get("verb"), {"by": request.user, "at": timezone.now()}
    try:
        if verb == "accept" and may_answer:
            answering.accept(question=question, **said)
        elif verb == "decline" and may_answer:
            question.decline(**said, reason=words_in(request, "reason", most=500))
        elif verb == "ask" and may_ask:
            answering.ask(question=question, **said)
        elif verb == "withdraw" and not may_answer:
            question.withdraw(**said)
        else:
            messages.error(request, _("This change is unknown. Choose one of the buttons."))
            return
    except TransitionNotAllowed:
        messages.error(request, _("This question was already answered, or taken back."))
    except merging.CannotMerge as refused:
        messages.error(request, " ".join(refused.reasons))
    else:
        messages.success(request, _("It is done; who asked is told."))


@never_cache
@require_safe
def student_doubles(request):
    """Files of my schools that may be one person."""
    enter(request.user)
    pairs = doubles_among(own_files(request.user))
    page = Paginator(pairs, QUESTIONS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "programs/persons/double_list.html", {"page": page})


@never_cache
@edits
def student_merge(request, public_id, other_id):
    """What would become of two files made one; the button does it, or says that they are two people."""
    enter(request.user)
    own = own_files(request.user)
    kept, gone = get_object_or_404(own, public_id=public_id), get_object_or_404(own, public_id=other_id)
    if request.method == "POST" and (merge := settle(request, kept, gone)):
        return (
            redirect("merge_detail", merge.public_id)
            if merge.state != "declined"
            else redirect("student_doubles")
        )
    context = {
        "files": [(student, merging.counts(student)) for student in (kept, gone)],
        "kept": kept,
        "gone": gone,
        "reasons": merging.hindrances(kept, gone),
        "asks_the_person": merging.asks_the_person(kept, gone),
        "stays": gone if gone.account_id and not kept.account_id else kept,
    }
    return render(request, "programs/persons/merge_form.html", context)


def settle(request, kept: Student, gone: Student) -> Merge | None:
    """Merge, or tell apart; None when something stands in the way, which is said."""
    schools = {kept.keeper_id, gone.keeper_id} & set(request.user.scope.coordinated_ids)
    school = kept.keeper if kept.keeper_id in schools else gone.keeper
    said = {"kept": kept, "gone": gone, "school": school, "by": request.user, "at": timezone.now()}
    if request.POST.get("verb") == "apart":
        return tell_apart(**said)
    try:
        return merging.propose(**said)
    except merging.CannotMerge as refused:
        messages.error(request, " ".join(refused.reasons))
    return None


@never_cache
@edits
def merge_detail(request, public_id):
    """One merge: the person whose account opens the file says yes or no; the school takes it apart again."""
    shown = Merge.objects.shown_to(request.user).select_related("kept", "gone", "school", "by")
    merge = get_object_or_404(shown, public_id=public_id)
    is_person = merge.state == "proposed" and owns(request.user, merge.kept)
    if request.method == "POST":
        answer_merge(request, merge, is_person=is_person)
        return redirect("my_board" if is_person else "merge_detail", *([] if is_person else [public_id]))
    context = {
        "merge": merge,
        "is_person": is_person,
        "can_undo": not is_person and merge.can_be_undone(at=timezone.now()),
        "events": merge.events.select_related("by"),
    }
    return render(request, "programs/persons/merge_detail.html", context)


def answer_merge(request, merge: Merge, *, is_person: bool) -> None:
    """Carry out the person's yes or no, or the school's undoing."""
    verb, said = request.POST.get("verb"), {"by": request.user, "at": timezone.now()}
    try:
        if is_person and verb == "accept":
            merging.finish(merge=merge, **said)
        elif is_person and verb == "decline":
            merge.decline(**said)
        elif not is_person and verb == "undo":
            merging.take_apart(merge=merge, **said)
        else:
            messages.error(request, _("This change is unknown. Choose one of the buttons."))
            return
    except merging.CannotMerge as refused:
        messages.error(request, " ".join(refused.reasons))
    except merging.UsedSince:
        messages.error(request, _("It is too late to take these files apart by a button."))
    except TransitionNotAllowed:
        messages.error(request, _("Nothing was changed: it was already done."))
    else:
        messages.success(request, _("It is done."))
