"""The document beside a referral: a PDF, kept sealed, erased when the referral is over."""

from functools import partial
from pathlib import PurePath

from django.core.files.storage import default_storage
from django.db import transaction

from partnerships.base.limits import said
from partnerships.base.sealing import sealed
from partnerships.referrals.models import Referral

MEGABYTES = said("referral_megabytes", 5)
PDF_BEGINS_WITHIN = 1024  # some programs write a few bytes before its mark


def problem_of(content: bytes) -> str:
    """Return why a file is not taken: "too_big", "not_a_pdf"; "" when it is."""
    if len(content) > MEGABYTES * 1024 * 1024:
        return "too_big"
    return "" if b"%PDF-" in content[:PDF_BEGINS_WITHIN] else "not_a_pdf"


def attach(*, referral: Referral, name: str, content: bytes) -> None:
    """Keep a document beside a referral that is being written; only this site can read it."""
    stem = PurePath(name.replace("\\", "/")).stem.strip() or "document"
    referral.attachment_name = f"{stem[:140]}.pdf"
    referral.attachment.save(f"{referral.public_id}.sealed", sealed(content), save=False)


def erase(*, referral: Referral) -> None:
    """Erase the document of a referral that is held; the file goes once this is committed."""
    if not referral.attachment:
        return
    transaction.on_commit(partial(default_storage.delete, referral.attachment.name))
    referral.attachment, referral.attachment_name = "", ""
    referral.save(update_fields=["attachment", "attachment_name", "updated_at"])
