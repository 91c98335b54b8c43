"""A signed amendment reaches the placement on its day; nobody signs for a trainer with too many trainees."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from internships.agreements.amending import amend as ask_amendment
from internships.agreements.asking import open_signing
from internships.agreements.forms import AmendmentForm
from internships.agreements.models import Agreement
from internships.agreements.versions import content_of, freeze
from internships.hours.daily import ask_for_hours
from internships.hours.mails import send_hours_link
from internships.placements.daily import follow_due
from internships.placements.models import Placement
from internships.signatures.signing import complete
from partnerships.mails.outbox import OutgoingMail
from partnerships.people.models import AccessLink
from programs.cohorts.models import Student
from tests import clock, factories
from tests.factories import NOON

LATER = clock.day(2027, 2, 8)
DAY_BEFORE = LATER - timedelta(days=1)
MARC = {"trainer_name": "Marc Gendron", "trainer_email": "marc@exemple.example"}
ALINE = {"trainer_name": "Aline Tremblay", "trainer_email": "aline@exemple.example"}


def sign(agreement, *, on, is_amendment=False):
    """Let everybody sign the agreement as it stands."""
    content = content_of(agreement, signatories=[], clauses=[])
    version = freeze(agreement, content=content, by=None, effective_on=on, is_amendment=is_amendment)
    complete(agreement, version, by=None, at=NOON)


def amend(agreement, *, on=LATER, **changes):
    agreement = Agreement.objects.get(pk=agreement.pk)
    for name, value in changes.items():
        setattr(agreement, name, value)
    sign(agreement, on=on, is_amendment=True)


@pytest.fixture
def signed(agreement, marc, maude):
    """Théo's agreement, followed by Marc in the firm and Maude for the school; its placement is open."""
    told = {**MARC, "supervisor_name": "Maude Lavoie", "supervisor_email": maude.email}
    Agreement.objects.filter(pk=agreement.pk).update(state="ready_to_sign", **told)
    agreement = Agreement.objects.get(pk=agreement.pk)
    sign(agreement, on=agreement.starts_on)
    return agreement


def follow(on):
    follow_due(on=on, at=NOON)
    return Placement.objects.get()


@pytest.mark.parametrize(("on", "hours"), [(DAY_BEFORE, 30), (LATER, 20), (clock.day(2027, 3, 1), 20)])
def test_hours_a_week_are_those_in_force_on_the_day(signed, on, hours):
    amend(signed, hours_week=Decimal(20), hours_total=300)
    assert (Placement.objects.get().hours_week, Placement.objects.get().hours_planned) == (30, 300)
    assert follow(on).hours_week == hours


def test_a_placement_that_cannot_follow_does_not_stop_the_others(signed, ines, plant, monkeypatch):
    other = factories.agreement(student=ines.student, establishment=plant, state="ready_to_sign")
    sign(other, on=other.starts_on)
    for agreement in (signed, other):
        amend(agreement, hours_week=Decimal(20))
    first, second = Placement.objects.order_by("pk")

    def refuse_the_first(placement):
        if placement == first:
            raise ValidationError("no room")
        placement.save()

    monkeypatch.setattr("internships.placements.amending.save", refuse_the_first)
    assert follow_due(on=LATER, at=NOON) == [second]
    assert [row.hours_week for row in Placement.objects.order_by("pk")] == [30, 20]


@pytest.mark.parametrize(("on", "is_full_time"), [(DAY_BEFORE, True), (LATER, False)])
def test_a_placement_stays_full_time_until_its_hours_are_fewer(signed, on, is_full_time):
    amend(signed, hours_week=Decimal(20))
    assert follow(on).is_full_time is is_full_time


def test_a_placement_that_will_be_full_time_leaves_no_room_for_another(signed, theo, plant):
    Placement.objects.update(hours_week=20, is_full_time=False)
    signed.versions.update(effective_on=clock.day(2027, 1, 11))
    amend(signed, hours_week=Decimal(35))
    assert Placement.objects.get().is_full_time


