"""The demonstration has internships at every stage, may be run again, and keeps the documents' figures."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from internships.agreements.models import Agreement
from internships.applications.models import Application
from internships.demonstration.filling import fill
from internships.offers.models import Offer, Slot
from internships.overview.hiring_models import HiringFigures
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from internships.positions.models import PositionShare, SharedPosition
from internships.rounds.models import Assignment, Ranking, Round
from internships.students.models import StudentProfile
from partnerships.mails.outbox import OutgoingMail
from partnerships.organizations.models import Organization
from partnerships.organizations.solicitation_models import Solicitation
from partnerships.people.models import User
from programs.cohorts.models import Achievement, Student
from programs.demonstration.filling import fill as fill_programs
from programs.outcomes.models import Outcome

pytestmark = pytest.mark.django_db
COUNTED = [
    Achievement, Agreement, Application, Solicitation, HiringFigures, HoursLog, Offer,
    Organization, OutgoingMail, Outcome, Placement, PositionShare, Ranking, Round, Slot, Student,
    StudentProfile, User,
]  # fmt: skip


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The demonstration as of today, told once for the whole module."""
    with django_db_blocker.unblock(), transaction.atomic():
        fill_programs(on=timezone.localdate())
        fill(on=timezone.localdate())
        yield
        transaction.set_rollback(True)


@pytest.fixture
def today():
    return timezone.localdate()


def as_one_of(client, email: str):
    client.force_login(User.objects.get(email=email))
    return client


def test_run_again_even_another_day_it_adds_nothing(demo):
    before = [model.objects.count() for model in COUNTED]
    call_command("demo")
    fill(on=date(2031, 2, 3))
    assert [model.objects.count() for model in COUNTED] == before


@pytest.mark.parametrize("state", Application.State.values)
def test_there_is_an_application_in_each_state(demo, state):
    assert Application.objects.filter(state=state, is_fictitious=True).exists()


@pytest.mark.parametrize("state", ["draft", "to_review", "published", "paused", "full", "expired"])
def test_there_is_an_offer_in_each_state(demo, state):
    assert Offer.objects.filter(state=state).exists()


@pytest.mark.parametrize("state", ["draft", "employer_review", "partially_signed", "active", "completed"])
def test_there_is_an_agreement_in_each_state(demo, state):
    assert Agreement.objects.filter(state=state).exists()


def test_everything_invented_says_so(demo):
    for model in (Offer, Application, Agreement, Placement, SharedPosition, Student):
        assert (
            not model.objects.filter(is_fictitious=False)
            .exclude(
                **({"enrolments__cohort__name__contains": "STAGEM"} if model is Student else {"pk": None})
            )
            .exists()
        )


def test_machining_near_sherbrooke_is_found(demo, client):
    page = client.get(reverse("offer_list"), {"q": "usinage", "near": "Sherbrooke"}).content.decode()
    assert "Stage d’usinage" in page
    assert "Stage en soudage-assemblage" not in page


def test_two_students_share_a_position_and_one_waits_for_another(demo, today):
    held = SharedPosition.objects.with_holders(on=today).values_list("held", flat=True)
    assert sorted(held) == [1, 2]


def test_a_hire_is_written_into_the_programs(demo):
    outcome = Outcome.objects.get(source__startswith="Stage")
    assert (outcome.status, outcome.is_related, outcome.region.code) == ("employed", True, "05")


def test_more_than_400_summer_hires_as_primom_s_document_says(demo):
    figures = HiringFigures.objects.get()
    assert (figures.persons, figures.is_at_least, figures.kind.code) == (400, True, "summer-job")
    assert "PRIMOM" in figures.source


def test_stagem_s_graduates_have_every_competency_and_its_trainees_some(demo):
    credited = Achievement.objects.filter(enrolment__cohort__name__contains="STAGEM")
    graduates = credited.filter(enrolment__state="graduated").values("enrolment").distinct().count()
    trainees = credited.filter(enrolment__state="active").values("enrolment").distinct().count()
    assert (graduates, trainees) == (8, 18)
    assert credited.filter(enrolment__state="graduated").count() == 8 * 8


def test_hours_wait_for_the_trainer_and_others_are_validated(demo):
    assert set(HoursLog.objects.values_list("state", flat=True)) == {"logged", "validated"}


def test_a_round_is_decided_and_not_shown_yet(demo):
    round = Round.objects.get()
    assert round.state(at=timezone.now()) == Round.State.READY
    ranks = Assignment.objects.filter(scenario=round.chosen, slot__isnull=False).values_list(
        "rank", flat=True
    )
    assert (len(ranks), len(set(ranks)) > 1) == (8, True)


def test_a_guardian_a_student_and_a_school_are_asked_to_sign(demo):
    agreement = Agreement.objects.get(state="partially_signed")
    pending = agreement.versions.get().requests.filter(state="pending")
    assert {"student", "guardian", "school"} <= set(pending.values_list("role", flat=True))
    assert OutgoingMail.objects.filter(to="parent.sacha@arrimage.example").exists()


def test_mails_of_past_stories_are_not_sent_today(demo):
    assert 10 < OutgoingMail.objects.count() < 70


@pytest.mark.parametrize(
    ("email", "page"),
    [
        ("regionale.estrie@arrimage.example", "offer_board"),
        ("regionale.estrie@arrimage.example", "contact_list"),
        ("regionale.estrie@arrimage.example", "solicitation_list"),
        ("regionale.estrie@arrimage.example", "offer_call_list"),
        ("regionale.saguenay@arrimage.example", "offer_board"),
        ("employeur.sherbrooke@arrimage.example", "application_inbox"),
        ("employeur.sherbrooke@arrimage.example", "agreement_list"),
        ("formateur.sherbrooke@arrimage.example", "placement_list"),
        ("centre.sherbrooke@arrimage.example", "agreement_list"),
        ("centre.sherbrooke@arrimage.example", "placement_list"),
        ("centre.sherbrooke@arrimage.example", "student_list"),
        ("centre.sherbrooke@arrimage.example", "position_list"),
        ("centre.sherbrooke@arrimage.example", "round_list"),
        ("etudiante@arrimage.example", "my_board"),
        ("eleve@arrimage.example", "my_board"),
    ],
)
def test_no_list_is_empty_for_whom_it_is_meant(demo, client, email, page):
    answer = as_one_of(client, email).get(reverse(page))
    assert answer.status_code == 200
    assert 'class="empty"' not in answer.content.decode()


def test_a_likely_double_a_question_and_a_transfer_between_schools_wait_for_the_coordinator(demo, client):
    """A newcomer sees these pages with something on them."""
    coordinator = as_one_of(client, "centre.sherbrooke@arrimage.example")
    assert coordinator.get(reverse("student_doubles")).content.decode().count("Mathis") == 2
    asked = coordinator.get(reverse("file_question_list")).context["to_answer"]
    assert [question.school.name for question in asked] == ["Eastern Townships School Board"]
    page = coordinator.get(asked[0].get_absolute_url()).content.decode()
    assert "camille.exemple@arrimage.example" in page
    [transfer] = coordinator.get(reverse("file_question_list")).context["transfers_asked"]
    neighbour = as_one_of(client, "board.townships@arrimage.example")
    answers = neighbour.get(transfer.get_absolute_url()).context["form"].fields["cohort"]
    assert answers.queryset.exists()
