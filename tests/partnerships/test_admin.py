"""The administration: every model, few queries, history, and editions that nobody edits."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_fsm import FSMField

from partnerships.base.states import StateEvent
from partnerships.people.models import Invitation, Membership, User
from programs.reports.models import AdequacyReport
from tests import factories
from tests.factories import NOON, TODAY
from tests.filling_forms import untouched
from tests.racing import version_of

OURS = [
    model
    for app in ("partnerships", "programs", "internships")
    for model in apps.get_app_config(app).get_models()
]
ROWS = [
    model
    for model in OURS
    if not model.__name__.endswith("History")
    and not issubclass(model, StateEvent)
    and not model._meta.auto_created
]
REGISTERED = list(admin.site._registry)


def address(model, page: str, *args) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def label(model) -> str:
    return model._meta.label


@pytest.fixture
def staff(client, alix):
    client.force_login(alix)
    return client


@pytest.mark.parametrize("model", ROWS, ids=label)
def test_every_model_is_registered(model):
    assert admin.site.is_registered(model)


@pytest.mark.parametrize("model", REGISTERED, ids=label)
def test_every_list_is_searched_and_filtered(model):
    pages = admin.site._registry[model]
    assert pages.search_fields
    assert pages.list_filter or model._meta.model_name == "region"


@pytest.mark.parametrize("model", REGISTERED, ids=label)
def test_nothing_is_deleted_in_bulk(model, rf, alix):
    request = rf.get("/")
    request.user = alix
    assert "delete_selected" not in admin.site._registry[model].get_actions(request)


# --- Few queries: each model's rows are made in bulk, from one example whose foreign keys are kept ----


def examples() -> dict:
    """One row of each model, by the factories; the rest of the rows are its copies."""
    estrie = factories.region(code="05")
    cfp = factories.organization(name="CFP du Parc", kind="cfp")
    plant = factories.establishment(organization=cfp)
    maude = factories.user()
    partnership = factories.partnership(lead=cfp, regions=[estrie])
    program, occupation = factories.program(), factories.occupation()
    cohort = factories.cohort(program=program, provider=cfp)
    enrolment = factories.enrolment(cohort=cohort, state="graduated")
    survey = factories.survey(region=estrie)
    response = factories.response(survey=survey, establishment=plant)
    made = [
        cfp, plant, maude, partnership, program, occupation, cohort, enrolment, survey, response,
        enrolment.student,
        cfp.roles.get(),
        factories.contact(establishment=plant),
        factories.membership(user=maude, organization=cfp),
        factories.regional_role(user=maude, region=estrie),
        factories.invitation(organization=cfp, invited_by=maude),
        factories.seat(partnership=partnership, organization=cfp),
        factories.share(program=program, occupation=occupation, share="0.0001"),
        factories.outcome(enrolment=enrolment),
        factories.outcome_figures(program=program, region=estrie),
        factories.stratum(survey=survey),
        factories.need(response=response, occupation=occupation),
        factories.projection(occupation=occupation, region=estrie),
        factories.layoff(establishment=plant),
        factories.report(region=estrie, state="failed", requested_by=maude),
    ]  # fmt: skip
    rows = {type(row): row for row in [*made, *placed(cfp, plant, enrolment, occupation, maude)]}
    return rows | followed(rows, maude) | others(made, maude)


def placed(cfp, plant, enrolment, occupation, maude) -> list:
    """One row of each model of internships that has a factory, over before it began to clash with copies."""
    student, program = enrolment.student, enrolment.cohort.program
    offer = factories.offer(establishment=plant, programs=[program], written_by=maude)
    slot = offer.slots.get()
    agreement = factories.agreement(student=student, establishment=plant, school=cfp)
    position = factories.position(establishment=plant, occupation=occupation)
    unit = factories.unit(program=program)
    return [
        offer, slot, offer.kind, agreement, agreement.hosts.get(), position, unit,
        factories.profile(student=student, school=cfp),
        factories.application(student=student, slot=slot, state="refused", school=cfp),
        factories.placement(agreement=agreement, state="completed", trainer=maude),
        factories.position_share(position=position, student=student),
        factories.consent(person=maude, withdrawn_at=factories.NOON),
        factories.consent_text(),
    ]  # fmt: skip


def followed(rows, maude) -> dict:
    """What hangs on the rows of internships, and has no factory."""
    by_name = {model.__name__: model for model in ROWS}
    one = {model.__name__: row for model, row in rows.items()}
    made = {}

    def make(model, /, **fields):
        made[by_name[model]] = by_name[model].objects.create(**fields)
        return made[by_name[model]]

    student, slot, placement = one["Student"], one["Slot"], one["Placement"]
    make("Document", student=student, name="cv.pdf", content_type="application/pdf", size=1, sha256="0" * 64)
    make("RuleSet", kind=one["InternshipKind"], from_age=18, from_on=TODAY, legal_reference="art. 1")
    make("SavedSearch", user=maude, name="Usinage", query="q=usinage", told_until=NOON)
    make("Favourite", user=maude, offer=one["Offer"])
    make(
        "ContactEntry", establishment=one["Establishment"], region=one["Offer"].region, by=maude, at=NOON,
        channel="phone", result="ok",
    )  # fmt: skip
    make("Clause", code="essai", title_fr="Objet", text_fr="Texte", from_on=TODAY)
    version = make(
        "AgreementVersion", agreement=one["Agreement"], number=1, content={}, sha256="0" * 64,
        effective_on=TODAY, signed_at=NOON,
    )  # fmt: skip
    make(
        "SignatureRequest", version=version, role="student", name="Théo", email="t@exemple.example",
        token_hash="0" * 64, asked_at=NOON,
    )  # fmt: skip
    make("CalendarFeed", user=maude, token_hash="0" * 64, revoked_at=NOON)
    make("Schedule", placement=placement, weekday=1, from_time=time(8), to_time=time(16), from_on=TODAY)
    make("HoursLog", placement=placement, day=TODAY, hours=7, logged_by=maude)
    make("Visit", placement=placement, by=maude, on=TODAY, mode="phone", note="ok")
    evaluation = make(
        "Evaluation", placement=placement, moment="final", by="employer", author_name="Marc", overall=3,
        submitted_at=NOON,
    )  # fmt: skip
    make("EvaluationMark", evaluation=evaluation, unit=one["CompetencyUnit"], mark=3)
    incident = make("PlacementIncident", placement=placement, kind="other", happened_at=NOON, description="x")
    make("IncidentReading", incident=incident, by=maude, at=NOON)
    make("SchoolBreak", name="Relâche", from_on=TODAY, to_on=date(2030, 1, 1))
    make("HandoverNote", position=one["SharedPosition"], by=maude, at=NOON, text="ok")
    make(
        "HiringFigures", region=one["Offer"].region, kind=one["InternshipKind"], from_year=2006,
        to_year=2007, persons=400, source="s",
    )  # fmt: skip
    hour = timedelta(hours=1)
    in_round = make(
        "Round", cohort=one["Cohort"], name="Hiver", opens_at=NOON, closes_at=NOON + hour,
        publish_at=NOON + hour,
    )  # fmt: skip
    in_round.slots.add(slot)
    make("Ranking", round=in_round, student=student, slot=slot, rank=1)
    scenario = make("Scenario", round=in_round, name="A", seed=1, made_by=maude)
    make("Assignment", scenario=scenario, student=student, slot=slot)
    make("Achievement", enrolment=one["Enrolment"], unit=one["CompetencyUnit"], place="school",
         assessor="Marc", achieved_on=TODAY)  # fmt: skip
    make("AccessLink", act="answer", target_id=1, email="a@exemple.example", token_hash="0" * 64)
    make("OutgoingMail", to="a@exemple.example", subject="s", next_try_at=NOON)
    return made


def others(made, maude) -> dict:
    """Models without a factory: their fields are few."""
    by_name = {model.__name__: model for model in REGISTERED}
    estrie = factories.region(code="05")
    report = next(row for row in made if isinstance(row, AdequacyReport))
    imported = by_name["Import"].objects.create(
        kind="cohorts", file_name="a.csv", sha256="0" * 64, region=estrie
    )
    make = {
        "Job": {"key": "k", "kind": "report", "requested_by": maude},
        "Tick": {"name": "sweep", "period": "p"},
        "ImportRow": {"imported": imported, "line": 1, "state": "new"},
        "DemoMail": {"to": "a@exemple.example", "subject": "s", "body": "b"},
        "CoverageBand": {"name": "balance", "lower": Decimal("0.9"), "valid_from": date(1990, 1, 1)},
        "ReportLine": {
            "report": report,
            "position": 1,
            "program_code": "5371",
            "coverage_class": "balance",
            "content": {},
        },
        "EmailAddress": {"user": maude, "email": maude.email, "verified": True},
        "Authenticator": {"user": maude, "type": "totp", "data": {"secret": "hidden"}},
        "UserSession": {"user": maude, "ip": "127.0.0.1", "session_key": "k", "user_agent": "a"},
    }
    return {by_name["Import"]: imported} | {
        by_name[name]: by_name[name].objects.create(**fields) for name, fields in make.items()
    }


def copies(row, numbers: range) -> list:
    """Insert numbered copies of a row, which differ in what must be unique."""
    bulk = [copy_of(row, number) for number in numbers]
    if type(row).__name__ in ONE_PER:
        target = ONE_PER[type(row).__name__]
        for made, other in zip(bulk, copies(getattr(row, target), numbers), strict=True):
            setattr(made, target, other)
    return type(row).objects.bulk_create(bulk)


def copy_of(row, number: int):
    fields = [f for f in row._meta.concrete_fields if not f.primary_key and not f.generated]
    values = {f.attname: getattr(row, f.attname) for f in fields}
    values.pop("public_id", None)
    values |= {f.attname: numbered(f, values[f.attname], number) for f in fields if must_differ(row, f)}
    return type(row)(**values)


# Rows of which there is one per row of another model: the copies point to copies of it.
ONE_PER = {
    "NeedLine": "occupation",
    "ProgramOccupation": "occupation",
    "SurveyResponse": "establishment",
    "Authenticator": "user",
    "Outcome": "enrolment",
    "Enrolment": "student",
    "Placement": "agreement",
    "StudentProfile": "student",
    "Favourite": "offer",
    "AgreementHost": "establishment",
    "Evaluation": "placement",
    "Ranking": "slot",
    "Assignment": "student",
    "Achievement": "unit",
}


def must_differ(row, field) -> bool:
    """Whether rows of this model may not share the field's value; periods move by two days each."""
    constraints = [c for c in row._meta.constraints if isinstance(c, models.UniqueConstraint)]
    named = {name for c in constraints for name in c.fields}
    together = {name for group in row._meta.unique_together for name in group}
    free = isinstance(field, (models.CharField, models.IntegerField, models.DateField)) and not field.choices
    return field.name in ONLY.get(type(row).__name__, set()) or (
        free and (field.unique or field.name in named | together) and field.name != "public_id"
    )


