"""Identifiers that sort by the time they were made and say nothing else."""

import os
import time
from typing import Any
from uuid import UUID

from django.db import models


def uuid7() -> UUID:
    """A version 7 UUID (RFC 9562): 48 bits of Unix milliseconds, then random bits.

    New rows land at the end of their index, and two workers never collide.
    """
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10))
    high = (milliseconds & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | (random >> 68)
    low = 0x8000_0000_0000_0000 | (random & 0x3FFF_FFFF_FFFF_FFFF)
    return UUID(int=high << 64 | low)


class KeyField(models.UUIDField):  # type: ignore[type-arg]
    """A primary key made by `uuid7`. Migrations see a plain UUID, so that they import nothing of ours."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options |= {"primary_key": True, "default": uuid7, "editable": False}
        super().__init__(*args, **options)

    def deconstruct(self) -> Any:
        """As Django's own field, without the default."""
        name, _, args, options = super().deconstruct()
        options.pop("default", None)
        return name, "django.db.models.UUIDField", args, options
