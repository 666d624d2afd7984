"""From a census file to young people: what a worker needs to begin, and nothing else.

Sex, ethnicity, disability, assessments and plans stay in the authority's own system: Kith keeps what work with a young
person needs, and learns the rest from them.
"""

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

from kith.exchange.refusals import ImportRefused
from kith.exchange.terms import Outcome, Remark, Where
from kith.foundation.refusals import Refused
from kith.people import rules as people
from kith.people.terms import IdentifierKind

FIRST_YEAR, LAST_YEAR = 2022, 2026
READ_AS = {"LAchildID": IdentifierKind.LA_CHILD_ID, "UPN": IdentifierKind.UPN, "FormerUPN": IdentifierKind.FORMER_UPN}
CHILD = ("Child", "{*}Child")
SAFELY: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
}


class Child(NamedTuple):
    """One child of the census: its place in the file, numbers by kind, date of birth when it can be right."""

    where: Where
    child_id: str
    others: tuple[tuple[IdentifierKind, str], ...]
    born: date | None

    @property
    def size(self) -> int:
        """About how many characters it has."""
        return 200


@dataclass
class Seen:
    """What stands in the file so far: each number, and where it came first."""

    first: dict[tuple[IdentifierKind, str], Where]
    today: date


def check_head(path: Path) -> int:
    """The census year. Raises `ImportRefused` when this is not a children in need census."""
    try:
        with closing(_parts(path, "start", "end")) as parts:
            return _year(parts)
    except etree.XMLSyntaxError as trouble:
        raise broken(trouble) from None


def _year(parts: Iterator[tuple[str, Any]]) -> int:
    for event, element in parts:
        if event == "start" and element.getparent() is None and _plain(element) != "Message":
            raise ImportRefused(
                f"This is not a census file: it begins with {_plain(element)} where a census has Message."
            )
        if event == "start" and _plain(element) == "Child":
            break
        if event == "end" and _plain(element) == "CollectionDetails":
            return _check_collection(element)
    raise ImportRefused("This census file does not say which collection it is: Header, CollectionDetails is missing.")


def _check_collection(details: Any) -> int:
    said = {_plain(part): (part.text or "").strip() for part in details}
    if said.get("Collection") != "CIN":
        raise ImportRefused(
            f"This is the collection {said.get('Collection') or 'without a name'}; Kith reads CIN, children in need."
        )
    year = said.get("Year", "")
    if not (year.isascii() and year.isdigit() and int(year) >= FIRST_YEAR):
        raise ImportRefused(
            f"Kith reads children in need censuses from {FIRST_YEAR} on; this one is from {year or 'an unknown year'}."
        )
    return int(year)


def check_schema(path: Path, schema: Path) -> None:
    """Check the file against an XSD. Raises `ImportRefused` at the first thing that does not fit."""
    try:
        rules = etree.XMLSchema(etree.parse(str(schema), etree.XMLParser(**SAFELY)))
    except (OSError, etree.XMLSyntaxError, etree.XMLSchemaParseError) as trouble:
        raise ImportRefused(f"{schema.name} is not an XSD that can be read: {_first_line(trouble)}.") from None
    try:
        with closing(_parts(path, "end", tag=CHILD, schema=rules)) as parts:
            for _, child in parts:
                _let_go(child)
    except etree.XMLSyntaxError as trouble:
        first = trouble.error_log[0] if len(trouble.error_log) else trouble
        line, said = getattr(first, "line", trouble.lineno), getattr(first, "message", _first_line(trouble))
        raise ImportRefused(
            f"The file does not fit {schema.name} on line {line}: {' '.join(said.split()).rstrip('.')}."
        ) from None


def children(path: Path, *, today: date) -> Iterator[Child | Remark]:
    """Every child, or what is wrong with it; what had to be left out comes as a warning before the child."""
    seen = Seen({}, today)
    row = 0
    try:
        with closing(_parts(path, "end", tag=CHILD)) as parts:
            for _, element in parts:
                if element.getparent() is not None and _plain(element.getparent()) == "Children":
                    row += 1
                    yield from child_of(element, Where(element.sourceline or 0, row), seen)
                    _let_go(element)
    except etree.XMLSyntaxError as trouble:
        raise broken(trouble) from None