def test_the_trainer_is_the_one_in_force_on_the_day(signed, aline, marc):
    amend(signed, **ALINE)
    assert follow(DAY_BEFORE).trainer == marc
    placement = follow(LATER)
    assert (placement.trainer, placement.trainer_name) == (aline, "Aline Tremblay")
    assert placement.trainer_email == "aline@exemple.example"


def test_an_address_alone_may_change(signed, marc):
    amend(signed, trainer_email="marc.gendron@ailleurs.example")
    placement = follow(LATER)
    assert (placement.trainer, placement.trainer_email) == (None, "marc.gendron@ailleurs.example")


def test_the_trainer_before_no_longer_opens_the_placement(client, signed, aline, marc):
    amend(signed, **ALINE)
    client.force_login(marc)
    address = Placement.objects.get().get_absolute_url()
    assert client.get(address).status_code == 200
    follow(LATER)
    assert client.get(address).status_code == 404


def test_the_next_mail_goes_to_the_trainer_in_force(signed):
    Placement.objects.update(state="active", trainer=None)
    Placement.objects.get().hours.create(day=clock.day(2027, 2, 3), hours=7)
    amend(signed, trainer_name="Zoé Roy", trainer_email="zoe@exemple.example")
    follow(LATER)
    OutgoingMail.objects.all().delete()
    ask_for_hours(on=LATER, at=NOON)
    assert list(OutgoingMail.objects.values_list("to", flat=True)) == ["zoe@exemple.example"]


def test_links_sent_to_the_trainer_before_are_closed(signed):
    Placement.objects.update(trainer=None)
    send_hours_link(placement=Placement.objects.get(), at=NOON)
    amend(signed, **ALINE)
    follow(LATER)
    assert not AccessLink.objects.filter(revoked_at=None).exists()


def test_the_supervisor_is_the_one_in_force_on_the_day(signed, maude, cfp):
    pierre = factories.user(email="pierre@exemple.example")
    factories.membership(user=pierre, organization=cfp)
    amend(signed, supervisor_name="Pierre Roy", supervisor_email=pierre.email)
    assert follow(DAY_BEFORE).supervisor == maude
    assert follow(LATER).supervisor == pierre


def test_a_trainer_chosen_since_stays(signed, aline, marc):
    amend(signed, **ALINE)
    follow(LATER)
    Placement.objects.update(trainer=marc, trainer_name="Marc Gendron", trainer_email=marc.email)
    assert follow(LATER + timedelta(days=7)).trainer == marc


def test_an_amendment_of_hours_leaves_the_trainer_alone(signed, aline):
    Placement.objects.update(trainer=aline, trainer_name="Aline Tremblay", trainer_email=aline.email)
    amend(signed, hours_week=Decimal(35))
    assert follow(LATER).trainer == aline


def test_a_placement_that_is_over_keeps_what_it_had(signed):
    amend(signed, hours_week=Decimal(20))
    Placement.objects.update(state="completed")
    assert follow(LATER).hours_week == 30


def test_the_command_follows_amendments(signed, capsys):
    amend(signed, hours_week=Decimal(20))
    call_command("placements", on=LATER)
    assert Placement.objects.get().hours_week == 20 and "amended: 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"trainer_name": "Aline Tremblay"}, {"trainer_email"}),  # Marc's address is still there
        ({"trainer_name": "Aline Tremblay", "trainer_email": ""}, set()),
        (ALINE, set()),
        ({"supervisor_name": "Pierre Roy"}, {"supervisor_email"}),
    ],
)
def test_nobody_is_written_to_at_the_address_of_the_one_before(signed, changes, wrong):
    before = AmendmentForm(instance=signed)
    data = {name: before[name].value() for name in before.fields} | {"effective_on": LATER, "reason": "x"}
    assert AmendmentForm(data | changes, instance=signed).errors.keys() == wrong


