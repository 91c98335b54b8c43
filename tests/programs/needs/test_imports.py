"""Projections, answers to surveys, outcomes and partners from files."""

import html
from datetime import date

import pytest
from django.urls import reverse

from partnerships.imports.kinds import Area
from partnerships.organizations.models import Organization
from programs.catalogue.models import Occupation
from programs.needs.models import NeedLine, Projection, SurveyResponse
from programs.outcomes.models import OutcomeFigures
from tests import factories
from tests.importing import committed, counts, sent, sheet, told, undone, work

pytestmark = pytest.mark.django_db

COPS = (
    "# SOURCE: ESDC, Canadian Occupational Projection System (COPS) 2024-2033, Open Government "
    "Licence - Canada\n"
    "# INPUTS: growth, retirements; «notes»\n"
    "noc2021,occupation_en,profession_fr,employment_2023,growth,retirements,other_replacement,job_openings,"
    "school_leavers,immigration,other_seekers,job_seekers,recent_conditions,future_conditions\n"
    "00000,All Occupations,Toutes les "
    "professions,20170900,2589900,4307200,1212000,8109100,5865800,2552300,-179200,8238800,N/A,N/A\n"
    "TEER_2,TEER 2: College,FÉER 2: Collège,100,1,1,1,3,1,1,1,3,N/A,N/A\n"
    "NOC1_7,Trades,Métiers,100,1,1,1,3,1,1,1,3,N/A,N/A\n"
    '72100,"Machinists, inspectors",Machinistes,51200,-300,12300,4100,16100,9000,4200,-600,12600,Balance,'
    "Balance\n"
    "72101,Tool makers,Outilleurs,,,,,,,,,,N/A,N/A\n"
).encode()
NATIONAL = "cops_2024_2033_national.csv"


def test_the_national_projections_are_taken_as_they_are():
    imported = committed(sent("projections", COPS, name=NATIONAL))
    found = Projection.objects.get()
    assert counts(imported) == {"new": 1, "skipped": 6}
    assert (
        found.area,
        found.from_year,
        found.to_year,
        found.employment,
        found.growth,
        found.other_seekers,
    ) == (
        "CA",
        2024,
        2033,
        51200,
        -300,
        -600,
    )
    assert found.source.startswith("ESDC, Canadian") and found.vintage == date(2024, 1, 1)


def test_what_is_left_out_says_why():
    rows = (
        sent("projections", COPS, name=NATIONAL).rows.filter(state="skipped").values_list("line", "problems")
    )
    assert [(line, problems[0]["code"]) for line, problems in rows] == [
        (1, "comment"),
        (2, "comment"),
        (4, "totals"),
        (5, "totals"),
        (6, "totals"),
        (8, "without_figures"),
    ]


def test_projections_bring_the_occupations_that_were_not_known(machinists):
    committed(sent("projections", COPS.replace(b"72100", b"72106"), name=NATIONAL))
    made = Occupation.objects.get(code="72106")
    assert (made.title_fr, made.title_en, made.teer) == ("Machinistes", "Machinists, inspectors", 2)


def test_projections_do_not_rename_occupations(machinists):
    imported = committed(sent("projections", COPS, name=NATIONAL))
    assert Occupation.objects.get().title_en == machinists.title_en and undone(imported).state == "undone"
    assert Occupation.objects.count() == 1 and not Projection.objects.exists()


def test_a_regional_coordinator_imports_projections_of_the_region_only(machinists, estrie, outaouais):
    headers = ("Code CNP", "Région", "De", "À", "Croissance", "Source", "Édition")
    mine, other = (
        (machinists.code, region, 2024, 2033, 40, "Enquête", "2026-01-01") for region in ("05", "07")
    )
    imported = sent("projections", sheet(headers, mine, other), area=Area(region_id=estrie.pk))
    assert told(imported) == [(3, "region", "unknown")]
    assert (
        told(sent("projections", COPS, name=NATIONAL, area=Area(region_id=estrie.pk)))[0][2]
        == "not_your_area"
    )


NEEDS = ("Enquête", "Entreprise", "CNP", "Effectif", "Embauches 12 mois", "Embauches 36 mois")


def test_answers_to_a_survey_are_imported_and_unknown_is_not_zero(estrie, plant, machinists):
    survey = factories.survey(region=estrie)
    line = (survey.title_fr, plant.organization.name, machinists.code, "12", "", "0")
    committed(sent("needs", sheet(NEEDS, line), area=Area(region_id=estrie.pk)))
    found = NeedLine.objects.get()
    assert (found.headcount, found.hires_12m, found.hires_36m) == (12, None, 0)
    assert SurveyResponse.objects.get().state == "complete"


