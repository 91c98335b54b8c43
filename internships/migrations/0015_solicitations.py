"""The ledger of calls to firms becomes the one ledger of solicitations, of the partnerships; no row is lost.

Its rows and their history are copied under the same keys; the tables they leave are then dropped.
"""

from django.db import migrations

KEPT = "id, public_id, created_at, updated_at, at, channel, result, region_id, by_id, establishment_id"
OF_HISTORY = "pgh_id, pgh_created_at, pgh_label, pgh_obj_id, pgh_context_id"
NEW = "organization_id, partner_id, last_at, next_on, kind, subject, about"
# A firm's own number; of a place that is gone since, only its history speaks: of no firm (0).
FIRM = "coalesce((SELECT p.organization_id FROM partnerships_establishment p WHERE p.id = e.establishment_id), {gone})"
POSSIBLE = "e.call_again_on BETWEEN DATE '1970-01-01' AND DATE '2100-12-31'"  # rows of before were not held to it
GIVEN = f"e.organization_id, e.at, CASE WHEN {POSSIBLE} THEN e.call_again_on END, 'offers', '', ''"


def copied(source: str, target: str, columns: str, *, gone: str) -> str:
    """Return what copies rows of a ledger, or of its history, and puts the next key after theirs."""
    read = ", ".join(f"e.{column.strip()}" for column in columns.split(","))
    firm = FIRM.format(gone=gone)
    return (
        f"INSERT INTO {target} ({columns}, {NEW}) SELECT {read}, {firm}, {GIVEN} FROM {source} e ORDER BY 1"
    )


def next_key(table: str, key: str) -> str:
    return (
        f"SELECT setval(pg_get_serial_sequence('{table}', '{key}'), max({key})) FROM {table} HAVING count(*) > 0"
    )


MOVE = [
    copied("internships_contactentry", "partnerships_solicitation", KEPT, gone="NULL"),
    copied(
        "internships_contactentryhistory",
        "partnerships_solicitationhistory",
        f"{OF_HISTORY}, {KEPT}",
        gone="0",
    ),
    next_key("partnerships_solicitation", "id"),
    next_key("partnerships_solicitationhistory", "pgh_id"),
    "SET CONSTRAINTS ALL IMMEDIATE",
    # What the administration noted of its rows is of the rows where they are now.
    """
    UPDATE django_content_type SET app_label = 'partnerships', model = 'solicitation'
    WHERE app_label = 'internships' AND model = 'contactentry'
      AND NOT EXISTS (SELECT FROM django_content_type WHERE app_label = 'partnerships' AND model = 'solicitation')
    """,
]

# What its triggers called stays behind a table that is dropped.
FORGET = [
    f"DROP FUNCTION IF EXISTS pgtrigger_{name}()"
    for name in ("insert_insert_ba7ec", "update_update_eb0fb", "delete_delete_63ec0")
]


class Migration(migrations.Migration):
    dependencies = [
        ("internships", "0014_moments_bounded"),
        ("partnerships", "0033_solicitations"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.RemoveField(
            model_name='contactentryhistory',
            name='pgh_obj',
        ),
        migrations.RemoveField(
            model_name='contactentryhistory',
            name='by',
        ),
        migrations.RemoveField(
            model_name='contactentryhistory',
            name='establishment',
        ),
        migrations.RemoveField(
            model_name='contactentryhistory',
            name='organization',
        ),
        migrations.RemoveField(
            model_name='contactentryhistory',
            name='pgh_context',
        ),
        migrations.RemoveField(
            model_name='contactentryhistory',
            name='region',
        ),
        migrations.DeleteModel(
            name='ContactEntry',
        ),
        migrations.DeleteModel(
            name='ContactEntryHistory',
        ),
        migrations.RunSQL(FORGET, migrations.RunSQL.noop),
    ]
