"""A working list shows twenty rows on a desk and six cards on a telephone, without scrolling."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils.translation import override

from tests import factories
from tests.browser import looking

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
LISTS = {
    "cohort_list": "maude",
    "application_list": "maude",
    "offer_board": "rachid",
    "student_list": "maude",
    "placement_list": "maude",
    "agreement_list": "maude",
    "organization_list": "rachid",
    "layoff_list": "rachid",
    "survey_list": "rachid",
    "response_list": "aline",
    "projection_list": "rachid",
    "contact_list": "rachid",
    "solicitation_list": "rachid",
    "program_list": "rachid",
}
SCREENS = [(1280, 900, 20), (360, 740, 6)]
IN_SIGHT = """() => [...document.querySelectorAll('.table-list > tbody > tr')]
  .map(row => row.getBoundingClientRect())
  .filter(box => box.height && box.top >= 0 && box.bottom <= innerHeight).length"""
CUT = """() => [...document.querySelectorAll('.table-list > tbody > tr > th')].filter(cell => {
  const name = document.createRange();
  name.selectNodeContents(cell.querySelector('a') ?? cell);
  return name.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1;
}).map(cell => cell.textContent.trim())"""
FOCUSED = "() => document.activeElement.closest('tbody > tr')?.rowIndex ?? null"


@pytest.fixture(scope="module")
def crowd(full_scene):
    """Make thirty more of everything that the lists show."""
    made, plant = full_scene, full_scene.plant
    for number in range(30):
        day = date(2098, 1, 5) + timedelta(days=number)
        student = factories.student(last_name=f"Élève {number}")
        name = f"Usinage {'de précision, groupe du soir à Magog, ' if number < 3 else ''}{number}"
        factories.cohort(program=made.usinage, provider=made.cfp, starts_on=day, name=name)
        factories.layoff(establishment=plant, occupation=made.machinists, from_on=day)
        asked = factories.survey(region=made.estrie, title_fr=f"Enquête {number}")
        factories.response(survey=asked, establishment=plant)
        factories.projection(occupation=made.machinists, vintage=day)
        factories.profile(student=student, school=made.cfp, program=made.usinage)
        slot = {"seats": 2, "starts_on": day, "ends_on": day + timedelta(days=30)}
        offer = factories.offer(establishment=plant, programs=[made.usinage], slot=slot)
        said = {"school": made.cfp, "sent_at": factories.NOON}
        factories.application(student=student, slot=offer.slots.get(), **said)
        agreement = factories.agreement(
            student=student,
            establishment=plant,
            school=made.cfp,
            program=made.usinage,
            state="active",
            starts_on=day,
            ends_on=day + timedelta(days=30),
        )
        factories.placement(agreement=agreement)
        factories.organization(name=f"Partenaire {number}")
        factories.program(code=f"7{number:03d}", title_fr=f"Programme {number}")
        before = factories.establishment(organization=plant.organization, name=f"Atelier {number}")
        factories.offer(establishment=before, state="expired")
        told = {"kind": "offers", "region": made.estrie, "subject": f"Visite {number}"}
        plant.solicitations.create(organization=plant.organization, **told)
    return made


@pytest.mark.parametrize("name", LISTS)
def test_a_list_shows_twenty_rows_on_a_desk_and_six_cards_on_a_telephone(regular, crowd, name):
    seen = {}
    for language in ("fr-ca", "en"):
        with override(language):
            path = reverse(name)
        visitor = regular(getattr(crowd, LISTS[name]))
        for width, height, _least in SCREENS:
            visitor.page.set_viewport_size({"width": width, "height": height})
            visitor.open(path)
            seen[language, width] = visitor.page.evaluate(IN_SIGHT)
            assert looking.too_wide(visitor.page) == []
            assert visitor.page.evaluate(CUT) == []  # what tells two rows apart is read whole
        visitor.page.set_viewport_size({"width": 1280, "height": 900})
    least = {(language, width): least for language in ("fr-ca", "en") for width, _height, least in SCREENS}
    assert {screen: count for screen, count in seen.items() if count < least[screen]} == {}


def test_keys_move_in_a_list_that_has_the_focus_and_nowhere_else(regular, crowd):
    visitor = regular(crowd.maude)
    page = visitor.page
    with override("fr-ca"):
        visitor.open(reverse("application_list"))
    page.keyboard.press("j")
    assert page.evaluate(FOCUSED) is None
    page.locator(".table-wrap").first.focus()
    for key, row in (("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        assert page.evaluate(FOCUSED) == row
    page.keyboard.press("/")
    page.keyboard.type("jk/")
    assert page.locator("main input[type=search]").input_value() == "jk/"
    page.locator("summary", has_text="Colonnes").click()
    page.locator("#rows-keys").uncheck()
    with page.expect_navigation():
        page.get_by_role("button", name="Appliquer").click()
    page.locator("tbody th a").first.focus()
    page.keyboard.press("j")
    assert page.evaluate(FOCUSED) == 1
    assert visitor.problems == []
