"""Troubles we foresaw: each one is a sentence for the person at the keyboard, never a traceback."""


class Foreseen(Exception):
    """Something went wrong in a way we expected; `str()` of it is the whole sentence to print."""

    exit_code = 1


class Misconfigured(Foreseen):
    """A setting is missing or wrong, so nothing may start."""

    exit_code = 2


class DatabaseUnavailable(Foreseen):
    """The database could not be started, joined or reached."""