def test_the_survey_of_another_region_is_unknown(estrie, outaouais, plant, machinists):
    survey = factories.survey(region=outaouais)
    line = (survey.title_fr, plant.organization.name, machinists.code, "12", "9", "3")
    imported = sent("needs", sheet(NEEDS, line), area=Area(region_id=estrie.pk))
    assert told(imported) == [(2, "survey", "unknown_survey"), (2, "hires_36m", "three_years_hold_one")]


OUTCOMES = ("Programme", "Région", "En date du", "Répondants", "En emploi lié", "Aux études", "Source")


def test_published_outcomes_are_imported(usinage, estrie):
    line = (usinage.code, "Estrie", "31 mars 2026", "42", "28", "s. o.", "La Relance")
    committed(sent("outcomes", sheet(OUTCOMES, line)))
    found = OutcomeFigures.objects.get()
    assert (found.region, found.employed_related, found.studying) == (estrie, 28, None)


def test_no_region_means_the_province_and_is_recognized_again(usinage):
    line = (usinage.code, "", "2026-03-31", "42", "28", "6", "La Relance")
    committed(sent("outcomes", sheet(OUTCOMES, line)))
    assert counts(sent("outcomes", sheet(OUTCOMES, line) + b"# bis\r\n"))["unchanged"] == 1


def test_parts_that_sum_to_more_than_the_respondents_are_an_error(usinage):
    line = (usinage.code, "", "2026-03-31", "30", "28", "6", "La Relance")
    assert told(sent("outcomes", sheet(OUTCOMES, line))) == [(2, "respondents", "parts_over_respondents")]


RELANCE = (
    "La Relance – formation professionnelle;;;;;\n;;;;;\n"
    "Code;Programme;Personnes diplômées;Taux de réponse (%);En emploi (%);Aux études (%)\n"
    "5371;Usinage;42;64,3 %;78,6 %;11,1 %\n"
).encode("cp1252")


def test_a_table_of_percentages_says_which_counts_it_lacks(usinage):
    """The shape of La Relance's tables: shares of who answered, whose number stands nowhere."""
    imported = sent("outcomes", RELANCE, name="relance.csv")
    assert (imported.state, imported.problem["code"]) == ("failed", "missing_columns")
    assert imported.problem["params"]["columns"] == ["as_of", "respondents", "source"]


def test_figures_that_a_table_does_not_give_are_unknown_with_their_reason(usinage, estrie):
    """The symbols of Statistics Canada's tables, in a table of counts."""
    headers = (*OUTCOMES, "Inactifs", "Temps plein")
    line = (usinage.code, "Estrie", "2026-03-31", "42", "x", "F", "Tableau 37-10", "<5", "..")
    imported = committed(sent("outcomes", sheet(headers, line)))
    found = OutcomeFigures.objects.get()
    assert (found.respondents, found.employed_related, found.studying, found.inactive) == (
        42,
        None,
        None,
        None,
    )
    told = {name: column.get("withheld") for name, column in imported.layout["summary"].items()}
    reasons = {"employed_related": "confidential", "studying": "unreliable", "inactive": "too_few"}
    reasons["full_time"] = "not_available"
    assert {name: told[name] for name in reasons} == {
        name: {f"withheld_{reason}": 1} for name, reason in reasons.items()
    }


PARTNERS = ("Nom", "NEQ", "Rôle", "Depuis")


def test_partners_are_imported_with_their_role(estrie):
    imported = committed(
        sent(
            "organizations",
            sheet(PARTNERS, ("CFP du Parc", "1140000001", "cfp", "2020-07-01")),
            area=Area(region_id=estrie.pk),
        )
    )
    found = Organization.objects.get(name="CFP du Parc")
    assert (found.region, found.roles.get().kind, found.roles.get().from_on) == (
        estrie,
        "cfp",
        date(2020, 7, 1),
    )
    assert undone(imported).state == "undone" and not Organization.objects.exists()


def test_a_role_already_held_is_left_alone(cfp, estrie):
    lines = (PARTNERS, (cfp.name, "", "cfp", "2024-01-01"), ("Sans rôle", "", "", ""))
    imported = sent("organizations", sheet(*lines), area=Area(region_id=estrie.pk))
    assert counts(imported) == {"new": 1, "unchanged": 1}


