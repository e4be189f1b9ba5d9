"""How the command line speaks: results on stdout, everything else on stderr, exit codes."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import httpx
from pydantic import ValidationError
from rich.console import Console

from qbwc_service.cli.tables import layout
from qbwc_service.cli.wording import fields_wrong, in_commands
from qbwc_service.domain.errors import Refusal
from qbwc_service.store.port import StaleError, StoreUnavailableError
from qbwc_service.store.sealing import SealBrokenError
from qbwc_service.store.sqlite_file import WrongFileError

OK = 0
FAILED = 1
USAGE = 2
PENDING = 3
UNREACHABLE = 4
WIDTH = 80
"""Columns of a table that is not shown on a terminal, where the variable COLUMNS says no other."""


class Trouble(Exception):  # noqa: N818 - a sentence for the person at the keyboard
    """Something a person can put right: one sentence, and the exit code."""

    def __init__(self, sentence: str, code: int = FAILED) -> None:
        super().__init__(sentence)
        self.code = code


def console(*, stderr: bool = False) -> Console:
    """Return a console on what stdout or stderr is now."""
    stream = sys.stderr if stderr else sys.stdout
    known = stream.isatty() or os.environ.get("COLUMNS", "").isdigit()
    return Console(stderr=stderr, width=None if known else WIDTH, highlight=False, emoji=False)


def say(text: str) -> None:
    """Write a line for the person, as it is, to stderr, so that stdout holds results alone."""
    console(stderr=True).print(text, soft_wrap=True, markup=False)


def emit(data: Any, *, as_json: bool, shown: Callable[[], None]) -> None:
    """Print `data` as JSON, or let `shown` print it for people."""
    if as_json:
        print(json.dumps(data, indent=2, default=str))  # noqa: T201 - the result itself
    else:
        shown()


def lines(pairs: Mapping[str, Any]) -> None:
    """Print names and values, one pair a line, nothing cut or wrapped."""
    width = max((len(name) for name in pairs), default=0)
    for name, value in pairs.items():
        print(f"{name.replace('_', ' '):<{width}}  {cell(value)}")  # noqa: T201 - the result itself


def table(
    title: str,
    rows: Sequence[Mapping[str, Any]],
    columns: Iterable[str],
    *,
    note: str = "",
    out: Console | None = None,
) -> None:
    """Print rows as a table as wide as the terminal, or say that there are none.

    Columns that find no room stand below their row; `note` is a field that always does.
    """
    if not rows:
        say(f"{title}: none.")
        return
    out = out or console()
    head, *body = layout(rows, list(columns), out.width, cell, note)
    out.print(f"\n{title}\n", soft_wrap=True, markup=False)
    out.print(head, style="bold", soft_wrap=True, markup=False)
    for line in body:
        out.print(line, soft_wrap=True, markup=False)


def cell(value: Any) -> str:
    """Return a value as a person reads it."""
    if value is None or value == "":
        return "-"
    if isinstance(value, list | tuple):
        return ", ".join(cell(each) for each in value) or "-"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {cell(each)}" for name, each in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def sentence_of(error: Exception) -> str:
    """Return what went wrong as one clear sentence, with what to do where that is known."""
    if isinstance(error, Refusal):
        return in_commands(" ".join(_ended(part) for part in (error.detail, error.fix) if part))
    if isinstance(error, ValidationError):
        return fields_wrong(error)
    if isinstance(error, httpx.HTTPError):
        return f"The server could not be reached: {error}. Is `qbrelay serve` running?"
    if isinstance(error, StaleError):
        return "Someone else changed the same thing in this moment; please try again."
    if isinstance(error, FileNotFoundError) and error.filename:
        return f"There is no file {error.filename}."
    if isinstance(error, IsADirectoryError) and error.filename:
        return f"{error.filename} is a folder; name a file."
    return str(error)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


EXIT_CODES: dict[type[Exception], int] = {
    Refusal: FAILED,
    ValidationError: USAGE,
    WrongFileError: FAILED,
    StaleError: FAILED,
    SealBrokenError: FAILED,
    StoreUnavailableError: UNREACHABLE,
    httpx.HTTPError: UNREACHABLE,
    FileNotFoundError: USAGE,
    IsADirectoryError: USAGE,
    OSError: FAILED,
}
"""The errors that are told in one sentence; any other is a bug and shows where it happened."""


KNOWN: tuple[type[Exception], ...] = (Trouble, *EXIT_CODES)


def exit_code(error: Exception) -> int:
    """Return the exit code for an error of EXIT_CODES or a Trouble."""
    if isinstance(error, Trouble):
        return error.code
    return next(code for kind, code in EXIT_CODES.items() if isinstance(error, kind))
