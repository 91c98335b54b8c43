from django.db import migrations


class Migration(migrations.Migration):
    """Of a plan of before the portal, one may know that it was adopted, and not when."""

    dependencies = [("partnerships", "0029_action_plans")]

    operations = [migrations.RemoveConstraint(model_name="actionplan", name="plan_adopted_some_day")]
