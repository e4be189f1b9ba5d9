"""Budgets and other settings of a connection from the command line."""

from typing import Any

import pytest
from helpers.shell import Shell

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"]
EVERY_DAY = [*WEEKDAYS, "sat", "sun"]


def settings(shell: Shell) -> dict[str, Any]:
    (listed,) = shell("connection", "list", "--json").data
    names = ("quiet_hours", "sessions_per_minute", "minutes_per_hour")
    return {name: listed[name] for name in names}


def test_budgets_are_set_at_creation_and_taken_off_by_a_change(shell: Shell) -> None:
    made = shell.connection(
        *("--quiet-hours", "mon-fri 09:00-17:00", "--quiet-hours", "22:00-06:00"),
        *("--sessions-per-minute", 2, "--minutes-per-hour", 20),
    )
    assert settings(shell) == {
        "quiet_hours": [
            {"days": WEEKDAYS, "from": "09:00", "to": "17:00"},
            {"days": EVERY_DAY, "from": "22:00", "to": "06:00"},
        ],
        "sessions_per_minute": 2,
        "minutes_per_hour": 20,
    }
    shell(
        *("connection", "change", made["connection_id"], "--quiet-hours", "none"),
        *("--sessions-per-minute", 0, "--minutes-per-hour", 0),
    )
    assert settings(shell) == {
        "quiet_hours": [],
        "sessions_per_minute": None,
        "minutes_per_hour": None,
    }


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("sat 08:00-12:00", ["sat"]),
        ("Sat,Sun 08:00-12:00", ["sat", "sun"]),
        ("fri-mon 08:00 - 12:00", ["fri", "sat", "sun", "mon"]),
        ("mon-wed,tue,fri 08:00-12:00", ["mon", "tue", "wed", "fri"]),
    ],
)
def test_days_are_typed_as_people_write_them(shell: Shell, typed: str, days: list[str]) -> None:
    shell.connection("--quiet-hours", typed)
    assert settings(shell)["quiet_hours"] == [{"days": days, "from": "08:00", "to": "12:00"}]


@pytest.mark.parametrize("typed", ["lunch", "mon 9-17:00-18:00", "mon-fry 09:00-17:00", "09:00"])
def test_hours_that_are_not_understood_are_wrong_usage(shell: Shell, typed: str) -> None:
    said = shell("connection", "create", "--name", "a", "--quiet-hours", typed, code=2)
    assert said.err == (
        f"qbrelay: --quiet-hours: '{typed}' is not understood; "
        'write --quiet-hours "mon-fri 09:00-17:00".\n'
    )


def test_a_time_that_no_clock_shows_is_wrong_usage(shell: Shell) -> None:
    said = shell("connection", "create", "--name", "a", "--quiet-hours", "9:00-17:00", code=2)
    assert said.err == (
        "qbrelay: --quiet-hours: '9:00' is not written as it must be "
        '(for example "mon-fri 09:00-17:00").\n'
    )


def test_a_change_touches_what_is_named_and_nothing_else(shell: Shell) -> None:
    made = shell.connection("--hold-seconds", 20, "--read-only")
    (before,) = shell("connection", "list", "--json").data
    id_ = made["connection_id"]
    said = shell(
        *("connection", "change", id_, "--linger-seconds", 0, "--read-write"),
        *("--name", "Books", "--every-seconds", 60, "--json"),
    )
    assert said.data == {
        **before,
        "name": "Books",
        "linger_seconds": 0,
        "read_only": False,
        "schedule": {"every_seconds": 60},
    }


def test_for_people_a_change_says_how_the_connection_stands(shell: Shell) -> None:
    made = shell.connection("--write-batch", 5)
    id_ = made["connection_id"]
    said = shell("connection", "change", id_, "--minutes-per-hour", 20, "--every-seconds", 60)
    assert said.out == (
        f"connection id        {id_}\n"
        "name                 Rock Castle\n"
        "status               pending_setup\n"
        "write batch          5\n"
        "quiet hours          -\n"
        "sessions per minute  -\n"
        "minutes per hour     20\n"
    )
    assert said.err == (
        f"Write the .qwc file anew (`qbrelay connection qwc {id_}`) and import it.\n"
    )


def test_a_change_of_nothing_is_wrong_usage(shell: Shell) -> None:
    made = shell.connection()
    said = shell("connection", "change", made["connection_id"], code=2)
    assert said.err == "qbrelay: Nothing to change: name an option, see --help.\n"
