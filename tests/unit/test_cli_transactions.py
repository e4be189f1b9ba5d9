"""The queue from the command line, with the server running or not."""

from contextlib import closing

import pytest
from helpers.builders import job
from helpers.shell import Shell

from qbwc_service.cli.opening import office
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps.parking import park
from qbwc_service.store.sqlite import SqliteStore

ADD = "<CustomerAddRq><CustomerAdd><Name>Zed</Name></CustomerAdd></CustomerAddRq>"
LOST = "tx-01m7xnfmnty9w83r1btt0qhmtv"


def submitted(shell: Shell, *words: object) -> str:
    """Queue a CustomerAdd and return its id."""
    path = shell.file("add.xml", ADD)
    said = shell("submit", path, "--db", shell.db, "--wait", 0, "--json", *words, code=3)
    id_: str = said.data["transaction_id"]
    return id_


def doubtful(shell: Shell) -> None:
    """Put a write whose answer was lost into the database."""
    connection = shell.connection()["connection_id"]
    with closing(SqliteStore(shell.db)) as store:
        lost = job(LOST, state=State.IN_DOUBT, outcome=Outcome.UNKNOWN, connection_id=connection)
        store.save(lost)


def test_the_list_is_newest_first_and_can_be_narrowed(shell: Shell) -> None:
    connection = shell.connection()["connection_id"]
    first = submitted(shell, "--identifier", "first")
    second = submitted(shell, "--identifier", "second")

    def ids(*words: object) -> list[str]:
        data = shell("transactions", "list", "--json", *words).data
        return [row["transaction_id"] for row in data["transactions"]]

    assert ids() == [second, first]
    assert ids("--limit", 1) == [second]
    assert ids("--identifier", "first") == [first]
    assert ids("--status", "pending", "--connection", connection) == [second, first]
    assert ids("--since", "2999-01-01") == []
    assert ids("--until", "2999-01-01") == [second, first]


def test_a_shortened_list_says_that_there_is_more(shell: Shell) -> None:
    shell.connection()
    submitted(shell)
    second = submitted(shell)

    said = shell("transactions", "list", "--limit", 1)

    assert second in said.out
    assert said.err == "There are more: 2 in all.\n"


def test_show_tells_where_it_stands_with_request_and_timeline(shell: Shell) -> None:
    shell.connection()
    id_ = submitted(shell, "--identifier", "zed")

    said = shell("transactions", "show", id_)
    data = shell("transactions", "show", id_, "--json").data

    assert (data["qbxml_request"], data["qbxml_response"]) == (ADD, None)
    assert said.out.endswith(f"\nqbxml request:\n{ADD}\n\nqbxml response:\n-\n")
    assert "\nidentifier           zed\n" in said.out
    assert "CustomerAddRq" in said.out
    assert "accepted" in said.out


def test_an_unknown_transaction_is_refused(shell: Shell) -> None:
    shell.connection()

    said = shell("transactions", "show", "tx-none", code=1)

    assert said.err == (
        "qbrelay: There is no transaction 'tx-none'. See `qbrelay transactions list` for those "
        "there are.\n"
    )


def test_a_canceled_one_can_be_sent_again(shell: Shell) -> None:
    shell.connection()
    id_ = submitted(shell)

    said = shell("transactions", "cancel", id_, "--note", "typed wrong")
    assert said.out == (
        f"transaction id  {id_}\nstate           canceled\noutcome         not_applied\n"
    )
    fresh = shell("transactions", "retry", id_, "--json").data
    assert fresh["original_transaction_id"] == id_
    old = shell("transactions", "show", id_, "--json").data
    assert old["retried_by"] == fresh["new_transaction_id"]
    assert old["timeline"][1]["note"] == "typed wrong"


def test_a_person_settles_what_is_in_doubt(shell: Shell) -> None:
    doubtful(shell)

    data = shell("transactions", "resolve", LOST, "--outcome", "applied", "--json").data

    assert (data["state"], data["outcome"]) == ("succeeded", "applied")


def test_what_is_in_doubt_is_retried_only_with_force(shell: Shell) -> None:
    doubtful(shell)

    said = shell("transactions", "retry", LOST, code=1)
    assert said.err == (
        "qbrelay: Its outcome is unknown: QuickBooks may have done it. Look in QuickBooks, then "
        "resolve it, or retry it with `--force` if it is not there: what is there would be done "
        "twice.\n"
    )

    shell("transactions", "retry", LOST, "--force")
    data = shell("transactions", "show", LOST, "--json").data
    assert (data["state"], data["outcome"]) == ("failed", "not_applied")


