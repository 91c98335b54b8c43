"""Public pages that browsers keep, and ask again for free while nothing they show has changed.

``@revalidated(Program, …)`` says which models a page shows; ``remembering.py`` keeps finished pages by it.
"""

from datetime import timedelta
from functools import cache, wraps
from hashlib import sha256
from http import HTTPStatus

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, models, transaction
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.translation import get_language_from_path
from psycopg import sql

from partnerships.base.language import short_language

# Two writers may commit in another order than their history is numbered: no version lives longer than this.
LIFE = timedelta(minutes=10)


def newest_source() -> int:
    """Return when the code, templates and catalogues of this machine last changed (seconds)."""
    folders = ("partnerships", "programs", "internships", "templates", "locale", "static")
    files = (path for name in folders for path in (settings.BASE_DIR / name).rglob("*") if path.is_file())
    return int(max(path.stat().st_mtime for path in files if path.suffix != ".pyc"))


RELEASE = newest_source()


def revalidated(*tracked: type[models.Model]):
    """Give an anonymous visitor's page an ETag made of what it says; keep it by its models' last changes.

    An ETag of the changes themselves would tell that a hidden count was corrected. People who are logged in,
    or have something to be told, get their page whole: it is theirs alone. Such pages only read: no
    transaction is opened, which would cost each of them two more trips to the database.
    """

    def decorate(view):
        @transaction.non_atomic_requests
        @wraps(view)
        def visit(request, *args, **kwargs):
            # Read before the page: what changes meanwhile makes it old.
            version = None if is_personal(request) else version_of(request, *tracked)
            response = view(request, *args, **kwargs)
            patch_vary_headers(response, ["Cookie"])
            patch_cache_control(response, no_cache=True)
            if version is None or response.status_code != HTTPStatus.OK or response.streaming:
                return response
            response["ETag"] = etag_of(response.content)
            response.shows, response.version = tracked, version
            return get_conditional_response(request, etag=response["ETag"], response=response)

        return visit

    return decorate


def etag_of(content: bytes) -> str:
    return f'"{sha256(content).hexdigest()[:32]}"'


def is_personal(request) -> bool:
    """Whether the page may hold something meant for one person."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES or "messages" in request.COOKIES


def version_of(request, *tracked: type[models.Model]) -> str:
    """Return what a page was made from: address, language, day, the site's release, its models' last change.

    Every change of a tracked row, by whatever hand, adds a line of history: the newest number says it all,
    and the primary key's index finds it at once.
    """
    now, language = timezone.now(), get_language_from_path(request.path_info) or short_language()
    parts = [request.get_full_path(), language, RELEASE, now.timestamp() // LIFE.total_seconds()]
    parts += [timezone.localdate(now), *last_changes(*tracked)]
    return "|".join(map(str, parts))


def last_changes(*tracked: type[models.Model]) -> tuple[int | None, ...]:
    """Return the number of the newest line of history of each model, in one query.

    It is often a visit's only query: it checks by itself that the connection still lives, which Django
    would ask first in a trip of its own.
    """
    connection.health_check_done = True
    try:
        return fetch_one(newest(tracked))
    except (OperationalError, InterfaceError):
        if connection.in_atomic_block or connection.is_usable():
            raise
        connection.close()
        return fetch_one(newest(tracked))


@cache
def newest(tracked: tuple[type[models.Model], ...]) -> str:
    """Return the SQL that reads the number of the newest line of history of each model."""
    tables = [model._meta.get_field("history").related_model._meta.db_table for model in tracked]
    one = sql.SQL("(SELECT max(pgh_id) FROM {})").format
    return sql.SQL("SELECT {}").format(sql.SQL(", ").join(one(sql.Identifier(t)) for t in tables)).as_string()


def fetch_one(query: str) -> tuple:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()
