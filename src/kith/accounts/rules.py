"""What may be decided about an account on paper."""

from collections.abc import Collection

from kith.access.terms import STAFF_ROLES, Role


def check_roles(roles: Collection[str]) -> list[Role]:
    """The roles as terms, in a steady order.

    Raises ValueError for an unknown role, or when an administrator would also be able to read records: the person who
    opens accounts must not be able to open a young person's page (TRUST, T9).
    """
    known = sorted(Role(role) for role in set(roles))
    if Role.ADMIN in known and STAFF_ROLES.intersection(known):
        raise ValueError("An administrator cannot also work with young people: give these roles to two people.")
    return known
