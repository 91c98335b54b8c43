"""A file on its way in: checked, shown, committed all or nothing, undone."""

import html
import io
from datetime import timedelta

import openpyxl
import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from partnerships.imports.jobs import CHECK, COMMIT, ask_commit
from partnerships.imports.kinds import Area, kind_named
from partnerships.imports.models import Import
from partnerships.imports.receiving import expire, receive
from partnerships.imports.wording import SENTENCES, sentence
from partnerships.jobs.models import Job
from partnerships.jobs.running import run
from partnerships.sheets.problems import BadValue, Problem, shorten
from programs.catalogue.models import Program
from tests import factories
from tests.importing import again, committed, counts, sent, sheet, told, undone, work

pytestmark = pytest.mark.django_db

HEADERS = ("Code", "Programme", "Diplôme", "Durée (h)")
TWO = sheet(
    HEADERS,
    (5371, "Usinage", "DEP", "1 800"),
    (5195, "Soudage-montage", "DEP", "1 800"),
    ("Total", "", "", 3600),
)


def titles():
    return dict(Program.objects.values_list("code", "title_fr"))


def test_nothing_is_written_before_someone_commits():
    imported = sent("programs", TWO)
    assert (imported.state, counts(imported), titles()) == ("ready", {"new": 2, "skipped": 1}, {})


def test_commit_writes_what_was_shown(alix):
    imported = committed(sent("programs", TWO, by=alix), by=alix)
    assert (imported.state, imported.committed_by, titles()["5371"]) == ("committed", alix, "Usinage")
    assert Program.objects.get(code="5371").hours == 1800


def test_a_change_is_shown_from_old_to_new(usinage):
    imported = sent(
        "programs", sheet(HEADERS, (usinage.code, "Usinage de précision", "DEP", usinage.hours or ""))
    )
    [row] = imported.rows.filter(state="changed")
    assert row.changes == [["title_fr", usinage.title_fr, "Usinage de précision"]]


def test_columns_that_the_file_has_not_are_left_alone(usinage):
    committed(sent("programs", sheet(("Code", "Titre", "Diplôme"), (usinage.code, "Tournage", "DEP"))))
    usinage.refresh_from_db()
    assert (usinage.title_fr, usinage.title_en) == ("Tournage", Program.objects.get(pk=usinage.pk).title_en)


def test_the_lines_that_are_right_are_written_and_the_others_stay_to_mend(client, alix):
    imported = sent("programs", TWO + sheet(("", "Sans code", "DEP", "y")), by=alix)
    assert told(imported) == [(5, "code", "required"), (5, "hours", "not_a_number")]
    imported = committed(imported, by=alix)
    assert (imported.state, counts(imported)["error"], set(titles())) == ("committed", 1, {"5371", "5195"})
    client.force_login(alix)
    left = client.get(reverse("import_mend", args=[imported.public_id])).content.decode("utf-8-sig")
    assert "Sans code" in left and "Usinage" not in left
    assert (undone(imported).state, titles(), again(imported).file.name) == ("undone", {}, "")


def test_reasons_speak_the_readers_language(client, alix):
    imported = sent("programs", sheet(HEADERS, (5371, "Usinage", "BEP", "")), by=alix)
    client.force_login(alix)
    page = html.unescape(client.get(imported.get_absolute_url()).content.decode())
    assert "BEP" in page and sentence({"code": "not_a_choice"}) in page


def test_the_same_file_twice_is_one_import_and_changes_nothing(alix):
    first = committed(sent("programs", TWO, by=alix))
    second = sent("programs", TWO, by=alix)
    assert (first.pk, Import.objects.count(), Program.objects.count()) == (second.pk, 1, 2)


def test_the_same_lines_in_another_file_change_nothing():
    committed(sent("programs", TWO))
    imported = sent("programs", TWO + b"# relu\r\n")
    assert counts(imported) == {"unchanged": 2, "skipped": 2} and not imported.can_be_committed


def test_an_earlier_file_may_come_back_after_a_later_one():
    committed(sent("programs", TWO))
    committed(sent("programs", sheet(HEADERS, (5371, "Autre titre", "DEP", 1800))))
    assert counts(sent("programs", TWO))["changed"] == 1


def test_the_same_thing_twice_in_a_file_is_an_error():
    imported = sent(
        "programs", sheet(HEADERS, (5371, "Usinage", "DEP", ""), (5371, "Usinage bis", "DEP", ""))
    )
    assert told(imported) == [(3, "", "same_as_line")]


