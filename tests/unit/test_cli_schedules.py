"""Schedules from the command line."""

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


def test_what_is_wrong_is_told_in_a_sentence(shell: Shell) -> None:
    shell.connection()
    file = shell.file("request.txt", CHANGED.replace("last_success", "lately"))
    said = shell("schedule", "create", file, "--name", "x", "--every", 300, code=1).err
    assert "There is no placeholder {{lately}}." in said
    assert shell("schedule", "create", file, "--name", "x", code=2).err
    missing = shell("schedule", "pause", "sch_none", code=1).err
    assert "`qbrelay schedule list`" in missing
