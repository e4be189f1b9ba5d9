"""A connection's settings as a form: what its fields hold, and what of it is wrong."""

from collections.abc import Mapping
from ipaddress import ip_network
from typing import Any

from qbwc_service.api.bodies import checked
from qbwc_service.api.models import ConnectionSettings
from qbwc_service.console.forms import ON, Form
from qbwc_service.domain import quiet_words
from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Refusal

TEXTS = (
    "name",
    "company_file",
    "qbxml_version",
    "every_seconds",
    "hold_seconds",
    "linger_seconds",
    "write_batch",
    "sessions_per_minute",
    "minutes_per_hour",
)
SWITCHES = ("read_only", "fix")
LISTS = ("quiet_hours", "allowed_networks")
"""Fields with a line for each entry."""
FIELDS = (*TEXTS, *SWITCHES, *LISTS)
HOURS = "Write it as mon-fri 09:00-17:00."
NETWORK = "Write it as 203.0.113.0/24, or 203.0.113.7 for one address."
FIXES = {
    "name": "Type a name of 80 characters at most, on one line.",
    "company_file": "Type it on one line, such as C:\\Books\\Main.qbw.",
    "qbxml_version": "Write it as 13.0.",
    "quiet_hours": HOURS,
    "allowed_networks": NETWORK,
}
"""Field -> what to type, where what is wrong does not say it."""


def typed_of(connection: Connection) -> dict[str, str]:
    """Return what the form's fields hold before anybody types."""
    texts = {name: str(getattr(connection, name) or "") for name in TEXTS}
    texts |= {name: str(getattr(connection, name)) for name in ("hold_seconds", "linger_seconds")}
    return {
        **texts,
        **{name: ON if getattr(connection, name) else "" for name in SWITCHES},
        "quiet_hours": "\n".join(map(quiet_words.write, connection.quiet_hours)),
        "allowed_networks": "\n".join(connection.allowed_networks),
    }


def typed_in(form: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed, field by field; a switch that is off was not sent."""
    return {name: form.get(name, "").replace("\r\n", "\n").strip() for name in FIELDS}


def read(typed: Mapping[str, str], connection: Connection) -> dict[str, Any]:
    """Return what would change, by the rules of PATCH /api/connections.

    Raises Refusal with the first thing that is wrong in each field.
    """
    form, given = Form(typed), dict[str, Any]()
    hours, wrong = _hours(typed["quiet_hours"])
    told = {"quiet_hours": wrong, "allowed_networks": _strange(typed["allowed_networks"])}
    try:
        given = checked(_body(typed, hours), ConnectionSettings).changes()
    except Refusal as no:
        first = {_field(problem.path): problem.message for problem in reversed(no.problems)}
        told = {**first, **{name: wrong for name, wrong in told.items() if wrong}}
    for name, message in told.items():
        if message:
            form.wrong(name, message, FIXES.get(name, ""))
    form.done()
    return {name: new for name, new in given.items() if getattr(connection, name) != new}


def _body(typed: Mapping[str, str], hours: list[dict[str, object]]) -> dict[str, Any]:
    return {
        **{name: typed[name] for name in TEXTS if name != "every_seconds"},
        **{name: typed[name] or "0" for name in ("sessions_per_minute", "minutes_per_hour")},
        **{name: typed[name] == ON for name in SWITCHES},
        "schedule": {"every_seconds": typed["every_seconds"]},
        "quiet_hours": hours,
        "allowed_networks": _lines(typed["allowed_networks"]),
    }


def _hours(text: str) -> tuple[list[dict[str, object]], str]:
    """Return the hours that are understood, and which line is not, "" if all are."""
    found = [quiet_words.read(line) for line in _lines(text)]
    hours = [one.body for one in found if one is not None]
    return hours, f"line {found.index(None) + 1} is not understood" if None in found else ""


def _strange(text: str) -> str:
    """Return which line is no network, "" if all are."""
    for number, line in enumerate(_lines(text), 1):
        try:
            ip_network(line, strict=False)
        except ValueError:
            return f"line {number}, {line[:60]!r}, is no network"
    return ""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _field(path: str) -> str:
    """Return the form's field of a place in the body."""
    first = path.partition("[")[0].partition(".")[0]
    return "every_seconds" if first == "schedule" else first
