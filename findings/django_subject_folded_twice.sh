#!/usr/bin/env bash
# Django 5.2.8 on Python 3.11 (django.core.mail, email.generator of the standard library).
#
# Guess: a subject with an accent, longer than a line, leaves as RFC 5322 folds it: the first encoded word stands
# beside « Subject: », the next ones on lines of their own.
#
# Behaviour: the subject is folded twice. Django encodes it without saying that it is a subject, so that its
# first word takes a whole line (75 characters); Python's generator then finds « Subject: » and that word too
# long together, and breaks between them. The mail leaves with a line « Subject: » that holds nothing, which RFC
# 5322 (3.2.2) tells writers not to make, and which some filters take for a mail without a subject. With
# header_name="Subject" given to email.header.Header the words are counted right.
#
# Output seen:
#   Django: first line 'Subject: '
#   Header with its name: first line begins with the subject
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "django==5.2.8"
cd "$work"
cat > seen.py <<'PY'
from email.header import Header

from django.conf import settings

settings.configure()

from django.core.mail import EmailMessage

SUBJECT = "Convention de stage à signer avant le 15 décembre, usinage et soudage, à l’usine de Sherbrooke"


def first_line(message) -> str:
    lines = message.as_bytes().decode("ascii").split("\n")
    return next(line for line in lines if line.startswith("Subject:"))


made = EmailMessage(SUBJECT, "x", "a@exemple.example", ["b@exemple.example"]).message()
twice = first_line(made)
del made["Subject"]
super(type(made), made).__setitem__("Subject", Header(SUBJECT, "utf-8", header_name="Subject").encode())
once = first_line(made)
print("Django: first line", repr(twice))
print("Header with its name: first line", "begins with the subject" if "=?utf-8?" in once else repr(once))
raise SystemExit((twice, "=?utf-8?" in once) != ("Subject: ", True))
PY
"$work/venv/bin/python" seen.py
