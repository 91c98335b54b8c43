"""The administration of rows: every list in few queries, every page opens, saves and tells its history.

Each model's rows are made in bulk, from one example whose foreign keys are kept.
"""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from django.db import connection, models, transaction
from django.test.utils import CaptureQueriesContext

from programs.reports.models import AdequacyReport
from tests import factories
from tests.factories import NOON, TODAY
from tests.filling_forms import untouched
from tests.partnerships.test_admin import REGISTERED, ROWS, address, label


@pytest.fixture
def staff(client, alix):
    client.force_login(alix)
    return client


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """One row of each model, made once: it costs more than the pages. A test's own transaction is a
    savepoint in theirs.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield examples()
        transaction.set_rollback(True)


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
        factories.zone(partnership=partnership),
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
    make_committee(make, one["Partnership"], one["Seat"])
    item = made[by_name["AgendaItem"]]
    make("AgendaSubject", item=item, program=one["Program"], report=one["AdequacyReport"])
    make("DecisionLink", decision=made[by_name["Decision"]], program=one["Program"])
    call = make(
        "OfferCall", region=one["Offer"].region, program=one["Program"],
        seats=2, opens_on=TODAY, closes_on=TODAY,
    )  # fmt: skip
    make("CallDecision", decision=made[by_name["Decision"]], call=call)
    make_registers(make, one["Partnership"], one["Seat"])
    make_plan(make, one["Partnership"], item=item, decision=made[by_name["Decision"]])
    make_event(make, one["Partnership"])
    make("MeasureCohort", measure=made[by_name["Measure"]], cohort=one["Cohort"])
    make("BatchRow", batch=make("Batch", act="offer_approve", by=maude), target_id=slot.offer_id)
    make("Document", student=student, name="cv.pdf", content_type="application/pdf", size=1, sha256="0" * 64)
    one_service = factories.service(partnership=one["Partnership"], organization=one["Organization"])
    other = factories.service(
        partnership=one["Partnership"], organization=one["Organization"], name_fr="Autre", state="merged",
        merged_into=one_service,
    )  # fmt: skip
    made |= {type(row): row for row in (one_service, one_service.audience, one_service.category)}
    make(
        "Referral", service=one_service, sender=one["Organization"], name="Zoé", phone="819-555-0101",
        need="x", consent="written", sent_on=TODAY,
    )  # fmt: skip
    make(
        "Overlap", first=one_service, second=other, verdict="merged", reason="x", at=NOON, taken_back_at=NOON
    )
    make("RuleSet", kind=one["InternshipKind"], from_age=18, from_on=TODAY, legal_reference="art. 1")
    make("Synonym", words_fr="poutre, solive", from_on=TODAY)
    make("SavedView", owner=maude, list="cohort_list", name="Usinage")
    make("SavedSearch", user=maude, name="Usinage", query="q=usinage", told_until=NOON)
    make("Favourite", user=maude, offer=one["Offer"])
    make(
        "Solicitation", organization=one["Organization"], establishment=one["Establishment"], by=maude,
        region=one["Offer"].region, kind="offers", at=NOON, last_at=NOON, channel="phone", result="ok",
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
    other = factories.student(last_name="Autre")
    make("FileQuestion", kind="correction", student=student, asked_on=TODAY, state="accepted")
    asked = {"enrolment": one["Enrolment"], "school": one["Organization"], "state": "declined"}
    make("SchoolTransfer", **asked, asked_on=TODAY, moves_on=TODAY)
    make("Merge", kept=student, gone=other, state="undone", done_at=NOON)
    make("Achievement", enrolment=one["Enrolment"], unit=one["CompetencyUnit"], place="school",
         assessor="Marc", achieved_on=TODAY)  # fmt: skip
    make("AccessLink", act="answer", target_id=1, email="a@exemple.example", token_hash="0" * 64)
    make(
        "KnownName",
        kind="cohorts",
        column="provider",
        text="CFP",
        key="cfp",
        target_id=1,
        label="CFP du Parc",
    )
    make("OutgoingMail", to="a@exemple.example", subject="s", next_try_at=NOON)
    return made


def make_committee(make, partnership, seat) -> None:
    """One row of each model of committees and their meetings."""
    committee = make("Committee", partnership=partnership, name_fr="Comité", from_on=TODAY)
    make("Mandate", committee=committee, number=1, text_fr="Dresser l’inventaire")
    sitting = make("Sitting", committee=committee, seat=seat, from_on=TODAY)
    meeting = make("Meeting", committee=committee, starts_at=NOON, place="Gatineau")
    make("AgendaItem", meeting=meeting, position=1, title="Inventaire")
    presence = make("Presence", meeting=meeting, sitting=sitting)
    make("Amendment", presence=presence, text="J’y étais")
    decision = make(
        "Decision", meeting=meeting, committee=committee, number=1, text="Oui", seats_present=1, quorum=1
    )
    make("Ballot", decision=decision, sitting=sitting, choice="for")


def make_registers(make, partnership, seat) -> None:
    """One row of each register of a partnership, and its charter."""
    charter = make("Charter", partnership=partnership, title_fr="Charte", text_fr="Oui")
    make("CharterSignature", charter=charter, seat=seat, name="Maude", signed_on=TODAY)
    position = make("Position", partnership=partnership, title_fr="Positionnement")
    make(
        "Milestone", partnership=partnership, position=position, step="sent", what_fr="Envoi", on=TODAY,
        precision="month",
    )  # fmt: skip
    zone = factories.zone(partnership=partnership, name_fr="Ville")
    here = {"partnership": partnership, "from_on": TODAY}
    make("Funding", funder="Ministère", **here)
    make("Resource", what="Coordination", organization=partnership.lead_organization, **here)
    make("LocalMandate", organization=factories.organization(), zone=zone, due="Bilan", **here)
    make("Delegation", body="Table", delegate="Maude", **here)
    document = make("PartnershipDocument", partnership=partnership, title_fr="Actes", kind="acts")
    make("CommunicationLine", partnership=partnership, message="Agir", responsible=seat, document=document)
    make("KeyActor", partnership=partnership, name="Préfet", constituency="Élus", zone=zone)
    make("PressItem", partnership=partnership, outlet="Le Droit", said_on=TODAY)
    make(
        "WatchItem", partnership=partnership, title_fr="Un alliage", theme="economy", scope="world",
        source="Revue", link="https://exemple.example/alliage", published_on=TODAY,
    )  # fmt: skip


def make_plan(make, partnership, *, item, decision) -> None:
    """One row of each model of action plans."""
    plan = make("ActionPlan", partnership=partnership, title_fr="Plan d’action", from_on=TODAY)
    axis = make("Axis", plan=plan, position=1, title_fr="Axe 1")
    measure = make("Measure", axis=axis, position=1, name_fr="Offrir des stages")
    make("Activity", measure=measure, position=1, name_fr="Écrire aux entreprises")
    make("BudgetLine", measure=measure, label="Envois", planned_amount=100, source="Bilan")
    result = make("ExpectedResult", measure=measure, position=1, text_fr="Des stages")
    make("ZoneTarget", result=result, zone=factories.zone(partnership=partnership, name_fr="Champs"))
    make("ProgressUpdate", measure=measure, on=TODAY, note="Dix entreprises ont répondu")
    make("MeasureItem", item=item, measure=measure)
    make("MeasureDecision", decision=decision, measure=measure)


def make_event(make, partnership) -> None:
    """One row of each model of events."""
    event = make("Event", partnership=partnership, kind="visit", title_fr="Visite d’usine")
    site = make("EventSite", event=event, name_fr="Magog", venue="Salle", seats=10)
    make("Registration", site=site, name="Zoé", email="zoe@exemple.example")
    make("EventSession", event=event, site=site, position=1, title_fr="Accueil")


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
        "ExactReading": {"report": report, "by": maude, "at": NOON},
        "EmailAddress": {"user": maude, "email": maude.email, "verified": True},
        "Authenticator": {"user": maude, "type": "totp", "data": {"secret": "hidden"}},
        "UserSession": {"user": maude, "ip": "127.0.0.1", "session_key": "k", "user_agent": "a"},
    }
    return {by_name["Import"]: imported} | {
        by_name[name]: by_name[name].objects.create(**fields) for name, fields in make.items()
    }


BOUNDS = """
SELECT conname FROM pg_constraint
 WHERE conrelid = %s::regclass AND contype = 'c' AND conname LIKE '%%\\_bounds'
