"""Pick lists: a few rows are a list, of more one types words; no page holds a table, no name is betrayed."""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from django import forms
from django.core import signing
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from internships.applications.vouching import STUDENTS
from partnerships.organizations.choosing import PARTNERS
from partnerships.people.models import User
from partnerships.web.picking import FEW, Offered, PickField, PickManyField
from programs.catalogue.choosing import OCCUPATIONS, PROGRAMS
from programs.catalogue.models import Program
from tests import factories
from tests.browser import scene as scenes
from tests.browser.pages import ABOUT_SOMETHING, EVERYWHERE
from tests.crowd import crowd, staff

MANY = 60  # of each: more than a list may hold, as a thousand are
MOST_OPTIONS = 50


class Choices(HTMLParser):
    """Count what each list, suggestion and group of boxes of a page's forms offers."""

    def __init__(self, page: str):
        super().__init__()
        self.found: Counter[str] = Counter()
        self.inside = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag in ("select", "datalist"):
            self.inside = given.get("name") or given.get("id") or "?"
        elif tag == "option":
            self.found[self.inside] += 1
        elif tag == "input" and given.get("type") in ("radio", "checkbox"):
            self.found[given.get("name") or "?"] += 1


def too_long(page: str) -> dict[str, int]:
    found = Choices(page).found
    return {name: count for name, count in found.items() if count > MOST_OPTIONS}


# --- Every form ---------------------------------------------------------------------------------------------


def test_no_form_of_any_page_holds_a_table(db, settings):
    full = scenes.full()
    crowd(MANY, school=full.cfp)
    staff(MANY, school=full.cfp)
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    pages = {(page.who, page.path(scene=full, language="en")) for page in EVERYWHERE + ABOUT_SOMETHING}
    pages |= {("alix", path) for _who, path in pages}
    wrong, browsers = {}, {}
    for who, path in sorted(pages, key=str):
        if who not in browsers:
            browsers[who] = Client()
            if who:
                browsers[who].force_login(User.objects.get(pk=getattr(full, who).pk))
        held = too_long(browsers[who].get(path).content.decode(errors="replace"))
        if held:
            wrong[who, path] = held
    assert wrong == {}


def test_a_long_list_is_seen_by_this_test():
    assert too_long("<select name=x>" + "<option>" * 51 + "</select>") == {"x": 51}
    assert too_long("<input type=checkbox name=y>" * 51) == {"y": 51}


# --- One field ----------------------------------------------------------------------------------------------


class Form(forms.Form):
    def __init__(self, data=None, *, source=PROGRAMS, field=PickField, **kwargs):
        super().__init__(QueryDict(data) if data is not None else None, **kwargs)
        self.fields["x"] = field(Offered(source), required=False)


def told_of(form) -> str:
    """Return the code of what a form says of its field."""
    [error] = form.errors.as_data()["x"]
    return error.code


@pytest.fixture
def welding(db):
    return factories.program(code="5195", title_fr="Soudage-montage")


@pytest.fixture
def many(welding):
    Program.objects.bulk_create(
        Program(code=str(90000 + n), sanction="DEP", title_fr=f"Soudage {n}") for n in range(FEW + 5)
    )
    return welding


def test_a_few_are_a_list_to_choose_from(welding):
    shown = str(Form()["x"])
    assert "<select" in shown and "5195 Soudage-montage" in shown
    assert Form(f"x={welding.pk}").fields["x"].clean(str(welding.pk)) == welding


def test_of_many_one_types(many):
    shown = str(Form()["x"])
    assert "<option" not in shown and "5195" not in shown
    assert 'name="x-words"' in shown and "data-pick=" in shown


def test_a_code_or_a_whole_name_chooses(many):
    for typed in ("5195", "5195 soudage montage"):
        form = Form(f"x=&x-words={typed}&x-said=")
        assert form.is_valid() and form.cleaned_data["x"] == many


def test_words_of_several_are_asked_back_and_chosen(many):
    asked = Form("x=&x-words=soudage montage&x-said=")
    shown = str(asked["x"])
    assert told_of(asked) == "choose"
    assert f'type="radio" name="x" value="{many.pk}"' in re.sub(r"\s+", " ", shown)
    chosen = Form(f"x=&x={many.pk}&x-words=soudage montage&x-said=soudage montage")
    assert chosen.is_valid() and chosen.cleaned_data["x"] == many


def test_words_that_very_many_say_show_the_first(many):
    shown = str(Form("x=&x-words=soudage&x-said=")["x"])
    assert shown.count('type="radio"') == FEW


