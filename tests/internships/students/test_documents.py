"""Students' files: judged by what they hold, kept sealed, read by few."""

import io
import struct
import zlib

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from internships.applications.document_access import visible_to
from internships.applications.models import Application
from internships.students import documents
from internships.students.documents import MOST_BYTES, NotTaken, checked, named
from tests import factories

PDF = b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF"
PLACE = 0x8825  # the EXIF tag of where a photograph was taken


def photograph(*, size=(60, 40), format="JPEG") -> bytes:
    """Return an image whose EXIF tells its orientation, and where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(PLACE)[1] = "N"
    taken = io.BytesIO()
    Image.new("RGB", size, "green").save(taken, format, exif=exif)
    return taken.getvalue()


def bomb() -> bytes:
    """Return a PNG that says it has 900 million pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"%PDF-" + b"x" * MOST_BYTES, "too_big"),
        (b"MZ\x90 a program named cv.pdf", "not_a_document"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not_a_document"),
        (photograph()[:200], "not_a_document"),
        (bomb(), "too_many_pixels"),
    ],
    ids=["empty", "too big", "program", "svg", "cut", "bomb"],
)
def test_what_is_no_document_is_refused(content, code):
    with pytest.raises(NotTaken) as refused:
        checked(content)
    assert refused.value.code == code


def test_a_pdf_stays_as_it_came():
    assert checked(PDF) == ("application/pdf", PDF)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_photograph_is_drawn_again_upright_without_what_the_camera_wrote(format):
    content_type, drawn = checked(photograph(format=format))
    with Image.open(io.BytesIO(drawn)) as image:
        assert (content_type, image.format) == ("image/jpeg", "JPEG")
        assert image.size == (40, 60)
        assert not image.getexif()


@pytest.mark.parametrize(
    ("name", "content_type", "kept"),
    [
        ("mon cv.exe", "application/pdf", "mon cv.pdf"),
        ("..\\..\\etc\\passwd", "application/pdf", "passwd.pdf"),
        ("photo.heic", "image/jpeg", "photo.jpg"),
        (".pdf", "application/pdf", ".pdf.pdf"),
    ],
)
def test_a_name_ends_as_its_content(name, content_type, kept):
    assert named(name, content_type) == kept


def keep(student, content=PDF, name="cv.pdf"):
    return documents.keep(student=student, kind="cv", name=name, content=content)


def test_the_same_file_twice_is_one_document(theo):
    assert keep(theo.student) == keep(theo.student)


def test_an_eleventh_document_is_refused(theo):
    for number in range(10):
        keep(theo.student, PDF + b"%d" % number)
    with pytest.raises(NotTaken):
        keep(theo.student, PDF + b"more")


def test_the_file_on_the_disk_is_sealed(theo):
    document = keep(theo.student)
    with default_storage.open(document.file.name) as stored:
        assert PDF not in stored.read()
    assert documents.read(document) == PDF


def test_a_document_is_saved_not_shown(client, theo, document):
    client.force_login(theo)
    response = client.get(reverse("document_download", args=[document.public_id]))
    assert response.headers["Content-Disposition"] == 'attachment; filename="cv.pdf"'
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.content.startswith(b"%PDF")


@pytest.mark.parametrize("state", ["refused", "withdrawn", "expired", "confirmed"])
def test_a_firm_reads_what_it_received_and_only_while_it_decides(aline, application, document, state):
    assert document in visible_to(aline)
    Application.objects.filter(pk=application.pk).update(state=state)
    assert document not in visible_to(aline)


def test_a_firm_does_not_read_a_drafts_documents(aline, application, document):
    Application.objects.filter(pk=application.pk).update(state="draft")
    assert document not in visible_to(aline)


def test_a_firm_does_not_read_the_documents_left_out(aline, application, document):
    assert keep(application.student, PDF + b"other") not in visible_to(aline)


def test_an_erased_document_leaves_no_file(theo, document, django_capture_on_commit_callbacks):
    name = document.file.name
    with django_capture_on_commit_callbacks(execute=True):
        documents.delete(document=document)
    assert not default_storage.exists(name)


def send(client, user, content, name="cv.pdf"):
    client.force_login(user)
    return client.post(reverse("document_upload"), {"kind": "cv", "file": SimpleUploadedFile(name, content)})


def test_a_student_adds_a_document(client, theo, theos_profile):
    factories.consent(person=theo)
    send(client, theo, PDF)
    assert theo.student.documents.get().name == "cv.pdf"


def test_a_refused_file_is_told_beside_its_field(client, theo, theos_profile):
    factories.consent(person=theo)
    response = send(client, theo, b"MZ\x90", name="cv.pdf")
    assert "file" in response.context["form"].errors


def test_without_consent_no_document_is_kept(client, lea):
    send(client, lea, PDF)
    assert not lea.student.documents.exists()
