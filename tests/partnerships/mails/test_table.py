"""One table of every mail: templates, calls, the documentation and the administration agree with it."""

import ast
import io
import re
from pathlib import Path

import allauth
import pytest
from django.core.management import call_command
from django.urls import reverse

from partnerships.mails.listing import as_markdown
from partnerships.mails.table import TABLE, Mail, listed

ROOT = Path(__file__).resolve().parents[3]
APPS = ("partnerships", "programs", "internships")
OURS = sorted(name for name in TABLE if not name.startswith(("account/", "mfa/")))
# Settings close these ways: passwords are reset by link, and unknown addresses get nothing.
NEVER_SENT = {"account/email/password_reset_code", "account/email/unknown_account"}
# allauth's mails come in by the adapter; the face shows Django the outbox's table.
SENDERS = {"partnerships/people/adapters.py", "partnerships/models.py"}


def sources() -> dict[str, ast.Module]:
    files = [path for app in APPS for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts]
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8")) for path in files}


def templates() -> set[str]:
    """Names of the mails that have a text or a subject of ours."""
    files = [*(ROOT / "templates").glob("**/mail/*.txt"), *(ROOT / "templates").glob("*/email/*.txt")]
    names = {str(path.relative_to(ROOT / "templates").with_suffix("")) for path in files}
    names = {re.sub("_(subject|message)$", "", name) for name in names}
    return {name for name in names if not Path(name).name.startswith(("_", "base"))}


def test_every_template_of_a_mail_is_in_the_table():
    assert sorted(templates() - set(TABLE)) == []


def test_every_mail_of_the_table_has_its_subject_and_its_text():
    missing = [
        file
        for name in OURS
        for file in (TABLE[name].subject_file, TABLE[name].text_file)
        if not (ROOT / "templates" / file).exists()
    ]
    assert missing == []
    assert len(OURS) > 50


def test_every_mail_that_allauth_may_send_is_in_the_table():
    folder = Path(allauth.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    sent = set(re.findall(r"[\"']((?:account|mfa)/email/[a-z_]+)[\"']", code))
    assert sorted(sent - NEVER_SENT - set(TABLE)) == []
    assert "account/email/login_code" in sent


def imports(tree: ast.Module) -> set[str]:
    return {
        f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


def test_only_files_named_mails_write_mails():
    """`write` takes a mail of the table, and nothing else reaches the outbox."""
    wrong = []
    for file, tree in sources().items():
        if file.startswith("partnerships/mails/") or file in SENDERS:
            continue
        named = imports(tree)
        if {name for name in named if name.startswith("django.core.mail.")}:
            wrong.append(f"{file} sends by itself")
        if {f"partnerships.mails.outbox.{verb}" for verb in ("put", "post", "send_off")} & named:
            wrong.append(f"{file} fills the outbox")
        if "partnerships.mails.outbox" in named:
            wrong.append(f"{file} imports the outbox whole")
        if "partnerships.mails.writing.write" in named and Path(file).name != "mails.py":
            wrong.append(f"{file} writes, but is not mails.py")
    assert wrong == []


def given(tree: ast.Module) -> set[str]:
    """Texts given to a call, to MAILS[…] or as a default: how a mail is named where it is sent."""
    texts = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            places = [*node.args, *(keyword.value for keyword in node.keywords)]
        elif isinstance(node, ast.Subscript):
            places = [node.slice]
        elif isinstance(node, ast.FunctionDef):
            places = [*node.args.defaults, *(value for value in node.args.kw_defaults if value)]
        else:
            continue
        inner = [part for place in places for part in ast.walk(place)]
        texts |= {part.value for part in inner if isinstance(part, ast.Constant) and type(part.value) is str}
    return texts


def test_every_mail_of_the_table_is_sent_somewhere():
    said = {app: set() for app in APPS}
    for file, tree in sources().items():
        said[file.split("/")[0]] |= given(tree)
    unsent = [name for name in OURS if TABLE[name].name not in said[name.split("/")[0]]]
    assert unsent == []


def test_what_can_be_stopped_says_how_and_only_that():
    stops = {
        name
        for name in OURS
        if "stop_link" in (ROOT / "templates" / TABLE[name].text_file).read_text("utf-8")
    }
    assert stops == {name for name in OURS if TABLE[name].can_stop}


def test_one_name_is_listed_once():
    with pytest.raises(ValueError, match="digest"):
        listed("partnerships/mails/mail", digest=Mail(when="", to=""))


def test_the_documentation_shows_the_table():
    written = (ROOT / "docs" / "mails.md").read_text(encoding="utf-8")
    assert written == as_markdown(), "run: manage.py mails > docs/mails.md"
    printed = io.StringIO()
    call_command("mails", stdout=printed)
    assert printed.getvalue() == written


def test_the_administration_shows_every_mail_with_its_text(client, alix):
    client.force_login(alix)
    page = client.get(reverse("admin:partnerships_outgoingmail_table")).content.decode()
    assert [name for name in TABLE if name not in page] == []
    assert "round_open" in page and "blocktranslate" in page


def test_the_list_of_outgoing_mails_leads_to_the_table(client, alix):
    client.force_login(alix)
    page = client.get(reverse("admin:partnerships_outgoingmail_changelist")).content.decode()
    assert reverse("admin:partnerships_outgoingmail_table") in page
