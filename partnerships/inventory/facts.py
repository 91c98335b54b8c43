"""What packages above say on the card of a service, read in the sheet's own query."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from partnerships.inventory.models import ServiceItem


@dataclass(frozen=True, slots=True)
class Fact:
    """What a package above says on the card of a service: a label, what is read in the sheet's own query.

    ``expression`` is called once there is a database; ``write`` says its value.
    """

    label: Any
    expression: Callable[[], Any]
    write: Callable[[Any], str]


FACTS: dict[str, Fact] = {}


def with_facts(services):
    """Annotate what is registered for the card of services."""
    return services.annotate(**{name: fact.expression() for name, fact in FACTS.items()})


def facts_of(service: ServiceItem) -> list[tuple[Any, str]]:
    """Return label and words of what is known of a service that was read ``with_facts``."""
    known = [(fact, getattr(service, name)) for name, fact in FACTS.items()]
    return [(fact.label, fact.write(value)) for fact, value in known if value is not None]