ONLY = {
    "Membership": {"from_on", "to_on"},
    "RegionalRole": {"from_on", "to_on"},
    "OrganizationRole": {"from_on", "to_on"},
    "Invitation": {"email", "token_hash"},
    "User": {"email"},
    "CoverageBand": {"valid_from"},
    "PositionShare": {"from_on", "to_on"},
    "Authenticator": set(),
}


def numbered(field, value, number: int):
    if isinstance(field, models.DateField):
        return date.fromordinal(date(1900, 1, 1).toordinal() + 2 * number)
    if isinstance(field, models.IntegerField):
        return (value or 0) + number
    if isinstance(field, models.EmailField):
        return f"copy{number}@exemple.example"
    return f"{number:05d}{value or ''}"[: field.max_length]


def copy_history(row) -> None:
    """Add two versions of a row that differ in every field kept."""
    kept = row.history.model
    for turn in (1, 2):
        values = {f.attname: other_value(row, f, turn) for f in row._meta.concrete_fields}
        known = {f.attname for f in kept._meta.concrete_fields} & values.keys()
        kept.objects.create(
            pgh_obj=row, pgh_label="update", pgh_created_at=NOON, **{name: values[name] for name in known}
        )


def other_value(row, field, turn: int):
    """A value that differs from turn to turn: structured for JSON, text for what is read as text."""
    value = getattr(row, field.attname)
    if field.primary_key or field.is_relation or isinstance(field, models.UUIDField | models.BinaryField):
        return value
    if isinstance(field, models.JSONField):
        return [{"turn": turn}] if turn == 1 else {"turn": [turn]}
    if isinstance(field, models.BooleanField):
        return turn == 1
    if isinstance(field, models.DateTimeField):
        return NOON + timedelta(days=turn)
    if isinstance(field, models.DateField):
        return TODAY + timedelta(days=turn)
    if isinstance(field, models.TimeField):
        return time(turn)
    if isinstance(field, models.IntegerField | models.DecimalField | models.FloatField):
        return turn
    return str(turn) if isinstance(field, models.CharField | models.TextField) else value


