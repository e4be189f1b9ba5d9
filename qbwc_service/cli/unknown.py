"""Variables that look like settings and are none: a typing error would otherwise go unnoticed."""

import os
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from dotenv import dotenv_values

from qbwc_service.config import PREFIX, fields

OF_COMMANDS = {"QBRELAY_KEY", "QBRELAY_QBWC_PASSWORD"}
"""Variables that single commands read."""


def unknown_settings() -> list[tuple[str, str]]:
    """Return each such variable of the environment and of .env, with what was perhaps meant.

    The second is '' where nothing comes near.
    """
    known = {PREFIX + field.name.upper() for field in fields()}
    in_file = dotenv_values(".env") if Path(".env").is_file() else {}
    return [(name, _near(name, known)) for name in _strangers((*os.environ, *in_file), known)]


def sentence(name: str, meant: str) -> str:
    """Return what to say of one."""
    return f"{name} is no setting" + (f"; did you mean {meant}?" if meant else ".")


def _strangers(names: Iterable[str], known: set[str]) -> list[str]:
    ours = {name for name in names if name.upper().startswith(PREFIX)}
    return sorted(name for name in ours if name.upper() not in known | OF_COMMANDS)


def _near(name: str, known: set[str]) -> str:
    ends = {each.removeprefix(PREFIX): each for each in sorted(known | OF_COMMANDS)}
    found = get_close_matches(name.upper().removeprefix(PREFIX), ends, n=1)
    return ends[found[0]] if found else ""