def test_undo_puts_everything_back(usinage):
    before = Program.objects.filter(pk=usinage.pk).values().get()
    imported = committed(
        sent("programs", sheet(HEADERS, (usinage.code, "Autre", "DEP", 10), (5195, "Soudage", "DEP", 5)))
    )
    assert undone(imported).state == "undone"
    assert list(Program.objects.values()) == [before]


def test_two_imports_are_undone_last_first():
    first = committed(sent("programs", TWO))
    second = committed(sent("programs", sheet(HEADERS, (5371, "Autre", "DEP", 1800))))
    assert undone(first).state == "committed"
    assert undone(second).state == undone(first).state == "undone"
    assert titles() == {}


def test_undo_is_refused_when_someone_changed_a_row_since():
    imported = committed(sent("programs", TWO))
    changed = Program.objects.get(code="5195")
    changed.summary_fr = "Nouveau"
    changed.save()
    imported = undone(imported)
    assert imported.state == "committed" and len(titles()) == 2
    assert [(found["line"], found["code"]) for found in imported.problem["lines"]] == [(3, "changed_since")]


def test_undo_is_refused_when_something_refers_to_a_new_row(machinists):
    imported = committed(sent("programs", TWO))
    Program.objects.get(code="5371").shares.create(occupation=machinists, share="0.5")
    imported = undone(imported)
    assert [(found["line"], found["code"]) for found in imported.problem["lines"]] == [(2, "used_since")]
    assert len(titles()) == 2


def test_undo_is_refused_after_seven_days(alix):
    imported = committed(sent("programs", TWO))
    assert not imported.can_be_undone(at=timezone.now() + timedelta(days=7, minutes=1))


def test_what_changed_between_preview_and_commit_is_shown_again(usinage):
    imported = sent("programs", sheet(HEADERS, (usinage.code, "Titre du fichier", "DEP", "")))
    Program.objects.filter(pk=usinage.pk).update(title_fr="Titre d'un autre")
    imported = committed(imported)
    assert imported.state == "checking" and titles()[usinage.code] == "Titre d'un autre"
    work()
    imported = again(imported)
    assert (imported.state, imported.problem["code"]) == ("ready", "moved")
    assert imported.rows.get(line=2).changes[0] == ["title_fr", "Titre d'un autre", "Titre du fichier"]