def queries_of(client, model) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address(model, "changelist"))
    assert response.status_code == 200
    return [q["sql"] for q in queries if "SAVEPOINT" not in q["sql"]]


REFERENCE = {"Region", "Territory"}  # 17 and 98 rows, shipped


@pytest.mark.parametrize("model", [m for m in REGISTERED if m.__name__ not in REFERENCE], ids=label)
def test_a_list_costs_the_same_for_10_and_1000_rows(model, staff):
    row = examples()[model]
    copies(row, range(1, 11))
    few = queries_of(staff, model)
    copies(row, range(11, 1001))
    many = queries_of(staff, model)
    assert len(few) == len(many) <= 8


def errors_of(response) -> list[str]:
    """What an admin page says is wrong, the errors of its inline rows with them."""
    if response.status_code == 302:
        return []
    return [str(error) for error in response.context["errors"]]


def test_every_row_saved_unchanged_is_accepted_and_stays_as_it_is(staff):
    """One world for all models: making it costs more than the pages."""
    rows, wrong, edited = examples(), {}, 0
    for model in REGISTERED:
        row = rows.get(model) or model.objects.first()
        page = staff.get(address(model, "change", row.pk))
        if page.context["has_change_permission"]:
            edited += 1
            wrong[label(model)] = saved_unchanged(staff, model, row, page)
    assert {name: found for name, found in wrong.items() if found} == {}
    assert edited > 40


