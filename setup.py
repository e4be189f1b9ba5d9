"""Fetches what others wrote for the console's pages before the package is built.

All else stands in pyproject.toml. Where it cannot be fetched the pages work all the same; they
only do not refresh by themselves.
"""

import subprocess
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
HTMX = ROOT / "qbwc_service" / "console" / "static" / "htmx.js"
SECONDS = 120


class WithAssets(build_py):
    """The usual build, with htmx in its place."""

    def run(self) -> None:
        """Fetch what is missing, then build."""
        if not HTMX.exists():
            _fetch()
        super().run()


def _fetch() -> None:
    # -I: pip builds in an environment without pip, which it tells Python of by variables.
    command = [sys.executable, "-I", str(ROOT / "tools" / "copy_assets.py")]
    try:
        subprocess.run(command, check=True, timeout=SECONDS)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        print(f"htmx was not fetched, so the console's pages stand still: {error}")  # noqa: T201


setup(cmdclass={"build_py": WithAssets})
