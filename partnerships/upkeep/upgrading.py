"""Before anything is migrated, the database must be what its own migrations make; else nothing is touched."""

from django.core.management.base import CommandError

from partnerships.upkeep import schema

# Commit a95de89 made no such columns, 0.1.0 did, by the same migration: internships.0004 makes up for it.
MADE_UP_FOR = {"internships_agreementversion.contacts", "internships_agreementversionhistory.contacts"}
REFUSED = """
Cette base ne se met pas à niveau : elle n’est pas telle que ses migrations la font (ici : {parts}).
Elle vient d’une version d’avant le commit a95de89, ou a été changée à la main. Rien n’y a été touché.
Gardez-la, puis donnez une base vide : DATABASE_URL=…, ou pour la démonstration ARRIMAGE_VAR=autre-dossier.
Une base de a95de89, de 0.1.0 ou d’une version plus récente se met à niveau (docs/upgrading.md).

This database cannot be upgraded: it is not what its migrations make (here: {parts}).
It comes from a version before commit a95de89, or was changed by hand. Nothing in it was touched.
Keep it, then give an empty database: DATABASE_URL=…, or for the demonstration ARRIMAGE_VAR=another-folder.
A database of a95de89, of 0.1.0 or of a later version can be upgraded (docs/upgrading.md).
"""


def refuse_unknown(*, apps, **kwargs) -> None:
    """Stop ``migrate`` on a database whose applied migrations did not make it. Raises CommandError.

    ``apps`` are the models as the migrations already applied describe them.
    """
    expected, there = schema.expected_by(apps), schema.found()
    parts = {*schema.missing(expected, there), *schema.different(expected, there)} - MADE_UP_FOR
    if parts:
        raise CommandError(REFUSED.format(parts=schema.some_of(sorted(parts))))
