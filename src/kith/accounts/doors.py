"""Doors for people without an account: how much may come in within an hour, from one address and altogether."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import connection

from kith.accounts.models import Knock
from kith.foundation.refusals import Refused


@dataclass(frozen=True)
class Door:
    """One public page: its name, how many it lets in from one address within an hour, and what it says when that is enough."""

    name: str
    from_one_address: int
    enough: str

    def let_in(self, address: str, *, most: int, at: datetime) -> None:
        """Count somebody who comes in, inside an act. Raises `Refused` when the hour is full; `most` is for all addresses together.

        Counted one at a time, whichever process serves. Marks of hours before are forgotten.
        """
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"door {self.name}"])
        hour = at.replace(minute=0, second=0, microsecond=0)
        self.forget_before(hour)
        mark = self._mark(address, hour)
        taken = dict(Knock.objects.filter(door=self.name).values_list("mark", "times"))
        if sum(taken.values()) >= most or taken.get(mark, 0) >= self.from_one_address:
            raise Refused(self.enough)
        Knock.objects.update_or_create(
            mark=mark, defaults={"door": self.name, "hour": hour, "times": taken.get(mark, 0) + 1}
        )

    def forget_before(self, moment: datetime) -> None:
        """Forget the marks of hours that began before this moment, inside an act."""
        Knock.objects.filter(door=self.name, hour__lt=moment).delete()

    def _mark(self, address: str, hour: datetime) -> str:
        """Which address it is, to nobody without the key and for this hour alone."""
        said = f"{self.name} {hour.isoformat()} {address}"
        return hmac.new(settings.KITH_MASTER_KEY, said.encode(), hashlib.sha256).hexdigest()
