"""The administration: every model, history, and editions that nobody edits; with rows: test_admin_rows."""

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.db import models
from django.urls import reverse
from django_fsm import FSMField

from partnerships.base.states import StateEvent
from partnerships.people.models import Invitation, Membership, User
from programs.reports.models import AdequacyReport
from programs.reports.secret_models import RoundingSecret
from tests import factories
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
    and model is not RoundingSecret  # which no page shows
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


@pytest.mark.parametrize("model", ROWS, ids=label)
def test_what_is_set_to_nothing_when_its_target_goes_may_be_saved_empty(model):
    links = [f for f in model._meta.concrete_fields if f.is_relation and f.null and f.editable]
    assert [f.name for f in links if not f.blank and f.remote_field.on_delete is models.SET_NULL] == []


def test_the_front_page_opens_in_both_languages(staff):
    assert "Administration" in staff.get("/fr/admin/").content.decode()
    assert staff.get("/en/admin/").status_code == 200


@pytest.mark.parametrize("part", ["year", "month", "day"])
def test_a_day_of_forty_digits_leads_back_to_the_list(staff, part):
    """Wherever a list is read by dates."""
    asked = {"year": "2026", "month": "1", "day": "1"}
    for model, kept in admin.site._registry.items():
        if kept.date_hierarchy:
            address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
            dates = {f"{kept.date_hierarchy}__{name}": value for name, value in asked.items()}
            answer = staff.get(address, dates | {f"{kept.date_hierarchy}__{part}": "9" * 40})
            assert answer.headers["Location"].endswith("?e=1")


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
        "opened_version": version_of(maude),
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
    data["opened_version"] = version_of(maude)
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
