"""How Quebec writes dates, hours and numbers. Django 5.2's own fr-CA prints 13 h 40 as « 13 01 40 ».

Source: Office québécois de la langue française, Banque de dépannage linguistique (dates, hours, numbers).
"""

NBSP = "\N{NO-BREAK SPACE}"

DATE_FORMAT = "j F Y"
TIME_FORMAT = f"G{NBSP}\\h{NBSP}i"
DATETIME_FORMAT = f"j F Y, G{NBSP}\\h{NBSP}i"
YEAR_MONTH_FORMAT = "F Y"
MONTH_DAY_FORMAT = "j F"
SHORT_DATE_FORMAT = "Y-m-d"
SHORT_DATETIME_FORMAT = f"Y-m-d, G{NBSP}\\h{NBSP}i"
FIRST_DAY_OF_WEEK = 0

DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y"]
TIME_INPUT_FORMATS = ["%H:%M", "%H h %M", f"%H{NBSP}h{NBSP}%M", "%H:%M:%S"]
DATETIME_INPUT_FORMATS = [
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S",
    "%d/%m/%Y %H:%M",
]

DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = NBSP
NUMBER_GROUPING = 3
