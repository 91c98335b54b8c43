"""Students' files: taken by what they hold, drawn again when images, kept sealed, shown to few."""

import hashlib
import io
from functools import partial
from pathlib import PurePath

from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image, ImageOps, UnidentifiedImageError

from internships.students.models import Document
from partnerships.base.limits import said
from partnerships.base.sealing import sealed, unsealed
from programs.cohorts.models import Student

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = said("document_megabytes", 5)
MOST_BYTES = MOST_MEGABYTES * MEGABYTE
MOST_PIXELS = 40_000_000  # an 8K photograph; a bomb says it has more than it should
MOST_DOCUMENTS = said("documents_kept", 10)
WIDEST = 2400  # pixels: enough to print a page
IMAGES = ("JPEG", "PNG", "WEBP")
PDF, JPEG = "application/pdf", "image/jpeg"
PDF_BEGINS_WITHIN = 1024


class NotTaken(Exception):
    """The file is refused; ``code`` says why: empty, too_big, too_many, not_a_document, too_many_pixels."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


@transaction.atomic
def keep(*, student: Student, kind: str, name: str, content: bytes) -> Document:
    """Keep a file of a student; the same file again is the same document. Raises NotTaken."""
    content_type, clean = checked(content)
    fingerprint = hashlib.sha256(clean).hexdigest()
    Student.objects.select_for_update(no_key=True).get(pk=student.pk)
    known = student.documents.filter(sha256=fingerprint).first()
    if known:
        return known
    if student.documents.count() >= MOST_DOCUMENTS:
        raise NotTaken("too_many")
    document = Document(
        student=student,
        kind=kind,
        name=named(name, content_type),
        content_type=content_type,
        size=len(clean),
        sha256=fingerprint,
    )
    document.file.save(f"{document.public_id}.sealed", sealed(clean))
    return document


def checked(content: bytes) -> tuple[str, bytes]:
    """Return a file's type and what is kept: a PDF as it came, an image drawn again. Raises NotTaken."""
    if not content:
        raise NotTaken("empty")
    if len(content) > MOST_BYTES:
        raise NotTaken("too_big")
    if is_pdf(content):
        return PDF, content
    return JPEG, redrawn(content)


def is_pdf(content: bytes) -> bool:
    """Whether readers open it as a PDF: some write a few bytes before its mark."""
    return b"%PDF-" in content[:PDF_BEGINS_WITHIN]


def redrawn(content: bytes) -> bytes:
    """Draw an image again, upright, without what a camera wrote beside it (place, time). Raises NotTaken."""
    try:
        with Image.open(io.BytesIO(content), formats=IMAGES) as image:
            if image.width * image.height > MOST_PIXELS:
                raise NotTaken("too_many_pixels")
            upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise NotTaken("too_many_pixels") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise NotTaken("not_a_document") from None
    upright.thumbnail((WIDEST, WIDEST))
    page = Image.new("RGB", upright.size, "white")
    page.paste(upright, mask=upright.getchannel("A"))
    drawn = io.BytesIO()
    page.save(drawn, "JPEG", quality=85)
    return drawn.getvalue()


def named(name: str, content_type: str) -> str:
    """Return the file's name with the ending of what it is."""
    stem = PurePath(name.replace("\\", "/")).stem.strip() or "document"
    return f"{stem[:140]}{'.pdf' if content_type == PDF else '.jpg'}"


def read(document: Document) -> bytes:
    """Return what a document holds. Raises Gone."""
    return unsealed(document.file.name)


def delete(*, document: Document) -> None:
    """Erase a document and its file: the firms that received it no longer see it."""
    name = document.file.name
    document.delete()
    transaction.on_commit(partial(default_storage.delete, name))
