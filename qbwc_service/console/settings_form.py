"""A connection's settings as a form: what its fields hold, and what of it is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qbwc_service.api.bodies import checked
from qbwc_service.api.models import ConnectionSettings
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
ON = "on"
NO_HOURS = "line {number} is not understood: write it as mon-fri 09:00-17:00"


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form holds: `changes` as a step takes them, or what is wrong by field."""

    changes: dict[str, Any] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)


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


def read(typed: Mapping[str, str], connection: Connection) -> Sent:
    """Return what would change, by the rules of PATCH /api/connections."""
    hours, wrong = _hours(typed["quiet_hours"])
    try:
        model = checked(_body(typed, hours), ConnectionSettings)
    except Refusal as no:
        for problem in no.problems:
            wrong.setdefault(_field(problem.path), problem.message)
        return Sent(wrong=wrong)
    if wrong:
        return Sent(wrong=wrong)
    given = model.changes()
    return Sent({name: new for name, new in given.items() if getattr(connection, name) != new})


def _body(typed: Mapping[str, str], hours: list[dict[str, object]]) -> dict[str, Any]:
    return {
        **{name: typed[name] for name in TEXTS if name != "every_seconds"},
        **{name: typed[name] or "0" for name in ("sessions_per_minute", "minutes_per_hour")},
        **{name: typed[name] == ON for name in SWITCHES},
        "schedule": {"every_seconds": typed["every_seconds"]},
        "quiet_hours": hours,
        "allowed_networks": _lines(typed["allowed_networks"]),
    }


def _hours(text: str) -> tuple[list[dict[str, object]], dict[str, str]]:
    found = [quiet_words.read(line) for line in _lines(text)]
    hours = [one.body for one in found if one is not None]
    if None in found:
        return hours, {"quiet_hours": NO_HOURS.format(number=found.index(None) + 1)}
    return hours, {}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _field(path: str) -> str:
    """Return the form's field of a place in the body."""
    first = path.partition("[")[0].partition(".")[0]
    return "every_seconds" if first == "schedule" else first
