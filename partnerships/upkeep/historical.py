"""Models of the past, as migrations render them: their states have no transitions.

django-fsm-2 4.2.4 has each state field listen for every model that is prepared, those of the past too, which
migrations prepare again at each operation: half the time of an upgrade went there.
"""

from typing import Any

from django_fsm import FSMFieldMixin

RENDERED = "__fake__"  # where Django says that its historical models are
with_transitions = FSMFieldMixin.contribute_to_class


def contribute_to_class(field: FSMFieldMixin, model: type, name: str, **more: Any) -> None:
    """Put a state field in a model, with its transitions unless the model is historical."""
    if model.__module__ == RENDERED:
        super(FSMFieldMixin, field).contribute_to_class(model, name, **more)
    else:
        with_transitions(field, model, name, **more)


def leave_historical_states_alone() -> None:
    """Have it so in this process, once for all."""
    FSMFieldMixin.contribute_to_class = contribute_to_class
