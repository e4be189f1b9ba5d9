"""Sending a file from the command line: what is printed, and the exit codes for scripts."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from helpers.live import Live, serving, settings_for
from helpers.shell import Shell

from qbwc_service.api.switches import Switches
from qbwc_service.cli import submit
from qbwc_service.simulator import Company
from qbxml.codes.statuses import status

ADD = "<CustomerAddRq><CustomerAdd><Name>Zed</Name></CustomerAdd></CustomerAddRq>"
FOR_NOBODY = (
    "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>Nobody</FullName></CustomerRef>"
    "</InvoiceAdd></InvoiceAddRq>"
)


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


def test_the_answer_is_on_stdout_and_the_outcome_on_stderr(shell: Shell, polled: Live) -> None:
    said = shell("submit", shell.file("add.xml", ADD), "--wait", 30)

    (row,) = polled.http.get("/api/transactions").json()["transactions"]
    assert said.out == polled.read(row["transaction_id"])["qbxml_response"] + "\n"
    assert said.err == f"{row['transaction_id']}: succeeded, applied. Status OK\n"


def test_everything_that_is_known_comes_as_json(shell: Shell, polled: Live) -> None:
    words = ("--identifier", "zed", "--idempotency-key", "k1", "--priority", "interactive")
    said = shell("submit", shell.file("add.xml", ADD), "--wait", 30, "--json", *words)

    data = said.data
    assert data == polled.read(data["transaction_id"])
    assert (data["identifier"], data["idempotency_key"], data["priority"]) == (
        "zed",
        "k1",
        "interactive",
    )


def test_quickbooks_no_is_exit_code_1(shell: Shell, polled: Live) -> None:
    said = shell("submit", shell.file("invoice.xml", FOR_NOBODY), "--wait", 30, code=1)

    assert 'statusCode="3140"' in said.out
    assert said.err.startswith("tx-")
    told, fix = said.err.splitlines()
    assert ": failed, not_applied. " in told
    assert fix == status(3140).fix
    assert polled.http.get("/api/transactions").json()["total"] == 1


def test_no_answer_yet_is_exit_code_3_and_tells_why(shell: Shell, live: Live) -> None:
    said = shell("submit", shell.file("add.xml", ADD), "--wait", 0, code=3)

    (row,) = live.http.get("/api/transactions").json()["transactions"]
    assert said.out == ""
    assert said.err == (
        f"{row['transaction_id']}: queued (connection_pending_setup), pending. "
        "Accepted and durable; waits for the Web Connector.\n"
        "It waits for the Web Connector's first call: import the .qwc file there. Look later: "
        f"`qbrelay transactions show {row['transaction_id']}`.\n"
    )


def test_what_is_malformed_is_refused_with_its_place(shell: Shell, live: Live) -> None:
    bad = shell.file("bad.xml", "<CustomerAddRq>\n  <Name></Nam>\n</CustomerAddRq>")

    said = shell("submit", bad, code=1)
    data = shell("submit", bad, "--json", code=1).data

    assert said.err.startswith(f"{bad}:2:15: error: The XML is not well-formed: Name on line 2 ")
    assert said.err.endswith("Write </Name> here, or close Name before.\n")
    assert data["error_code"] == "INVALID_XML"
    assert live.http.get("/api/transactions").json()["total"] == 0


def test_a_wrong_key_is_told_with_what_to_send(shell: Shell, live: Live) -> None:
    said = shell("submit", shell.file("add.xml", ADD), "--key", "nope", "--url", live.url, code=1)

    assert said.err == (
        "The API key is missing or wrong. Give the right one with --key or QBRELAY_KEY: `qbrelay "
        "key list` shows those there are, `qbrelay key create --name NAME` makes one.\n"
    )


def test_a_server_that_is_not_there_is_exit_code_4(shell: Shell) -> None:
    words = ("--key", "qbr_live_x", "--url", "http://localhost:1")

    said = shell("submit", shell.file("add.xml", ADD), *words, code=4)

    assert said.err.startswith("qbrelay: The server could not be reached: ")
    assert said.err.endswith(". Is `qbrelay serve` running?\n")


def test_another_program_at_that_address_is_noticed(shell: Shell) -> None:
    class Page(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(404)
            self.end_headers()
            self.wfile.write(b"<html>")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Page) as other:
        thread = threading.Thread(target=other.handle_request)
        thread.start()
        url = f"http://127.0.0.1:{other.server_port}"
        words = ("--key", "k", "--url", url)
        said = shell("submit", shell.file("add.xml", ADD), *words, code=1)
        thread.join()

    assert said.err == f"HTTP 404 came from {url}/api/qbxml: is it QBXML Relay?\n"


def test_without_a_key_and_a_database_it_asks_for_one(shell: Shell) -> None:
    said = shell("submit", shell.file("add.xml", ADD), code=2)

    assert said.err == (
        "qbrelay: Which key? Give --key or QBRELAY_KEY; on the server's own machine, --db will "
        "do.\n"
    )


def test_the_text_may_come_from_stdin(
    shell: Shell, live: Live, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with shell.file("add.xml", ADD).open(encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        data = shell("submit", "-", "--wait", 0, "--json", code=3).data
    piped = shell.pipe("{}")("submit", "--wait", 0, code=1)

    assert piped.err.startswith("body: names no request")
    assert data["qbxml_request"] == ADD
    assert live.read(data["transaction_id"])["state"] == "queued"


def test_a_text_in_no_known_encoding_is_told(shell: Shell) -> None:
    path = shell.file("odd.xml", '<?xml version="1.0" encoding="klingon"?><CustomerQueryRq/>')

    said = shell("submit", path, "--key", "k", code=1)

    assert said.err == (
        f"qbrelay: {path}:1:1: error: The encoding 'klingon' is not known. "
        "Send the document as UTF-8.\n"
    )


def test_beside_the_server_the_database_will_do(
    shell: Shell, polled: Live, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("QBRELAY_KEY")

    path = shell.file("add.xml", ADD)
    said = shell("submit", path, "--db", tmp_path / "relay.db", "--wait", 30)

    assert "<FullName>Zed</FullName>" in said.out
    assert polled.http.get("/api/transactions").json()["total"] == 1


def test_a_long_wait_is_made_of_waits_that_the_server_takes() -> None:
    asked: list[int] = []

    class Slow:
        def hand_in(self, fields: dict[str, Any], wanted: Switches) -> dict[str, Any]:
            raise NotImplementedError

        def look(self, transaction_id: str, seconds: int) -> dict[str, Any]:
            asked.append(seconds)
            return {"status": "pending", "id": transaction_id}

    row = submit._watched(Slow(), "tx-1", 60)

    assert (row, asked) == ({"status": "pending", "id": "tx-1"}, [25, 25, 10])


def test_a_transaction_that_is_taken_away_meanwhile_is_told(shell: Shell, live: Live) -> None:
    with (
        submit._door(live.url, live.key, "default", None) as door,
        pytest.raises(submit.Refused, match="There is no transaction 'tx-gone'"),
    ):
        door.look("tx-gone", 0)


def test_of_several_connections_one_must_be_chosen_at_either_door(
    shell: Shell, live: Live, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    live.http.post("/api/connections", json={"name": "second"})
    path = shell.file("add.xml", ADD)

    over_rest = shell("submit", path, code=2)
    monkeypatch.delenv("QBRELAY_KEY")
    beside = shell("submit", path, "--db", tmp_path / "relay.db", code=2)

    assert over_rest.err == beside.err
    assert beside.err == (
        "Which connection? This tenant has several. Choose with --connection; `qbrelay connection "
        "list` shows them.\n"
    )


def test_without_a_connection_it_says_how_to_make_one(shell: Shell) -> None:
    shell.key()

    said = shell("submit", shell.file("add.xml", ADD), "--db", shell.db, code=2)

    assert said.err == (
        "Which connection? This tenant has none. Make one with `qbrelay connection create --name "
        "NAME`.\n"
    )


def test_a_bare_wait_waits(shell: Shell, polled: Live) -> None:
    assert "<FullName>Zed</FullName>" in shell("submit", shell.file("a.xml", ADD), "--wait").out


def test_a_file_or_folder_that_will_not_do_is_wrong_usage(shell: Shell) -> None:
    words = ("--key", "k")

    assert shell("submit", "none.xml", *words, code=2).err == (
        "qbrelay: There is no file none.xml.\n"
    )
    assert shell("submit", ".", *words, code=2).err == "qbrelay: . is a folder; name a file.\n"


@pytest.mark.parametrize("key", ["qbr_live_x\nid y", "schlüssel"])
def test_a_key_that_no_header_carries_is_wrong_usage(shell: Shell, key: str) -> None:
    said = shell("submit", shell.file("add.xml", ADD), "--key", key, code=2)

    assert said.err == (
        "qbrelay: The API key holds characters that none has: was it copied whole, and it alone?\n"
    )


def test_a_file_is_sent_after_others(shell: Shell, live: Live) -> None:
    first = shell("submit", shell.file("a.xml", ADD), "--wait", 0, "--json", code=3).data
    name = first["transaction_id"]
    words = ("submit", shell.file("q.xml", "<CustomerQueryRq/>"), "--wait", 0, "--after", name)

    said = shell(*words, code=3)

    (row, _) = live.http.get("/api/transactions").json()["transactions"]
    assert row["after"] == [name]
    assert said.err.endswith(
        f"It waits for those it comes after. Look later: `qbrelay transactions show "
        f"{row['transaction_id']}`.\n"
    )
    refused = shell(*words, "--after", "tx-" + "0" * 26, code=1)
    assert refused.err == (
        f"after: there is no transaction 'tx-{'0' * 26}' See `qbrelay transactions list` for those "
        "there are.\n"
    )


def test_what_a_key_holds_already_is_named_with_how_to_see_it(
    shell: Shell, live: Live, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = ("submit", shell.file("a.xml", ADD), "--wait", 0, "--idempotency-key", "kk")
    first = shell(*words, "--json", code=3).data["transaction_id"]

    over_rest = shell(*words, code=1)
    monkeypatch.delenv("QBRELAY_KEY")
    beside = shell(*words, "--db", tmp_path / "relay.db", code=1)

    assert over_rest.err == beside.err
    assert beside.err == (
        "This idempotency key already has a transaction with the same body. Nothing was queued; "
        f"see the first one: `qbrelay transactions show {first}`.\n"
    )
