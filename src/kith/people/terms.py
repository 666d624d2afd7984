"""Kinds of identifier, of family tie, of work with a young person."""

from enum import StrEnum


class IdentifierKind(StrEnum):
    """Numbers that other services know a young person by."""

    NHS = "nhs"
    UPN = "upn"
    FORMER_UPN = "former_upn"
    LA_CHILD_ID = "la_child_id"


IDENTIFIER_WORDS = {
    IdentifierKind.NHS: "NHS number",
    IdentifierKind.UPN: "Unique pupil number",
    IdentifierKind.FORMER_UPN: "Former unique pupil number",
    IdentifierKind.LA_CHILD_ID: "Authority's child id",
}


class WorkKind(StrEnum):
    """How somebody works with a young person. The words are the policy table's relations."""

    ALLOCATED = "allocated"
    CO_WORKER = "co_worker"


WORK_WORDS = {WorkKind.ALLOCATED: "Allocated worker", WorkKind.CO_WORKER: "Works alongside"}


class Tie(StrEnum):
    """Who somebody is to a young person, at home."""

    MOTHER = "mother"
    FATHER = "father"
    PARENT = "parent"
    STEP_PARENT = "step_parent"
    SIBLING = "sibling"
    GRANDPARENT = "grandparent"
    CARER = "carer"
    OTHER = "other"


TIE_WORDS = {
    Tie.MOTHER: "Mother",
    Tie.FATHER: "Father",
    Tie.PARENT: "Parent",
    Tie.STEP_PARENT: "Step-parent",
    Tie.SIBLING: "Brother or sister",
    Tie.GRANDPARENT: "Grandparent",
    Tie.CARER: "Carer",
    Tie.OTHER: "Somebody else in the family",
}