def test_a_job_delivered_twice_does_its_work_once():
    imported = sent("programs", TWO)
    committed(imported)
    for job in Job.objects.all():
        run(job_id=job.pk)
    assert again(imported).events.filter(to_state="committed").count() == 1 and len(titles()) == 2


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "vide.csv", "empty_file"),
        (b"%PDF-1.4", "a.pdf", "pdf"),
        (b"a;b\n1;2\n", "a.csv", "missing_columns"),
        (b"Code;Titre\n1;a\x00\n", "a.csv", "nul_character"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(content, name, code):
    imported = sent("programs", content, name=name)
    assert (imported.state, imported.problem["code"]) == ("failed", code)


def test_columns_may_be_named_by_hand_and_the_choice_is_remembered(client, alix):
    client.force_login(alix)
    imported = sent("programs", sheet(("Code", "Appellation", "Diplôme"), (5371, "Usinage", "DEP")), by=alix)
    said = {"form": "columns", "header_0": "title_fr"}
    client.post(reverse("import_columns", args=[imported.public_id]), said)
    work()
    assert counts(again(imported)) == {"new": 1}
    later = sent("programs", sheet(("Code", "Appellation", "Diplôme"), (5195, "Soudage", "DEP")), by=alix)
    assert counts(later) == {"new": 1}


def test_the_file_is_never_kept_in_clear_and_goes_once_committed(django_capture_on_commit_callbacks):
    imported = sent("programs", TWO)
    with default_storage.open(imported.file.name) as kept:
        assert b"Usinage" not in kept.read()
    name = imported.file.name
    with django_capture_on_commit_callbacks(execute=True):
        committed(imported)
    assert not again(imported).file and not default_storage.exists(name)


def test_imports_nobody_committed_are_forgotten():
    imported = sent("programs", TWO)
    assert expire(at=timezone.now() + timedelta(days=8)) == 1
    assert again(imported).state == "discarded" and not imported.rows.exists()


def test_lines_are_forgotten_when_nothing_can_be_undone_any_more():
    imported = committed(sent("programs", TWO))
    expire(at=timezone.now() + timedelta(days=8))
    assert again(imported).state == "committed" and not imported.rows.exists()


def test_a_job_that_gives_up_says_so_on_the_import():
    imported, _new = receive(
        kind=kind_named("programs"), area=Area(), content=TWO, name="a.csv", by=None, at=timezone.now()
    )
    CHECK.unfinished(Job.objects.get(target_id=imported.pk))
    assert (again(imported).state, again(imported).problem["code"]) == ("failed", "gave_up")


def test_a_commit_that_gives_up_may_be_asked_again():
    imported = sent("programs", TWO)
    job = ask_commit(imported, by=None, at=timezone.now())
    COMMIT.unfinished(job)
    assert again(imported).state == "ready" and titles() == {}


# Pages


def upload(client, content, name="programmes.csv", **fields):
    data = {"kind": "programs", "area": "everything-0", "file": SimpleUploadedFile(name, content)} | fields
    return client.post(reverse("import_upload"), data, follow=True)


def test_a_coordinator_sends_looks_commits_and_undoes_in_the_browser(client, alix):
    client.force_login(alix)
    page = upload(client, TWO)
    imported = Import.objects.get()
    assert b"progress" in page.content
    work()
    page = client.get(imported.get_absolute_url()).content.decode()
    assert "Usinage" in page and reverse("import_commit", args=[imported.public_id]) in page
    client.post(reverse("import_commit", args=[imported.public_id]))
    work()
    assert len(titles()) == 2
    assert (
        reverse("import_undo", args=[imported.public_id])
        in client.get(imported.get_absolute_url()).content.decode()
    )
    client.post(reverse("import_undo", args=[imported.public_id]))
    work()
    assert titles() == {}


def test_a_commit_sent_twice_is_done_once(client, alix):
    client.force_login(alix)
    imported = sent("programs", TWO, by=alix)
    for _time in range(2):
        assert client.post(reverse("import_commit", args=[imported.public_id])).status_code == 302
    work()
    assert Job.objects.filter(kind=COMMIT.name).count() == 1 and len(titles()) == 2


def test_progress_is_asked_again_and_ends_by_showing_the_page(client, alix):
    client.force_login(alix)
    upload(client, TWO)
    imported, htmx = Import.objects.get(), {"HX-Request": "true"}
    assert b"hx-get" in client.get(imported.get_absolute_url(), headers=htmx).content
    work()
    assert client.get(imported.get_absolute_url(), headers=htmx).headers["HX-Refresh"] == "true"


def test_lines_in_error_come_back_in_a_file_of_the_same_shape(client, alix):
    client.force_login(alix)
    imported = sent("programs", TWO + sheet((5281, "Électromécanique", "BEP", 1800)), by=alix)
    address = reverse("import_mend", args=[imported.public_id])
    lines = client.get(address).content.decode("utf-8-sig").splitlines()
    assert lines[0].split(";")[:4] == list(HEADERS) and lines[1].startswith("5281;Électromécanique;BEP;1800;")
    assert len(lines) == 2 and len(client.get(address + "?whole=1").content.decode().splitlines()) == 4


def test_a_file_to_mend_keeps_its_name_and_heads_no_column_with_a_formula(client, alix):
    client.force_login(alix)
    content = sheet((*HEADERS, "=HYPERLINK(1)"), (5281, "Électromécanique", "BEP", 1800, "x"))
    imported = sent("programs", content, by=alix, name='étudiants "A".csv')
    response = client.get(reverse("import_mend", args=[imported.public_id]))
    assert response.headers["Content-Disposition"] == (
        "attachment; filename*=utf-8''%C3%A9tudiants%20%22A%22-a-corriger.csv"
    )
    assert response.content.decode("utf-8-sig").splitlines()[0].split(";")[4] == "'=HYPERLINK(1)"


def test_a_mended_file_may_keep_the_column_of_reasons(client, alix):
    client.force_login(alix)
    imported = sent("programs", TWO + sheet((5281, "Électromécanique", "BEP", 1800)), by=alix)
    whole = client.get(reverse("import_mend", args=[imported.public_id]) + "?whole=1").content
    assert counts(sent("programs", whole.replace(b"BEP", b"DEP"), by=alix)) == {"new": 3}


def test_a_workbook_comes_back_as_a_workbook(client, alix):
    client.force_login(alix)
    book, target = openpyxl.Workbook(), io.BytesIO()
    for line in (HEADERS, (5371, "Usinage", "BEP", 1800)):
        book.active.append(line)
    book.save(target)
    imported = sent("programs", target.getvalue(), by=alix, name="programmes.xlsx")
    response = client.get(reverse("import_mend", args=[imported.public_id]))
    [_headers, line] = (
        openpyxl.load_workbook(io.BytesIO(response.content)).worksheets[0].iter_rows(values_only=True)
    )
    assert line[:4] == (5371, "Usinage", "BEP", 1800) and line[4]


@pytest.mark.parametrize(
    "kind",
    [
        "programs",
        "occupations",
        "shares",
        "projections",
        "organizations",
        "cohorts",
        "enrolments",
        "outcomes",
        "needs",
    ],
)
def test_every_kind_has_a_template_whose_example_is_left_out(client, alix, kind):
    client.force_login(alix)
    response = client.get(reverse("import_template", args=[kind]))
    imported = sent(kind, response.content, by=alix, name="modele.xlsx")
    assert (imported.state, counts(imported)) == ("ready", {"skipped": 1})


def test_a_partner_is_known_by_its_name_whether_or_not_its_kind_is_said(cfp):
    lines = (("Nom", "Région", "Site web"), (cfp.name, cfp.region.code, "https://cfp.exemple.example"))
    assert counts(sent("organizations", sheet(*lines))) == {"changed": 1}


def test_only_the_kinds_and_areas_of_a_person_are_offered(client, maude, rachid):
    client.force_login(maude)
    page = client.get(reverse("import_upload")).content.decode()
    assert 'value="cohorts"' in page and 'value="programs"' not in page
    client.force_login(rachid)
    assert upload(client, TWO).context["form"].errors


def test_who_imports_for_many_partners_types_which_one(client, maude, cfp):
    others = [factories.organization(name=f"Centre {number}") for number in range(25)]
    for other in others:
        factories.membership(user=maude, organization=other)
    client.force_login(maude)
    page = client.get(reverse("import_upload"))
    assert "Centre 7" not in page.content.decode() and "data-pick" in page.content.decode()
    assert [key for key, _name in page.context["form"].fields["area"].choices] == ["partner"]
    wrong = upload(client, TWO, kind="cohorts", area="partner")
    assert "partner" in wrong.context["form"].errors
    stranger = factories.organization(name="Ailleurs")
    foreign = upload(client, TWO, kind="cohorts", area="partner", partner=stranger.pk)
    assert "partner" in foreign.context["form"].errors
    upload(client, TWO, kind="cohorts", area="partner", **{"partner-words": "Centre 7", "partner-said": ""})
    assert Import.objects.get().organization == others[7]


def test_a_stranger_sees_nothing_of_an_import(client, maude, nora, sam, cfp):
    imported = sent("cohorts", TWO, by=maude, area=Area(organization_id=cfp.pk))
    for person in (nora, sam):
        client.force_login(person)
        assert client.get(imported.get_absolute_url()).status_code == 404
        assert imported.file_name not in client.get(reverse("import_list")).content.decode()


def test_a_file_too_big_is_refused_at_the_door(client, alix):
    client.force_login(alix)
    assert upload(client, b"x" * (5 * 2**20 + 1)).context["form"].errors["file"]


def test_discarding_forgets_the_lines(client, alix):
    client.force_login(alix)
    imported = sent("programs", TWO, by=alix)
    client.post(reverse("import_discard", args=[imported.public_id]))
    assert again(imported).state == "discarded" and not imported.rows.exists()


@pytest.mark.parametrize("number", [10, 100])
def test_the_list_and_a_preview_ask_as_much_of_the_database_whatever_their_size(
    client, alix, number, django_assert_max_num_queries
):
    client.force_login(alix)
    for place in range(number // 10):
        imported = sent(
            "programs",
            sheet(HEADERS, *[(f"{place}{line}", "x", "DEP", "") for line in range(number)]),
            by=alix,
        )
    with django_assert_max_num_queries(8):
        client.get(reverse("import_list"))
    with django_assert_max_num_queries(12):
        client.get(imported.get_absolute_url())


# Words


def test_every_problem_has_a_sentence_that_takes_its_parameters():
    params = {
        name: 1
        for name in (
            "limit",
            "count",
            "size_mib",
            "limit_mib",
            "seconds",
            "ending",
            "ratio",
            "sheets",
            "first",
            "second",
            "columns",
            "other",
            "rule",
            "least",
            "most",
            "names",
            "row",
        )
    }
    for code in SENTENCES:
        assert sentence({"code": code, "params": params})


def test_a_problem_shows_only_what_a_page_can_print():
    problem = Problem("invalid").at(line=3, column="code", value="a\x07" + "b" * 200)
    assert problem.value.startswith("a\N{REPLACEMENT CHARACTER}") and len(problem.value) == 80
    assert problem.as_json().keys() == {"code", "line", "column", "value"} and shorten(None) == ""
    assert BadValue("x", limit=3).params == {"limit": 3}