def test_who_guides_is_asked_in_one_place(signed):
    """The main host's tutor is the trainer: named once on the page, written in both places."""
    host = signed.hosts.get()
    tutor = f"host{host.pk}_tutor_name"
    assert tutor not in AmendmentForm(instance=signed).fields
    signed.hosts.update(tutor_name="Marc Gendron", tutor_email="marc@exemple.example")
    form = AmendmentForm(instance=signed)
    assert tutor in form.fields and "trainer_name" not in form.fields
    data = {name: form[name].value() for name in form.fields} | {"effective_on": LATER, "reason": "x"}
    late = AmendmentForm(data | {tutor: "Aline Tremblay"}, instance=signed)
    assert late.errors.keys() == {f"host{host.pk}_tutor_email"}
    typed = {tutor: "Aline Tremblay", f"host{host.pk}_tutor_email": "aline@exemple.example"}
    form = AmendmentForm(data | typed, instance=signed)
    assert form.is_valid()
    assert form.changes["trainer_name"] == form.people[host.pk]["tutor_name"] == "Aline Tremblay"
    assert form.changes["trainer_email"] == "aline@exemple.example"


# --- Too many trainees --------------------------------------------------------------------------------------


@pytest.fixture
def one_trainee_each(agreement):
    agreement.kind.rules.create(
        from_on=date(2000, 1, 1), max_trainees_per_trainer=1, legal_reference="Convention collective"
    )


def of_ines(ines, plant, cfp, **fields):
    """An agreement that Inès's school is about to have signed."""
    made = {"state": "school_review", "school_signatory_name": "Maude Lavoie", **MARC, **fields}
    return factories.agreement(student=ines.student, establishment=plant, school=cfp, **made)


def test_nobody_signs_for_a_trainer_with_too_many_trainees(one_trainee_each, signed, ines, plant, cfp, maude):
    other = of_ines(ines, plant, cfp)
    with pytest.raises(ValidationError, match="stagiaire|trainee"):
        open_signing(agreement=other, by=maude, at=NOON)
    assert not other.versions.exists() and Agreement.objects.get(pk=other.pk).state == "school_review"


def test_a_trainee_whose_agreement_is_being_signed_counts(
    one_trainee_each, agreement, ines, plant, cfp, maude
):
    Agreement.objects.filter(pk=agreement.pk).update(state="partially_signed", **MARC)
    with pytest.raises(ValidationError, match="stagiaire|trainee"):
        open_signing(agreement=of_ines(ines, plant, cfp), by=maude, at=NOON)


@pytest.mark.parametrize(
    "fields",
    [ALINE, {"starts_on": clock.day(2027, 4, 5), "ends_on": clock.day(2027, 6, 18)}, {"trainer_email": ""}],
)
def test_another_trainer_or_other_dates_are_signed(one_trainee_each, signed, ines, plant, cfp, maude, fields):
    assert open_signing(agreement=of_ines(ines, plant, cfp, **fields), by=maude, at=NOON)


def test_an_amendment_does_not_count_its_own_trainee(one_trainee_each, signed, theo, maude):
    Student.objects.filter(pk=theo.student.pk).update(birth_date=date(2000, 1, 1))
    asked = {"changes": {"ends_on": clock.day(2027, 4, 2)}, "effective_on": LATER, "reason": "x", "at": NOON}
    Agreement.objects.filter(pk=signed.pk).update(school_signatory_name="Maude Lavoie")
    assert ask_amendment(agreement=signed, by=maude, **asked)


def test_an_amendment_names_no_trainer_with_too_many_trainees(
    one_trainee_each, signed, ines, plant, cfp, maude
):
    factories.placement(agreement=of_ines(ines, plant, cfp, **ALINE), trainer_email=ALINE["trainer_email"])
    asked = {"changes": ALINE, "effective_on": LATER, "reason": "x", "at": NOON}
    with pytest.raises(ValidationError, match="stagiaire|trainee"):
        ask_amendment(agreement=signed, by=maude, **asked)