"""


def forget_bounds(model) -> None:
    """Let a table hold any day and number until the test ends: copies need more than there are."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(BOUNDS, [table])
        drops = [f"DROP CONSTRAINT {name}" for (name,) in cursor]
        if drops:
            cursor.execute(
                "SET CONSTRAINTS ALL IMMEDIATE"
            )  # no table is altered before what waits for the end
            cursor.execute(f"ALTER TABLE {table} {', '.join(drops)}")


def copies(row, numbers: range) -> list:
    """Insert numbered copies of a row, which differ in what must be unique."""
    forget_bounds(type(row))
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
    "Sitting": "seat",
    "Presence": "sitting",
    "Ballot": "sitting",
    "AgendaSubject": "item",
    "DecisionLink": "program",
    "CallDecision": "call",
    "MeasureCohort": "cohort",
    "MeasureItem": "item",
    "MeasureDecision": "measure",
    "ZoneTarget": "result",
    "Charter": "partnership",
    "Milestone": "position",
    "CharterSignature": "seat",
    "Assignment": "student",
    "Achievement": "unit",
}


def must_differ(row, field) -> bool:
    """Whether rows of this model may not share the field's value; periods move by two days each."""
    constraints = [c for c in row._meta.constraints if isinstance(c, models.UniqueConstraint)]
    named = {name for c in constraints for name in c.fields}
    together = {name for group in row._meta.unique_together for name in group}
    kinds = (models.CharField, models.IntegerField, models.DateField)
    free = isinstance(field, kinds) and not field.choices and not isinstance(field, models.DateTimeField)
    return field.name in ONLY.get(type(row).__name__, set()) or (
        free and (field.unique or field.name in named | together) and field.name != "public_id"
    )


ONLY = {
    "Event": {"title_fr"},
    "EventSession": {"title_fr"},
    "Zone": {"name_fr"},
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
    if isinstance(field, models.URLField):
        return f"{value}/{number}"
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
def test_a_list_costs_the_same_for_10_and_1000_rows(model, staff, world):
    row = world[model]
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


def test_every_row_saved_unchanged_is_accepted_and_stays_as_it_is(staff, world):
    wrong, edited = {}, 0
    for model in REGISTERED:
        row = world.get(model) or model.objects.first()
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


def test_history_opens_after_a_change_of_every_field(staff, world):
    tracked = [model for model in REGISTERED if hasattr(model, "history")]
    for model in tracked:
        row = world.get(model) or model.objects.first()
        copy_history(row)
        assert staff.get(address(model, "history", row.pk)).status_code == 200, label(model)
    assert len(tracked) > 30


@pytest.mark.parametrize("model", REGISTERED, ids=label)
def test_every_page_of_every_model_opens(model, staff, world):
    row = world.get(model) or model.objects.first()
    for page in (
        address(model, "changelist") + "?q=a",
        address(model, "change", row.pk),
        address(model, "history", row.pk),
    ):
        assert staff.get(page).status_code == 200
    assert staff.get(address(model, "add")).status_code in {200, 403}
