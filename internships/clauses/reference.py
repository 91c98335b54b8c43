"""Common clauses of internship agreements in Quebec, for every school; schools add their own wording.

Who is the employer of an unpaid intern: Act respecting industrial accidents and occupational diseases (CQLR
c. A-3.001), s. 10. Refusal of dangerous work: Act respecting occupational health and safety (c. S-2.1),
s. 12. Interns' protection: Act to ensure the protection of trainees in the workplace (c. P-39.3).
Harassment: Act
respecting labour standards (c. N-1.1), s. 81.18 to 81.20. Personal information (« Law 25 »): c. A-2.1 for
public schools, c. P-39.1 for firms.
"""

from datetime import date

IN_FORCE = date(2026, 7, 1)
CLAUSES = [
    {
        "code": "object",
        "title_fr": "Objet",
        "title_en": "Object",
        "text_fr": "La présente convention fixe les conditions du stage que l’élève fait chez l’hôte, dans le"
        " cadre de sa formation. Le stage sert à apprendre : il ne remplace pas le poste d’une personne"
        " salariée.",
        "text_en": "This agreement sets out the conditions of the internship that the student does with the"
        " host, as part of their training. The internship serves to learn: it replaces no employee’s job.",
    },
    {
        "code": "schedule",
        "title_fr": "Durée et horaire",
        "title_en": "Duration and schedule",
        "text_fr": "Le stage a lieu aux dates et pour les heures écrites plus haut. L’horaire de chaque"
        " semaine est remis à l’élève avant qu’elle commence. L’hôte libère l’élève pour ses cours et ses"
        " examens. Une absence est annoncée à l’hôte et à l’école le jour même.",
        "text_en": "The internship takes place on the dates and for the hours written above. The student"
        " receives the schedule of each week before it begins. The host frees the student for classes and"
        " examinations. An absence is announced to the host and to the school on the same day.",
    },
    {
        "code": "host-duties",
        "title_fr": "Engagements de l’hôte",
        "title_en": "Duties of the host",
        "text_fr": "L’hôte accueille l’élève, lui confie des tâches liées à son programme et désigne une"
        " personne compétente pour le guider et l’évaluer. Il lui fournit l’équipement de protection,"
        " lui explique les consignes de sécurité avant tout travail et avertit l’école sans délai de tout"
        " accident ou de toute difficulté.",
        "text_en": "The host welcomes the student, gives them tasks related to their program and names a"
        " competent person to guide and assess them. It provides protective equipment, explains safety"
        " instructions before any work and tells the school without delay of any accident or difficulty.",
    },
    {
        "code": "school-duties",
        "title_fr": "Engagements de l’école",
        "title_en": "Duties of the school",
        "text_fr": "L’école prépare l’élève au stage, désigne une personne qui le suit et le visite, reste"
        " joignable par l’hôte et intervient quand une difficulté est signalée. Elle décide seule de la"
        " sanction des études.",
        "text_en": "The school prepares the student for the internship, names a person who follows and"
        " visits them, can be reached by the host and steps in when a difficulty is reported. The school"
        " alone decides on the diploma.",
    },
    {
        "code": "student-duties",
        "title_fr": "Engagements de l’élève",
        "title_en": "Duties of the student",
        "text_fr": "L’élève respecte l’horaire, les consignes de sécurité et les règles de l’hôte, prend soin"
        " du matériel, note ses heures et signale sans attendre à l’hôte et à l’école tout danger, tout"
        " accident ou tout malaise.",
        "text_en": "The student keeps to the schedule, the safety instructions and the host’s rules, takes"
        " care of equipment, records their hours and reports without waiting any danger, accident or"
        " discomfort to the host and to the school.",
    },
    {
        "code": "health-safety",
        "title_fr": "Santé, sécurité et CNESST",
        "title_en": "Health, safety and CNESST",
        "text_fr": "Quand le stage n’est pas rémunéré, l’élève est considéré, pour la Loi sur les accidents"
        " du travail et les maladies professionnelles (RLRQ, c. A-3.001, art. 10), comme un travailleur à"
        " l’emploi de l’établissement d’enseignement ou du centre de services scolaire dont celui-ci relève."
        " Quand il est rémunéré, l’employeur est l’entreprise qui verse le salaire. La partie désignée plus"
        " haut paie la cotisation et déclare tout accident à la CNESST. L’hôte reste tenu, sur ses lieux, aux"
        " obligations de la Loi sur la santé et la sécurité du travail (RLRQ, c. S-2.1).",
        "text_en": "When the internship is unpaid, the student is deemed, for the Act respecting industrial"
        " accidents and occupational diseases (CQLR, c. A-3.001, s. 10), to be a worker employed by the"
        " educational institution or by the school service centre it belongs to. When it is paid, the"
        " employer is the enterprise that pays the wages. The party named above pays the contribution and"
        " declares any accident to the CNESST. On its premises, the host remains bound by the Act respecting"
        " occupational health and safety (CQLR, c. S-2.1).",
    },
    {
        "code": "insurance",
        "title_fr": "Responsabilité civile",
        "title_en": "Liability insurance",
        "text_fr": "L’école et l’hôte maintiennent chacun une assurance de responsabilité civile pendant le"
        " stage. La police qui couvre l’élève est indiquée plus haut. L’élève ne répond pas des dommages"
        " causés sans faute lourde ni intention.",
        "text_en": "The school and the host each keep liability insurance during the internship. The policy"
        " that covers the student is named above. The student is not liable for damage caused without gross"
        " fault or intent.",
    },
    {
        "code": "confidentiality",
        "title_fr": "Confidentialité",
        "title_en": "Confidentiality",
        "text_fr": "L’élève garde secret ce qu’il apprend des affaires de l’hôte et des personnes qu’il"
        " rencontre, pendant le stage et après. Cet engagement n’empêche jamais de signaler un danger, un"
        " accident ou une conduite interdite.",
        "text_en": "The student keeps secret what they learn of the host’s business and of the people they"
        " meet, during the internship and afterwards. This never prevents anybody from reporting a danger,"
        " an accident or forbidden conduct.",
    },
    {
        "code": "end",
        "title_fr": "Fin avant terme",
        "title_en": "End before term",
        "text_fr": "Chaque partie peut mettre fin au stage pour un motif sérieux, par un avis écrit aux"
        " autres, après en avoir parlé avec la personne qui suit l’élève pour l’école. En cas de danger, le"
        " stage s’arrête aussitôt. Toute autre modification se fait par un avenant signé des mêmes"
        " personnes.",
        "text_en": "Each party may end the internship for a serious reason, by a written notice to the"
        " others, after speaking with the person who follows the student for the school. In case of danger,"
        " the internship stops at once. Any other change is made by an amendment signed by the same people.",
    },
    {
        "code": "rights",
        "title_fr": "Vos droits",
        "title_en": "Your rights",
        "text_fr": "L’élève a droit à un milieu exempt de harcèlement psychologique et sexuel (Loi sur les"
        " normes du travail, RLRQ, c. N-1.1, art. 81.18 à 81.20; Loi visant à assurer la protection des"
        " stagiaires en milieu de travail, RLRQ, c. P-39.3) et peut porter plainte à la CNESST."
        " L’élève peut refuser un travail s’il a des motifs raisonnables de croire qu’il l’expose à un"
        " danger (RLRQ, c. S-2.1, art. 12). Nul ne peut le punir pour avoir exercé un droit. Ses"
        " renseignements personnels ne servent qu’au stage; il peut les consulter et les faire corriger"
        " (RLRQ, c. A-2.1 et c. P-39.1, modifiées par la Loi 25).",
        "text_en": "The student is entitled to a place free of psychological and sexual harassment (Act"
        " respecting labour standards, CQLR, c. N-1.1, s. 81.18 to 81.20; Act to ensure the protection of"
        " trainees in the workplace, CQLR, c. P-39.3) and may complain to the CNESST. The student may refuse"
        " a task on reasonable grounds to believe that it exposes them to danger (CQLR, c. S-2.1, s. 12)."
        " Nobody may punish them for using a right. Their personal information serves the internship only;"
        " they may read it and have it corrected (CQLR, c. A-2.1 and c. P-39.1, as amended by Law 25).",
    },
]


def load_clauses(sender, **kwargs) -> None:
    """After migrations: make sure that the common clauses are there; later wordings stay."""
    clause = sender.get_model("Clause")
    known = set(clause.objects.filter(school=None, kind=None).values_list("code", flat=True))
    clause.objects.bulk_create(
        [
            clause(**words, position=10 * rank, from_on=IN_FORCE)
            for rank, words in enumerate(CLAUSES, start=1)
            if words["code"] not in known
        ],
        ignore_conflicts=True,
    )
