#!/usr/bin/env python3
"""Puts what others wrote for the console's pages into qbwc_service/console/static.

htmx (BSD Zero Clause licence) comes out of the wheel of django-htmx, which is fetched by its hash,
unpacked and never installed; Django is not fetched. Nothing is done where nothing has changed.
"""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements-assets.txt"
STATIC = ROOT / "qbwc_service" / "console" / "static"
STAMP = ROOT / "build" / ".assets"
COPIES = {"django_htmx/static/django_htmx/htmx-2.min.js": "htmx.js"}
"""A file inside the wheel -> its name here. Each is named in .gitignore."""


def copy_assets(python: str = sys.executable) -> None:
    """Bring the files up to date; `python` is one that has pip."""
    wanted = _state()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    with tempfile.TemporaryDirectory() as folder:
        quiet = ("--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes")
        command = [python, "-I", "-m", "pip", "download", *quiet, "--only-binary=:all:"]
        subprocess.run([*command, "-d", folder, "-r", str(LOCK)], check=True)  # noqa: S603
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as packed:
            for source, name in COPIES.items():
                (STATIC / name).write_bytes(packed.read(source))
    STAMP.parent.mkdir(exist_ok=True)
    STAMP.write_text(_state())


def _state() -> str:
    """Return a hash of the lock and of what lies there now."""
    digest = hashlib.sha256(LOCK.read_bytes())
    for name in COPIES.values():
        path = STATIC / name
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()


if __name__ == "__main__":
    copy_assets()
