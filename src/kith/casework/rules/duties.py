"""Whether the duty to share in section 16LA, Children Act 2004, is in force. Plain Python (PRACTICE 6.1, 6.7).

The Children's Wellbeing and Schools Act 2026 adds the section; it holds from the day it is commenced, which each authority
sets. Until then nobody is offered a basis that does not exist yet.
"""

from datetime import date

from kith.casework.terms.referrals import LegalBasis
from kith.foundation.refusals import Refused


def section_16la_holds(on: date, *, since: date | None) -> bool:
    """Is the duty to share in force on this day? `since` is the day it commenced; None while it has not.

    >>> section_16la_holds(date(2027, 9, 1), since=None)
    False
    """
    return since is not None and on >= since


def bases(on: date, *, since: date | None) -> tuple[LegalBasis, ...]:
    """The welfare bases there are on a day."""
    holds = section_16la_holds(on, since=since)
    return tuple(basis for basis in LegalBasis if holds or basis is not LegalBasis.SECTION_16LA)


def check_basis(basis: LegalBasis, *, on: date, since: date | None) -> None:
    """Raises `Refused` for a basis that is not in force on this day."""
    if basis not in bases(on, since=since):
        raise Refused("Section 16LA is not in force yet. Choose the basis that holds today.", field="legal_basis")
