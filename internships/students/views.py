"""A student comes in, says who they are, agrees, and takes it back; their guardian answers by a link."""

from functools import wraps

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.utils import get_next_redirect_url, passthrough_next_redirect_url
from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from internships.students import consenting, joining, profiling
from internships.students.forms import CorrectionForm, JoinForm, ProfileForm, WhoForm
from internships.students.models import StudentProfile
from partnerships.people import linking
from partnerships.people.link_views import show_closed
from partnerships.privacy import consenting as consents
from partnerships.privacy.models import Consent, ConsentText
from programs.cohorts.keeping import ask_correction
from programs.cohorts.models import Student


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
@rate_limit(action="join")
def student_join(request):
    """An account by a code sent by e-mail. Known or unknown, an address gets the same answer."""
    if request.user.is_authenticated:
        return redirect(get_next_redirect_url(request) or "my_board")
    form = JoinForm(request.POST or None)
    if form.is_valid():
        email = form.cleaned_data["email"].lower()
        user = joining.account_for(email=email, known=form.known_user, language=get_language())
        LoginCodeVerificationProcess.initiate(request=request, user=user, email=email)
        confirm = reverse("account_confirm_login_code")
        return redirect(passthrough_next_redirect_url(request, confirm, REDIRECT_FIELD_NAME))
    context = {"form": form, "next": get_next_redirect_url(request)}
    return render(request, "internships/students/student_join.html", context)


def to_profile(request):
    """Lead to the profile, and back to the page asked for."""
    return redirect(f"{reverse('profile_edit')}?{urlencode({'next': request.get_full_path()})}")


def who_first(view):
    """Ask « Qui êtes-vous? » before a page of one's own, as long as schools keep files at one's address."""

    @wraps(view)
    def ask(request, *args, **kwargs):
        user = request.user
        if request.method != "GET" or not user.is_authenticated or user.scope.is_partner:
            return view(request, *args, **kwargs)
        if profiling.OPEN in request.session or profiling.files_in(request):
            return view(request, *args, **kwargs)
        if not profiling.claimable(user).exists():
            return view(request, *args, **kwargs)
        return redirect(f"{reverse('student_who')}?{urlencode({'next': request.get_full_path()})}")

    return ask


@never_cache
@require_http_methods(["GET", "POST"])
@rate_limit(action="who")
def student_who(request):
    """« Qui êtes-vous? »: choose a file this account opens, open one that a school keeps, or begin one."""
    mine, others = profiling.files_of(request.user), profiling.claimable(request.user)
    form = WhoForm(request.POST or None, files=[*mine.select_related("keeper"), *others])
    if form.is_valid() and come_in(request, form):
        return redirect(get_next_redirect_url(request) or "my_board")
    context = {"form": form, "next": get_next_redirect_url(request)}
    return render(request, "internships/students/student_who.html", context)


