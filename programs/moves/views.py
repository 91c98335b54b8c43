"""Pages of transfers to another school: asking for one, answering it, taking it back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django_fsm import TransitionNotAllowed

from partnerships.mails.taking_back import stays_ended
from partnerships.web.guarding import demand, edits
from partnerships.web.requests import words_in
from programs.changes.taking_back import click_to_take_back, take_back
from programs.cohorts.enrolling import ALREADY_ENROLLED, DATE_FORBIDS, STATE_FORBIDS, alike
from programs.cohorts.enrolment_views import REFUSALS, find_enrolment
from programs.cohorts.permissions import can_edit_students
from programs.cohorts.transferring import CannotMove
from programs.moves import asking
from programs.moves.forms import AcceptForm, AskForm
from programs.moves.models import SchoolTransfer
from programs.moves.permissions import answers, asks

PERSON = ("first_name", "last_name", "birth_date", "email")


@never_cache
@edits
def school_transfer_ask(request, public_id):
    """Ask another school to take somebody in."""
    enrolment = find_enrolment(request, public_id)
    demand(can_edit_students(request.user, enrolment.cohort))
    form = AskForm(request.POST or None, enrolment=enrolment)
    if form.is_valid() and (asked := ask(form, enrolment, request)):
        return redirect(asked)
    return render(request, "programs/moves/transfer_form.html", {"form": form, "enrolment": enrolment})


def accept_form(request, transfer) -> AcceptForm | None:
    """Return the form of who may take the person in."""
    if not may_answer(request.user, transfer):
        return None
    return AcceptForm(request.POST or None, by=request.user, transfer=transfer)


def ask(form: AskForm, enrolment, request) -> SchoolTransfer | None:
    """Ask as the form says; say on it what forbids it."""
    if enrolment.began_on and form.cleaned_data["on"] < enrolment.began_on:
        form.add_error("on", REFUSALS[DATE_FORBIDS])
        return None
    try:
        asked = asking.ask(enrolment=enrolment, by=request.user, at=timezone.now(), **form.asked)
    except TransitionNotAllowed:
        form.add_error(None, REFUSALS[STATE_FORBIDS])
    except asking.AlreadyAsked:
        form.add_error(None, _("A school is already asked to take this person in."))
    else:
        messages.success(request, _("The school is asked. The person stays in your cohort until it answers."))
        return asked
    return None


@never_cache
@edits
def school_transfer(request, public_id):
    """One transfer: the school that is asked answers, the one that asks may take it back."""
    transfer = find_transfer(request.user, public_id)
    form = accept_form(request, transfer)
    if request.method == "POST":
        if act(request, transfer, form):
            return redirect("school_transfer", public_id)
        transfer = find_transfer(request.user, public_id)  # what was refused is not written on it
    context = {"form": form, **page_for(request.user, transfer)}
    return render(request, "programs/moves/transfer_detail.html", context)


def find_transfer(user, public_id) -> SchoolTransfer:
    """Return a transfer that one of the user's schools asks or is asked. Raises Http404."""
    return get_object_or_404(SchoolTransfer.objects.visible_to(user).with_names(), public_id=public_id)


def may_answer(user, transfer: SchoolTransfer) -> bool:
    return transfer.state == SchoolTransfer.State.ASKED and answers(user, transfer)


def page_for(user, transfer: SchoolTransfer) -> dict:
    """Return what the page says besides the form. The school that is asked reads the name and the program."""
    left, now = transfer.enrolment, timezone.now()
    return {
        "transfer": transfer,
        "enrolment": left,
        "may_withdraw": transfer.state == SchoolTransfer.State.ASKED and asks(user, transfer),
        "alike": alike_of(transfer) if may_answer(user, transfer) else [],
        "click": click_to_take_back(left, at=now) if transfer.is_accepted else None,
        "its_page": page_of(user, transfer),
        "events": transfer.events.select_related("by"),
    }


def alike_of(transfer: SchoolTransfer) -> list:
    """Return the students of the school that is asked who look like the person, but for the person."""
    student = transfer.enrolment.student
    person = {name: getattr(student, name) for name in PERSON}
    found = alike(person=person, permanent_code="", school=transfer.school)
    return [other for other in found if other != student]


def page_of(user, transfer: SchoolTransfer):
    """Return the enrolment that the user may open: the one left, or the one where the person goes on."""
    left = transfer.enrolment
    if asks(user, transfer):
        return left
    return left.went_on_in if transfer.is_accepted else None


def act(request, transfer: SchoolTransfer, form: AcceptForm | None) -> bool:
    """Carry out the button that was pressed, once, and say what became; False to show the form again."""
    verb, said = request.POST.get("verb"), {"by": request.user, "at": timezone.now()}
    try:
        if verb == "accept" and form:
            return form.is_valid() and accept(request, transfer, form)
        if verb == "decline" and form:
            return decline(request, transfer)
        if verb == "withdraw" and asks(request.user, transfer):
            transfer.withdraw(**said)
            messages.success(request, _("Nothing is asked any more; the school is told."))
        elif verb == "undo":
            undo(request, transfer)
        else:
            messages.error(request, _("This change is unknown. Choose one of the buttons."))
    except TransitionNotAllowed:
        messages.error(request, _("This transfer was already answered, or taken back."))
    return True


def accept(request, transfer: SchoolTransfer, form: AcceptForm) -> bool:
    """Take the person in; say beside its field what forbids it. Raises TransitionNotAllowed."""
    try:
        asking.accept(transfer=transfer, by=request.user, at=timezone.now(), **form.cleaned_data)
    except CannotMove:
        form.add_error("cohort", REFUSALS[ALREADY_ENROLLED])
    except IntegrityError:
        form.add_error("on", REFUSALS[DATE_FORBIDS])
    else:
        messages.success(
            request, _("The person is in your cohort; the other school and the person are told.")
        )
        return True
    return False


def decline(request, transfer: SchoolTransfer) -> bool:
    """Say no, with a reason. Raises TransitionNotAllowed."""
    reason = words_in(request, "reason", most=500)
    if not reason:
        messages.error(request, _("Say why."))
        return True
    transfer.decline(by=request.user, at=timezone.now(), reason=reason)
    messages.success(request, _("The other school is told; the person stays there."))
    return True


def undo(request, transfer: SchoolTransfer) -> None:
    """Take an accepted transfer back, whichever school clicked."""
    try:
        click = take_back(transfer.enrolment, by=request.user, at=timezone.now())
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
        return
    messages.success(request, _("It is taken back: the person is where they were; the other school is told."))
    for told, figures in stays_ended(at=click.at):
        messages.warning(request, told % figures)
