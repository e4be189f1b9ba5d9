"""Sending a file of JSON from the command line."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.live import Live, serving, settings_for
from helpers.shell import Shell

from qbwc_service.simulator import Company


@pytest.fixture
def live(tmp_path: Path, shell: Shell) -> Iterator[Live]:
    with serving(settings_for(tmp_path)) as (relay, port), Live(relay, port) as made:
        shell.set(port=port, key=made.key)
        yield made


@pytest.fixture
def polled(live: Live) -> Iterator[Live]:
    """A server with a PC that polls all the time."""
    stop = threading.Event()
    connector = live.added(Company())
    thread = threading.Thread(target=connector.run, args=(0.05, stop))
    thread.start()
    yield live
    stop.set()
    thread.join()


def test_json_is_answered_in_json(shell: Shell, polled: Live) -> None:
    body = {"type": "CustomerAdd", "data": {"Name": "Zed"}, "identifier": "zed"}

    said = shell("submit", shell.file("add.json", json.dumps(body)), "--wait", 30)
    query = {"requests": [{"type": "CustomerQuery"}, {"type": "VendorQuery"}]}
    both = shell("submit", shell.file("query.json", json.dumps(query)), "--wait", 30)

    (_, row) = polled.http.get("/api/transactions").json()["transactions"]
    assert json.loads(said.out)["Name"] == "Zed"
    assert said.err == f"{row['transaction_id']}: succeeded, applied. Status OK\n"
    assert row["identifier"] == "zed"
    customers, vendors = json.loads(both.out)
    assert ([one["Name"] for one in customers], vendors) == (["Zed"], [])


def test_options_go_before_what_the_json_says(shell: Shell, live: Live) -> None:
    body = '{"type": "HostQuery", "identifier": "theirs", "priority": "batch"}'

    shell("submit", shell.file("x.json", body), "--identifier", "mine", "--wait", 0, code=3)

    (row,) = live.http.get("/api/transactions").json()["transactions"]
    assert (row["identifier"], row["priority"]) == ("mine", "batch")


def test_what_is_wrong_in_json_is_told_with_its_place(shell: Shell, live: Live) -> None:
    body = '{"type": "CustomerAdd", "data": {"Nam": "Zed", "IsActive": "perhaps"}}'

    bad = shell.file("bad.json", body)
    said = shell("submit", bad, code=1)
    spelt = shell("submit", shell.file("low.json", body.replace("Nam", "name")), "--fix", code=1)

    assert said.err.splitlines() == [
        f"{bad}: error: data.Nam: CustomerAdd has no Nam. Did you mean Name?",
        f'{bad}: error: data.IsActive: "perhaps" is not true or false. Write true or false.',
    ]
    assert spelt.err.splitlines()[-1].endswith(
        "low.json: can be mended: data.name: name is now spelt Name."
    )
    for text, told in (("[]", "no object"), ("{", "not JSON")):
        assert told in shell("submit", shell.file("x.json", text), code=1).err
    assert live.http.get("/api/transactions").json()["total"] == 0


def test_beside_the_server_the_database_takes_json_too(
    shell: Shell, polled: Live, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("QBRELAY_KEY")
    item = (
        '{"type": "ItemServiceAdd", "priority": "batch", "data": {"Name": "Hours", '
        '"SalesOrPurchase": {"Price": 10.10, "AccountRef": {"FullName": "Sales"}}}}'
    )
    db = ("--db", tmp_path / "relay.db", "--wait", 30)

    said = shell("submit", shell.file("add.json", item), *db)
    bad = shell("submit", shell.file("bad.json", item.replace("10.10", "true")), *db, code=1)

    assert json.loads(said.out)["SalesOrPurchase"]["Price"] == "10.10"
    assert "error: data.SalesOrPurchase.Price: Price takes a number, not true." in bad.err
    (row,) = polled.http.get("/api/transactions").json()["transactions"]
    assert row["priority"] == "batch"


def test_a_warning_is_said_and_no_failure(shell: Shell, polled: Live) -> None:
    query = '{"type": "CustomerQuery", "data": {"FullName": ["Nobody"]}}'

    said = shell("submit", shell.file("query.json", query), "--wait", 30)

    assert json.loads(said.out) == []
    assert said.err.splitlines()[1].startswith("warning: The query request has not been fully")
    assert said.err.endswith("Check the ids and names; what was found is in the answer.\n")