def _parts(path: Path, *events: str, **more: Any) -> Generator[tuple[str, Any], None, None]:
    """The elements of a file as they begin and end; the file is closed whatever happens."""
    with path.open("rb") as file:
        yield from etree.iterparse(file, events=events, **more, **SAFELY)


def child_of(element: Any, where: Where, seen: Seen) -> Iterator[Child | Remark]:
    """One child and the remarks about it."""
    said = _identifiers(element)
    try:
        child_id = people.check_identifier(IdentifierKind.LA_CHILD_ID, said.get("LAchildID", ""))
    except Refused:
        yield Remark(where, Outcome.REJECTED, "It has no LAchildID of 1 to 40 characters.")
        return
    if earlier := seen.first.get((IdentifierKind.LA_CHILD_ID, child_id)):
        yield Remark(where, Outcome.REJECTED, f"The same LAchildID is already on {earlier}.")
        return
    seen.first[IdentifierKind.LA_CHILD_ID, child_id] = where
    others: list[tuple[IdentifierKind, str]] = []
    for name in ("UPN", "FormerUPN"):
        if said.get(name):
            yield from _other(name, said[name], where, seen, others)
    born, warning = _born(said, seen.today)
    if warning:
        yield Remark(where, Outcome.WARNING, warning)
    if said.get("PersonDeathDate"):
        yield Remark(
            where,
            Outcome.WARNING,
            "The census gives a date of death. Check before anybody gets in touch with the family.",
        )
    yield Child(where, child_id, tuple(others), born)


def _other(
    name: str, value: str, where: Where, seen: Seen, others: list[tuple[IdentifierKind, str]]
) -> Iterator[Remark]:
    """A pupil number: kept when it is right and nobody else's, otherwise left out with a warning."""
    kind = READ_AS[name]
    try:
        number = people.check_identifier(kind, value)
    except Refused as refusal:
        yield Remark(where, Outcome.WARNING, f"{name} left out: {refusal.because[0].lower()}{refusal.because[1:]}")
        return
    if earlier := seen.first.get((kind, number)):
        yield Remark(where, Outcome.WARNING, f"{name} left out: the same number is already on {earlier}.")
        return
    seen.first[kind, number] = where
    others.append((kind, number))


def _born(said: dict[str, str], today: date) -> tuple[date | None, str]:
    """The date of birth when it can be right, and a warning when it is left out."""
    words = said.get("PersonBirthDate", "")
    if not words:
        expected = said.get("ExpectedPersonBirthDate")
        return None, "Not born yet when the census was made." if expected else "It has no date of birth."
    try:
        born = date.fromisoformat(words[:10])
        people.check_born(born, today)
    except ValueError:
        return None, "Date of birth left out: it is not a date as the census writes it, 2011-05-31."
    except Refused as refusal:
        return None, f"Date of birth left out: {refusal.because[0].lower()}{refusal.because[1:]}"
    return born, ""


def _identifiers(element: Any) -> dict[str, str]:
    for part in element:
        if _plain(part) == "ChildIdentifiers":
            return {_plain(one): (one.text or "").strip() for one in part}
    return {}


def _plain(element: Any) -> str:
    """An element's name without its namespace; "" for a comment or an instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _let_go(element: Any) -> None:
    """Forget an element and everything before it, so that memory does not grow with the file."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def broken(trouble: etree.XMLSyntaxError) -> ImportRefused:
    """What to raise when the reader stops."""
    if trouble.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        return ImportRefused(
            f"The file is broken on line {trouble.lineno}: a part of it is too long or too deep to be read."
        )
    return ImportRefused(f"The file is broken on line {trouble.lineno}: {_first_line(trouble)}.")


def _first_line(trouble: Exception) -> str:
    return str(trouble).partition("\n")[0].rstrip(".")
