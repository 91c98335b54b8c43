import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.text
import django_fsm
import partnerships.base.language
import partnerships.organizations.models
import uuid
from django.conf import settings
from django.db import migrations, models

from partnerships.migrations._together import Together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("partnerships", "0003_outbox"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("programs", "0003_report_history_without_snapshot"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="InternshipKind",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("code", models.SlugField(max_length=30, unique=True, verbose_name="code")),
                        ("name_fr", models.CharField(max_length=80, verbose_name="name (French)")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=80, verbose_name="name (English)"),
                        ),
                        ("description_fr", models.TextField(blank=True, verbose_name="description (French)")),
                        (
                            "description_en",
                            models.TextField(blank=True, verbose_name="description (English)"),
                        ),
                        (
                            "is_employment",
                            models.BooleanField(
                                default=False,
                                help_text="an observation internship is not a job",
                                verbose_name="is a job",
                            ),
                        ),
                        (
                            "is_shared",
                            models.BooleanField(default=False, verbose_name="one job for two students"),
                        ),
                        (
                            "needs_agreement",
                            models.BooleanField(default=True, verbose_name="needs a signed agreement"),
                        ),
                        ("school_signs", models.BooleanField(default=True, verbose_name="the school signs")),
                        (
                            "union_signs",
                            models.BooleanField(
                                default=False, verbose_name="the union signs where there is one"
                            ),
                        ),
                        ("tutor_signs", models.BooleanField(default=False, verbose_name="each tutor signs")),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="rank in lists"),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                    ],
                    options={
                        "verbose_name": "kind of internship",
                        "verbose_name_plural": "kinds of internships",
                        "ordering": ["position", "code"],
                    },
                    bases=(partnerships.base.language.Bilingual, models.Model),
                ),
                migrations.CreateModel(
                    name="Agreement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        (
                            "hours_week",
                            models.DecimalField(decimal_places=1, max_digits=4, verbose_name="hours a week"),
                        ),
                        ("hours_total", models.PositiveSmallIntegerField(verbose_name="hours in all")),
                        (
                            "wage_hourly",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                verbose_name="wage ($ an hour)",
                            ),
                        ),
                        ("goals", models.TextField(blank=True, verbose_name="goals and tasks")),
                        ("conditions", models.TextField(blank=True, verbose_name="particular conditions")),
                        (
                            "cnesst_payer",
                            models.CharField(
                                choices=[
                                    ("school", "the school"),
                                    ("employer", "the employer"),
                                    ("ministry", "the ministry"),
                                ],
                                default="school",
                                max_length=20,
                                verbose_name="who pays the CNESST contribution",
                            ),
                        ),
                        (
                            "insurance",
                            models.CharField(blank=True, max_length=250, verbose_name="liability insurance"),
                        ),
                        (
                            "trainer_name",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="trainer in the enterprise"
                            ),
                        ),
                        (
                            "trainer_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="trainer's e-mail"),
                        ),
                        (
                            "supervisor_name",
                            models.CharField(blank=True, max_length=150, verbose_name="school's supervisor"),
                        ),
                        (
                            "supervisor_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="supervisor's e-mail"),
                        ),
                        (
                            "school_signatory_name",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="who signs for the school"
                            ),
                        ),
                        (
                            "school_signatory_title",
                            models.CharField(blank=True, max_length=120, verbose_name="their title"),
                        ),
                        (
                            "school_signatory_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="their e-mail"),
                        ),
                        (
                            "state",
                            django_fsm.FSMField(
                                choices=[
                                    ("draft", "draft"),
                                    ("employer_review", "employer's review"),
                                    ("school_review", "school's review"),
                                    ("ready_to_sign", "ready to sign"),
                                    ("partially_signed", "partially signed"),
                                    ("signed", "signed"),
                                    ("active", "active"),
                                    ("completed", "completed"),
                                    ("rejected", "rejected"),
                                    ("cancelled", "cancelled"),
                                    ("lapsed", "lapsed"),
                                ],
                                default="draft",
                                max_length=20,
                                protected=True,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "is_fictitious",
                            models.BooleanField(default=False, verbose_name="fictitious (demonstration)"),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="agreements",
                                to="programs.enrolment",
                                verbose_name="enrolment",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "agreement",
                        "verbose_name_plural": "agreements",
                        "ordering": ["-starts_on", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("from_state", models.CharField(max_length=30, verbose_name="from state")),
                        ("to_state", models.CharField(max_length=30, verbose_name="to state")),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="events",
                                to="internships.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "agreement's event",
                        "verbose_name_plural": "agreements' events",
                        "ordering": ["at", "pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AgreementHost",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "percent",
                            models.PositiveSmallIntegerField(
                                default=100, verbose_name="share of the time (%)"
                            ),
                        ),
                        ("tutor_name", models.CharField(blank=True, max_length=150, verbose_name="tutor")),
                        (
                            "tutor_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="tutor's e-mail"),
                        ),
                        (
                            "signatory_name",
                            models.CharField(max_length=150, verbose_name="who signs for the host"),
                        ),
                        (
                            "signatory_title",
                            models.CharField(blank=True, max_length=120, verbose_name="their title"),
                        ),
                        (
                            "signatory_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="their e-mail"),
                        ),
                        (
                            "union_name",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="who signs for the union"
                            ),
                        ),
                        (
                            "union_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="union's e-mail"),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="hosts",
                                to="internships.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "establishment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreement_hosts",
                                to="partnerships.establishment",
                                verbose_name="host establishment",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "host",
                        "verbose_name_plural": "hosts",
                        "ordering": ["-percent", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementHostHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "percent",
                            models.PositiveSmallIntegerField(
                                default=100, verbose_name="share of the time (%)"
                            ),
                        ),
                        ("tutor_name", models.CharField(blank=True, max_length=150, verbose_name="tutor")),
                        (
                            "tutor_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="tutor's e-mail"),
                        ),
                        (
                            "signatory_name",
                            models.CharField(max_length=150, verbose_name="who signs for the host"),
                        ),
                        (
                            "signatory_title",
                            models.CharField(blank=True, max_length=120, verbose_name="their title"),
                        ),
                        (
                            "signatory_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="their e-mail"),
                        ),
                        (
                            "union_name",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="who signs for the union"
                            ),
                        ),
                        (
                            "union_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="union's e-mail"),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "establishment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.establishment",
                                verbose_name="host establishment",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.agreementhost",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AgreementVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("content", models.JSONField(verbose_name="content")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingerprint (SHA-256)")),
                        (
                            "contacts",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                help_text="of the people named; no part of the text",
                                verbose_name="addresses",
                            ),
                        ),
                        ("is_amendment", models.BooleanField(default=False, verbose_name="amendment")),
                        ("effective_on", models.DateField(verbose_name="in effect from")),
                        ("reason", models.TextField(blank=True, verbose_name="what changes and why")),
                        (
                            "signed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="signed by all at"),
                        ),
                        (
                            "voided_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="replaced at"),
                        ),
                        (
                            "pdf",
                            models.FileField(blank=True, upload_to="agreements/%Y/%m/", verbose_name="PDF"),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="internships.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="made by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "agreement's version",
                        "verbose_name_plural": "agreements' versions",
                        "ordering": ["-number"],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementVersionHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("content", models.JSONField(verbose_name="content")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingerprint (SHA-256)")),
                        (
                            "contacts",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                help_text="of the people named; no part of the text",
                                verbose_name="addresses",
                            ),
                        ),
                        ("is_amendment", models.BooleanField(default=False, verbose_name="amendment")),
                        ("effective_on", models.DateField(verbose_name="in effect from")),
                        ("reason", models.TextField(blank=True, verbose_name="what changes and why")),
                        (
                            "signed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="signed by all at"),
                        ),
                        (
                            "voided_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="replaced at"),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="made by",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.agreementversion",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Application",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "sent_by",
                            models.CharField(
                                choices=[("self", "the student"), ("coordinator", "the school")],
                                default="self",
                                max_length=20,
                                verbose_name="sent by",
                            ),
                        ),
                        ("message", models.TextField(blank=True, verbose_name="message")),
                        (
                            "state",
                            django_fsm.FSMField(
                                choices=[
                                    ("draft", "draft"),
                                    ("sent", "sent"),
                                    ("seen", "seen"),
                                    ("under_review", "under review"),
                                    ("interview", "interview"),
                                    ("offered", "place offered"),
                                    ("confirmed", "confirmed"),
                                    ("refused", "refused"),
                                    ("withdrawn", "withdrawn"),
                                    ("expired", "expired"),
                                    ("not_retained", "not retained"),
                                    ("placed_elsewhere", "placed elsewhere"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="draft",
                                max_length=20,
                                protected=True,
                                verbose_name="state",
                            ),
                        ),
                        ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent at")),
                        (
                            "reminded_on",
                            models.DateField(blank=True, null=True, verbose_name="firm reminded on"),
                        ),
                        (
                            "answered_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="firm answered at"),
                        ),
                        (
                            "interview_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="interview at"),
                        ),
                        (
                            "interview_place",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="place of the interview"
                            ),
                        ),
                        ("confirm_by", models.DateField(blank=True, null=True, verbose_name="to confirm by")),
                        (
                            "refusal",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("full", "every place is taken"),
                                    ("skills", "another profile is needed"),
                                    ("period", "the dates do not fit"),
                                    ("distance", "the place is too far or hard to reach"),
                                    ("cannot_host", "the firm can no longer host"),
                                    ("other", "another reason"),
                                ],
                                max_length=20,
                                verbose_name="reason of the refusal",
                            ),
                        ),
                        (
                            "refusal_words",
                            models.TextField(blank=True, verbose_name="kind words to the student"),
                        ),
                        (
                            "rank",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="rank among the firm's candidates"
                            ),
                        ),
                        (
                            "is_fictitious",
                            models.BooleanField(default=False, verbose_name="fictitious (demonstration)"),
                        ),
                        (
                            "consent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="partnerships.consent",
                                verbose_name="consent it rests on",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="applications",
                                to="programs.enrolment",
                                verbose_name="enrolment",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="applications",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="applications",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="written by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "application",
                        "verbose_name_plural": "applications",
                        "ordering": ["-sent_at", "-pk"],
                    },
                ),
                migrations.AddField(
                    model_name="agreement",
                    name="application",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="internships.application",
                        verbose_name="application",
                    ),
                ),
                migrations.CreateModel(
                    name="ApplicationEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("from_state", models.CharField(max_length=30, verbose_name="from state")),
                        ("to_state", models.CharField(max_length=30, verbose_name="to state")),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        (
                            "application",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="events",
                                to="internships.application",
                                verbose_name="application",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "application's event",
                        "verbose_name_plural": "applications' events",
                        "ordering": ["at", "pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CalendarFeed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "token_hash",
                            models.CharField(
                                editable=False, max_length=64, unique=True, verbose_name="token's hash"
                            ),
                        ),
                        (
                            "revoked_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="revoked at"),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="calendar_feeds",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "calendar feed",
                        "verbose_name_plural": "calendar feeds",
                        "ordering": ["-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="CalendarFeedHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "revoked_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="revoked at"),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.calendarfeed",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Clause",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("code", models.SlugField(max_length=40, verbose_name="code")),
                        ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
                        (
                            "position",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="place in the agreement"
                            ),
                        ),
                        ("title_fr", models.CharField(max_length=150, verbose_name="title (French)")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=150, verbose_name="title (English)"),
                        ),
                        ("text_fr", models.TextField(verbose_name="text (French)")),
                        ("text_en", models.TextField(blank=True, verbose_name="text (English)")),
                        ("from_on", models.DateField(verbose_name="from")),
                        ("to_on", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "used_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="first used at"
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                help_text="empty: for all schools",
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="clauses",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                blank=True,
                                help_text="empty: for all kinds",
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="clauses",
                                to="internships.internshipkind",
                                verbose_name="kind",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "clause",
                        "verbose_name_plural": "clauses",
                        "ordering": ["position", "code", "-version"],
                    },
                    bases=(partnerships.base.language.Bilingual, models.Model),
                ),
                migrations.CreateModel(
                    name="ContactEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("at", models.DateTimeField(verbose_name="at")),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("phone", "telephone"),
                                    ("email", "e-mail"),
                                    ("visit", "visit"),
                                    ("event", "event"),
                                ],
                                max_length=20,
                                verbose_name="how",
                            ),
                        ),
                        ("result", models.CharField(max_length=250, verbose_name="result")),
                        (
                            "call_again_on",
                            models.DateField(blank=True, null=True, verbose_name="call again on"),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "establishment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contact_entries",
                                to="partnerships.establishment",
                                verbose_name="establishment",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contact_entries",
                                to="partnerships.organization",
                                verbose_name="partner who called",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "contact with a firm",
                        "verbose_name_plural": "contacts with firms",
                        "ordering": ["-at"],
                    },
                ),
                migrations.CreateModel(
                    name="ContactEntryHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("at", models.DateTimeField(verbose_name="at")),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("phone", "telephone"),
                                    ("email", "e-mail"),
                                    ("visit", "visit"),
                                    ("event", "event"),
                                ],
                                max_length=20,
                                verbose_name="how",
                            ),
                        ),
                        ("result", models.CharField(max_length=250, verbose_name="result")),
                        (
                            "call_again_on",
                            models.DateField(blank=True, null=True, verbose_name="call again on"),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "establishment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.establishment",
                                verbose_name="establishment",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.organization",
                                verbose_name="partner who called",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.contactentry",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Document",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("cv", "résumé"),
                                    ("letter", "letter"),
                                    ("transcript", "transcript"),
                                    ("other", "other"),
                                ],
                                default="cv",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="file name")),
                        ("file", models.FileField(upload_to="documents/%Y/%m/", verbose_name="file")),
                        ("content_type", models.CharField(max_length=40, verbose_name="type")),
                        ("size", models.PositiveIntegerField(verbose_name="size (bytes)")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingerprint (SHA-256)")),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="documents",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "document",
                        "verbose_name_plural": "documents",
                        "ordering": ["-created_at"],
                    },
                ),
                migrations.AddField(
                    model_name="application",
                    name="documents",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="applications",
                        to="internships.document",
                        verbose_name="documents",
                    ),
                ),
                migrations.CreateModel(
                    name="DocumentHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("cv", "résumé"),
                                    ("letter", "letter"),
                                    ("transcript", "transcript"),
                                    ("other", "other"),
                                ],
                                default="cv",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="file name")),
                        ("content_type", models.CharField(max_length=40, verbose_name="type")),
                        ("size", models.PositiveIntegerField(verbose_name="size (bytes)")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingerprint (SHA-256)")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.document",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Evaluation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "moment",
                            models.CharField(
                                choices=[("midterm", "mid-term"), ("final", "final")],
                                max_length=20,
                                verbose_name="moment",
                            ),
                        ),
                        (
                            "by",
                            models.CharField(
                                choices=[
                                    ("employer", "the firm, of the student"),
                                    ("student", "the student, of the firm"),
                                ],
                                max_length=20,
                                verbose_name="by",
                            ),
                        ),
                        ("author_name", models.CharField(max_length=150, verbose_name="author")),
                        ("overall", models.PositiveSmallIntegerField(verbose_name="overall (1–4)")),
                        ("strengths", models.TextField(blank=True, verbose_name="strengths")),
                        ("to_improve", models.TextField(blank=True, verbose_name="to improve")),
                        ("submitted_at", models.DateTimeField(verbose_name="sent at")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="author's account",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "evaluation",
                        "verbose_name_plural": "evaluations",
                        "ordering": ["submitted_at"],
                    },
                ),
                migrations.CreateModel(
                    name="EvaluationMark",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("criterion", models.CharField(blank=True, max_length=40, verbose_name="criterion")),
                        (
                            "mark",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="mark (1–4)"
                            ),
                        ),
                        ("comment", models.CharField(blank=True, max_length=250, verbose_name="comment")),
                        (
                            "evaluation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="marks",
                                to="internships.evaluation",
                                verbose_name="evaluation",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="marks",
                                to="programs.competencyunit",
                                verbose_name="competency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "mark",
                        "verbose_name_plural": "marks",
                        "ordering": ["pk"],
                    },
                ),
                migrations.CreateModel(
                    name="EvaluationMarkHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("criterion", models.CharField(blank=True, max_length=40, verbose_name="criterion")),
                        (
                            "mark",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="mark (1–4)"
                            ),
                        ),
                        ("comment", models.CharField(blank=True, max_length=250, verbose_name="comment")),
                        (
                            "evaluation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.evaluation",
                                verbose_name="evaluation",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.evaluationmark",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.competencyunit",
                                verbose_name="competency",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HandoverNote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("text", models.TextField(max_length=2000, verbose_name="note")),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "handover note",
                        "verbose_name_plural": "handover notes",
                        "ordering": ["-at"],
                    },
                ),
                migrations.CreateModel(
                    name="HiringFigures",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("from_year", models.PositiveSmallIntegerField(verbose_name="from year")),
                        ("to_year", models.PositiveSmallIntegerField(verbose_name="to year")),
                        ("persons", models.PositiveIntegerField(verbose_name="students hired")),
                        (
                            "is_at_least",
                            models.BooleanField(default=False, verbose_name="at least that many"),
                        ),
                        ("source", models.CharField(max_length=250, verbose_name="source")),
                        (
                            "partnership",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="hiring_figures",
                                to="partnerships.partnership",
                                verbose_name="partnership",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hiring_figures",
                                to="internships.internshipkind",
                                verbose_name="kind",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reported hires",
                        "verbose_name_plural": "reported hires",
                        "ordering": ["-to_year"],
                    },
                ),
                migrations.CreateModel(
                    name="HoursLog",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("day", models.DateField(verbose_name="day")),
                        ("hours", models.DecimalField(decimal_places=2, max_digits=4, verbose_name="hours")),
                        (
                            "absence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("illness", "illness"),
                                    ("personal", "personal reason"),
                                    ("school", "school"),
                                    ("holiday", "holiday"),
                                    ("unexcused", "without notice"),
                                ],
                                max_length=20,
                                verbose_name="absence",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=250, verbose_name="what I did")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("logged", "logged"),
                                    ("validated", "validated"),
                                    ("returned", "to correct"),
                                ],
                                default="logged",
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "validated_by_name",
                            models.CharField(blank=True, max_length=150, verbose_name="validated by"),
                        ),
                        (
                            "validated_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="validated at"),
                        ),
                        (
                            "returned_why",
                            models.CharField(blank=True, max_length=250, verbose_name="why to correct"),
                        ),
                        (
                            "logged_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="logged by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "day of hours",
                        "verbose_name_plural": "hours",
                        "ordering": ["day"],
                    },
                ),
                migrations.CreateModel(
                    name="HiringFiguresHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("from_year", models.PositiveSmallIntegerField(verbose_name="from year")),
                        ("to_year", models.PositiveSmallIntegerField(verbose_name="to year")),
                        ("persons", models.PositiveIntegerField(verbose_name="students hired")),
                        (
                            "is_at_least",
                            models.BooleanField(default=False, verbose_name="at least that many"),
                        ),
                        ("source", models.CharField(max_length=250, verbose_name="source")),
                        (
                            "partnership",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.partnership",
                                verbose_name="partnership",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.hiringfigures",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.internshipkind",
                                verbose_name="kind",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClauseHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
                        ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
                        (
                            "position",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="place in the agreement"
                            ),
                        ),
                        ("title_fr", models.CharField(max_length=150, verbose_name="title (French)")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=150, verbose_name="title (English)"),
                        ),
                        ("text_fr", models.TextField(verbose_name="text (French)")),
                        ("text_en", models.TextField(blank=True, verbose_name="text (English)")),
                        ("from_on", models.DateField(verbose_name="from")),
                        ("to_on", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "used_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="first used at"
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.clause",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="empty: for all schools",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="empty: for all kinds",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.internshipkind",
                                verbose_name="kind",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="agreement",
                    name="kind",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="internships.internshipkind",
                        verbose_name="kind",
                    ),
                ),
                migrations.CreateModel(
                    name="InternshipKindHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("code", models.SlugField(db_index=False, max_length=30, verbose_name="code")),
                        ("name_fr", models.CharField(max_length=80, verbose_name="name (French)")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=80, verbose_name="name (English)"),
                        ),
                        ("description_fr", models.TextField(blank=True, verbose_name="description (French)")),
                        (
                            "description_en",
                            models.TextField(blank=True, verbose_name="description (English)"),
                        ),
                        (
                            "is_employment",
                            models.BooleanField(
                                default=False,
                                help_text="an observation internship is not a job",
                                verbose_name="is a job",
                            ),
                        ),
                        (
                            "is_shared",
                            models.BooleanField(default=False, verbose_name="one job for two students"),
                        ),
                        (
                            "needs_agreement",
                            models.BooleanField(default=True, verbose_name="needs a signed agreement"),
                        ),
                        ("school_signs", models.BooleanField(default=True, verbose_name="the school signs")),
                        (
                            "union_signs",
                            models.BooleanField(
                                default=False, verbose_name="the union signs where there is one"
                            ),
                        ),
                        ("tutor_signs", models.BooleanField(default=False, verbose_name="each tutor signs")),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="rank in lists"),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.internshipkind",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Offer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True, decimal_places=5, max_digits=8, null=True, verbose_name="latitude"
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                max_digits=8,
                                null=True,
                                verbose_name="longitude",
                            ),
                        ),
                        ("title_fr", models.CharField(max_length=150, verbose_name="title (French)")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=150, verbose_name="title (English)"),
                        ),
                        ("description_fr", models.TextField(verbose_name="description (French)")),
                        (
                            "description_en",
                            models.TextField(blank=True, verbose_name="description (English)"),
                        ),
                        ("tasks_fr", models.TextField(blank=True, verbose_name="tasks (French)")),
                        ("tasks_en", models.TextField(blank=True, verbose_name="tasks (English)")),
                        (
                            "requirements_fr",
                            models.TextField(blank=True, verbose_name="requirements (French)"),
                        ),
                        (
                            "requirements_en",
                            models.TextField(blank=True, verbose_name="requirements (English)"),
                        ),
                        ("is_paid", models.BooleanField(default=False, verbose_name="paid")),
                        (
                            "wage_hourly",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                verbose_name="wage ($ an hour)",
                            ),
                        ),
                        (
                            "hours_week",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="hours a week",
                            ),
                        ),
                        ("shift", models.CharField(blank=True, max_length=120, verbose_name="shift")),
                        (
                            "minimum_age",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="minimum age"
                            ),
                        ),
                        (
                            "welcomes_minors",
                            models.BooleanField(default=False, verbose_name="welcomes minors"),
                        ),
                        (
                            "reserved_until",
                            models.DateField(blank=True, null=True, verbose_name="reserved until"),
                        ),
                        (
                            "state",
                            django_fsm.FSMField(
                                choices=[
                                    ("draft", "draft"),
                                    ("to_review", "to review"),
                                    ("published", "published"),
                                    ("paused", "paused"),
                                    ("full", "full"),
                                    ("expired", "expired"),
                                    ("archived", "archived"),
                                ],
                                default="draft",
                                max_length=20,
                                protected=True,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="published at"),
                        ),
                        (
                            "last_confirmed_on",
                            models.DateField(blank=True, null=True, verbose_name="last confirmed on"),
                        ),
                        (
                            "asked_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="asked whether still valid on"
                            ),
                        ),
                        (
                            "is_fictitious",
                            models.BooleanField(default=False, verbose_name="fictitious (demonstration)"),
                        ),
                        (
                            "words",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.contrib.postgres.search.CombinedSearchVector(
                                    django.contrib.postgres.search.CombinedSearchVector(
                                        django.contrib.postgres.search.CombinedSearchVector(
                                            django.contrib.postgres.search.SearchVector(
                                                "title_fr", config="fr", weight="A"
                                            ),
                                            "||",
                                            django.contrib.postgres.search.SearchVector(
                                                "title_en", config="en", weight="A"
                                            ),
                                            django.contrib.postgres.search.SearchConfig("fr"),
                                        ),
                                        "||",
                                        django.contrib.postgres.search.SearchVector(
                                            "description_fr",
                                            "tasks_fr",
                                            "requirements_fr",
                                            config="fr",
                                            weight="C",
                                        ),
                                        django.contrib.postgres.search.SearchConfig("fr"),
                                    ),
                                    "||",
                                    django.contrib.postgres.search.SearchVector(
                                        "description_en",
                                        "tasks_en",
                                        "requirements_en",
                                        config="en",
                                        weight="C",
                                    ),
                                    django.contrib.postgres.search.SearchConfig("fr"),
                                ),
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                                verbose_name="words",
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="offers",
                                to="partnerships.contact",
                                verbose_name="who answers the applications",
                            ),
                        ),
                        (
                            "establishment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offers",
                                to="partnerships.establishment",
                                verbose_name="establishment",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offers",
                                to="internships.internshipkind",
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "link",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="offer",
                                to="partnerships.accesslink",
                                verbose_name="written through the link",
                            ),
                        ),
                        (
                            "need",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="offers",
                                to="programs.needline",
                                verbose_name="need it answers",
                            ),
                        ),
                        (
                            "occupation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offers",
                                to="programs.occupation",
                                verbose_name="occupation",
                            ),
                        ),
                        (
                            "programs",
                            models.ManyToManyField(
                                blank=True,
                                related_name="offers",
                                to="programs.program",
                                verbose_name="programs",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offers",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "renewed_from",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="renewals",
                                to="internships.offer",
                                verbose_name="renewed from",
                            ),
                        ),
                        (
                            "reserved_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="reserved_offers",
                                to="partnerships.organization",
                                verbose_name="reserved for",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offers",
                                to="partnerships.territory",
                                verbose_name="territory (MRC)",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="written by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "offer",
                        "verbose_name_plural": "offers",
                        "ordering": ["-published_at", "-pk"],
                    },
                    bases=(partnerships.base.language.Bilingual, models.Model),
                ),
                migrations.CreateModel(
                    name="Favourite",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="favourites",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "offer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="favourites",
                                to="internships.offer",
                                verbose_name="offer",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "favourite",
                        "verbose_name_plural": "favourites",
                        "ordering": ["-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        (
                            "hours_week",
                            models.DecimalField(decimal_places=1, max_digits=4, verbose_name="hours a week"),
                        ),
                        ("hours_total", models.PositiveSmallIntegerField(verbose_name="hours in all")),
                        (
                            "wage_hourly",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                verbose_name="wage ($ an hour)",
                            ),
                        ),
                        ("goals", models.TextField(blank=True, verbose_name="goals and tasks")),
                        ("conditions", models.TextField(blank=True, verbose_name="particular conditions")),
                        (
                            "cnesst_payer",
                            models.CharField(
                                choices=[
                                    ("school", "the school"),
                                    ("employer", "the employer"),
                                    ("ministry", "the ministry"),
                                ],
                                default="school",
                                max_length=20,
                                verbose_name="who pays the CNESST contribution",
                            ),
                        ),
                        (
                            "insurance",
                            models.CharField(blank=True, max_length=250, verbose_name="liability insurance"),
                        ),
                        (
                            "trainer_name",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="trainer in the enterprise"
                            ),
                        ),
                        (
                            "trainer_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="trainer's e-mail"),
                        ),
                        (
                            "supervisor_name",
                            models.CharField(blank=True, max_length=150, verbose_name="school's supervisor"),
                        ),
                        (
                            "supervisor_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="supervisor's e-mail"),
                        ),
                        (
                            "school_signatory_name",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="who signs for the school"
                            ),
                        ),
                        (
                            "school_signatory_title",
                            models.CharField(blank=True, max_length=120, verbose_name="their title"),
                        ),
                        (
                            "school_signatory_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="their e-mail"),
                        ),
                        (
                            "state",
                            django_fsm.FSMField(
                                choices=[
                                    ("draft", "draft"),
                                    ("employer_review", "employer's review"),
                                    ("school_review", "school's review"),
                                    ("ready_to_sign", "ready to sign"),
                                    ("partially_signed", "partially signed"),
                                    ("signed", "signed"),
                                    ("active", "active"),
                                    ("completed", "completed"),
                                    ("rejected", "rejected"),
                                    ("cancelled", "cancelled"),
                                    ("lapsed", "lapsed"),
                                ],
                                default="draft",
                                max_length=20,
                                protected=True,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "is_fictitious",
                            models.BooleanField(default=False, verbose_name="fictitious (demonstration)"),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.enrolment",
                                verbose_name="enrolment",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.agreement",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                        (
                            "application",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.application",
                                verbose_name="application",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.internshipkind",
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "offer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.offer",
                                verbose_name="offer",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="agreement",
                    name="offer",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="internships.offer",
                        verbose_name="offer",
                    ),
                ),
                migrations.CreateModel(
                    name="OfferEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("from_state", models.CharField(max_length=30, verbose_name="from state")),
                        ("to_state", models.CharField(max_length=30, verbose_name="to state")),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "offer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="events",
                                to="internships.offer",
                                verbose_name="offer",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "offer's event",
                        "verbose_name_plural": "offers' events",
                        "ordering": ["at", "pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OfferHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True, decimal_places=5, max_digits=8, null=True, verbose_name="latitude"
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                max_digits=8,
                                null=True,
                                verbose_name="longitude",
                            ),
                        ),
                        ("title_fr", models.CharField(max_length=150, verbose_name="title (French)")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=150, verbose_name="title (English)"),
                        ),
                        ("description_fr", models.TextField(verbose_name="description (French)")),
                        (
                            "description_en",
                            models.TextField(blank=True, verbose_name="description (English)"),
                        ),
                        ("tasks_fr", models.TextField(blank=True, verbose_name="tasks (French)")),
                        ("tasks_en", models.TextField(blank=True, verbose_name="tasks (English)")),
                        (
                            "requirements_fr",
                            models.TextField(blank=True, verbose_name="requirements (French)"),
                        ),
                        (
                            "requirements_en",
                            models.TextField(blank=True, verbose_name="requirements (English)"),
                        ),
                        ("is_paid", models.BooleanField(default=False, verbose_name="paid")),
                        (
                            "wage_hourly",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                verbose_name="wage ($ an hour)",
                            ),
                        ),
                        (
                            "hours_week",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="hours a week",
                            ),
                        ),
                        ("shift", models.CharField(blank=True, max_length=120, verbose_name="shift")),
                        (
                            "minimum_age",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="minimum age"
                            ),
                        ),
                        (
                            "welcomes_minors",
                            models.BooleanField(default=False, verbose_name="welcomes minors"),
                        ),
                        (
                            "reserved_until",
                            models.DateField(blank=True, null=True, verbose_name="reserved until"),
                        ),
                        (
                            "state",
                            django_fsm.FSMField(
                                choices=[
                                    ("draft", "draft"),
                                    ("to_review", "to review"),
                                    ("published", "published"),
                                    ("paused", "paused"),
                                    ("full", "full"),
                                    ("expired", "expired"),
                                    ("archived", "archived"),
                                ],
                                default="draft",
                                max_length=20,
                                protected=True,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="published at"),
                        ),
                        (
                            "last_confirmed_on",
                            models.DateField(blank=True, null=True, verbose_name="last confirmed on"),
                        ),
                        (
                            "asked_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="asked whether still valid on"
                            ),
                        ),
                        (
                            "is_fictitious",
                            models.BooleanField(default=False, verbose_name="fictitious (demonstration)"),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.contact",
                                verbose_name="who answers the applications",
                            ),
                        ),
                        (
                            "establishment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.establishment",
                                verbose_name="establishment",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.internshipkind",
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "link",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.accesslink",
                                verbose_name="written through the link",
                            ),
                        ),
                        (
                            "need",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.needline",
                                verbose_name="need it answers",
                            ),
                        ),
                        (
                            "occupation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.occupation",
                                verbose_name="occupation",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.offer",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "renewed_from",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.offer",
                                verbose_name="renewed from",
                            ),
                        ),
                        (
                            "reserved_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.organization",
                                verbose_name="reserved for",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.territory",
                                verbose_name="territory (MRC)",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="written by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Placement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "trainer_name",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="trainer in the enterprise"
                            ),
                        ),
                        (
                            "trainer_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="trainer's e-mail"),
                        ),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        ("is_full_time", models.BooleanField(default=True, verbose_name="full time")),
                        (
                            "hours_week",
                            models.DecimalField(decimal_places=1, max_digits=4, verbose_name="hours a week"),
                        ),
                        ("hours_planned", models.PositiveSmallIntegerField(verbose_name="hours planned")),
                        (
                            "state",
                            django_fsm.FSMField(
                                choices=[
                                    ("planned", "planned"),
                                    ("active", "under way"),
                                    ("completed", "completed"),
                                    ("interrupted", "interrupted"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=20,
                                protected=True,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "is_hired",
                            models.BooleanField(blank=True, null=True, verbose_name="hired at the end"),
                        ),
                        (
                            "is_related",
                            models.BooleanField(
                                blank=True, null=True, verbose_name="job related to the training"
                            ),
                        ),
                        (
                            "is_hired_full_time",
                            models.BooleanField(
                                blank=True, null=True, verbose_name="hired full time (30 h or more)"
                            ),
                        ),
                        (
                            "is_fictitious",
                            models.BooleanField(default=False, verbose_name="fictitious (demonstration)"),
                        ),
                        (
                            "agreement",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placement",
                                to="internships.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="placements",
                                to="programs.enrolment",
                                verbose_name="enrolment",
                            ),
                        ),
                        (
                            "establishment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placements",
                                to="partnerships.establishment",
                                verbose_name="establishment",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placements",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placements",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placements",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placements",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                        (
                            "supervisor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="supervised_placements",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="school's supervisor",
                            ),
                        ),
                        (
                            "trainer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="trainees",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="trainer's account",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "placement",
                        "verbose_name_plural": "placements",
                        "ordering": ["-starts_on", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="HoursLogHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("day", models.DateField(verbose_name="day")),
                        ("hours", models.DecimalField(decimal_places=2, max_digits=4, verbose_name="hours")),
                        (
                            "absence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("illness", "illness"),
                                    ("personal", "personal reason"),
                                    ("school", "school"),
                                    ("holiday", "holiday"),
                                    ("unexcused", "without notice"),
                                ],
                                max_length=20,
                                verbose_name="absence",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=250, verbose_name="what I did")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("logged", "logged"),
                                    ("validated", "validated"),
                                    ("returned", "to correct"),
                                ],
                                default="logged",
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "validated_by_name",
                            models.CharField(blank=True, max_length=150, verbose_name="validated by"),
                        ),
                        (
                            "validated_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="validated at"),
                        ),
                        (
                            "returned_why",
                            models.CharField(blank=True, max_length=250, verbose_name="why to correct"),
                        ),
                        (
                            "logged_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="logged by",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.hourslog",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="hourslog",
                    name="placement",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hours",
                        to="internships.placement",
                        verbose_name="placement",
                    ),
                ),
                migrations.CreateModel(
                    name="EvaluationHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "moment",
                            models.CharField(
                                choices=[("midterm", "mid-term"), ("final", "final")],
                                max_length=20,
                                verbose_name="moment",
                            ),
                        ),
                        (
                            "by",
                            models.CharField(
                                choices=[
                                    ("employer", "the firm, of the student"),
                                    ("student", "the student, of the firm"),
                                ],
                                max_length=20,
                                verbose_name="by",
                            ),
                        ),
                        ("author_name", models.CharField(max_length=150, verbose_name="author")),
                        ("overall", models.PositiveSmallIntegerField(verbose_name="overall (1–4)")),
                        ("strengths", models.TextField(blank=True, verbose_name="strengths")),
                        ("to_improve", models.TextField(blank=True, verbose_name="to improve")),
                        ("submitted_at", models.DateTimeField(verbose_name="sent at")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="author's account",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.evaluation",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="evaluation",
                    name="placement",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evaluations",
                        to="internships.placement",
                        verbose_name="placement",
                    ),
                ),
                migrations.CreateModel(
                    name="PlacementEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("from_state", models.CharField(max_length=30, verbose_name="from state")),
                        ("to_state", models.CharField(max_length=30, verbose_name="to state")),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="events",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "placement's event",
                        "verbose_name_plural": "placements' events",
                        "ordering": ["at", "pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlacementHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "trainer_name",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="trainer in the enterprise"
                            ),
                        ),
                        (
                            "trainer_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="trainer's e-mail"),
                        ),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        ("is_full_time", models.BooleanField(default=True, verbose_name="full time")),
                        (
                            "hours_week",
                            models.DecimalField(decimal_places=1, max_digits=4, verbose_name="hours a week"),
                        ),
                        ("hours_planned", models.PositiveSmallIntegerField(verbose_name="hours planned")),
                        (
                            "state",
                            django_fsm.FSMField(
                                choices=[
                                    ("planned", "planned"),
                                    ("active", "under way"),
                                    ("completed", "completed"),
                                    ("interrupted", "interrupted"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=20,
                                protected=True,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "is_hired",
                            models.BooleanField(blank=True, null=True, verbose_name="hired at the end"),
                        ),
                        (
                            "is_related",
                            models.BooleanField(
                                blank=True, null=True, verbose_name="job related to the training"
                            ),
                        ),
                        (
                            "is_hired_full_time",
                            models.BooleanField(
                                blank=True, null=True, verbose_name="hired full time (30 h or more)"
                            ),
                        ),
                        (
                            "is_fictitious",
                            models.BooleanField(default=False, verbose_name="fictitious (demonstration)"),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.enrolment",
                                verbose_name="enrolment",
                            ),
                        ),
                        (
                            "establishment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.establishment",
                                verbose_name="establishment",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.placement",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                        (
                            "supervisor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="school's supervisor",
                            ),
                        ),
                        (
                            "trainer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="trainer's account",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlacementIncident",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("accident", "accident or injury"),
                                    ("danger", "dangerous situation"),
                                    ("harassment", "harassment or violence"),
                                    ("conflict", "conflict"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("happened_at", models.DateTimeField(verbose_name="happened at")),
                        ("description", models.TextField(verbose_name="what happened")),
                        ("is_injury", models.BooleanField(default=False, verbose_name="somebody was hurt")),
                        ("action", models.TextField(blank=True, verbose_name="what was done")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed at")),
                        (
                            "placement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="incidents",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                        (
                            "reported_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reported by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "incident",
                        "verbose_name_plural": "incidents",
                        "ordering": ["-happened_at"],
                    },
                ),
                migrations.CreateModel(
                    name="IncidentReading",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "incident",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="readings",
                                to="internships.placementincident",
                                verbose_name="incident",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reading of an incident",
                        "verbose_name_plural": "readings of incidents",
                        "ordering": ["-at"],
                    },
                ),
                migrations.CreateModel(
                    name="PlacementIncidentHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("accident", "accident or injury"),
                                    ("danger", "dangerous situation"),
                                    ("harassment", "harassment or violence"),
                                    ("conflict", "conflict"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("happened_at", models.DateTimeField(verbose_name="happened at")),
                        ("description", models.TextField(verbose_name="what happened")),
                        ("is_injury", models.BooleanField(default=False, verbose_name="somebody was hurt")),
                        ("action", models.TextField(blank=True, verbose_name="what was done")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed at")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.placementincident",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                        (
                            "reported_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reported by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PositionShare",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "half",
                            models.CharField(
                                choices=[("A", "A"), ("B", "B")], max_length=1, verbose_name="half"
                            ),
                        ),
                        ("from_on", models.DateField(verbose_name="from")),
                        ("to_on", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "reason_left",
                            models.CharField(blank=True, max_length=250, verbose_name="why the student left"),
                        ),
                        (
                            "placement",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="position_share",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="position_shares",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "half of a position",
                        "verbose_name_plural": "halves of positions",
                        "ordering": ["position", "half", "from_on"],
                    },
                ),
                migrations.CreateModel(
                    name="Round",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "choices",
                            models.PositiveSmallIntegerField(default=5, verbose_name="choices at most"),
                        ),
                        ("opens_at", models.DateTimeField(verbose_name="opens at")),
                        ("closes_at", models.DateTimeField(verbose_name="closes at")),
                        ("publish_at", models.DateTimeField(verbose_name="results shown from")),
                        (
                            "carried_out_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="results carried out at"
                            ),
                        ),
                        (
                            "chosen_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="chosen by",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rounds",
                                to="programs.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "round of choices",
                        "verbose_name_plural": "rounds of choices",
                        "ordering": ["-opens_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Ranking",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("rank", models.PositiveSmallIntegerField(verbose_name="rank")),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rankings",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rankings",
                                to="internships.round",
                                verbose_name="round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ranked choice",
                        "verbose_name_plural": "ranked choices",
                        "ordering": ["student", "rank"],
                    },
                ),
                migrations.CreateModel(
                    name="RuleSet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("from_age", models.PositiveSmallIntegerField(default=0, verbose_name="from age")),
                        (
                            "to_age",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="to age"),
                        ),
                        (
                            "is_for_school_age",
                            models.BooleanField(
                                default=False,
                                help_text="until 30 June of the school year of the sixteenth birthday",
                                verbose_name="only while school is compulsory",
                            ),
                        ),
                        ("from_on", models.DateField(verbose_name="in force from")),
                        ("to_on", models.DateField(blank=True, null=True, verbose_name="in force until")),
                        (
                            "is_forbidden",
                            models.BooleanField(default=False, verbose_name="not allowed at this age"),
                        ),
                        (
                            "max_hours_day",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="hours a day at most",
                            ),
                        ),
                        (
                            "max_hours_week",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="hours a week at most",
                            ),
                        ),
                        (
                            "max_hours_school_days",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="hours from Monday to Friday at most",
                            ),
                        ),
                        (
                            "free_break_days",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="limits are lifted when classes stop for more days than",
                            ),
                        ),
                        (
                            "max_days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="days at most"
                            ),
                        ),
                        (
                            "min_hours",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="hours at least, in all"
                            ),
                        ),
                        ("allows_sunday", models.BooleanField(default=True, verbose_name="Sunday allowed")),
                        ("earliest_at", models.TimeField(blank=True, null=True, verbose_name="not before")),
                        ("latest_at", models.TimeField(blank=True, null=True, verbose_name="not after")),
                        (
                            "is_paid",
                            models.BooleanField(
                                blank=True,
                                help_text="no: must not be",
                                null=True,
                                verbose_name="must be paid",
                            ),
                        ),
                        (
                            "minimum_wage",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                verbose_name="minimum wage ($ an hour)",
                            ),
                        ),
                        (
                            "is_guardian_required",
                            models.BooleanField(default=False, verbose_name="a guardian must sign"),
                        ),
                        (
                            "max_trainees_per_trainer",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="trainees per trainer at most"
                            ),
                        ),
                        ("legal_reference", models.CharField(max_length=250, verbose_name="legal reference")),
                        (
                            "kind",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rules",
                                to="internships.internshipkind",
                                verbose_name="kind",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rule",
                        "verbose_name_plural": "rules",
                        "ordering": ["kind", "from_age", "-from_on"],
                    },
                ),
                migrations.CreateModel(
                    name="RuleSetHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("from_age", models.PositiveSmallIntegerField(default=0, verbose_name="from age")),
                        (
                            "to_age",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="to age"),
                        ),
                        (
                            "is_for_school_age",
                            models.BooleanField(
                                default=False,
                                help_text="until 30 June of the school year of the sixteenth birthday",
                                verbose_name="only while school is compulsory",
                            ),
                        ),
                        ("from_on", models.DateField(verbose_name="in force from")),
                        ("to_on", models.DateField(blank=True, null=True, verbose_name="in force until")),
                        (
                            "is_forbidden",
                            models.BooleanField(default=False, verbose_name="not allowed at this age"),
                        ),
                        (
                            "max_hours_day",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="hours a day at most",
                            ),
                        ),
                        (
                            "max_hours_week",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="hours a week at most",
                            ),
                        ),
                        (
                            "max_hours_school_days",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="hours from Monday to Friday at most",
                            ),
                        ),
                        (
                            "free_break_days",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="limits are lifted when classes stop for more days than",
                            ),
                        ),
                        (
                            "max_days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="days at most"
                            ),
                        ),
                        (
                            "min_hours",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="hours at least, in all"
                            ),
                        ),
                        ("allows_sunday", models.BooleanField(default=True, verbose_name="Sunday allowed")),
                        ("earliest_at", models.TimeField(blank=True, null=True, verbose_name="not before")),
                        ("latest_at", models.TimeField(blank=True, null=True, verbose_name="not after")),
                        (
                            "is_paid",
                            models.BooleanField(
                                blank=True,
                                help_text="no: must not be",
                                null=True,
                                verbose_name="must be paid",
                            ),
                        ),
                        (
                            "minimum_wage",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                verbose_name="minimum wage ($ an hour)",
                            ),
                        ),
                        (
                            "is_guardian_required",
                            models.BooleanField(default=False, verbose_name="a guardian must sign"),
                        ),
                        (
                            "max_trainees_per_trainer",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="trainees per trainer at most"
                            ),
                        ),
                        ("legal_reference", models.CharField(max_length=250, verbose_name="legal reference")),
                        (
                            "kind",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.internshipkind",
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.ruleset",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SavedSearch",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("query", models.CharField(max_length=500, verbose_name="search")),
                        (
                            "frequency",
                            models.CharField(
                                choices=[
                                    ("daily", "each day"),
                                    ("weekly", "each week"),
                                    ("never", "no mail"),
                                ],
                                default="weekly",
                                max_length=20,
                                verbose_name="mail",
                            ),
                        ),
                        ("told_until", models.DateTimeField(verbose_name="told of offers published until")),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="saved_searches",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "saved search",
                        "verbose_name_plural": "saved searches",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="SavedSearchHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("query", models.CharField(max_length=500, verbose_name="search")),
                        (
                            "frequency",
                            models.CharField(
                                choices=[
                                    ("daily", "each day"),
                                    ("weekly", "each week"),
                                    ("never", "no mail"),
                                ],
                                default="weekly",
                                max_length=20,
                                verbose_name="mail",
                            ),
                        ),
                        ("told_until", models.DateTimeField(verbose_name="told of offers published until")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.savedsearch",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Scenario",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("seed", models.PositiveIntegerField(verbose_name="seed")),
                        ("weights", models.JSONField(default=dict, verbose_name="weights")),
                        (
                            "forced",
                            models.JSONField(blank=True, default=list, verbose_name="forced placements"),
                        ),
                        ("priorities", models.JSONField(blank=True, default=dict, verbose_name="priorities")),
                        ("summary", models.JSONField(blank=True, default=dict, verbose_name="summary")),
                        (
                            "made_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="made by",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="scenarios",
                                to="internships.round",
                                verbose_name="round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "scenario",
                        "verbose_name_plural": "scenarios",
                        "ordering": ["-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="RoundHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "choices",
                            models.PositiveSmallIntegerField(default=5, verbose_name="choices at most"),
                        ),
                        ("opens_at", models.DateTimeField(verbose_name="opens at")),
                        ("closes_at", models.DateTimeField(verbose_name="closes at")),
                        ("publish_at", models.DateTimeField(verbose_name="results shown from")),
                        (
                            "carried_out_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="results carried out at"
                            ),
                        ),
                        (
                            "chosen_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="chosen by",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.round",
                            ),
                        ),
                        (
                            "chosen",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.scenario",
                                verbose_name="chosen scenario",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="round",
                    name="chosen",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="internships.scenario",
                        verbose_name="chosen scenario",
                    ),
                ),
                migrations.CreateModel(
                    name="Assignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "rank",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="rank of the choice"
                            ),
                        ),
                        ("is_forced", models.BooleanField(default=False, verbose_name="forced")),
                        ("km", models.FloatField(blank=True, null=True, verbose_name="distance (km)")),
                        ("reasons", models.JSONField(blank=True, default=list, verbose_name="reasons")),
                        (
                            "handled_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="carried out at"),
                        ),
                        (
                            "failure",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("no_seat", "every seat was taken meanwhile"),
                                    ("closed", "the offer no longer takes students, or its dates have begun"),
                                    (
                                        "age",
                                        "the student’s age on the first day is not allowed, or not known",
                                    ),
                                    ("consent", "the student has not agreed that their profile be sent"),
                                    ("elsewhere", "the student has another place at these dates"),
                                    ("left", "the student is no longer in the cohort"),
                                ],
                                max_length=20,
                                verbose_name="why it failed",
                            ),
                        ),
                        (
                            "application",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="internships.application",
                                verbose_name="application",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assignments",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                        (
                            "scenario",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assignments",
                                to="internships.scenario",
                                verbose_name="scenario",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "assignment",
                        "verbose_name_plural": "assignments",
                        "ordering": ["student"],
                    },
                ),
                migrations.CreateModel(
                    name="ScenarioHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("seed", models.PositiveIntegerField(verbose_name="seed")),
                        ("weights", models.JSONField(default=dict, verbose_name="weights")),
                        (
                            "forced",
                            models.JSONField(blank=True, default=list, verbose_name="forced placements"),
                        ),
                        ("priorities", models.JSONField(blank=True, default=dict, verbose_name="priorities")),
                        ("summary", models.JSONField(blank=True, default=dict, verbose_name="summary")),
                        (
                            "made_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="made by",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.scenario",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.round",
                                verbose_name="round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Schedule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "weekday",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Monday"),
                                    (2, "Tuesday"),
                                    (3, "Wednesday"),
                                    (4, "Thursday"),
                                    (5, "Friday"),
                                    (6, "Saturday"),
                                    (7, "Sunday"),
                                ],
                                verbose_name="day",
                            ),
                        ),
                        ("from_time", models.TimeField(verbose_name="from")),
                        ("to_time", models.TimeField(verbose_name="to")),
                        (
                            "break_minutes",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="unpaid break (minutes)"
                            ),
                        ),
                        ("from_on", models.DateField(verbose_name="from")),
                        ("to_on", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "placement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="schedule",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "line of a schedule",
                        "verbose_name_plural": "schedules",
                        "ordering": ["weekday", "from_time"],
                    },
                ),
                migrations.CreateModel(
                    name="ScheduleHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "weekday",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Monday"),
                                    (2, "Tuesday"),
                                    (3, "Wednesday"),
                                    (4, "Thursday"),
                                    (5, "Friday"),
                                    (6, "Saturday"),
                                    (7, "Sunday"),
                                ],
                                verbose_name="day",
                            ),
                        ),
                        ("from_time", models.TimeField(verbose_name="from")),
                        ("to_time", models.TimeField(verbose_name="to")),
                        (
                            "break_minutes",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="unpaid break (minutes)"
                            ),
                        ),
                        ("from_on", models.DateField(verbose_name="from")),
                        ("to_on", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.schedule",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SchoolBreak",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=80, verbose_name="name")),
                        ("from_on", models.DateField(verbose_name="first day without classes")),
                        ("to_on", models.DateField(verbose_name="last day without classes")),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                help_text="empty: for all schools",
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="school_breaks",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "school break",
                        "verbose_name_plural": "school breaks",
                        "ordering": ["-from_on"],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolBreakHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=80, verbose_name="name")),
                        ("from_on", models.DateField(verbose_name="first day without classes")),
                        ("to_on", models.DateField(verbose_name="last day without classes")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.schoolbreak",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="empty: for all schools",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SharedPosition",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("title_fr", models.CharField(max_length=150, verbose_name="title (French)")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=150, verbose_name="title (English)"),
                        ),
                        (
                            "weekly_hours",
                            models.DecimalField(
                                decimal_places=1, max_digits=4, verbose_name="hours a week, both together"
                            ),
                        ),
                        (
                            "pattern",
                            models.CharField(
                                choices=[
                                    ("half_days", "half-days: A in the morning, B in the afternoon"),
                                    ("alternate_days", "alternate days"),
                                    ("alternate_weeks", "alternate weeks"),
                                ],
                                max_length=20,
                                verbose_name="pattern",
                            ),
                        ),
                        ("day_starts_at", models.TimeField(verbose_name="the day begins at")),
                        ("day_ends_at", models.TimeField(verbose_name="the day ends at")),
                        (
                            "wage_hourly",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                verbose_name="wage ($ an hour)",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="ends on")),
                        (
                            "state",
                            django_fsm.FSMField(
                                choices=[("open", "open"), ("closed", "closed")],
                                default="open",
                                max_length=20,
                                protected=True,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "is_fictitious",
                            models.BooleanField(default=False, verbose_name="fictitious (demonstration)"),
                        ),
                        (
                            "establishment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shared_positions",
                                to="partnerships.establishment",
                                verbose_name="establishment",
                            ),
                        ),
                        (
                            "occupation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shared_positions",
                                to="programs.occupation",
                                verbose_name="occupation",
                            ),
                        ),
                        (
                            "offer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="shared_positions",
                                to="internships.offer",
                                verbose_name="offer",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shared_positions",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "shared position",
                        "verbose_name_plural": "shared positions",
                        "ordering": ["-starts_on", "-pk"],
                    },
                    bases=(partnerships.base.language.Bilingual, models.Model),
                ),
                migrations.CreateModel(
                    name="PositionShareHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "half",
                            models.CharField(
                                choices=[("A", "A"), ("B", "B")], max_length=1, verbose_name="half"
                            ),
                        ),
                        ("from_on", models.DateField(verbose_name="from")),
                        ("to_on", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "reason_left",
                            models.CharField(blank=True, max_length=250, verbose_name="why the student left"),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.positionshare",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                        (
                            "position",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.sharedposition",
                                verbose_name="shared position",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="positionshare",
                    name="position",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shares",
                        to="internships.sharedposition",
                        verbose_name="shared position",
                    ),
                ),
                migrations.CreateModel(
                    name="PositionEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("from_state", models.CharField(max_length=30, verbose_name="from state")),
                        ("to_state", models.CharField(max_length=30, verbose_name="to state")),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "position",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="events",
                                to="internships.sharedposition",
                                verbose_name="shared position",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "shared position's event",
                        "verbose_name_plural": "shared positions' events",
                        "ordering": ["at", "pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HandoverNoteHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("text", models.TextField(max_length=2000, verbose_name="note")),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.handovernote",
                            ),
                        ),
                        (
                            "position",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.sharedposition",
                                verbose_name="shared position",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="handovernote",
                    name="position",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="internships.sharedposition",
                        verbose_name="shared position",
                    ),
                ),
                migrations.CreateModel(
                    name="SharedPositionHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("title_fr", models.CharField(max_length=150, verbose_name="title (French)")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=150, verbose_name="title (English)"),
                        ),
                        (
                            "weekly_hours",
                            models.DecimalField(
                                decimal_places=1, max_digits=4, verbose_name="hours a week, both together"
                            ),
                        ),
                        (
                            "pattern",
                            models.CharField(
                                choices=[
                                    ("half_days", "half-days: A in the morning, B in the afternoon"),
                                    ("alternate_days", "alternate days"),
                                    ("alternate_weeks", "alternate weeks"),
                                ],
                                max_length=20,
                                verbose_name="pattern",
                            ),
                        ),
                        ("day_starts_at", models.TimeField(verbose_name="the day begins at")),
                        ("day_ends_at", models.TimeField(verbose_name="the day ends at")),
                        (
                            "wage_hourly",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                verbose_name="wage ($ an hour)",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="ends on")),
                        (
                            "state",
                            django_fsm.FSMField(
                                choices=[("open", "open"), ("closed", "closed")],
                                default="open",
                                max_length=20,
                                protected=True,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "is_fictitious",
                            models.BooleanField(default=False, verbose_name="fictitious (demonstration)"),
                        ),
                        (
                            "establishment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.establishment",
                                verbose_name="establishment",
                            ),
                        ),
                        (
                            "occupation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.occupation",
                                verbose_name="occupation",
                            ),
                        ),
                        (
                            "offer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.offer",
                                verbose_name="offer",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.sharedposition",
                            ),
                        ),
                        (
                            "region",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.region",
                                verbose_name="region",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SignatureRequest",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("student", "student"),
                                    ("guardian", "guardian"),
                                    ("employer", "employer"),
                                    ("tutor", "tutor"),
                                    ("school", "school"),
                                    ("union", "union"),
                                ],
                                max_length=20,
                                verbose_name="signs as",
                            ),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        ("title", models.CharField(blank=True, max_length=120, verbose_name="title")),
                        (
                            "email",
                            models.EmailField(
                                blank=True,
                                help_text="empty: signs on paper",
                                max_length=254,
                                verbose_name="e-mail",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(default="fr-ca", max_length=10, verbose_name="language"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("pending", "awaited"),
                                    ("signed", "signed"),
                                    ("refused", "refused"),
                                    ("void", "void"),
                                ],
                                default="pending",
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[("link", "link and code"), ("paper", "paper")],
                                max_length=20,
                                verbose_name="method",
                            ),
                        ),
                        (
                            "token_hash",
                            models.CharField(
                                editable=False, max_length=64, unique=True, verbose_name="token's hash"
                            ),
                        ),
                        (
                            "code_hash",
                            models.CharField(
                                blank=True, editable=False, max_length=64, verbose_name="code's hash"
                            ),
                        ),
                        (
                            "code_sent_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="code sent at"
                            ),
                        ),
                        (
                            "code_tries",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="wrong codes"
                            ),
                        ),
                        (
                            "codes_sent",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="codes sent"
                            ),
                        ),
                        ("asked_at", models.DateTimeField(verbose_name="asked at")),
                        (
                            "link_sent_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="link sent at"
                            ),
                        ),
                        ("reminded_on", models.DateField(blank=True, null=True, verbose_name="reminded on")),
                        ("reminders", models.PositiveSmallIntegerField(default=0, verbose_name="reminders")),
                        ("signed_at", models.DateTimeField(blank=True, null=True, verbose_name="signed at")),
                        (
                            "signed_name",
                            models.CharField(blank=True, max_length=150, verbose_name="name as typed"),
                        ),
                        (
                            "signed_sha256",
                            models.CharField(blank=True, max_length=64, verbose_name="fingerprint signed"),
                        ),
                        (
                            "paper",
                            models.FileField(
                                blank=True, upload_to="signatures/%Y/%m/", verbose_name="signed paper"
                            ),
                        ),
                        ("refusal", models.TextField(blank=True, verbose_name="reason of the refusal")),
                        (
                            "refused_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="refused at"),
                        ),
                        (
                            "disowned_at",
                            models.DateTimeField(
                                blank=True,
                                help_text="the link no longer works",
                                null=True,
                                verbose_name="said « it is not me » at",
                            ),
                        ),
                        (
                            "host",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="requests",
                                to="internships.agreementhost",
                                verbose_name="host",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="requests",
                                to="internships.agreementversion",
                                verbose_name="version",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "request for a signature",
                        "verbose_name_plural": "requests for signatures",
                        "ordering": ["pk"],
                    },
                ),
                migrations.CreateModel(
                    name="SignatureRequestHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("student", "student"),
                                    ("guardian", "guardian"),
                                    ("employer", "employer"),
                                    ("tutor", "tutor"),
                                    ("school", "school"),
                                    ("union", "union"),
                                ],
                                max_length=20,
                                verbose_name="signs as",
                            ),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        ("title", models.CharField(blank=True, max_length=120, verbose_name="title")),
                        (
                            "email",
                            models.EmailField(
                                blank=True,
                                help_text="empty: signs on paper",
                                max_length=254,
                                verbose_name="e-mail",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(default="fr-ca", max_length=10, verbose_name="language"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("pending", "awaited"),
                                    ("signed", "signed"),
                                    ("refused", "refused"),
                                    ("void", "void"),
                                ],
                                default="pending",
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[("link", "link and code"), ("paper", "paper")],
                                max_length=20,
                                verbose_name="method",
                            ),
                        ),
                        (
                            "code_sent_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="code sent at"
                            ),
                        ),
                        (
                            "code_tries",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="wrong codes"
                            ),
                        ),
                        (
                            "codes_sent",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="codes sent"
                            ),
                        ),
                        ("asked_at", models.DateTimeField(verbose_name="asked at")),
                        (
                            "link_sent_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="link sent at"
                            ),
                        ),
                        ("reminded_on", models.DateField(blank=True, null=True, verbose_name="reminded on")),
                        ("reminders", models.PositiveSmallIntegerField(default=0, verbose_name="reminders")),
                        ("signed_at", models.DateTimeField(blank=True, null=True, verbose_name="signed at")),
                        (
                            "signed_name",
                            models.CharField(blank=True, max_length=150, verbose_name="name as typed"),
                        ),
                        (
                            "signed_sha256",
                            models.CharField(blank=True, max_length=64, verbose_name="fingerprint signed"),
                        ),
                        ("refusal", models.TextField(blank=True, verbose_name="reason of the refusal")),
                        (
                            "refused_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="refused at"),
                        ),
                        (
                            "disowned_at",
                            models.DateTimeField(
                                blank=True,
                                help_text="the link no longer works",
                                null=True,
                                verbose_name="said « it is not me » at",
                            ),
                        ),
                        (
                            "host",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.agreementhost",
                                verbose_name="host",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.signaturerequest",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.agreementversion",
                                verbose_name="version",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Slot",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        ("seats", models.PositiveSmallIntegerField(default=1, verbose_name="seats")),
                        (
                            "taken",
                            models.PositiveSmallIntegerField(default=0, editable=False, verbose_name="taken"),
                        ),
                        (
                            "offer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="slots",
                                to="internships.offer",
                                verbose_name="offer",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "slot",
                        "verbose_name_plural": "slots",
                        "ordering": ["starts_on", "pk"],
                    },
                ),
                migrations.AddField(
                    model_name="round",
                    name="slots",
                    field=models.ManyToManyField(
                        related_name="rounds", to="internships.slot", verbose_name="slots"
                    ),
                ),
                migrations.CreateModel(
                    name="RankingHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("rank", models.PositiveSmallIntegerField(verbose_name="rank")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.ranking",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.round",
                                verbose_name="round",
                            ),
                        ),
                        (
                            "slot",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.slot",
                                verbose_name="slot",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="ranking",
                    name="slot",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rankings",
                        to="internships.slot",
                        verbose_name="slot",
                    ),
                ),
                migrations.CreateModel(
                    name="AssignmentHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "rank",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="rank of the choice"
                            ),
                        ),
                        ("is_forced", models.BooleanField(default=False, verbose_name="forced")),
                        ("km", models.FloatField(blank=True, null=True, verbose_name="distance (km)")),
                        ("reasons", models.JSONField(blank=True, default=list, verbose_name="reasons")),
                        (
                            "handled_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="carried out at"),
                        ),
                        (
                            "failure",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("no_seat", "every seat was taken meanwhile"),
                                    ("closed", "the offer no longer takes students, or its dates have begun"),
                                    (
                                        "age",
                                        "the student’s age on the first day is not allowed, or not known",
                                    ),
                                    ("consent", "the student has not agreed that their profile be sent"),
                                    ("elsewhere", "the student has another place at these dates"),
                                    ("left", "the student is no longer in the cohort"),
                                ],
                                max_length=20,
                                verbose_name="why it failed",
                            ),
                        ),
                        (
                            "application",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.application",
                                verbose_name="application",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.assignment",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                        (
                            "scenario",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.scenario",
                                verbose_name="scenario",
                            ),
                        ),
                        (
                            "slot",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.slot",
                                verbose_name="slot",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="assignment",
                    name="slot",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="internships.slot",
                        verbose_name="slot",
                    ),
                ),
                migrations.CreateModel(
                    name="ApplicationHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "sent_by",
                            models.CharField(
                                choices=[("self", "the student"), ("coordinator", "the school")],
                                default="self",
                                max_length=20,
                                verbose_name="sent by",
                            ),
                        ),
                        ("message", models.TextField(blank=True, verbose_name="message")),
                        (
                            "state",
                            django_fsm.FSMField(
                                choices=[
                                    ("draft", "draft"),
                                    ("sent", "sent"),
                                    ("seen", "seen"),
                                    ("under_review", "under review"),
                                    ("interview", "interview"),
                                    ("offered", "place offered"),
                                    ("confirmed", "confirmed"),
                                    ("refused", "refused"),
                                    ("withdrawn", "withdrawn"),
                                    ("expired", "expired"),
                                    ("not_retained", "not retained"),
                                    ("placed_elsewhere", "placed elsewhere"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="draft",
                                max_length=20,
                                protected=True,
                                verbose_name="state",
                            ),
                        ),
                        ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent at")),
                        (
                            "reminded_on",
                            models.DateField(blank=True, null=True, verbose_name="firm reminded on"),
                        ),
                        (
                            "answered_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="firm answered at"),
                        ),
                        (
                            "interview_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="interview at"),
                        ),
                        (
                            "interview_place",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="place of the interview"
                            ),
                        ),
                        ("confirm_by", models.DateField(blank=True, null=True, verbose_name="to confirm by")),
                        (
                            "refusal",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("full", "every place is taken"),
                                    ("skills", "another profile is needed"),
                                    ("period", "the dates do not fit"),
                                    ("distance", "the place is too far or hard to reach"),
                                    ("cannot_host", "the firm can no longer host"),
                                    ("other", "another reason"),
                                ],
                                max_length=20,
                                verbose_name="reason of the refusal",
                            ),
                        ),
                        (
                            "refusal_words",
                            models.TextField(blank=True, verbose_name="kind words to the student"),
                        ),
                        (
                            "rank",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="rank among the firm's candidates"
                            ),
                        ),
                        (
                            "is_fictitious",
                            models.BooleanField(default=False, verbose_name="fictitious (demonstration)"),
                        ),
                        (
                            "consent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.consent",
                                verbose_name="consent it rests on",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.enrolment",
                                verbose_name="enrolment",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.application",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="written by",
                            ),
                        ),
                        (
                            "slot",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.slot",
                                verbose_name="slot",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="application",
                    name="slot",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="internships.slot",
                        verbose_name="slot",
                    ),
                ),
                migrations.CreateModel(
                    name="SlotHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        ("seats", models.PositiveSmallIntegerField(default=1, verbose_name="seats")),
                        (
                            "taken",
                            models.PositiveSmallIntegerField(default=0, editable=False, verbose_name="taken"),
                        ),
                        (
                            "offer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.offer",
                                verbose_name="offer",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.slot",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StudentProfile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telephone")),
                        (
                            "postal_code",
                            models.CharField(
                                blank=True,
                                max_length=7,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[A-Z]\\d[A-Z] ?\\d[A-Z]\\d$", "A postal code looks like J1H 5N4."
                                    )
                                ],
                                verbose_name="postal code",
                            ),
                        ),
                        (
                            "available_from",
                            models.DateField(blank=True, null=True, verbose_name="available from"),
                        ),
                        (
                            "available_to",
                            models.DateField(blank=True, null=True, verbose_name="available until"),
                        ),
                        (
                            "availability",
                            models.CharField(blank=True, max_length=250, verbose_name="availability"),
                        ),
                        (
                            "transport",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("car", "car"),
                                    ("transit", "public transit"),
                                    ("bicycle", "bicycle or on foot"),
                                    ("lift", "somebody drives me"),
                                ],
                                max_length=20,
                                verbose_name="transport",
                            ),
                        ),
                        (
                            "accommodations",
                            models.TextField(blank=True, verbose_name="accommodations I need"),
                        ),
                        ("about", models.TextField(blank=True, verbose_name="about me")),
                        (
                            "enrolment",
                            models.ForeignKey(
                                blank=True,
                                help_text="set by the school",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="profiles",
                                to="programs.enrolment",
                                verbose_name="enrolment",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="student_profiles",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="student_profiles",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "student",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="profile",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "student's profile",
                        "verbose_name_plural": "students' profiles",
                        "ordering": ["student__last_name", "student__first_name"],
                    },
                ),
                migrations.CreateModel(
                    name="StudentProfileHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telephone")),
                        (
                            "postal_code",
                            models.CharField(
                                blank=True,
                                max_length=7,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[A-Z]\\d[A-Z] ?\\d[A-Z]\\d$", "A postal code looks like J1H 5N4."
                                    )
                                ],
                                verbose_name="postal code",
                            ),
                        ),
                        (
                            "available_from",
                            models.DateField(blank=True, null=True, verbose_name="available from"),
                        ),
                        (
                            "available_to",
                            models.DateField(blank=True, null=True, verbose_name="available until"),
                        ),
                        (
                            "availability",
                            models.CharField(blank=True, max_length=250, verbose_name="availability"),
                        ),
                        (
                            "transport",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("car", "car"),
                                    ("transit", "public transit"),
                                    ("bicycle", "bicycle or on foot"),
                                    ("lift", "somebody drives me"),
                                ],
                                max_length=20,
                                verbose_name="transport",
                            ),
                        ),
                        (
                            "accommodations",
                            models.TextField(blank=True, verbose_name="accommodations I need"),
                        ),
                        ("about", models.TextField(blank=True, verbose_name="about me")),
                        (
                            "enrolment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="set by the school",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.enrolment",
                                verbose_name="enrolment",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.studentprofile",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "school",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="partnerships.organization",
                                verbose_name="school",
                            ),
                        ),
                        (
                            "student",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.student",
                                verbose_name="student",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Visit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                unique=True,
                                verbose_name="public identifier",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("on", models.DateField(verbose_name="on")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("on_site", "on site"),
                                    ("video", "video call"),
                                    ("phone", "telephone"),
                                ],
                                max_length=20,
                                verbose_name="how",
                            ),
                        ),
                        ("note", models.TextField(verbose_name="note")),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="visits",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "visit",
                        "verbose_name_plural": "visits",
                        "ordering": ["-on"],
                    },
                ),
                migrations.CreateModel(
                    name="VisitHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "public_id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, verbose_name="public identifier"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("on", models.DateField(verbose_name="on")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("on_site", "on site"),
                                    ("video", "video call"),
                                    ("phone", "telephone"),
                                ],
                                max_length=20,
                                verbose_name="how",
                            ),
                        ),
                        ("note", models.TextField(verbose_name="note")),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="internships.visit",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="internships.placement",
                                verbose_name="placement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddConstraint(
                    model_name="agreementhost",
                    constraint=models.UniqueConstraint(
                        fields=("agreement", "establishment"), name="host_once_per_agreement"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreementhost",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("percent__gt", 0), ("percent__lte", 100)),
                        name="host_percent_within_100",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreementversion",
                    constraint=models.UniqueConstraint(
                        fields=("agreement", "number"), name="version_unique_number"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreementversion",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("signed_at", None), ("voided_at", None)),
                        fields=("agreement",),
                        name="version_one_to_sign",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="calendarfeed",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("revoked_at", None)),
                        fields=("user",),
                        name="calendar_feed_one_live_per_person",
                    ),
                ),
                migrations.AddIndex(
                    model_name="contactentry",
                    index=models.Index(fields=["establishment", "-at"], name="contact_entry_newest"),
                ),
                migrations.AddConstraint(
                    model_name="document",
                    constraint=models.UniqueConstraint(
                        fields=("student", "sha256"), name="document_once_per_student"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluationmark",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("mark__isnull", True),
                            models.Q(("mark__gte", 1), ("mark__lte", 4)),
                            _connector="OR",
                        ),
                        name="mark_1_to_4",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluationmark",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("criterion", ""), ("unit__isnull", False)),
                            models.Q(("unit__isnull", True), models.Q(("criterion", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="mark_of_one_thing",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="hiringfigures",
                    constraint=models.UniqueConstraint(
                        fields=("region", "partnership", "kind", "from_year", "to_year"),
                        name="hiring_figures_unique",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddConstraint(
                    model_name="hiringfigures",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("to_year__gte", models.F("from_year"))),
                        name="hiring_figures_years_in_order",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="clause",
                    constraint=models.UniqueConstraint(
                        fields=("school", "kind", "code", "version"),
                        name="clause_unique_version",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddConstraint(
                    model_name="clause",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("to_on__isnull", True), ("to_on__gte", models.F("from_on")), _connector="OR"
                        ),
                        name="clause_ends_after_start",
                    ),
                ),
                migrations.AddIndex(
                    model_name="offer",
                    index=models.Index(
                        condition=models.Q(("state", "published")),
                        fields=["-published_at", "-public_id"],
                        include=(
                            "region",
                            "territory",
                            "kind",
                            "occupation",
                            "is_paid",
                            "welcomes_minors",
                            "latitude",
                            "longitude",
                            "reserved_for",
                            "reserved_until",
                        ),
                        name="offer_newest",
                    ),
                ),
                migrations.AddIndex(
                    model_name="offer",
                    index=models.Index(
                        condition=models.Q(("state", "published")),
                        fields=["region", "kind", "-published_at", "-public_id"],
                        name="offer_newest_in_region",
                    ),
                ),
                migrations.AddIndex(
                    model_name="offer",
                    index=models.Index(
                        condition=models.Q(("state", "published")),
                        fields=["kind", "-published_at", "-public_id"],
                        name="offer_newest_of_kind",
                    ),
                ),
                migrations.AddIndex(
                    model_name="offer",
                    index=models.Index(
                        condition=models.Q(("state", "published")),
                        fields=["latitude", "longitude"],
                        name="offer_around",
                    ),
                ),
                migrations.AddIndex(
                    model_name="offer",
                    index=django.contrib.postgres.indexes.GistIndex(
                        models.Func(
                            django.db.models.expressions.CombinedExpression(
                                django.db.models.functions.comparison.Cast("longitude", models.FloatField()),
                                "*",
                                models.Value(0.685),
                            ),
                            django.db.models.functions.comparison.Cast("latitude", models.FloatField()),
                            function="point",
                            output_field=models.TextField(),
                        ),
                        condition=models.Q(("state", "published")),
                        name="offer_nearest",
                    ),
                ),
                migrations.AddIndex(
                    model_name="offer",
                    index=models.Index(fields=["region", "state"], name="offer_by_region_and_state"),
                ),
                migrations.AddIndex(
                    model_name="offer",
                    index=models.Index(fields=["region", "kind"], name="offer_by_region_and_kind"),
                ),
                migrations.AddIndex(
                    model_name="offer",
                    index=django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("state", "published")), fields=["words"], name="offer_words"
                    ),
                ),
                migrations.AddIndex(
                    model_name="offer",
                    index=django.contrib.postgres.indexes.GistIndex(
                        django.contrib.postgres.indexes.OpClass(
                            models.Func(
                                django.db.models.functions.text.Concat(
                                    "title_fr", models.Value(" "), "title_en", output_field=models.TextField()
                                ),
                                function="plain",
                                output_field=models.TextField(),
                            ),
                            name="gist_trgm_ops",
                        ),
                        condition=models.Q(("state", "published")),
                        name="offer_titles_alike",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title_fr", ""), _negated=True),
                            models.Q(("description_fr", ""), _negated=True),
                        ),
                        name="offer_in_french",
                        violation_error_code="offer_in_french",
                        violation_error_message="An offer is written in French; English may stand beside it.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("reserved_for__isnull", True), ("reserved_until__isnull", False), _connector="OR"
                        ),
                        name="offer_reserved_until_a_day",
                        violation_error_code="offer_reserved_until_a_day",
                        violation_error_message="Say until when the offer is reserved.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("wage_hourly__isnull", True),
                            models.Q(("is_paid", True), ("wage_hourly__gt", 0)),
                            _connector="OR",
                        ),
                        name="offer_wage_when_paid",
                        violation_error_code="offer_wage_when_paid",
                        violation_error_message="Only a paid offer has a wage.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "published"), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="offer_published_at_a_time",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="favourite",
                    constraint=models.UniqueConstraint(
                        fields=("user", "offer"), name="favourite_once_per_person"
                    ),
                ),
                migrations.AddIndex(
                    model_name="agreement",
                    index=models.Index(fields=["school", "state"], name="agreement_by_school"),
                ),
                migrations.AddIndex(
                    model_name="agreement",
                    index=models.Index(fields=["region", "state"], name="agreement_by_region"),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "draft",
                                    "employer_review",
                                    "school_review",
                                    "ready_to_sign",
                                    "partially_signed",
                                    "signed",
                                    "active",
                                    "completed",
                                ],
                            )
                        ),
                        fields=("application",),
                        name="agreement_one_per_application",
                        violation_error_code="agreement_one_per_application",
                        violation_error_message="This application already has an agreement.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="agreement_ends_after_start",
                        violation_error_code="agreement_ends_after_start",
                        violation_error_message="An agreement cannot end before it starts.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="agreement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("hours_total__gt", 0), ("hours_week__gt", 0)),
                        name="agreement_has_hours",
                        violation_error_code="agreement_has_hours",
                        violation_error_message="An agreement is for some hours.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="placement",
                    index=models.Index(fields=["school", "state"], name="placement_by_school"),
                ),
                migrations.AddIndex(
                    model_name="placement",
                    index=models.Index(fields=["region", "state"], name="placement_by_region"),
                ),
                migrations.AddIndex(
                    model_name="placement",
                    index=models.Index(fields=["establishment", "state"], name="placement_by_establishment"),
                ),
                migrations.AddConstraint(
                    model_name="placement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="placement_ends_after_start",
                        violation_error_code="placement_ends_after_start",
                        violation_error_message="A placement cannot end before it starts.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="placement",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("is_full_time", True), ("state__in", ["planned", "active"])),
                        expressions=[
                            ("student", "="),
                            (
                                partnerships.organizations.models.DateRange(
                                    "starts_on",
                                    "ends_on",
                                    django.contrib.postgres.fields.ranges.RangeBoundary(
                                        inclusive_lower=True, inclusive_upper=True
                                    ),
                                ),
                                "&&",
                            ),
                        ],
                        name="placement_no_two_full_time",
                        violation_error_message="The student already has a full-time placement at these dates.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="placement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("is_hired", True),
                            models.Q(("is_hired_full_time__isnull", True), ("is_related__isnull", True)),
                            _connector="OR",
                        ),
                        name="placement_job_details_only_when_hired",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="hourslog",
                    constraint=models.UniqueConstraint(
                        fields=("placement", "day"),
                        name="hours_one_row_per_day",
                        violation_error_code="hours_one_row_per_day",
                        violation_error_message="This day is already logged.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="hourslog",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("hours__gte", 0), ("hours__lte", 24)),
                        name="hours_within_a_day",
                        violation_error_code="hours_within_a_day",
                        violation_error_message="A day has 24 hours at most.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="hourslog",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("absence", ""), ("hours", 0), _connector="OR"),
                        name="hours_none_when_absent",
                        violation_error_code="hours_none_when_absent",
                        violation_error_message="An absence has no hours.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluation",
                    constraint=models.UniqueConstraint(
                        fields=("placement", "moment", "by"),
                        name="evaluation_once",
                        violation_error_code="evaluation_once",
                        violation_error_message="This evaluation was already sent.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="evaluation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("overall__gte", 1), ("overall__lte", 4)),
                        name="evaluation_overall_1_to_4",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ruleset",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("to_on__isnull", True), ("to_on__gte", models.F("from_on")), _connector="OR"
                        ),
                        name="rule_ends_after_start",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ruleset",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("to_age__isnull", True), ("to_age__gte", models.F("from_age")), _connector="OR"
                        ),
                        name="rule_ages_in_order",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ruleset",
                    constraint=models.UniqueConstraint(
                        fields=("kind", "from_age", "is_for_school_age", "from_on"), name="rule_unique"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="savedsearch",
                    constraint=models.UniqueConstraint(
                        fields=("user", "query"), name="saved_search_once_per_person"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="schedule",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("weekday__gte", 1), ("weekday__lte", 7)),
                        name="schedule_weekday_1_to_7",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="schedule",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("to_on__isnull", True), ("to_on__gte", models.F("from_on")), _connector="OR"
                        ),
                        name="schedule_ends_after_start",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="schoolbreak",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("to_on__gte", models.F("from_on"))),
                        name="break_ends_after_start",
                        violation_error_code="break_ends_after_start",
                        violation_error_message="A break cannot end before it starts.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="schoolbreak",
                    constraint=models.UniqueConstraint(
                        fields=("school", "from_on"), name="break_once_per_first_day", nulls_distinct=False
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sharedposition",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="position_ends_after_start",
                        violation_error_code="position_ends_after_start",
                        violation_error_message="A position cannot end before it starts.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sharedposition",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("day_ends_at__gt", models.F("day_starts_at"))),
                        name="position_day_in_order",
                        violation_error_code="position_day_in_order",
                        violation_error_message="The day ends after it begins.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sharedposition",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("weekly_hours__gt", 0), ("weekly_hours__lte", 60)),
                        name="position_hours_within_a_week",
                        violation_error_code="position_hours_within_a_week",
                        violation_error_message="A job is of 60 hours a week at most.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="positionshare",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("to_on__isnull", True), ("to_on__gte", models.F("from_on")), _connector="OR"
                        ),
                        name="share_ends_after_start",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="positionshare",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("half__in", ["A", "B"])), name="share_half_a_or_b"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="positionshare",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("position", "="),
                            ("half", "="),
                            (
                                partnerships.organizations.models.DateRange(
                                    "from_on",
                                    "to_on",
                                    django.contrib.postgres.fields.ranges.RangeBoundary(
                                        inclusive_lower=True, inclusive_upper=True
                                    ),
                                ),
                                "&&",
                            ),
                        ],
                        name="share_one_student_at_a_time",
                        violation_error_message="This half is already held at these dates.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="positionshare",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("student", "="),
                            (
                                partnerships.organizations.models.DateRange(
                                    "from_on",
                                    "to_on",
                                    django.contrib.postgres.fields.ranges.RangeBoundary(
                                        inclusive_lower=True, inclusive_upper=True
                                    ),
                                ),
                                "&&",
                            ),
                        ],
                        name="share_student_in_one_at_a_time",
                        violation_error_message="This student already shares a position at these dates.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="signaturerequest",
                    constraint=models.UniqueConstraint(
                        fields=("version", "role", "host", "name", "email"),
                        name="signature_once_per_role_and_person",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddConstraint(
                    model_name="signaturerequest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "signed"), _negated=True),
                            models.Q(
                                ("signed_at__isnull", False),
                                models.Q(("signed_sha256", ""), _negated=True),
                                models.Q(("method", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="signature_signed_at_a_time",
                    ),
                ),
                migrations.AddIndex(
                    model_name="slot",
                    index=models.Index(fields=["offer", "ends_on"], name="slot_by_offer_and_end"),
                ),
                migrations.AddConstraint(
                    model_name="slot",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="slot_ends_after_start",
                        violation_error_code="slot_ends_after_start",
                        violation_error_message="A slot cannot end before it starts.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="slot",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("seats__gt", 0)),
                        name="slot_has_seats",
                        violation_error_code="slot_has_seats",
                        violation_error_message="A slot has at least one seat.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="slot",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("taken__lte", models.F("seats"))),
                        name="slot_taken_within_seats",
                        violation_error_code="slot_taken_within_seats",
                        violation_error_message="There cannot be fewer seats than are already taken.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="slot",
                    constraint=models.UniqueConstraint(
                        fields=("offer", "starts_on", "ends_on"),
                        name="slot_unique_period",
                        violation_error_code="slot_unique_period",
                        violation_error_message="The offer already has a slot at these dates.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="round",
                    index=models.Index(
                        condition=models.Q(("carried_out_at", None), ("chosen__isnull", False)),
                        fields=["publish_at"],
                        name="round_to_carry_out",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="round",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("closes_at__gt", models.F("opens_at")),
                            ("publish_at__gte", models.F("closes_at")),
                        ),
                        name="round_times_in_order",
                        violation_error_code="round_times_in_order",
                        violation_error_message="A round opens, closes, then shows its results, in this order.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="round",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("choices__gt", 0), ("choices__lte", 20)),
                        name="round_choices_1_to_20",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ranking",
                    constraint=models.UniqueConstraint(
                        fields=("round", "student", "slot"), name="ranking_slot_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ranking",
                    constraint=models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("round", "student", "rank"),
                        name="ranking_rank_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ranking",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("rank__gt", 0)), name="ranking_from_1"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="assignment",
                    constraint=models.UniqueConstraint(
                        fields=("scenario", "student"), name="assignment_once_per_student"
                    ),
                ),
                migrations.AddIndex(
                    model_name="application",
                    index=models.Index(fields=["slot", "state"], name="application_by_slot"),
                ),
                migrations.AddIndex(
                    model_name="application",
                    index=models.Index(fields=["school", "state"], name="application_by_school"),
                ),
                migrations.AddIndex(
                    model_name="application",
                    index=models.Index(
                        condition=models.Q(("state__in", ["sent", "seen", "under_review", "interview"])),
                        fields=["sent_at"],
                        name="application_waiting",
                    ),
                ),
                migrations.AddIndex(
                    model_name="application",
                    index=models.Index(
                        condition=models.Q(("state", "offered")),
                        fields=["confirm_by"],
                        name="application_to_confirm",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="application",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "draft",
                                    "sent",
                                    "seen",
                                    "under_review",
                                    "interview",
                                    "offered",
                                    "confirmed",
                                ],
                            )
                        ),
                        fields=("student", "slot"),
                        name="application_one_live",
                        violation_error_code="application_one_live",
                        violation_error_message="There is already an application to this slot.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="application",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "withdrawn", "cancelled"]),
                            ("sent_at__isnull", False),
                            _connector="OR",
                        ),
                        name="application_sent_at_a_time",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="application",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "offered"), _negated=True),
                            ("confirm_by__isnull", False),
                            _connector="OR",
                        ),
                        name="application_confirmed_by_a_day",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="studentprofile",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("available_from__isnull", True),
                            ("available_to__isnull", True),
                            ("available_to__gte", models.F("available_from")),
                            _connector="OR",
                        ),
                        name="profile_available_in_order",
                        violation_error_code="profile_available_in_order",
                        violation_error_message="The last day comes before the first.",
                    ),
                ),
            ]
        )
    ]
