"""Where a body that is no JSON is wrong, and what is wrong there."""

import json
import re
from typing import NamedTuple

_BYTE = re.compile(r" \(byte (\d+)\)$")
_LONE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])")
"""The first half of a character that UTF-16 writes as a pair, without the second."""
HALF = "a \\u escape is half of a pair, the other half is missing"


class Mistake(NamedTuple):
    """What is wrong, and where; no place where the whole is."""

    message: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Give the message, then the place."""
        place = f" at line {self.line}, column {self.column}" if self.line else ""
        return f"{self.message}{place}"


def mistake(body: bytes, error: Exception) -> Mistake:
    """Return what `error`, of the reader of JSON, says of a body."""
    if isinstance(error, UnicodeDecodeError):
        return _undecodable(body)
    if isinstance(error, RecursionError):
        return Mistake("it is nested too deeply")
    message = str(error)
    found = _BYTE.search(message)
    if found:
        return _at(body, int(found[1]), message[: found.start()])
    try:
        json.loads(body)
    except json.JSONDecodeError as wrong:
        return Mistake(
            f"{message}: {wrong.msg.removesuffix(' starting at')}", wrong.lineno, wrong.colno
        )
    except (ValueError, RecursionError):
        return Mistake(message)
    half = _LONE.search(body.decode().replace("\\\\", "__"))
    return (
        _at(body, len(body.decode()[: half.start()].encode()), HALF) if half else Mistake(message)
    )


def _undecodable(body: bytes) -> Mistake:
    try:
        body.decode()
    except UnicodeDecodeError as error:
        return _at(body, error.start, f"a byte is not UTF-8: {error.reason}")
    return Mistake("it is not UTF-8")


def _at(body: bytes, byte: int, message: str) -> Mistake:
    before = body[:byte].decode(errors="replace")
    return Mistake(message, before.count("\n") + 1, len(before) - before.rfind("\n"))
