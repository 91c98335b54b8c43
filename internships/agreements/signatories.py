"""Who must sign an agreement: by the kind, and by the student's age on that day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from internships.agreements.fingerprinting import roles_asked
from internships.agreements.models import Agreement, AgreementHost, SignatureRequest
from partnerships.people.capacities import is_same_address, serves
from programs.cohorts.models import Student

Role = SignatureRequest.Role


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person who must sign: as what, their declared name and title, where to write, for which host."""

    role: str
    name: str
    title: str = ""
    email: str = ""
    host: AgreementHost | None = None

    @property
    def key(self) -> tuple:
        return (self.role, self.host.pk if self.host else None, self.name)

    @property
    def declared(self) -> dict:
        """What the signed text says of the person; addresses stay out of it."""
        firm = str(self.host.establishment.organization) if self.host else ""
        return {"role": self.role, "name": self.name, "title": self.title, "firm": firm}


def signatories_of(
    agreement: Agreement, *, on: date, hosts: Sequence[AgreementHost] | None = None
) -> list[Signatory]:
    """Return who must sign, in order; ``hosts`` are those of the agreement unless they are about to change.

    Raises ValidationError naming everybody who is not declared yet, or who would sign in two capacities.
    """
    found = named_in(agreement, on=on, hosts=hosts)
    missing = [str(Role(person.role).label) for person in found if not person.name]
    if missing:
        roles = ", ".join(dict.fromkeys(missing))
        raise ValidationError(_("Say who signs as: %(roles)s.") % {"roles": roles})
    stop_if_same_person(found)
    return found


def named_in(
    agreement: Agreement, *, on: date, hosts: Sequence[AgreementHost] | None = None
) -> list[Signatory]:
    """Return who signs as far as it is declared: a name may still be missing."""
    if hosts is None:
        hosts = list(agreement.hosts.select_related("establishment__organization"))
    return list(_found(agreement, hosts, on=on))


def stop_if_same_person(people: Iterable[Signatory]) -> None:
    """Raise ValidationError when one mailbox, or one account, would sign in two capacities.

    Each signature is another person's word: whoever reads two of the links would give both.
    """
    by_mailbox: dict[object, list[Signatory]] = {}
    accounts = accounts_of(person.email for person in people)
    for person in people:
        if email := person.email.lower():
            by_mailbox.setdefault(accounts.get(email, email), []).append(person)
    for same in by_mailbox.values():
        if len(same) > 1:
            roles = ", ".join(f"{person.name} ({Role(person.role).label})" for person in same)
            told = {"people": roles, "email": same[0].email}
            raise ValidationError(
                _(
                    "One person would sign for several, at %(email)s: %(people)s. "
                    "Give each their own address, or none: they then sign on paper."
                )
                % told
            )


def accounts_of(emails: Iterable[str]) -> dict[str, int]:
    """Return the key of the account that each address belongs to, among those that have one."""
    wanted = {email.lower() for email in emails if email}
    known = EmailAddress.objects.annotate(lower=Lower("email")).filter(lower__in=wanted)
    return dict(known.values_list("lower", "user"))


def _found(agreement, hosts, *, on):
    kind = agreement.kind
    people = {
        Role.STUDENT: [_student(agreement)],
        Role.GUARDIAN: [_guardian(agreement)],
        Role.EMPLOYER: [_employer(host) for host in hosts],
        Role.TUTOR: [_tutor(host) for host in hosts if host.tutor_name and not _signs_too(host)],
        Role.UNION: [_union(host) for host in hosts if host.establishment.is_unionized],
        Role.SCHOOL: [_school(agreement)],
    }
    roles = roles_asked(
        age=agreement.student.age(on=on),
        hosts=len(hosts),
        tutors=len(people[Role.TUTOR]),
        school_signs=kind.school_signs,
        tutor_signs=kind.tutor_signs,
        union_signs=kind.union_signs,
        unionized=len(people[Role.UNION]),
    )
    return [person for role in dict.fromkeys(roles) for person in people[role]]


def _student(agreement):
    student = agreement.student
    email = student.account.email if student.account else student.email
    # Who has their guardian's mailbox only signs on paper, before the school: the other one reads the link.
    is_guardians = email and email.lower() == student.guardian_email.lower()
    return Signatory(Role.STUDENT, str(student), email="" if is_guardians else email)


def _guardian(agreement):
    student = agreement.student
    # A minor would sign in their guardian's place: such a guardian signs on paper.
    email = "" if is_own_address(student, student.guardian_email) else student.guardian_email
    return Signatory(Role.GUARDIAN, student.guardian_name, email=email)


def is_own_address(student: Student, email: str) -> bool:
    """Whether a mail to this address is read by the student."""
    account = student.account
    known = [account.email, *(a.email for a in account.emailaddress_set.all())] if account else []
    return email.lower() in {address.lower() for address in [student.email, *known] if address}


def still_signs(request: SignatureRequest, *, on: date) -> bool:
    """Whether who was asked to sign still may, in the same capacity and at the same address."""
    agreement = request.version.agreement
    if request.role == Role.STUDENT:
        account = agreement.student.account
        return is_own_address(agreement.student, request.email) and (account is None or account.is_active)
    if request.role == Role.GUARDIAN:
        return is_same_address(agreement.student.guardian_email, request.email)
    if request.role == Role.SCHOOL:
        return serves(request.email, agreement.school, on=on)
    return request.host is not None and serves(request.email, request.host.establishment, on=on)


def _employer(host):
    return Signatory(Role.EMPLOYER, host.signatory_name, host.signatory_title, host.signatory_email, host)


def _signs_too(host):
    """Whether the tutor is who signs for the host, and so signs once."""
    same = (host.tutor_name, host.tutor_email.lower())
    return same == (host.signatory_name, host.signatory_email.lower())


def _tutor(host):
    return Signatory(Role.TUTOR, host.tutor_name, email=host.tutor_email, host=host)


def _union(host):
    return Signatory(Role.UNION, host.union_name, email=host.union_email, host=host)


def _school(agreement):
    return Signatory(
        Role.SCHOOL,
        agreement.school_signatory_name,
        agreement.school_signatory_title,
        agreement.school_signatory_email,
    )
