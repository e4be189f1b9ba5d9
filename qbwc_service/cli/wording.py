"""What was typed wrong, in the words of the command line: option or variable, value, example."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from pydantic import ValidationError

from qbwc_service.config import PREFIX
from qbwc_service.variables import SettingsError, Wrong

EXAMPLES = {
    "port": "5000",
    "qbxml_version": "13.0",
    "public_url": "https://relay.example.com",
    "log_level": "INFO",
    "log_format": "text",
    "trusted_proxies": "127.0.0.1,10.0.0.0/8",
    "allowed_networks": "192.168.1.0/24",
    "every_seconds": "5",
    "hold_seconds": "20",
    "write_batch": "5",
    "sessions_per_minute": "2",
    "minutes_per_hour": "20",
    **dict.fromkeys(("days", "from", "to", "quiet_hours"), '"mon-fri 09:00-17:00"'),
    "name": "Books",
}
OPTIONS = {
    "allowed_networks": "--network",
    **dict.fromkeys(("days", "from", "to"), "--quiet-hours"),
    "interval_seconds": "--every",
    "overlap_seconds": "--overlap",
    "connection_id": "--connection",
    "qbxml": "FILE",
    "request": "FILE",
}
"""Options that are called otherwise than their field."""

SAID: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "int_parsing": lambda _: "is no whole number",
    "int_type": lambda _: "is no whole number",
    "float_parsing": lambda _: "is no number",
    "bool_parsing": lambda _: "is neither true nor false",
    "greater_than": lambda limit: f"is too small: it must be more than {limit['gt']}",
    "greater_than_equal": lambda limit: f"is too small: {limit['ge']} is the least",
    "less_than_equal": lambda limit: f"is too large: {limit['le']} is the most",
    "literal_error": lambda limit: f"is none of {limit['expected']}",
    "string_pattern_mismatch": lambda _: "is not written as it must be",
    "string_too_short": lambda _: "is empty",
    "string_too_long": lambda limit: f"is longer than {limit['max_length']} characters",
    "too_long": lambda limit: f"is more than {limit['max_length']} values",
}
WHOLE = {
    "no_timing": "Say how often: --every SECONDS or --cron, one of the two",
    "two_timings": "Give --every or --cron, one of the two",
}
"""What is said where no single option is wrong, by pydantic's type: the value would be all."""

RESOLVE = "`qbrelay transactions resolve {} --outcome applied|not_applied`"
"""What a person says of a write whose outcome is unknown, by its id."""

COMMANDS = (
    (r"POST /api/connections/(\w+)/(disable|enable|pause|resume)", r"`qbrelay connection \2 \1`"),
    (r"GET /api/(transactions)\?(status|state)=(\w+)", r"`qbrelay \1 list --\2 \3`"),
    (r"GET /api/transactions\b", "`qbrelay transactions list`"),
    (r"GET /api/(connection|key|schedule)s\b", r"`qbrelay \1 list`"),
    (r"POST /api/(connection|key)s\b", r"`qbrelay \1 create --name NAME`"),
    (r"DELETE /api/schedules/\{schedule_id\}", "`qbrelay schedule delete SCHEDULE_ID`"),
    (r"POST /api/qbxml\b", "`qbrelay submit FILE`"),
    (
        r"send \{\"force\": true\}(?: if it is not there)?",
        "retry it with `--force` if it is not there: what is there would be done twice",
    ),
    (
        r"POST /api/transactions/(tx-\w+)/resolve \(applied or not_applied\)",
        RESOLVE.format(r"\1"),
    ),
    (r"/api/transactions/(tx-\w+)", r"`qbrelay transactions show \1`"),
    (r"\btime_zone\b", "--time-zone"),
    (r"\b(Correct |^)cron\b", r"\1--cron"),
    (r"See /docs for what it takes", "See `qbrelay submit --help` for what it takes"),
)
"""Calls of the API, as the steps' refusals name them, and the commands that do the same."""

NO_NETWORK = "does not appear to be an IP"
"""Of the library's sentence, which repeats the value."""

LONGEST = 60
"""Characters of a wrong value that are repeated."""


def in_commands(text: str) -> str:
    """Return a sentence in which calls of the API are commands."""
    for call, command in COMMANDS:
        text = re.sub(call, command, text)
    return text


def fields_wrong(error: ValidationError) -> str:
    """Return one sentence naming each field that is wrong, with its value and an example."""
    return "; ".join(_field(problem) for problem in error.errors()) + "."


def settings_wrong(error: SettingsError, options: Collection[str] = ()) -> str:
    """Return the same of settings, called by their variables unless they are among `options`."""
    return "; ".join(_setting(wrong, options) for wrong in error.wrong) + "."


def _field(problem: Any) -> str:
    if problem["type"] in WHOLE:
        return WHOLE[problem["type"]]
    words = [part for part in problem["loc"] if isinstance(part, str)]
    name = words[-1] if words else ""
    say = SAID.get(problem["type"])
    if say is None:
        what = str(problem["msg"]).removeprefix("Value error, ")
        what = "is no address or network" if NO_NETWORK in what else what[:1].lower() + what[1:]
    else:
        what = say(problem.get("ctx", {}))
    return _told(_option(name), name, problem["input"], what)


def _setting(wrong: Wrong, options: Collection[str]) -> str:
    shown = _option(wrong.name) if wrong.name in options else PREFIX + wrong.name.upper()
    return _told(shown, wrong.name, wrong.given, wrong.why or SAID[wrong.what](wrong.limit))


def _told(shown: str, name: str, value: object, what: str) -> str:
    example = f" (for example {EXAMPLES[name]})" if name in EXAMPLES else ""
    return f"{shown}: {_value(value)} {what}{example}"


def _option(name: str) -> str:
    return OPTIONS.get(name) or f"--{name.replace('_', '-')}"


def _value(value: object) -> str:
    text = (
        str(value) if isinstance(value, str | int | float) else ", ".join(map(str, _several(value)))
    )
    return repr(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")


def _several(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]
