"""Names, numbers and plates: what can be decided on paper. Plain Python."""

import re
from datetime import date

from kith.foundation.refusals import Refused
from kith.people.terms import IdentifierKind

UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
OLDEST_ON_RECORD = 26


def check_nhs_number(number: str) -> str:
    """The ten digits of an NHS number, spaces removed.

    Raises `Refused` when its check digit (modulus 11, NHS Data Dictionary) does not fit.
    """
    digits = re.sub(r"[\s-]", "", number)
    if not re.fullmatch(r"[0-9]{10}", digits):
        raise Refused("An NHS number has ten digits.", field="value")
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    if (11 - total % 11) % 11 != int(digits[9]):
        raise Refused("That NHS number has a mistyped digit: its check digit does not fit.", field="value")
    return digits


def check_upn(number: str) -> str:
    """A unique pupil number: a check letter, then twelve characters of which the last may be a letter.

    Raises `Refused` when the letter does not fit (DfE: weights 2 to 13, modulus 23).
    """
    upn = re.sub(r"\s", "", number).upper()
    if not re.fullmatch(r"[A-Z][0-9]{11}[0-9A-Z]", upn):
        raise Refused("A unique pupil number is a letter and twelve more characters.", field="value")
    values = [int(c) if c.isdigit() else UPN_LETTERS.find(c) for c in upn[1:]]
    if -1 in values or UPN_LETTERS[sum(v * w for v, w in zip(values, range(2, 14), strict=True)) % 23] != upn[0]:
        raise Refused(
            "That unique pupil number has a mistyped character: its check letter does not fit.", field="value"
        )
    return upn


def check_identifier(kind: IdentifierKind, number: str) -> str:
    """The identifier as it is kept. Raises `Refused` when it cannot be right."""
    if kind is IdentifierKind.NHS:
        return check_nhs_number(number)
    if kind in (IdentifierKind.UPN, IdentifierKind.FORMER_UPN):
        return check_upn(number)
    number = number.strip()
    if not number or len(number) > 40:
        raise Refused("An identifier has 1 to 40 characters.", field="value")
    return number


def check_said_why(why: str) -> None:
    """Raises `Refused` when something is taken out of a record without a reason."""
    if not why.strip():
        raise Refused("Say why it is taken out.", field="why")


def plain_plate(plate: str) -> str:
    """A number plate as it is compared: capitals and digits, with `?` for each character nobody saw."""
    return re.sub(r"[^A-Z0-9?]", "", plate.upper())


def age_words(born_first: date | None, born_last: date | None, today: date) -> str:
    """Somebody's age as far as it is known: "15", "14 or 15", or that we do not know yet."""
    if born_first is None or born_last is None:
        return "age not known yet"
    youngest, oldest = _age(born_last, today), _age(born_first, today)
    return (
        str(oldest)
        if youngest == oldest
        else f"{youngest} or {oldest}"
        if oldest == youngest + 1
        else f"{youngest} to {oldest}"
    )


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def check_born(first: date, today: date) -> None:
    """Raises `Refused` for a date of birth in the future or too long ago for a young person."""
    if first > today:
        raise Refused("That date of birth has not happened yet.", field="born")
    if _age(first, today) > OLDEST_ON_RECORD:
        raise Refused(f"That date of birth makes them older than {OLDEST_ON_RECORD}: is the year right?", field="born")


def initials(name: str) -> str:
    """At most four initials: how one young person stands in another's record.

    >>> initials("Jay Marlow")
    'JM'
    """
    return "".join(part[0].upper() for part in re.findall(r"[^\W\d_]+", name))[:4]


def name_forms(known_as: str, first_names: str, family_name: str) -> set[str]:
    """The ways a young person's name is written.

    >>> sorted(name_forms("Asif", "", "K"))
    ['Asif', 'Asif K']
    """
    said = {known_as.strip(), f"{known_as} {family_name}".strip()}
    papers = {f"{first_names} {family_name}".strip()} if first_names.strip() and family_name.strip() else set()
    return {name for name in said | papers if len(name) > 1}
