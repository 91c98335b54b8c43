from django.db import migrations

# At commit a95de89, 0001_initial made no column `contacts`; since 0.1.0 it does. Both databases end up alike:
# where the columns are there, nothing happens.
VERSIONS = """
ALTER TABLE internships_agreementversion ADD COLUMN IF NOT EXISTS contacts jsonb NOT NULL DEFAULT '{}';
ALTER TABLE internships_agreementversion ALTER COLUMN contacts DROP DEFAULT;
"""
# A version without addresses takes those of its agreement: until then, no amendment could change them.
# The history keeps that change, by its trigger of that time, so its own column comes after.
ADDRESSES = """
UPDATE internships_agreementversion AS version
   SET contacts = jsonb_build_object(
       'trainer_email', agreement.trainer_email, 'supervisor_email', agreement.supervisor_email)
  FROM internships_agreement AS agreement
 WHERE agreement.id = version.agreement_id AND version.contacts = '{}';
SET CONSTRAINTS ALL IMMEDIATE;
"""
HISTORY = """
ALTER TABLE internships_agreementversionhistory ADD COLUMN IF NOT EXISTS contacts jsonb NOT NULL DEFAULT '{}';
ALTER TABLE internships_agreementversionhistory ALTER COLUMN contacts DROP DEFAULT;
"""


class Migration(migrations.Migration):
    """Triggers, the history's among them, are made again after every migrate."""

    dependencies = [("internships", "0003_rules_for_adults")]

    operations = [migrations.RunSQL([VERSIONS, ADDRESSES, HISTORY], migrations.RunSQL.noop)]