def saved_unchanged(client, model, row, page) -> list:
    """Press « Save » on an untouched page; return what the page refused, or what it changed all the same."""
    rows = model.objects.filter(pk=row.pk)
    before = rows.values().get()
    saved = client.post(
        address(model, "change", row.pk), untouched(page, form_id=f"{model._meta.model_name}_form")
    )
    after = rows.values().get()
    changed = [name for name, value in before.items() if name != "updated_at" and after[name] != value]
    return errors_of(saved) + changed


@pytest.mark.parametrize("model", ROWS, ids=label)
def test_what_is_set_to_nothing_when_its_target_goes_may_be_saved_empty(model):
    links = [f for f in model._meta.concrete_fields if f.is_relation and f.null and f.editable]
    assert [f.name for f in links if not f.blank and f.remote_field.on_delete is models.SET_NULL] == []


def test_history_opens_after_a_change_of_every_field(staff):
    rows = examples()
    tracked = [model for model in REGISTERED if hasattr(model, "history")]
    for model in tracked:
        row = rows.get(model) or model.objects.first()
        copy_history(row)
        assert staff.get(address(model, "history", row.pk)).status_code == 200, label(model)
    assert len(tracked) > 30


@pytest.mark.parametrize("model", REGISTERED, ids=label)
def test_every_page_of_every_model_opens(model, staff):
    row = examples().get(model) or model.objects.first()
    for page in (
        address(model, "changelist") + "?q=a",
        address(model, "change", row.pk),
        address(model, "history", row.pk),
    ):
        assert staff.get(page).status_code == 200
    assert staff.get(address(model, "add")).status_code in {200, 403}


