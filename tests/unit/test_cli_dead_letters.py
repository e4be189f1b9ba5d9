"""Dead letters from the command line."""

import pytest
from helpers.shell import Shell

from qbwc_service.cli.opening import office
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import dead_letters
from qbwc_service.store.port import Key

QUERY = "<CustomerQueryRq/>"


def dead(shell: Shell, number: int) -> list[str]:
    """Return the ids of transactions that were tried as often as allowed."""
    file = shell.file("query.xml", QUERY)
    words = ("submit", file, "--db", shell.db, "--wait", 0, "--json")
    made = [shell(*words, code=3).data["transaction_id"] for _ in range(number)]
    with office(shell.db, None, "default") as at:
        for job in at.services.store.get(*(Key(Job, id_) for id_ in made)):
            assert isinstance(job, Job)
            changes = {"state": State.DEAD_LETTERED, "outcome": Outcome.NOT_APPLIED}
            at.services.store.save(job.evolve(finished_at=at.services.now(), **changes))
    return made


def ids(shell: Shell, *words: object) -> list[str]:
    return [row["transaction_id"] for row in shell(*words, "--json").data]


def test_dead_letters_are_listed_retried_and_discarded(shell: Shell) -> None:
    shell.connection()
    first, second, third = dead(shell, 3)
    assert ids(shell, "dead-letters", "list") == [third, second, first]
    assert ids(shell, "dead-letters", "list", "--limit", 1) == [third]
    done = shell("dead-letters", "retry", first, "--json").data["done"]
    assert [one["transaction_id"] for one in done] == [first]
    assert ids(shell, "dead-letters", "list") == [third, second]
    told = shell("dead-letters", "discard", "--all", "--note", "old").out
    assert [id_ in told for id_ in (second, third)] == [True, True]
    assert ids(shell, "dead-letters", "list") == []
    for words in (("list",), ("retry", "--all"), ("discard", "--all")):
        assert shell("dead-letters", *words).err == "Dead letters: none.\n"


def test_those_of_a_connection_are_retried(shell: Shell) -> None:
    made = shell.connection()
    (first,) = dead(shell, 1)
    here = ("--connection", made["connection_id"])
    assert ids(shell, "dead-letters", "list", *here) == [first]
    done = shell("dead-letters", "retry", *here, "--json").data["done"]
    assert [one["transaction_id"] for one in done] == [first]


def test_what_could_not_be_done_is_told_and_is_the_exit_code(shell: Shell) -> None:
    shell.connection()
    (first,) = dead(shell, 1)
    shell("dead-letters", "discard", first)
    said = shell("dead-letters", "retry", first, "--json", code=1)
    assert said.data == {
        "done": [],
        "not_done": [
            {
                "transaction_id": first,
                "error_code": "INVALID_STATE",
                "why": "A transaction that is canceled is no dead letter. "
                "Leave it out: only what is dead-lettered goes this way.",
            }
        ],
    }
    told = shell("dead-letters", "retry", first, code=1)
    assert "A transaction that is canceled is no dead letter." in told.out
    assert told.err == ""


def test_more_than_one_call_takes_are_done_in_several(shell: Shell) -> None:
    shell.connection()
    (first,) = dead(shell, 1)
    many = [first, *(f"tx-{n:026}" for n in range(200))]
    said = shell("dead-letters", "discard", *many, "--json", code=1)
    assert (len(said.data["done"]), len(said.data["not_done"])) == (1, 200)


def test_all_are_done_in_as_many_calls_as_it_takes(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.connection()
    made = dead(shell, 3)
    monkeypatch.setattr(dead_letters, "MOST", 1)
    done = shell("dead-letters", "retry", "--all", "--json").data["done"]
    assert [one["transaction_id"] for one in done] == made


def test_which_are_meant_must_be_said(shell: Shell) -> None:
    for words in (("retry",), ("discard", "tx-1", "--all")):
        said = shell("dead-letters", *words, code=2)
        assert said.err == (
            "qbrelay: Name transactions, or --connection, or --all: one of the three.\n"
        )


def test_transactions_are_listed_by_their_state(shell: Shell) -> None:
    shell.connection()
    (first,) = dead(shell, 1)
    words = ("transactions", "list", "--json", "--state")
    found = {state: shell(*words, state).data["transactions"] for state in ("failed", "queued")}
    assert found == {"failed": [], "queued": []}
    (row,) = shell(*words, "dead_lettered").data["transactions"]
    assert row["transaction_id"] == first
