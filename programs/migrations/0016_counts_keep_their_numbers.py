"""Surveys, and the sources of published counts, have keys of their own: retitled, they are not drawn again.

What was published keeps its numbers: the keys are the names that they were drawn under. Of several surveys of
a region and date, which shared their numbers, the first keeps them. A row that holds what cannot be
(``0013_bounds``) stays as it is: it is read, and drawn, by the name it has.
"""

from django.db import migrations, models

NAMES_SO_FAR = """
DO $$
DECLARE named record;
BEGIN
    FOR named IN
        SELECT id, to_char(reference_on, 'YYYY-MM-DD') || CASE WHEN rank > 1 THEN '/' || rank ELSE '' END AS name
        FROM (SELECT id, reference_on, row_number() OVER (PARTITION BY region_id, reference_on ORDER BY id) AS rank
              FROM programs_needssurvey) ranked
    LOOP
        BEGIN
            UPDATE programs_needssurvey SET drawn_as = named.name WHERE id = named.id;
        EXCEPTION WHEN check_violation THEN NULL;
        END;
    END LOOP;
    FOR named IN SELECT id, 'outcomes: ' || source AS name FROM programs_outcomefigures
    LOOP
        BEGIN
            UPDATE programs_outcomefigures SET drawn_as = named.name WHERE id = named.id;
        EXCEPTION WHEN check_violation THEN NULL;
        END;
    END LOOP;
END $$
"""


def key(length: int) -> models.CharField:
    return models.CharField(
        "key of its roundings", max_length=length, blank=True, editable=False, default="",
        help_text="made by the database",
    )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("programs", "0015_conditions_of_projections")]
    operations = [
        migrations.AddField("needssurvey", "drawn_as", key(20)),
        migrations.AddField("outcomefigures", "drawn_as", key(270)),
        migrations.RunSQL(NAMES_SO_FAR, migrations.RunSQL.noop),
    ]
