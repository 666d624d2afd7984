"""`kith welcome`: give somebody an account from the command line, the first administrator above all."""

from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kith.access.terms import Role
from kith.accounts import actions
from kith.foundation.clock import now
from kith.foundation.refusals import Refused


class Command(BaseCommand):
    """Everybody else is welcomed by the administrator, in the browser."""

    help = "Give somebody an account: the first administrator of a new installation."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and what they are trusted to do."""
        parser.add_argument("--name", required=True, help="what they are called")
        parser.add_argument("--email", required=True, help="the address they sign in with")
        parser.add_argument("--role", action="append", choices=[role.value for role in Role], help="default: admin")

    def handle(self, *args: Any, name: str, email: str, role: list[str] | None, **options: Any) -> None:
        """Ask for a password twice, and make the account."""
        password = getpass("Password (12 characters or more): ")
        if getpass("The same again: ") != password:
            raise CommandError("The two passwords differ. Nothing was made.")
        roles = [Role(one) for one in role or [Role.ADMIN]]
        try:
            actions.welcome(name=name, email=email, password=password, team=None, roles=roles, by=None, at=now())
        except Refused as refusal:
            raise CommandError(refusal.because) from None
        self.stdout.write(f"{name} can sign in now.")