def test_the_front_page_opens_in_both_languages(staff):
    assert "Administration" in staff.get("/fr/admin/").content.decode()
    assert staff.get("/en/admin/").status_code == 200


# --- What is never edited -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "model", [m for m in ROWS if any(isinstance(f, FSMField) for f in m._meta.fields)], ids=label
)
def test_states_change_by_their_verbs_only(model, staff, rf, alix):
    request = rf.get("/")
    request.user = alix
    pages = admin.site._registry[model]
    states = [f.name for f in model._meta.fields if isinstance(f, FSMField)]
    assert not pages.has_change_permission(request) or set(states) <= set(pages.get_readonly_fields(request))


def test_posting_a_state_changes_nothing(staff, cohort):
    form = staff.get(address(type(cohort), "change", cohort.pk)).context["adminform"].form
    data = {name: form.get_initial_for_field(field, name) or "" for name, field in form.fields.items()}
    data |= {f"events-{part}": "0" for part in ("TOTAL_FORMS", "INITIAL_FORMS")}
    response = staff.post(
        address(type(cohort), "change", cohort.pk), {**data, "note": "vu", "state": "completed"}
    )
    assert response.status_code == 302
    cohort = type(cohort).objects.get()
    assert (cohort.note, cohort.state) == ("vu", "planned")


@pytest.mark.parametrize("state", ["ready", "published", "superseded"])
def test_an_edition_is_never_edited_nor_deleted(staff, estrie, state):
    report = factories.report(region=estrie, state=state)
    page = staff.get(address(AdequacyReport, "change", report.pk))
    assert page.context["has_change_permission"] is False
    assert staff.post(address(AdequacyReport, "change", report.pk), {"error": "x"}).status_code == 403
    assert staff.post(address(AdequacyReport, "delete", report.pk), {"post": "yes"}).status_code == 403
    assert AdequacyReport.objects.get().error == ""


def test_a_failed_run_may_be_deleted(staff, estrie):
    report = factories.report(region=estrie, state="failed")
    staff.post(address(AdequacyReport, "delete", report.pk), {"post": "yes"})
    assert not AdequacyReport.objects.exists()


def test_people_are_not_deleted(staff, maude):
    assert staff.post(address(User, "delete", maude.pk), {"post": "yes"}).status_code == 403


def test_secrets_are_not_shown(staff, maude, invitation):
    factor = Authenticator.objects.create(user=maude, type="totp", data={"secret": "JBSWY3DPEHPK3PXP"})
    maude.set_password("quatre-chevaux-verts-12")
    maude.save()
    student = factories.student(permanent_code_hash="a" * 64)
    for row, secret in (
        (factor, "JBSWY3DPEHPK3PXP"),
        (maude, maude.password),
        (invitation, invitation.token_hash),
        (student, "a" * 64),
    ):
        for page in ("change", "history"):
            assert secret not in staff.get(address(type(row), page, row.pk)).content.decode()


# --- Who gets in --------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["theo", "aline", "maude", "rachid", "anouk"])
def test_who_is_not_staff_is_told_no(client, request, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("admin:index")).status_code == 403


def test_strangers_are_led_to_our_login_page(client, db):
    response = client.get(reverse("admin:index"), follow=True)
    assert response.redirect_chain[-1][0].startswith(reverse("account_login"))


def test_staff_who_are_not_superusers_give_no_powers(client, maude):
    maude.is_staff = True
    maude.save()
    maude.user_permissions.set(Permission.objects.filter(codename__in=["change_user", "view_user"]))
    client.force_login(User.objects.get(pk=maude.pk))
    data = {
        "email": maude.email,
        "full_name": "M",
        "language": "en",
        "is_active": "on",
        "is_staff": "on",
        "is_superuser": "on",
        "version": version_of(maude),
    }
    client.post(address(User, "change", maude.pk), data)
    maude.refresh_from_db()
    assert (maude.full_name, maude.is_superuser) == ("M", False)


