"""Sealed text: what must not be readable from a stolen disk, dump or backup (TRUST section 2, field encryption).

AES-256-GCM. The place a value belongs to (table, column, row) is bound into it, so sealed text moved to another row does
not open. Each subject has a data key of their own, wrapped by the master key: destroying the wrapped key destroys
everything sealed under it. A backup from before still holds the wrapped key, and opens with the master key.
"""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12
KEY = 32


class Unopenable(Exception):
    """Sealed bytes that this key and place do not open: moved, changed, or sealed under a destroyed key."""


def new_key() -> bytes:
    """A fresh 32-byte data key."""
    return os.urandom(KEY)


def seal(text: str, *, key: bytes, place: str) -> bytes:
    """Seal `text` under a 32-byte `key`, bound to `place` ("table/column/row")."""
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, text.encode(), place.encode())


def unseal(sealed: bytes, *, key: bytes, place: str) -> str:
    """Open what `seal` closed. Raises `Unopenable` when key, place or bytes are not the ones it was sealed with."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], place.encode()).decode()
    except (InvalidTag, ValueError) as wrong:
        raise Unopenable("This was not sealed here, or has been changed.") from wrong


def wrap(data_key: bytes, *, master: bytes, subject: str) -> bytes:
    """Seal a subject's data key under the master key, bound to the subject's id."""
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(master).encrypt(nonce, data_key, subject.encode())


def unwrap(wrapped: bytes, *, master: bytes, subject: str) -> bytes:
    """Open a wrapped data key. Raises `Unopenable` when it belongs to another subject or master key."""
    try:
        return AESGCM(master).decrypt(wrapped[:NONCE], wrapped[NONCE:], subject.encode())
    except (InvalidTag, ValueError) as wrong:
        raise Unopenable("This key was wrapped for somebody else, or has been changed.") from wrong
