"""PostgreSQL extensions, the search configurations and the cache table: what the first migration starts with."""

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.core.management import call_command
from django.db import migrations

# unaccent() is only STABLE, because its dictionary could change; indexes need IMMUTABLE.
PLAIN = """
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
"""
CONFIGURATIONS = """
CREATE TEXT SEARCH CONFIGURATION fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
"""


def create_cache_table(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


OPERATIONS = [
    BtreeGistExtension(),
    TrigramExtension(),
    UnaccentExtension(),
    migrations.RunSQL(PLAIN, "DROP FUNCTION plain(text);"),
    migrations.RunSQL(
        CONFIGURATIONS, "DROP TEXT SEARCH CONFIGURATION fr; DROP TEXT SEARCH CONFIGURATION en;"
    ),
    migrations.RunPython(create_cache_table, migrations.RunPython.noop),
]
