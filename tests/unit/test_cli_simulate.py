"""The simulated PC from the command line."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from helpers.live import Live, serving, settings_for
from helpers.shell import Shell

from qbwc_service.cli.output import Trouble
from qbwc_service.cli.simulate import faults_of, rest
from qbwc_service.simulator import Faults, WebConnector, When

ADD = "<CustomerAddRq><CustomerAdd><Name>Zed</Name></CustomerAdd></CustomerAddRq>"


@pytest.fixture
def live(tmp_path: Path, shell: Shell) -> Iterator[Live]:
    with serving(settings_for(tmp_path)) as (relay, port), Live(relay, port) as made:
        shell.set(qbwc_password=made.password)
        yield made


def qwc_of(shell: Shell, live: Live) -> Path:
    text = live.http.get(f"/api/connections/{live.connection_id}/qwc").text
    return shell.file("books.qwc", text)


def test_a_visit_carries_the_work_and_is_reported(shell: Shell, live: Live) -> None:
    id_ = live.submit(ADD).json()["transaction_id"]

    said = shell("simulate", qwc_of(shell, live), "--once")

    assert said.out == "finished: 2 message sets, 8 calls\n"
    assert said.err == (
        f"QBXML Relay - books: calling {live.url}/qbwc as {live.connection_id}; Ctrl-C ends it.\n"
    )
    assert live.read(id_)["state"] == "succeeded"


def test_made_up_customers_are_in_the_company(shell: Shell, live: Live) -> None:
    id_ = live.submit("<CustomerQueryRq/>").json()["transaction_id"]

    shell("simulate", qwc_of(shell, live), "--once", "--customers", 7)

    assert live.read(id_)["qbxml_response"].count("<CustomerRet>") == 7


def test_with_a_key_the_url_alone_will_do(shell: Shell, live: Live) -> None:
    said = shell("simulate", f"{live.url}/qbwc", "--key", live.key, "--once", "--json")

    report = json.loads(said.out)
    assert (report["status"], report["ok"], report["jobs"]) == ("finished", True, 1)


def test_a_file_can_be_pointed_at_another_address(shell: Shell, live: Live) -> None:
    text = qwc_of(shell, live).read_text().replace(live.url, "https://elsewhere.example")
    elsewhere = shell.file("elsewhere.qwc", text)

    said = shell("simulate", live.url, "--qwc", elsewhere, "--once")

    assert f"calling {live.url}/qbwc as" in said.err


def test_of_several_connections_one_must_be_chosen(shell: Shell, live: Live) -> None:
    live.http.post("/api/connections", json={"name": "second"})
    words = ("simulate", live.url, "--key", live.key, "--once")

    said = shell(*words, code=2)
    assert said.err == (
        "qbrelay: There are 2 connections: choose with --connection; `qbrelay connection list` "
        "shows them.\n"
    )

    shell(*words, "--connection", live.connection_id)


def test_a_url_alone_does_not_say_who_calls(shell: Shell) -> None:
    said = shell("simulate", "http://localhost:1", "--password", "x", code=2)

    assert said.err == (
        "qbrelay: Who calls? With a URL give --qwc FILE, or --key to fetch the file.\n"
    )


def test_a_wrong_key_is_told(shell: Shell, live: Live) -> None:
    said = shell("simulate", live.url, "--key", "nope", "--once", code=1)

    assert said.err == (
        "qbrelay: The API key is missing or wrong. Give the right one with --key or QBRELAY_KEY; "
        "`qbrelay key list` shows those there are.\n"
    )


def test_a_wrong_password_ends_in_exit_code_1(shell: Shell, live: Live) -> None:
    said = shell("simulate", qwc_of(shell, live), "--password", "wrong", "--once", code=1)

    assert said.out.startswith("nvu: 0 message sets, ")
    assert said.err.endswith(
        "The password is wrong, or the connection is gone or disabled. A new password: `qbrelay "
        f"connection rotate-password {live.connection_id}`.\n"
    )


def test_without_a_server_it_asks_whether_one_runs(shell: Shell, live: Live) -> None:
    text = qwc_of(shell, live).read_text().replace(live.url, "http://localhost:1")

    said = shell("simulate", shell.file("nobody.qwc", text), "--once", code=1)

    assert "would not add it. QBWC1004: AppSupport: " in said.err
    assert said.err.endswith(". Is `qbrelay serve` running?\n")


def test_what_the_key_may_not_do_is_told_with_the_status(shell: Shell, live: Live) -> None:
    words = ("simulate", live.url, "--key", live.key, "--connection", "con_none")

    said = shell(*words, code=1)

    assert said.err == "qbrelay: The server answered 404 to /api/connections/con_none/qwc.\n"


def test_without_a_connection_it_says_how_to_make_one(shell: Shell, live: Live) -> None:
    live.http.post(f"/api/connections/{live.connection_id}/disable")
    live.http.delete(f"/api/connections/{live.connection_id}")

    said = shell("simulate", live.url, "--key", live.key, code=2)

    assert said.err == (
        "qbrelay: There is no connection: `qbrelay connection create --name NAME`.\n"
    )


def test_a_file_that_is_none_is_told(shell: Shell) -> None:
    path = shell.file("books.qwc", "<QBWCXML>")

    said = shell("simulate", path, "--password", "x", code=1)

    assert said.err.startswith("qbrelay: The .qwc file cannot be used. QBWC1039: not well-formed")


def test_what_the_web_connector_would_not_add_is_told(shell: Shell, live: Live) -> None:
    said = shell("simulate", live.url.replace("localhost", "127.0.0.1"), "--key", live.key, code=1)

    assert said.err.endswith(
        "qbrelay: The Web Connector would not add it. QBWC1001: AppURL is an IP address.\n"
    )


def test_another_program_at_that_address_is_noticed(shell: Shell) -> None:
    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html>")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Page) as other:
        thread = threading.Thread(target=other.handle_request)
        thread.start()
        url = f"http://127.0.0.1:{other.server_port}"
        said = shell("simulate", url, "--key", "k", "--password", "x", code=1)
        thread.join()

    assert said.err == f"qbrelay: What answers at {url}/api/connections is not QBXML Relay.\n"


def test_a_fault_happens_when_it_was_asked_for(shell: Shell, live: Live) -> None:
    id_ = live.submit(ADD).json()["transaction_id"]
    words = ("simulate", qwc_of(shell, live), "--once")

    said = shell(*words, "--fault", "die-before-apply", code=1)

    assert said.out == "died: 0 message sets, 4 calls. die_before_apply\n"
    assert live.read(id_)["state"] == "sent"


def test_fault_words_say_what_when_and_how_often() -> None:
    words = ["die-after-apply", "lose-receive@2", "skip-receive@3x2", "modal-dialogx*"]

    assert faults_of(words) == Faults(
        die_after_apply=When(1, 1),
        lose_receive=When(2, 1),
        skip_receive=When(3, 2),
        modal_dialog=When(1, None),
    )


@pytest.mark.parametrize("word", ["nonsense", "padding", "die-after-apply@0", ""])
def test_a_fault_that_is_none_is_wrong_usage(word: str) -> None:
    with pytest.raises(Trouble, match="There is no fault") as refused:
        faults_of([word])
    assert refused.value.code == 2


def test_ctrl_c_is_a_clean_end(shell: Shell, live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    paused: list[float] = []

    def interrupted(_: WebConnector, every_seconds: float, *__: object, **___: object) -> None:
        paused.append(every_seconds)
        raise KeyboardInterrupt

    monkeypatch.setattr(WebConnector, "run", interrupted)
    qwc = qwc_of(shell, live)

    shell("simulate", qwc)
    shell("simulate", qwc, "--every", 0.5)

    assert paused == [5, 0.5]


def test_a_pause_ends_when_it_is_to_stop() -> None:
    stop = threading.Event()
    stop.set()

    rest(stop, 10_000)
