"""What `submit` says of options and refusals, in words of the command line."""

import pytest
from helpers.shell import Shell

from qbwc_service.cli import submit, submit_words

ADD = "<CustomerAddRq><CustomerAdd><Name>Zed</Name></CustomerAdd></CustomerAddRq>"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("submit a.xml --wait", "submit a.xml --wait 15"),
        ("submit --wait a.xml", "submit --wait 15 a.xml"),
        ("submit a.xml --wait --json", "submit a.xml --wait 15 --json"),
        ("submit a.xml --wait 60 --json", "submit a.xml --wait 60 --json"),
        ("submit a.xml --wait -1", "submit a.xml --wait -1"),
        ("submit a.xml --wait=60", "submit a.xml --wait=60"),
        ("simulate --wait", "simulate --wait"),
        ("", ""),
    ],
)
def test_wait_may_stand_without_a_number(words: str, meant: str) -> None:
    assert submit.with_wait(words.split()) == meant.split()


@pytest.mark.parametrize(
    ("state", "reason", "said"),
    [
        ("queued", "connection_offline", "It waits for the Web Connector, which has stopped"),
        ("queued", None, "Look later: `qbrelay transactions show tx-1`."),
        ("in_doubt", "in_doubt", "Whether it is in QuickBooks is not known: QuickBooks is asked "),
        ("needs_attention", None, "Whether it is in QuickBooks is not known: look in QuickBooks, "),
    ],
)
def test_what_it_waits_for_is_one_sentence(state: str, reason: str | None, said: str) -> None:
    row = {"transaction_id": "tx-1", "state": state, "waiting_reason": reason}

    assert submit_words.waits(row).startswith(said)


def test_a_file_is_put_into_the_database_after_others(shell: Shell) -> None:
    shell.connection()
    file, db = shell.file("a.xml", ADD), ("--db", shell.db)
    name = shell("submit", file, "--wait", 0, "--json", *db, code=3).data["transaction_id"]
    row = shell("submit", file, "--wait", 0, "--json", "--after", name, *db, code=3).data
    assert (row["after"], row["waiting_for"]) == ([name], [name])


@pytest.mark.parametrize("typed", ["nope", "tx-1", "tx-" + "0" * 27, "TX-" + "0" * 26])
def test_what_can_be_no_transactions_id_is_wrong_usage(shell: Shell, typed: str) -> None:
    good = "tx-" + "0" * 26

    said = shell("submit", shell.file("a.xml", ADD), "--after", good, "--after", typed, code=2)

    assert said.err == (
        f"qbrelay: --after: '{typed}' is no transaction's id; write tx- and its 26 letters and "
        "digits, as `qbrelay transactions list` does.\n"
    )


def test_a_key_used_for_another_body_names_its_transaction(shell: Shell) -> None:
    shell.connection()
    words = ("--db", shell.db, "--wait", 0, "--idempotency-key", "kk")
    add, query = shell.file("a.xml", ADD), shell.file("q.xml", "<CustomerQueryRq/>")
    first = shell("submit", add, *words, "--json", code=3).data["transaction_id"]

    said = shell("submit", query, *words, code=1)

    assert said.err == (
        "This idempotency key belongs to a transaction with another body or connection. Use a new "
        "key for a new request, or send the first body again; see the first one: "
        f"`qbrelay transactions show {first}`.\n"
    )


def test_a_duplicate_as_json_holds_ids_and_no_inner_value(shell: Shell) -> None:
    shell.connection()
    words = ("--db", shell.db, "--wait", 0, "--json", "--idempotency-key", "kk")
    add = shell.file("a.xml", ADD)
    first = shell("submit", add, *words, code=3).data["transaction_id"]

    data = shell("submit", add, *words, code=1).data

    assert data["transaction_id"] == first
    assert data["error_code"] == "DUPLICATE_REQUEST"
    assert "first" not in data
