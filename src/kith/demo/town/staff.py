"""Who works in Riverside. All invented."""

from kith.access.terms import Role

TEAMS = (
    ("Riverside VCS", "voluntary", "Tannery team"),
    ("Riverside Children's Services", "authority", "Mill team"),
    ("Riverside Children's Services", "authority", "Harbour team"),
)
WORKER, YOUTH = Role.PRACTITIONER, Role.YOUTH_WORKER

# name, team (or none), roles, supervisor's name (or none), what the sign-in page says
STAFF: tuple[tuple[str, str, tuple[Role, ...], str, str], ...] = (
    ("Sam Okello", "Tannery team", (Role.SUPERVISOR,), "", "Supervises Ali's team: sees their work, and holds what it stirs in them."),
    ("Ali R", "Tannery team", (YOUTH,), "Sam Okello", "Youth worker at Riverside VCS. Works with Asif. Start here."),
    ("Joss Abeni", "Tannery team", (YOUTH,), "Sam Okello", ""),
    ("Bea Larkin", "Tannery team", (YOUTH,), "Sam Okello", ""),
    ("Ines Calder", "Mill team", (Role.SUPERVISOR,), "", ""),
    ("Noor Hadley", "Mill team", (WORKER,), "Ines Calder", "Practitioner in another team: cannot open Asif's page, and should not be able to tell that it exists."),
    ("Kwame Tetley", "Mill team", (WORKER,), "Ines Calder", ""),
    ("Gwen Hollis", "Harbour team", (Role.SUPERVISOR,), "", ""),
    ("Marek Dunne", "Harbour team", (WORKER,), "Gwen Hollis", ""),
    ("Tolu Ashe", "Harbour team", (YOUTH,), "Gwen Hollis", ""),
    ("Dee Marchetti", "", (Role.CONTEXT_LEAD,), "", "Context lead: is asked about places, and answers."),
    ("Imani Frost", "", (Role.CHAIR,), "", ""),
    ("Dana Whitlow", "", (Role.DPO,), "", "Data protection officer: sees who opened what, never what it says."),
    ("Ade Fenn", "", (Role.ADMIN,), "", "Administrator: opens accounts, and no young person's page."),
    ("Priya Nair-Lowe", "", (Role.PARTNER_CONTRIBUTOR,), "", "Transport manager at the bus station: a partner with reach."),
)
OFFERED = tuple((name, words) for name, _, _, _, words in STAFF if words)


def address(name: str) -> str:
    """The address somebody signs in with: `.example` belongs to nobody (RFC 2606).

    >>> address("Ali R")
    'ali@riverside.example'
    """
    return f"{name.split()[0].lower()}@riverside.example"
