"""Schedules from the command line."""

import pytest
from helpers.shell import Shell

CHANGED = "<CustomerQueryRq><FromModifiedDate>{{last_success}}</FromModifiedDate></CustomerQueryRq>"


def created(shell: Shell, *words: object, text: str = CHANGED) -> dict[str, object]:
    shell.connection()
    file = shell.file("request.txt", text)
    made: dict[str, object] = shell(
        "schedule", "create", file, "--name", "changed", *words, "--json"
    ).data
    return made


def test_one_is_made_listed_paused_run_and_deleted(shell: Shell) -> None:
    made = created(shell, "--every", 300)
    id_ = made["schedule_id"]
    (row,) = shell("schedule", "list", "--json").data
    assert (row["schedule_id"], made["qbxml"]) == (id_, CHANGED)
    assert "every 300 s" in shell("schedule", "list").out
    assert shell("schedule", "pause", id_, "--json").data["next_at"] is None
    begun = shell("schedule", "run-now", id_, "--json").data["current_run"]
    said = shell("schedule", "run-now", id_, code=1).err
    assert "Run 1 of schedule 'changed' has not ended." in said
    assert begun["transaction_id"] in said
    assert "tx-" in shell("schedule", "resume", id_).out
    assert shell("schedule", "delete", id_).err == f"{id_} is deleted.\n"
    assert shell("schedule", "list", "--json").data == []


def test_a_file_of_json_is_taken_as_such_with_cron_and_a_time_zone(shell: Shell) -> None:
    text = '{"type": "CustomerQuery", "data": {"FromModifiedDate": "{{last_success}}"}}'
    made = created(
        shell, "--cron", "0 6 * * *", "--time-zone", "Europe/Berlin", "--paused", text=text
    )
    assert made["request"] == {
        "type": "CustomerQuery",
        "data": {"FromModifiedDate": "{{last_success}}"},
    }
    assert "0 6 * * * Europe/Berlin" in shell("schedule", "list").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Say how often: --every SECONDS or --cron, one of the two."),
        (("--every", 60, "--cron", "* * * * *"), "Give --every or --cron, one of the two."),
        (("--every", 5), "--every: '5' is too small: 10 is the least."),
        (
            ("--every", 60, "--overlap", 700_000),
            "--overlap: '700000' is too large: 604800 is the most.",
        ),
        (("--every", 60, "--time-zone", ""), "--time-zone: '' is empty."),
    ],
)
def test_what_cannot_be_timed_is_wrong_usage_in_the_words_of_the_options(
    shell: Shell, words: tuple[object, ...], said: str
) -> None:
    shell.connection()
    file = shell.file("request.txt", CHANGED)
    told = shell("schedule", "create", file, "--name", "x", *words, code=2)
    assert told.err == f"qbrelay: {said}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--every", 60, "--time-zone", "Mars"),
            (
                "--time-zone: is no IANA time zone, such as Europe/Berlin or America/New_York. "
                "Correct --time-zone."
            ),
        ),
        (
            ("--cron", "* * *"),
            (
                "--cron: needs five fields: minute, hour, day of the month, month, "
                "day of the week. Correct --cron."
            ),
        ),
    ],
)
def test_a_clock_that_is_none_is_refused_beside_an_interval_too(
    shell: Shell, words: tuple[object, ...], said: str
) -> None:
    shell.connection()
    file = shell.file("request.txt", CHANGED)
    told = shell("schedule", "create", file, "--name", "x", *words, code=1)
    assert told.err == f"qbrelay: {said}\n"
    assert shell("schedule", "list", "--json").data == []


def test_what_is_wrong_is_told_in_a_sentence(shell: Shell) -> None:
    shell.connection()
    file = shell.file("request.txt", CHANGED.replace("last_success", "lately"))
    said = shell("schedule", "create", file, "--name", "x", "--every", 300, code=1).err
    assert "There is no placeholder {{lately}}." in said
    assert shell("schedule", "create", file, "--name", "x", code=2).err
    missing = shell("schedule", "pause", "sch_none", code=1).err
    assert "`qbrelay schedule list`" in missing
