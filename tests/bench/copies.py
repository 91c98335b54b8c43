"""A copy of the world for each part of the bench: none sees the rows that another leaves."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, connections

from partnerships.web.remembering import PAGES


@contextmanager
def copy_of_the_world(name: str) -> Iterator[None]:
    """Work on a copy of the database, and drop it."""
    world = connection.settings_dict["NAME"]
    copy = f"{world}_{name}"
    _elsewhere(f'CREATE DATABASE "{copy}" TEMPLATE "{world}"')
    connection.settings_dict["NAME"] = copy
    PAGES.forget()
    try:
        yield
    finally:
        connection.settings_dict["NAME"] = world
        _elsewhere(f'DROP DATABASE "{copy}" WITH (FORCE)')


def _elsewhere(statement: str) -> None:
    """Say something that no connection to the database itself may say."""
    connections.close_all()
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)
