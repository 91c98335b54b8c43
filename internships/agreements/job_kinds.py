"""The background job that prints a signed agreement."""

from django.utils.translation import gettext_lazy as _

from internships.agreements.models import AgreementVersion
from partnerships.jobs.kinds import JobKind

AGREEMENT_PDF = JobKind(
    "agreement_pdf", title=_("agreement as PDF"), visible=AgreementVersion.objects.visible_to
)