def test_the_number_of_another_partner_is_refused(cfp, estrie, outaouais):
    factories.organization(name="Ailleurs", region_code="07", neq="1140000009")
    imported = sent(
        "organizations", sheet(PARTNERS, ("Ici", "1140000009", "", "")), area=Area(region_id=estrie.pk)
    )
    assert told(imported) == [(2, "neq", "neq_taken")]


# Files that are known, each in a small invented copy of its shape: docs/imports.md names them.
FEDERAL = (
    "Code,Occupation_Name,Nom_de_la_profession,Employment_emploi_2023,Employment_Growth_croissance_emploi,"
    "Retirements_retraites,Other_Replacement_autre_remplacement,Total_Job_Openings_Perspective_d'emploi,"
    "School_Leavers_Sortants_scolaires,Immigration,Other_Seekers_autres_chercheurs,Job_Seekers_Chercheurs_emploi,"
    "Recent_Labour_Market_Conditions,Conditions_récentes_sur_le_marché_du_travail,"
    "Future_Labour_Market_Conditions,Conditions_futures_sur_le_marché_du_travail\r\n"
    "00000,All Occupations,Toutes les professions,20170900,2589900,4307200,1212000,8109100,5865800,2552300,"
    '-179200,"8,238,800",N/A,N/D,N/A,N/D\r\n'
    "TEER_0,TEER 0: Management,FÉER 0: Gestion,1985100,197400,563600,136100,897100,75100,214500,549700,"
    "839300,N/A,N/D,N/A,N/D\r\n"
    '72100,"Machinists, invented",Machinistes inventés,"51,200",-300,"12,300","4,100",16100,"9,000","4,200",'
    "-600,12600,Moderate signs of Shortage,Signes modérés de pénurie,Balance,À équilibre\r\n"
    "72101,Tool makers,Outilleurs,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/D,N/A,N/D\r\n"
).encode("cp1252")


def test_the_federal_summary_is_taken_as_it_is_published():
    """Its area comes from its totals, its years from the base year of its employment."""
    imported = sent("projections", FEDERAL, name="sommaire.csv")
    imported = committed(imported)
    found = Projection.objects.get()
    assert counts(imported) == {"new": 1, "skipped": 3} and not imported.has_questions
    assert (found.area, found.from_year, found.to_year) == ("CA", 2024, 2033)
    assert (found.employment, found.growth, found.retirements, found.other_seekers) == (
        51_200,
        -300,
        12_300,
        -600,
    )
    assert (found.recent_condition_en, found.recent_condition_fr, found.future_condition_fr) == (
        "Moderate signs of Shortage",
        "Signes modérés de pénurie",
        "À équilibre",
    )
    assert "SPPC" in found.source and "2024-2033" in found.source


def test_an_area_is_asked_and_never_guessed(client, alix):
    """A province publishes the same shape: its totals do not say which one."""
    content = FEDERAL.replace(b"20170900", b"4400000")
    imported = sent("projections", content, by=alix, name="2024-2033 national.csv")
    assert imported.layout["to_choose"] == {"area_kind": ["CA", "QC"]} and not imported.can_be_committed
    client.force_login(alix)
    said = {"form": "questions", "value_area_kind": "QC"}
    client.post(reverse("import_columns", args=[imported.public_id]), said)
    work()
    committed(imported)
    assert Projection.objects.get().area == "QC"


COLUMBIA = (
    b"NOC,NOC Title,area,Growth,Retirements,Source,Vintage\r\n"
    b"#72100,Machinists,QC,x,1 200,Outlook,2025-01-01\r\n"
    b"#00010,Legislators,QC,F,<5,Outlook,2025-01-01\r\n"
)


def test_eleven_years_are_asked_and_codes_behind_a_number_sign_are_codes(client, alix, machinists):
    """B.C. writes #72100 and « 2025-2035 »: eleven years, or the ten after 2025. Symbols are unknown."""
    imported = sent("projections", COLUMBIA, by=alix, name="outlook 2025-2035.csv")
    assert imported.layout["to_choose"] == {"from_year": ["2026", "2025"]}
    client.force_login(alix)
    page = html.unescape(client.get(imported.get_absolute_url()).content.decode())
    assert "2026" in page and not imported.can_be_committed
    client.post(
        reverse("import_columns", args=[imported.public_id]), {"form": "questions", "value_from_year": "2026"}
    )
    work()
    committed(imported)
    found = Projection.objects.get()
    assert (found.from_year, found.to_year, found.retirements, found.growth) == (2026, 2035, 1_200, None)
    assert imported.layout["summary"]["growth"]["withheld"] == {"withheld_confidential": 1}
