"""A mail's HTML part says what its text says, in one frame, its secrets once."""

import re
from html.parser import HTMLParser

import pytest
from django.conf import settings
from django.core import mail
from django.template import Context
from django.template.backends.django import DjangoTemplates
from django.utils.translation import override

from partnerships.mails import outbox
from partnerships.mails.framing import Part, framed, named, parts_of, quietened
from partnerships.mails.table import TABLE
from tests.factories import NOON

SITE = "https://arrimage.exemple"
LANGUAGES = [language for language, _name in settings.LANGUAGES]
# What a mail prints and its caller did not give is named in its place, and filters leave it alone.
DIRS = settings.TEMPLATES[0]["DIRS"]
UNKNOWN = {"string_if_invalid": "[%s]"}
ENGINE = DjangoTemplates({"NAME": "mails", "DIRS": DIRS, "APP_DIRS": True, "OPTIONS": UNKNOWN}).engine
ADDRESSES = ("link", "confirm_link", "stop_link", "password_reset_url", "activate_url")
COUNTS = {"count": 2, "persons": 2, "fitting": 2, "failed": 2}


class Page(HTMLParser):
    """What one sees of an HTML part, where it leads, and what it would load."""

    def __init__(self, html: str):
        super().__init__()
        self.words, self.links, self.loads, self.names, self.inside = [], [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.inside.append(tag)
        attributes = dict(attributes)
        self.loads += [attributes[name] for name in ("src", "background", "srcset") if name in attributes]
        if tag == "a":
            self.links.append(attributes["href"])
            self.names.append("")

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, text):
        if not {"style", "title"} & set(self.inside):
            self.words += text.split()
            if "a" in self.inside:
                self.names[-1] += text


def html_of(text, *, language="fr-ca", subject="Bonjour"):
    return framed(subject=subject, text=text, language=language, site_url=SITE)


def buttons(text, language="fr-ca"):
    page = Page(html_of(text, language=language))
    return list(zip(page.names, page.links, strict=True))[:-1]  # the last one leads to the portal


def composed(template, language):
    """Return a mail's text as it is written, with an address for each of its links."""
    context = {name: f"{SITE}/fr/{name}/SECRET/" for name in ADDRESSES}
    told = {"subject": "Une nouvelle", "body": "Bonjour,\n\nTexte\n"}
    known = {**context, "site_url": SITE, "code": "493817", "mails": [told], **COUNTS}
    with override(language):
        return ENGINE.get_template(template).render(Context(known)).strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(TABLE))
def test_each_mail_says_in_html_what_its_text_says_and_its_links_once(name, language):
    text = composed(TABLE[name].text_file, language)
    html = html_of(text, language=language)
    page = Page(html)
    addresses = re.findall(rf"{SITE}/\S+", text)
    assert page.links == [*addresses, SITE]
    assert html.count("SECRET") == text.count("SECRET")
    said = [*words(" ".join(page.words))]
    told = [word for word in words(re.sub(rf"{SITE}\S*", "", text)) if word not in said]
    assert told == []
    assert page.loads == [] and "url(" not in html
    assert f'<html lang="{language}"' in html


def words(text):
    return re.findall(r"\w+", text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Vos candidatures\u00a0: {SITE}/fr/c/", [("Vos candidatures", f"{SITE}/fr/c/")]),
        (f"Elle tient. La voici\u00a0:\n\n{SITE}/l/S/", [("La voici", f"{SITE}/l/S/")]),
        (f"La voici\u00a0:\n{SITE}/l/S/\n\nElle expire.", [("La voici", f"{SITE}/l/S/")]),
        (f"{'Une longue phrase ' * 5}:\n\n{SITE}/l/S/", [("Ouvrir la page", f"{SITE}/l/S/")]),
        (f"Allez-y.\n\n{SITE}/l/S/", [("Ouvrir la page", f"{SITE}/l/S/")]),
        (f"Un\u00a0:\n{SITE}/1/\nDeux\u00a0:\n{SITE}/2/", [("Un", f"{SITE}/1/"), ("Deux", f"{SITE}/2/")]),
        ("Le site de la firme\u00a0:\n\nhttps://ailleurs.exemple/x", []),
        (f"Un faux\u00a0:\n\n{SITE}.ailleurs.exemple/x", []),
        (f"Un faux\u00a0:\n\nhttps://ailleurs.exemple/?{SITE}", []),
    ],
)
def test_an_address_of_ours_is_a_button_named_by_the_short_sentence_before_it(text, told):
    assert buttons(text) == told


def test_a_button_is_named_in_its_readers_language():
    assert buttons(f"Bonjour.\n\n{SITE}/l/S/", language="en") == [("Open the page", f"{SITE}/l/S/")]


def test_what_led_to_a_button_is_said_once():
    page = Page(html_of(f"Bonjour,\n\nElle tient. La voici\u00a0:\n\n{SITE}/l/S/"))
    assert " ".join(page.words) == "Bonjour Bonjour, Elle tient. La voici Arrimage"


def kinds(text):
    return [(part.kind, part.lines) for part in quietened(named(parts_of(text, site_url=SITE)))]


def test_lists_codes_and_titles_keep_their_shape():
    text = f"Deux offres\u00a0:\n- Soudage\n- Usinage\n\n493817\n\n* Titre\n\nFin\nsuite\n\nArrimage\n{SITE}"
    assert kinds(text) == [
        ("text", ("Deux offres\u00a0:",)),
        ("list", ("Soudage", "Usinage")),
        ("code", ("493817",)),
        ("title", ("Titre",)),
        ("text", ("Fin", "suite")),
    ]


def test_one_button_of_each_mail_is_louder_than_the_others():
    text = f"* Un\n\nA:\n{SITE}/1/\nB:\n{SITE}/2/\n\n* Deux\n\nC:\n{SITE}/3/"
    parts = quietened(named(parts_of(text, site_url=SITE)))
    assert [part.is_quiet for part in parts if part.kind == "button"] == [False, True, False]
    assert Part("button").is_quiet is False


def test_words_typed_by_people_are_words():
    page = Page(html_of("<b>Gras</b> & <img src=x onerror=y>", subject="<script>1</script>"))
    assert page.loads == [] and page.links == [SITE]
    assert " ".join(page.words) == "<script>1</script> <b>Gras</b> & <img src=x onerror=y> Arrimage"


def test_styles_stand_in_the_elements_and_those_of_a_dark_screen_in_the_head():
    html = html_of(f"Bonjour,\n\nLa voici\u00a0:\n{SITE}/l/S/")
    assert re.search(r"<a [^>]*href=[^>]*style=\"[^\"]*color: #ffffff", html)
    [style] = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style.strip().startswith("@media (prefers-color-scheme: dark)")


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_parts_leave_in_the_readers_language_whatever_the_workers(language, settings):
    settings.SITE_URL = SITE
    text = f"Bonjour,\n\n{SITE}/l/S/\n"
    made = outbox.put(to="aline@exemple.example", subject="Bonjour", body=text, language=language)
    with override("en" if language == "fr-ca" else "fr-ca"):
        outbox.deliver(pk=made.pk, at=max(NOON, made.next_try_at))
    [sent] = mail.outbox
    assert sent.body == text
    assert [(part.mimetype, part.content) for part in sent.alternatives] == [
        ("text/html", html_of(text, language=language))
    ]
