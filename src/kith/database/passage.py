"""When Kith is root: let the server's own user pass through closed folders to reach its programs and its data.

Only that user, only to pass through, never to list: an access-control entry on each folder that is in the way.
"""

import errno
import os
import struct
import subprocess
from pathlib import Path

from kith.database.installation import RunAs
from kith.foreseen import DatabaseUnavailable

ATTRIBUTE = "system.posix_acl_access"  # Linux: <linux/posix_acl_xattr.h>
HEADER, ENTRY = struct.Struct("<I"), struct.Struct("<HHI")
VERSION, NOBODY = 2, 0xFFFFFFFF
OWNER, USER, GROUP, MASK, OTHER = 0x01, 0x02, 0x04, 0x10, 0x20
PASS = 1  # the x of a folder
Entries = dict[tuple[int, int], int]
CLOSED = (
    "Kith runs as root, and the system user that PostgreSQL needs cannot pass through {folder} to reach {target}. "
    "Run Kith as an ordinary user, or move KITH_DATA and the checkout to folders that others may enter."
)


def let_through(user: RunAs, target: Path) -> None:
    """Let `user` reach `target`; does nothing when it can already. Raises `DatabaseUnavailable` when that fails."""
    if user.uid is None or _reaches(user, target):
        return
    for folder in reversed(target.resolve().parents):
        if not folder.stat().st_mode & PASS:
            try:
                _add(folder, user.uid)
            except OSError:
                raise DatabaseUnavailable(CLOSED.format(folder=folder, target=target)) from None
    if not _reaches(user, target):
        raise DatabaseUnavailable(CLOSED.format(folder=target.parent, target=target))


def _reaches(user: RunAs, target: Path) -> bool:
    command = ["test", "-x", str(target)]
    done = subprocess.run(  # noqa: S603
        command, user=user.uid, group=user.gid, extra_groups=[], cwd="/", check=False
    )
    return done.returncode == 0


def _add(folder: Path, uid: int) -> None:
    entries = _read(folder)
    entries[USER, uid] = entries.get((USER, uid), 0) | PASS
    entries[MASK, NOBODY] = entries.get((MASK, NOBODY), entries[GROUP, NOBODY]) | PASS
    rows = b"".join(ENTRY.pack(tag, allowed, who) for (tag, who), allowed in sorted(entries.items()))
    os.setxattr(folder, ATTRIBUTE, HEADER.pack(VERSION) + rows)


def _read(folder: Path) -> Entries:
    """A folder's entries as (kind, who): allowed; made from its mode when it has none of its own."""
    try:
        rows = os.getxattr(folder, ATTRIBUTE)[HEADER.size :]
    except OSError as reason:
        if reason.errno != errno.ENODATA:
            raise
        mode = folder.stat().st_mode
        return {(OWNER, NOBODY): mode >> 6 & 7, (GROUP, NOBODY): mode >> 3 & 7, (OTHER, NOBODY): mode & 7}
    return {(tag, who): allowed for tag, allowed, who in ENTRY.iter_unpack(rows)}
