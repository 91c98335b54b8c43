"""The words people agree to, French and English, as the Act respecting the protection of personal information
in the private sector asks since Law 25 (CQLR c. P-39.1, s. 8 and 14): who, what for, how long, how to take it
back, apart from any other text.

A text in use never changes: new words are a new version, added here below the old one.
"""

# ruff: noqa: E501
from datetime import UTC, datetime

from partnerships.privacy.models import ConsentText

FIRST_DAY = datetime(2026, 9, 1, 4, tzinfo=UTC)  # midnight in Quebec

PROFILE_FR = """\
Qui : Arrimage, le portail des partenariats de formation de votre région, garde votre profil. L’école que vous y \
nommez le lit. Une entreprise ne le lit que si vous lui envoyez une candidature.

Pourquoi : préparer et envoyer vos candidatures, vous proposer des offres, suivre vos stages avec votre école. \
Rien d’autre : ni vente, ni publicité.

Ce que l’entreprise reçoit : votre nom, votre programme, vos disponibilités, votre message et les documents que \
vous choisissez. Votre courriel, votre téléphone et votre code postal ne lui sont montrés qu’une fois la place \
confirmée.

Combien de temps : tant que vous ne reprenez pas ce consentement. Ce que la loi oblige votre école à garder (une \
convention signée, par exemple) reste chez elle aussi longtemps que la loi le demande.

Comment le reprendre : en tout temps, sans dire pourquoi, à la page « Mon consentement » de votre compte. Vos \
candidatures en attente sont alors retirées et vos documents, effacés. Vous pouvez aussi corriger votre profil, ou en \
recevoir une copie. La personne responsable de la protection des renseignements personnels est nommée à la page \
« Confidentialité »."""

PROFILE_EN = """\
Who: Arrimage, the portal of your region’s training partnerships, keeps your profile. The school you name in it \
reads it. A firm reads it only if you send it an application.

What for: to prepare and send your applications, to suggest offers, to follow your internships with your school. \
Nothing else: no sale, no advertising.

What the firm receives: your name, your program, your availability, your message and the documents you choose. Your \
e-mail, your telephone and your postal code are shown to it only once the place is confirmed.

How long: until you take this consent back. What the law obliges your school to keep (a signed agreement, for \
instance) stays with the school for as long as the law asks.

How to take it back: at any time, without saying why, on the “My consent” page of your account. Your waiting \
applications are then withdrawn and your documents erased. You may also correct your profile, or receive a copy of \
it. The person in charge of the protection of personal information is named on the “Privacy” page."""

ON_BEHALF_FR = """\
Qui : votre école, par la personne qui y coordonne les stages.

Pourquoi : envoyer une candidature en votre nom à une entreprise, avec votre profil et les mots que l’école a \
convenus avec vous.

Ce que l’entreprise reçoit : votre nom, votre programme, vos disponibilités et le message. Votre courriel, votre \
téléphone et votre code postal ne lui sont montrés qu’une fois la place confirmée.

Combien de temps : jusqu’à la fin de l’année scolaire, ou jusqu’à ce que vous repreniez ce consentement.

Comment le reprendre : dites-le à votre école, ou ouvrez la page « Mon consentement » de votre compte. La personne \
responsable de la protection des renseignements personnels est nommée à la page « Confidentialité »."""

ON_BEHALF_EN = """\
Who: your school, through the person who coordinates its internships.

What for: to send a firm an application in your name, with your profile and the words agreed upon with you.

What the firm receives: your name, your program, your availability and the message. Your e-mail, your telephone \
and your postal code are shown to it only once the place is confirmed.

How long: until the end of the school year, or until you take this consent back.

How to take it back: tell your school, or open the “My consent” page of your account. The person in charge of the \
protection of personal information is named on the “Privacy” page."""

GUARDIAN_FR = """\
Qui : Arrimage, le portail des partenariats de formation de votre région, et l’école de votre enfant.

Pourquoi : votre enfant a moins de 14 ans et veut chercher un stage d’observation ou une visite d’un jour. La loi \
demande votre accord avant que son profil soit recueilli et qu’une candidature soit envoyée.

Ce que l’entreprise reçoit : le nom de votre enfant, son programme, ses disponibilités, son message et les \
documents choisis. Ni son courriel, ni son téléphone, ni son code postal avant que la place soit confirmée.

Combien de temps : jusqu’à ce que vous repreniez votre accord, ou jusqu’aux 14 ans de votre enfant, qui décide alors.

Comment le reprendre : par le lien du courriel de confirmation que vous recevrez, ou en écrivant à la personne \
responsable de la protection des renseignements personnels, nommée à la page « Confidentialité ». Les candidatures \
en attente sont alors retirées."""

GUARDIAN_EN = """\
Who: Arrimage, the portal of your region’s training partnerships, and your child’s school.

What for: your child is under 14 and wants to look for an observation internship or a one-day visit. The law asks \
for your consent before their profile is collected and an application is sent.

What the firm receives: your child’s name, program, availability, message and the documents chosen. Neither e-mail, \
telephone nor postal code before the place is confirmed.

How long: until you take your consent back, or until your child is 14 and decides.

How to take it back: by the link in the confirmation mail that you will receive, or by writing to the person in \
charge of the protection of personal information, named on the “Privacy” page. Waiting applications are then \
withdrawn."""

TEXTS = [
    {"purpose": "profile", "version": 1, "text_fr": PROFILE_FR, "text_en": PROFILE_EN},
    {"purpose": "on_behalf", "version": 1, "text_fr": ON_BEHALF_FR, "text_en": ON_BEHALF_EN},
    {"purpose": "guardian", "version": 1, "text_fr": GUARDIAN_FR, "text_en": GUARDIAN_EN},
]


def load_consent_texts(**kwargs) -> None:
    """Add the versions that are missing; a version on record is never touched."""
    known = set(ConsentText.objects.values_list("purpose", "version"))
    missing = [text for text in TEXTS if (text["purpose"], text["version"]) not in known]
    ConsentText.objects.bulk_create(ConsentText(in_force_at=FIRST_DAY, **text) for text in missing)
