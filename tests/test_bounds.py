"""No year 207, no week of 200 hours, no birth in 2066: in pages, in files and in the administration alike."""

import importlib
import pkgutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django import forms
from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.test import RequestFactory
from django.urls import reverse
from django.utils.translation import gettext, override

from partnerships.base.bounds import DATES, DAY, MOMENTS, NUMBERS, Bounds, DayField, OutOfBounds, bounds_of
from partnerships.imports.cells import DateCell, RangedCell
from partnerships.imports.kinds import REGISTER, Area
from partnerships.migrations._bounds import check_of, name_of
from partnerships.migrations._moments import POSSIBLE
from tests import factories
from tests.importing import sent, sheet, told
from tests.pages_read import sent_back

OURS = ("partnerships", "programs", "internships")
# Numbers that the portal counts by itself: no page, file or form of the administration takes them.
COUNTED = {
    *(
        "target_id",
        "attempt",
        "tries",
        "code_tries",
        "codes_sent",
        "reminders",
        "taken",
        "line",
        "size",
        "km",
    ),
    *("new_count", "changed_count", "unchanged_count", "error_count", "skipped_count", "blank_count", "seed"),
}


def our_models() -> list[type[models.Model]]:
    found = (model for model in apps.get_models() if model._meta.app_label in OURS)
    return [model for model in found if not hasattr(model, "pgh_tracked_model")]


def quantities(model) -> list[models.Field]:
    fields = (field for field in model._meta.concrete_fields if not field.primary_key)
    return [field for field in fields if isinstance(field, DATES + NUMBERS)]


def is_bound(field: models.Field) -> bool:
    return any(isinstance(validator, Bounds) for validator in field.validators)


def test_every_date_and_number_that_somebody_types_is_bound():
    loose = [field for model in our_models() for field in quantities(model) if not is_bound(field)]
    assert [str(field) for field in loose if field.name not in COUNTED] == []
    assert {field.name for field in loose} == COUNTED


def our_forms() -> list[type[forms.BaseForm]]:
    """Every class of form of the site, its modules loaded."""
    for app in OURS:
        package = importlib.import_module(app)
        for module in pkgutil.walk_packages(package.__path__, f"{app}."):
            if ".migrations" not in module.name and ".management" not in module.name:
                importlib.import_module(module.name)
    found, left = [], [forms.BaseForm]
    while left:
        left += (subclasses := left.pop().__subclasses__())
        found += (each for each in subclasses if each.__module__.split(".")[0] in OURS)
    return found


def is_limited(form, name: str, field: forms.Field) -> bool:
    """Whether a form's own field, or the model's that it stands for, says what is possible."""
    if any(isinstance(validator, Bounds) for validator in field.validators):
        return True
    if getattr(field, "min_value", None) is not None and getattr(field, "max_value", None) is not None:
        return True
    model = getattr(getattr(form, "_meta", None), "model", None)
    names = {each.name for each in model._meta.concrete_fields} if model else set()
    return name in names and is_bound(model._meta.get_field(name))


TYPED = (forms.DateField, forms.DateTimeField, forms.IntegerField, forms.DecimalField, forms.FloatField)


def test_every_date_and_number_of_a_form_is_bound():
    fields = [
        (form, name, field)
        for form in our_forms()
        for name, field in form.base_fields.items()
        if isinstance(field, TYPED)
    ]
    assert len(fields) > 30
    assert [(form.__name__, name) for form, name, field in fields if not is_limited(form, name, field)] == []


def test_what_the_portal_counts_is_in_no_form(alix):
    request = RequestFactory().get("/")
    request.user = alix
    taking = [form for form in our_forms() if issubclass(form, forms.ModelForm)]
    taking += [page.get_form(request) for page in admin.site._registry.values() if page.model in our_models()
               and page.has_change_permission(request)]  # fmt: skip
    assert [
        (form.__name__, name)
        for form in taking
        for name in COUNTED & form.base_fields.keys()
        if not is_limited(form, name, form.base_fields[name])
    ] == []


def cells_of_models():
    for kind in REGISTER.values():
        for part in kind.parts:
            for attribute, column in part.fields.items():
                cell = kind.columns().get(column)
                if isinstance(cell, DateCell | RangedCell):
                    yield kind, column, cell, part.model._meta.get_field(attribute)


def test_every_column_of_a_file_has_the_bounds_of_its_field():
    cells = list(cells_of_models())
    assert len(cells) > 30
    wrong = [
        (kind.name, column)
        for kind, column, cell, field in cells
        if (bounds := bounds_of(field)).least > cell.bounds.least or bounds.limit < cell.bounds.limit
    ]
    assert wrong == []


ABSURD = [
    ("programs.Student", "birth_date", date(2066, 5, 2)),
    ("programs.Student", "birth_date", date(1066, 5, 2)),
    ("programs.Cohort", "seats", 10_000),
    ("programs.Cohort", "starts_on", date(207, 9, 1)),
    ("programs.Program", "duration_months", 999),
    ("internships.Offer", "hours_week", Decimal(200)),
    ("internships.Offer", "wage_hourly", Decimal(9999)),
    ("internships.Slot", "seats", 10_000),
    ("internships.Agreement", "hours_week", Decimal(200)),
    ("internships.Agreement", "starts_on", date(9999, 1, 1)),
    ("internships.HoursLog", "hours", Decimal(25)),
    ("internships.SharedPosition", "weekly_hours", Decimal(200)),
    ("partnerships.Membership", "from_on", date(207, 1, 1)),
    ("partnerships.Establishment", "latitude", Decimal(-45)),
    ("programs.Projection", "from_year", 207),
]


