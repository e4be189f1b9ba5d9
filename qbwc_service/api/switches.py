"""Switches in the address of a submit: `?validate=false`, `?fix=true`, `?dry_run=true`."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request

from qbwc_service.domain.errors import Code, Refusal

SHOWN = 100
_BOOLEAN = {"true": True, "1": True, "false": False, "0": False}
_WORDS = {"validate": _BOOLEAN, "fix": _BOOLEAN, "dry_run": _BOOLEAN, "include": {"qbxml": True}}


@dataclass(frozen=True, slots=True)
class Switches:
    """`validate`: refuse what QuickBooks would not take; `dry_run`: only say what would be sent.

    `fix`: mend it first, where the meaning is certain; None: as the connection is set. `include`:
    show the qbXML of request and answer, to a caller who asked in JSON.
    """

    validate: bool = True
    fix: bool | None = None
    dry_run: bool = False
    include: bool = False


OF_XML = ("validate", "fix", "dry_run")
OF_JSON = (*OF_XML, "include")


def switches(request: Request, names: Sequence[str] = OF_XML) -> Switches:
    """Read those of these names; refuse any other, and a value that is none."""
    found: dict[str, bool] = {}
    for name, value in request.query_params.multi_items():
        if name not in names:
            raise Refusal(
                Code.INVALID_REQUEST,
                f"{name[:SHOWN]!r} in the address is not read here.",
                fix=f"Only {', '.join(names)} may stand there; the rest belongs in the JSON body "
                "or in a header, such as X-Connection-ID.",
            )
        words = _WORDS[name]
        if value.lower() not in words:
            known = [word for word in words if word.isalpha()]
            raise Refusal(
                Code.INVALID_REQUEST,
                f"{name}={value[:SHOWN]!r} in the address is not {' or '.join(known)}.",
                fix=f"Write {' or '.join(f'{name}={word}' for word in known)}.",
            )
        if name in found:
            raise Refusal(
                Code.INVALID_REQUEST,
                f"{name} stands twice in the address.",
                fix="Write it once.",
            )
        found[name] = words[value.lower()]
    return Switches(**found)


def includes_qbxml(request: Request) -> bool:
    """Say whether a call asks for qbXML beside the data, where `switches` has understood it."""
    return request.query_params.get("include") == "qbxml"
