"""Secrets Kith makes for itself, one file each in `KITH_DATA/keys`, readable by nobody else."""

import os
import secrets
from pathlib import Path

from kith.foreseen import Misconfigured


def keep_secret(folder: Path, name: str) -> str:
    """Return the secret called `name`, making it the first time (48 random bytes as text, file mode 0600).

    Two processes that start together both get the same one. Raises `Misconfigured` when the folder cannot be used.
    """
    path = folder / name
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        if not path.exists():
            _make(path)
        text = path.read_text(encoding="ascii").strip()
    except OSError as reason:
        raise Misconfigured(f"Kith cannot keep its keys in {folder}: {reason.strerror}.") from None
    if not text:
        raise Misconfigured(f"The key file {path} is empty. Put it back from the backup.")
    return text


def _make(path: Path) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(48) + "\n", encoding="ascii")
    try:
        os.link(draft, path)  # unlike rename, refuses to replace a key that another process has just made
    except FileExistsError:
        pass
    finally:
        draft.unlink()
