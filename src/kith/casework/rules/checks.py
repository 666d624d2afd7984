"""Watching over, or working with? What the answers ask for next (PRACTICE 4.19). Plain Python.

An answer that is missing, or "we do not know yet", counts like one that worries: not knowing is a reason to ask somebody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kith.casework.terms.assessments import CHECK, METHODS_STOP, CheckQuestion

NOT_ASKED, OPEN, CLEAR = "", "open", "clear"


@dataclass(frozen=True)
class Standing:
    """What a check still waits for, and why, in sentences."""

    worries: tuple[CheckQuestion, ...]
    needs_reader: bool
    needs_signature: bool
    sentences: tuple[str, ...]

    @property
    def waits(self) -> bool:
        """Does it wait for somebody?"""
        return self.needs_reader or self.needs_signature

    @property
    def word(self) -> str:
        """"open" while it waits for somebody, "clear" when it waits for nobody."""
        return OPEN if self.waits else CLEAR


def worries(answers: Mapping[str, str]) -> tuple[CheckQuestion, ...]:
    """The questions whose answer is not the one that worries nobody."""
    return tuple(question for question in CHECK if answers.get(question.code) != question.good)


def standing(answers: Mapping[str, str], *, has_reader: bool, has_signature: bool) -> Standing:
    """What a check waits for: one worry asks for a second reader, three about methods for a signature as well."""
    found = worries(answers)
    methods = [question for question in found if question.part == "methods"]
    reader = bool(found) and not has_reader
    signature = len(methods) >= METHODS_STOP and not has_signature
    return Standing(found, reader, signature, tuple(_sentences(found, methods, reader=reader, signature=signature)))


def _sentences(
    found: tuple[CheckQuestion, ...], methods: list[CheckQuestion], *, reader: bool, signature: bool
) -> list[str]:
    if not found:
        return ["Every answer says that we would work with young people. Nothing holds this back."]
    said = [f"{_count(len(found))} of {len(CHECK)} answers could mean watching over rather than working with."]
    if signature:
        said.append(f"{_count(len(methods))} are about how it is done: it stops here until a practice lead or the data protection officer signs.")
    if reader:
        said.append("Somebody other than whoever answered needs to read it.")
    if not reader and not signature:
        said.append("It has been read by somebody else" + (" and signed." if len(methods) >= METHODS_STOP else "."))
    return said


def _count(number: int) -> str:
    words = ("None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
    return words[number] if number < len(words) else str(number)


def together(words: Sequence[str]) -> str:
    """How several checks of one case stand: one that waits is not got round by asking again more kindly.

    >>> together([]), together(["clear", "open"]), together(["clear"])
    ('', 'open', 'clear')
    """
    return NOT_ASKED if not words else OPEN if OPEN in words else CLEAR


def may_read(*, reader: object, author: object) -> bool:
    """A second reader is somebody else."""
    return reader != author


def may_sign(*, signer: object, author: object, roles: frozenset[str]) -> bool:
    """A context lead or supervisor signs as practice lead, or the data protection officer; never whoever answered."""
    return signer != author and bool(roles & SIGNERS)


def waits_for(standing: Standing, roles: frozenset[str]) -> bool:
    """Can somebody else with these roles do what a check waits for?"""
    return standing.needs_reader or (standing.needs_signature and bool(roles & SIGNERS))


SIGNERS = frozenset({"context_lead", "supervisor", "dpo"})