def come_in(request, form) -> bool:
    """Open the file chosen; False when it is not theirs, which the form then tells."""
    chosen = form.chosen
    try:
        if chosen and chosen.account_id is None:
            born = form.cleaned_data["birth_date"]
            chosen = profiling.claim(user=request.user, student=chosen, born=born, at=timezone.now())
    except profiling.NotTheirs:
        form.add_error("birth_date", _("The school knows another birth date: ask it to correct the file."))
        return False
    profiling.open_file(request, chosen)
    return True


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@who_first
def profile_edit(request):
    """Who I am and what I look for, with the words I agree to."""
    user, now = request.user, timezone.now()
    student = profiling.student_of(request)
    text = consents.text_in_force(purpose=consenting.PROFILE, at=now)
    agreed = bool(student) and Consent.objects.standing().filter(about=student.public_id, text=text).exists()
    profile = StudentProfile.objects.filter(student=student).first() if student else None
    form = ProfileForm(request.POST or None, user=user, student=student, has_agreed=agreed, instance=profile)
    if form.is_valid():
        kept = {"file": form.whose, "person": form.person(), "said": form.said(), "agrees": not agreed}
        profiling.open_file(request, profiling.keep_profile(user=user, at=now, **kept).student)
        messages.success(request, _("Your profile is saved."))
        return redirect(get_next_redirect_url(request) or "my_board")
    context = {
        "form": form,
        "student": student,
        "text": text,
        "has_agreed": agreed,
        "next": get_next_redirect_url(request),
    }
    return render(request, "internships/students/student_profile.html", context)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def my_correction(request):
    """Ask my school to correct my name or birth date in the file that it keeps; nothing changes meanwhile."""
    student = profiling.student_of(request)
    if student is None or student.keeper_id is None:
        return to_profile(request)
    waiting = student.questions.waiting().filter(school=None).first()
    form = CorrectionForm(request.POST or None, instance=Student.objects.get(pk=student.pk))
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in form.changed_data if name != "words"}
        said = {"words": form.cleaned_data["words"], "by": request.user, "at": timezone.now()}
        asked = ask_correction(student=student, wanted=facts, school=None, **said)
        told = (
            _("Your school is asked; nothing changes before it answers.")
            if asked
            else _("Nothing differs: nothing is asked.")
        )
        messages.success(request, told)
        return redirect("profile_edit")
    context = {"form": form, "student": student, "waiting": waiting}
    return render(request, "internships/students/student_correction.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def my_consent(request):
    """What I agreed to, in which words; a button takes it back."""
    if request.method == "POST":
        return take_back(request)
    student = profiling.student_of(request)
    own = request.user.consents.filter(about=None)
    given = Consent.objects.filter(about=student.public_id) if student else own
    given = given.select_related("text").order_by("withdrawn_at", "-given_at")
    return render(request, "internships/students/student_consent.html", {"consents": given})


def take_back(request):
    student, purpose = profiling.student_of(request), request.POST.get("purpose")
    if student is None or purpose not in ConsentText.Purpose.values:
        raise Http404
    consenting.take_back(student=student, purpose=purpose, at=timezone.now())
    messages.success(request, _("Your consent is taken back. Nothing more is sent in your name."))
    return redirect("my_consent")


@require_POST
@rate_limit(action="invite")
def guardian_ask(request):
    """Write to my guardian again."""
    student = profiling.student_of(request)
    if student is None or not consenting.is_child(student, on=timezone.localdate()):
        raise Http404
    now = timezone.now()
    if consenting.guardian_say(student).may_be_asked(email=student.guardian_email, at=now):
        consenting.ask_guardian(student=student, by=request.user, at=now)
        messages.success(request, _("A new mail is on its way to your parent or guardian."))
    else:
        messages.info(request, _("Your parent or guardian was already asked today, or has answered."))
    return redirect("my_board")


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
@rate_limit(action="open_link")
def guardian_consent(request, token):
    """Show a guardian what they would agree to; a form agrees, declines, or takes it back."""
    now = timezone.now()
    try:
        link, student = open_consent(token, at=now)
        if request.method == "POST":
            return take_answer(request, link, student, at=now)
    except linking.LinkClosed as closed:
        return show_closed(request, closed, token=token)
    text = consents.text_in_force(purpose=consenting.GUARDIAN, at=now)
    context = {"link": link, "student": student, "text": text, "agreed": link.act == consenting.TAKE_BACK}
    return render(request, "internships/students/student_guardian.html", context)


def open_consent(token, *, at):
    """Return the link, to agree or to take back, and the child. Raises LinkClosed."""
    link = linking.find_link(token, consenting.ASK, consenting.TAKE_BACK)
    if link is None:
        raise linking.LinkClosed
    linking.demand_held(link, at=at)
    student = (
        Student.objects.select_related("account").filter(pk=link.target_id, account__isnull=False).first()
    )
    if student is None:
        raise linking.LinkClosed
    return link, student


def take_answer(request, link, student, *, at):
    if link.act == consenting.TAKE_BACK:
        linking.use_link(link=link, at=at)
        consenting.take_back(student=student, purpose=consenting.GUARDIAN, at=at)
        said = "taken_back"
    else:
        agrees = request.POST.get("answer") == "agree"
        consenting.answer_as_guardian(link=link, student=student, agrees=agrees, at=at)
        said = "agreed" if agrees else "declined"
    context = {"said": said, "student": student}
    return render(request, "internships/students/student_guardian_said.html", context)
