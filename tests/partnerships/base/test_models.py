"""What every row checks of itself before the database does."""

from datetime import date

import pytest
from django.apps import apps
from django.contrib.postgres.constraints import ExclusionConstraint
from django.core.exceptions import ValidationError

from tests import factories

pytestmark = pytest.mark.django_db
DATED = [
    model
    for model in apps.get_models()
    if any(isinstance(constraint, ExclusionConstraint) for constraint in model._meta.constraints)
    and {"from_on", "to_on"} <= {field.name for field in model._meta.concrete_fields}
]


@pytest.mark.parametrize("model", DATED, ids=lambda model: model._meta.label)
def test_a_period_that_ends_before_it_begins_is_refused_in_words(model):
    row = model(from_on=date(2026, 9, 1), to_on=date(2026, 8, 1))
    for field in model._meta.concrete_fields:
        if field.is_relation and field.name in ("organization", "user", "region", "partnership"):
            setattr(row, field.name, getattr(factories, field.name)())
    with pytest.raises(ValidationError):
        row.validate_constraints()


def test_there_are_such_periods():
    assert len(DATED) >= 4
