"""The secret that ties the chain together, kept outside the database."""

import hashlib
import hmac

from django.conf import settings


def chain_key() -> bytes:
    """The 32-byte key of the audit chain, derived from this installation's master key."""
    return hmac.new(settings.KITH_MASTER_KEY, b"audit chain", hashlib.sha256).digest()