@pytest.mark.parametrize(("model", "name", "value"), ABSURD)
def test_what_cannot_be_is_refused(model, name, value, db):
    field = apps.get_model(model)._meta.get_field(name)
    with pytest.raises(ValidationError) as refused:
        field.run_validators(value)
    assert [error.code for error in refused.value.error_list] == ["out_of_bounds"]


def held_by_the_database() -> list[tuple[str, str, Bounds]]:
    """Return (table, column, bounds) of the days, numbers and moments that people write."""
    fields = [field for model in our_models() for field in quantities(model) if is_bound(field)]
    return [
        (field.model._meta.db_table, field.column, bounds_of(field)) for field in fields if is_typed(field)
    ]


def is_typed(field: models.Field) -> bool:
    return field.name in MOMENTS if isinstance(field, models.DateTimeField) else not field.generated


def test_a_moment_that_a_form_takes_is_one_that_people_type():
    fields = {name for form in our_forms() for name, field in form.base_fields.items()
              if isinstance(field, forms.DateTimeField)}  # fmt: skip
    assert fields == MOMENTS


def ends_of(column: str, bounds: Bounds) -> list:
    """Return the ends of a column as a migration writes them: a moment's are those of its days in Quebec."""
    if column in MOMENTS:
        return [*POSSIBLE]
    ends = [bounds.least, DAY.most if bounds.most is None else bounds.most]
    return [str(end) if isinstance(end, date) else end for end in ends]


def test_no_path_writes_what_cannot_be(db):
    """To mend: a new migration that calls ``partnerships/migrations/_bounds.py`` for the column."""
    said = "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = %s"
    wrong = []
    with transaction.atomic(), connection.cursor() as cursor:
        for table, column, bounds in held_by_the_database():
            check = check_of(column, *ends_of(column, bounds))
            cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT expected CHECK ({check}) NOT VALID")
            cursor.execute(said, ["expected"])
            [expected] = cursor.fetchone()
            cursor.execute(said, [name_of(table, column)])
            if (cursor.fetchone() or ("",))[0] != expected:
                wrong.append(f"{table}.{column}")
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT expected")
        transaction.set_rollback(True)
    assert wrong == []


def test_a_row_written_past_every_form_is_refused(cohort):
    for absurd in ({"seats": 10_000}, {"starts_on": date(207, 9, 1)}):
        with pytest.raises(OutOfBounds), transaction.atomic():
            type(cohort).objects.update(**absurd)


def test_the_sentence_says_what_is_possible():
    seats = Bounds(1, 2_000)
    assert seats.words == "Un nombre de 1 à 2\u00a0000."
    with override("en"):
        assert seats.words == "A number from 1 to 2,000."
        assert Bounds(date(1970, 1, 1), date(2100, 12, 31)).words.startswith("A date from ")


PAGES = [
    ("cohort_create", "maude", {"seats": "10000"}, "2\u00a0000"),
    ("cohort_create", "maude", {"starts_on": "0207-09-01"}, "1970"),
    ("profile_edit", "newcomer", {"birth_date": "2066-05-02"}, "1900"),
    ("profile_edit", "ines", {"available_from": "0207-05-02"}, "1970"),
    ("agreement_create_direct", "maude", {"hours_week": "200"}, "84"),
    ("admin:programs_student_add", "alix", {"birth_date": "2066-05-02"}, "1900"),
    ("admin:programs_cohort_add", "alix", {"seats": "10000"}, "2\u00a0000"),
]


@pytest.fixture
def newcomer(db):
    return factories.user(email="zoe@exemple.example")


@pytest.mark.parametrize(("page", "who", "typed", "said"), PAGES)
def test_a_page_says_it_beside_the_field(page, who, typed, said, client, request):
    client.force_login(request.getfixturevalue(who))
    address = reverse(page)
    data = sent_back(client.get(address).content.decode(), address=address, fill=typed)
    html = client.post(address, data).content.decode()
    [name] = typed
    place = html.index(f'name="{name}"')
    around = html[max(0, place - 2500) : place + 2500]
    words = (gettext("A date from %(least)s to %(most)s."), gettext("A number from %(least)s to %(most)s."))
    assert any(word.partition("%(least)s")[0] in around for word in words)
    assert said in around


HEADERS = ("Programme", "Centre", "Cohorte", "Début", "Fin prévue", "Places")


def test_a_file_says_it_for_the_line(cfp, usinage):
    lines = [
        ("5371", "CFP du Parc", "Usinage A26", "24/08/2026", "2027-12-17", "10000"),
        ("5371", "CFP du Parc", "Usinage A27", "24/08/1926", "2027-12-17", "20"),
    ]
    imported = sent("cohorts", sheet(HEADERS, *lines), area=Area(organization_id=cfp.pk))
    assert told(imported) == [(2, "seats", "max_value"), (3, "starts_on", "out_of_bounds")]


def test_a_field_of_a_day_has_its_bounds():
    with pytest.raises(ValidationError):
        DayField().clean("0207-05-02")


def test_no_form_takes_a_date_without_bounds():
    root = Path(__file__).parent.parent
    texts = {path: path.read_text(encoding="utf-8") for app in OURS for path in (root / app).rglob("*.py")}
    loose = [path.name for path, text in texts.items() if "forms.DateField(" in text]
    assert loose == []