def test_words_that_nothing_says_are_told(many):
    form = Form("x=&x-words=coiffure&x-said=")
    assert told_of(form) == "choose" and "coiffure" in str(form.errors)


def test_other_words_replace_what_was_chosen_and_none_empty_it(many):
    shown = str(Form(f"x={many.pk}")["x"])
    assert 'value="5195 Soudage-montage"' in shown
    told = "x-said=5195 Soudage-montage"
    kept = Form(f"x={many.pk}&x-words=5195 Soudage-montage&{told}")
    changed = Form(f"x={many.pk}&x-words=90003&{told}")
    emptied = Form(f"x={many.pk}&x-words=&{told}")
    assert [form.is_valid() and form.cleaned_data["x"] and form.cleaned_data["x"].code for form in (
        kept, changed, emptied
    )] == ["5195", "90003", None]  # fmt: skip


def test_what_is_not_offered_is_refused(many):
    assert not Form("x=999999").is_valid()
    assert not Form("x=abc").is_valid()


def test_several_are_ticked_among_those_that_say_words(many):
    several = {"field": PickManyField}
    asked = Form("x-words=soudage montage&x-said=", **several)
    assert not asked.is_valid() and str(asked["x"]).count('type="checkbox"') == 1
    other = Program.objects.get(code="90003")
    chosen = Form(f"x={many.pk}&x={other.pk}&x-words=soudage&x-said=soudage", **several)
    assert chosen.is_valid() and set(chosen.cleaned_data["x"]) == {many, other}
    added = Form(f"x={other.pk}&x-words=5195&x-said=", **several)
    assert added.is_valid() and set(added.cleaned_data["x"]) == {many, other}
    assert str(Form(f"x={many.pk}", **several)["x"]).count("checked") == 1


# --- Suggestions --------------------------------------------------------------------------------------------


def ask(client, offered: Offered, words: str):
    with override("en"):
        return client.get(reverse("pick"), {"of": offered.token, "q": words})


def test_suggestions_forgive_and_are_few(client, many, queries_pinned):
    Program.objects.filter(pk=many.pk).update(title_fr="Électromécanique", title_en="")
    with queries_pinned(2):  # what the words mean, the rows
        told = ask(client, Offered(PROGRAMS), "electromecan").json()["choices"]
    assert told == [[str(many.pk), "5195 Électromécanique"]]
    assert len(ask(client, Offered(PROGRAMS), "soudage").json()["choices"]) == FEW
    assert len(ask(client, Offered(PROGRAMS), "").json()["choices"]) == FEW


@pytest.mark.parametrize(
    ("source", "typed"), [(PARTNERS, "acme"), (OCCUPATIONS, "72106"), (OCCUPATIONS, "soudeuse")]
)
def test_partners_and_occupations_are_suggested(client, db, source, typed):
    factories.organization(name="Acmé inc.")
    factories.occupation(code="72106", title_fr="Soudeurs/soudeuses et opérateurs/opératrices")
    assert len(ask(client, Offered(source), typed).json()["choices"]) == 1


def test_a_coordinator_is_told_of_her_own_students_only(client, maude, nora, theo_at_the_school):
    mine, theirs = Offered(STUDENTS, maude), Offered(STUDENTS, nora)
    client.force_login(maude)
    assert [name for _key, name in ask(client, mine, "gagnon").json()["choices"]] == ["Théo Gagnon"]
    assert ask(client, theirs, "gagnon").status_code == 404  # handed out to somebody else
    client.force_login(nora)
    assert ask(client, mine, "gagnon").status_code == 404
    assert ask(client, theirs, "gagnon").json()["choices"] == []
    client.logout()
    assert ask(client, mine, "gagnon").status_code == 404


def test_a_role_that_ended_suggests_nobody(client, maude, theo_at_the_school):
    offered = Offered(STUDENTS, maude)
    maude.memberships.all().delete()
    client.force_login(maude)
    assert ask(client, offered, "gagnon").json()["choices"] == []


def test_a_token_of_ones_own_making_is_none(client, maude):
    client.force_login(maude)
    for token in ("", "x", signing.dumps(["own_students", maude.pk, {}, "pk"], salt="other")):
        assert client.get(reverse("pick"), {"of": token}).status_code == 404


@pytest.fixture
def theo_at_the_school(cfp):
    student = factories.student()
    factories.profile(student=student, school=cfp)
    return student
