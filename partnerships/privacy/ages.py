"""From which age one decides alone of one's personal information. PURE."""

from partnerships.base.limits import said

# Act respecting the protection of personal information in the private sector (CQLR c. P-39.1), s. 4.1; the
# same age for public bodies, CQLR c., s. 53.1.
OWN_CONSENT_FROM = said("own_consent_from", 14)  # years