def test_an_outcome_that_is_none_is_wrong_usage(shell: Shell) -> None:
    doubtful(shell)

    shell("transactions", "resolve", LOST, "--outcome", "perhaps", code=2)


def test_what_is_no_date_is_told_with_an_example(shell: Shell) -> None:
    said = shell("transactions", "list", "--since", "yesterday", code=2)

    assert said.err == (
        "qbrelay: --since: 'yesterday' is no date; write --since 2026-11-20 or --since "
        "2026-11-20T14:30.\n"
    )


def test_a_list_fits_eighty_columns_and_breaks_nothing(shell: Shell) -> None:
    shell.connection()
    named = submitted(shell, "--identifier", "order 12345, the second attempt")
    shell("transactions", "cancel", named)
    plain = submitted(shell)

    def shown(time: str) -> list[str]:
        head, *rows = shell("transactions", "list").out.splitlines()[3:]
        assert head == (f"{'transaction id':29}  {'state':8}  {'outcome':11}  time (UTC)")
        return [row.replace(row[54:73], time) if row[:3] == "tx-" else row for row in rows]

    assert shown("NOW") == [
        f"{plain}  queued    pending      NOW",
        f"{named}  canceled  not_applied  NOW",
        "    identifier: order 12345, the second attempt",
        "    error code: CANCELED",
    ]


def test_a_wider_terminal_has_room_for_every_column(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.connection()
    id_ = submitted(shell, "--identifier", "zed")
    monkeypatch.setenv("COLUMNS", "200")

    _, _, _, head, row = shell("transactions", "list").out.splitlines()

    assert head.split()[-1] == "identifier"
    assert (row[:29], row.split()[-1]) == (id_, "zed")


def test_what_is_in_doubt_comes_with_what_to_do(shell: Shell) -> None:
    doubtful(shell)
    id_ = submitted(shell)
    asked = "QuickBooks is asked about it at the next visit: let the Web Connector run."

    shown = shell("transactions", "show", LOST).err
    assert shown.splitlines()[-1] == f"Whether it is in QuickBooks is not known: {asked}"
    listed = shell("connection", "list")
    assert listed.err == f"1 write waits behind {LOST} (in doubt); {asked}\n"
    connection = shell("transactions", "show", id_, "--json").data["connection_id"]
    assert shell("connection", "show", connection).err == listed.err
    assert shell("connection", "list", "--json").err == ""
    data = shell("doctor", "--json", code=1).data
    told = [(each["detail"], each["fix"]) for each in data["checks"] if LOST in each["detail"]]
    assert told == [(f"1 write waits behind {LOST} (in doubt).", asked)]


def test_what_waits_for_a_person_names_the_command_and_not_the_call(shell: Shell) -> None:
    connection = shell.connection()["connection_id"]
    lost = job(LOST, state=State.IN_DOUBT, outcome=Outcome.UNKNOWN, connection_id=connection)
    with office(shell.db, None, "default") as at:
        at.services.store.save(lost)
        park(at.services, lost, "lost", "Nobody knows.")

    said = shell("transactions", "show", LOST)

    command = f"`qbrelay transactions resolve {LOST} --outcome applied|not_applied`"
    (fix,) = [line for line in said.out.splitlines() if line.startswith("fix ")]
    assert fix.endswith(f"say so with {command}.")
    assert said.err.endswith(f"then {command}.\n")
    assert "POST " in shell("transactions", "show", LOST, "--json").data["fix"]


def test_doubts_that_hold_nothing_up_are_told_all_the_same(shell: Shell) -> None:
    doubtful(shell)
    (row,) = shell("connection", "list", "--json").data
    with closing(SqliteStore(shell.db)) as store:
        store.save(
            job(
                "tx-01m7xrxnr02x6zj08sqwwsyp6q",
                state=State.NEEDS_ATTENTION,
                outcome=Outcome.UNKNOWN,
                connection_id=row["connection_id"],
            )
        )

    said = [line.split("; ")[0] for line in shell("connection", "list").err.splitlines()]

    assert said == [f"{LOST} is in doubt", "tx-01m7xrxnr02x6zj08sqwwsyp6q waits for you"]
