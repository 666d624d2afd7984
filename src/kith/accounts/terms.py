"""Kinds of organisation. Roles are access's words (`kith.access.terms`)."""

from enum import StrEnum


class OrganisationKind(StrEnum):
    """What an organisation does for young people."""

    AUTHORITY = "authority"
    VOLUNTARY = "voluntary"
    SCHOOL = "school"
    TRANSPORT = "transport"
    HOUSING = "housing"
    POLICE = "police"
    HEALTH = "health"
    BUSINESS = "business"
    FAITH = "faith"
    OTHER = "other"


ORGANISATION_WORDS = {
    OrganisationKind.AUTHORITY: "Children's services",
    OrganisationKind.VOLUNTARY: "Voluntary or community organisation",
    OrganisationKind.SCHOOL: "School or college",
    OrganisationKind.TRANSPORT: "Transport",
    OrganisationKind.HOUSING: "Housing",
    OrganisationKind.POLICE: "Police",
    OrganisationKind.HEALTH: "Health",
    OrganisationKind.BUSINESS: "Business",
    OrganisationKind.FAITH: "Faith community",
    OrganisationKind.OTHER: "Something else",
}