# --- Accounts ------------------------------------------------------------------------------------------


def empty_inlines(*prefixes) -> dict:
    return {f"{prefix}-{part}": "0" for prefix in prefixes for part in ("TOTAL_FORMS", "INITIAL_FORMS")}


def test_a_new_account_proves_its_address(staff):
    data = {"email": "neuf@exemple.example", "full_name": "Neuf", "language": "fr-ca", "is_active": "on"}
    staff.post(address(User, "add"), {**data, **empty_inlines("memberships", "regional_roles")})
    made = User.objects.get(email="neuf@exemple.example")
    assert not made.has_usable_password()
    assert list(made.emailaddress_set.values_list("email", "verified")) == [("neuf@exemple.example", False)]


def test_a_changed_address_is_proved_again_and_the_old_one_opens_nothing(staff, maude):
    maude.emailaddress_set.create(email=maude.email, verified=True, primary=True)
    data = {"email": "maude2@exemple.example", "full_name": "Maude", "language": "fr-ca", "is_active": "on"}
    data["version"] = version_of(maude)
    staff.post(address(User, "change", maude.pk), {**data, **inlines_of(maude)})
    assert list(maude.emailaddress_set.values_list("email", "verified")) == [
        ("maude2@exemple.example", False)
    ]


def inlines_of(user) -> dict:
    member = user.memberships.get()
    row = {
        "id": member.pk,
        "user": user.pk,
        "organization": member.organization_id,
        "role": member.role,
        "from_on": member.from_on,
    }
    return {
        **empty_inlines("regional_roles"),
        "memberships-TOTAL_FORMS": "1",
        "memberships-INITIAL_FORMS": "1",
        **{f"memberships-0-{name}": value for name, value in row.items()},
    }


# --- Bulk actions --------------------------------------------------------------------------------------


def run(client, model, action, rows, **more):
    data = {"action": action, "_selected_action": [row.pk for row in rows], **more}
    return client.post(address(model, "changelist"), data)


def test_a_bulk_action_asks_first(staff, maude):
    response = run(staff, User, "deactivate", [maude])
    assert maude.full_name in response.content.decode()
    maude.refresh_from_db()
    assert maude.is_active


def test_people_are_deactivated_but_not_oneself(staff, maude, nora, alix):
    run(staff, User, "deactivate", [maude, nora, alix], confirmed="1")
    assert set(User.objects.filter(is_active=True)) == {alix}
    assert maude.history.filter(pgh_label="update", is_active=False).exists()


def test_people_are_reactivated(staff, maude):
    User.objects.filter(pk=maude.pk).update(is_active=False)
    run(staff, User, "reactivate", [maude], confirmed="1")
    maude.refresh_from_db()
    assert maude.is_active


@pytest.mark.parametrize(("action", "status"), [("close", "closed"), ("suspend", "suspended")])
def test_partners_are_closed_and_their_members_act_no_more(staff, maude, cfp, action, status):
    run(staff, type(cfp), action, [cfp], confirmed="1")
    cfp.refresh_from_db()
    assert cfp.status == status
    assert User.objects.get(pk=maude.pk).scope.coordinated_ids == frozenset()


def test_invitations_are_taken_back(staff, invitation):
    run(staff, Invitation, "take_back", [invitation], confirmed="1")
    invitation.refresh_from_db()
    assert invitation.state == "revoked"


# --- History -------------------------------------------------------------------------------------------


def test_history_says_who_changed_what(staff, alix, cfp):
    run(staff, type(cfp), "close", [cfp], confirmed="1")
    history = staff.get(address(type(cfp), "history", cfp.pk)).content.decode()
    assert "Alix Morin" in history
    assert "fermé" in history or "closed" in history


def test_history_keeps_what_a_command_did(staff, maude, cfp):
    Membership.objects.filter(user=maude).update(role="viewer")
    member = Membership.objects.get(user=maude)
    history = staff.get(address(Membership, "history", member.pk)).content.decode()
    assert "→" in history
