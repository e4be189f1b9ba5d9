"""The demonstration, whole: a real server, a simulated PC, real HTTP."""

import socket
from pathlib import Path
from typing import Any

import httpx
import pytest
from helpers.shell import Shell

from qbwc_service.cli import demo, demo_stage, demo_tries
from qbwc_service.cli.demo_tries import TRIES, Seen

ROWS = [
    ("CustomerAdd", "succeeded", "applied"),
    ("ItemServiceAdd", "succeeded", "applied"),
    ("InvoiceAdd, answer lost", "succeeded", "applied"),
    ("CustomerQuery, by pages", "succeeded", "applied"),
    ("malformed CustomerAdd", "refused", "not_applied"),
    ("InvoiceAdd for nobody", "failed", "not_applied"),
]
GOOD: dict[str, Any] = {"state": "succeeded", "outcome": "applied"}


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.setattr(demo_stage, "OPEN_SECONDS", 0)
    monkeypatch.setattr(demo_stage, "REQUEST_SECONDS", 0)
    monkeypatch.setattr(demo_stage, "EVERY_SECONDS", 1)
    return Shell(tmp_path, monkeypatch, capsys)


@pytest.mark.portable
def test_the_demo_goes_as_it_should_and_leaves_nothing_behind(shell: Shell) -> None:
    shell.set(port="1", public_url="https://elsewhere.example", db="precious.db")

    data = shell("demo", "--once", "--port", 0, "--json").data

    rows = [(row["request"], row["state"], row["outcome"]) for row in data["transactions"]]
    assert (data["ok"], data["wrong"], rows) == (True, {}, ROWS)
    answers = {row["request"]: row["answer"] for row in data["transactions"]}
    assert answers["InvoiceAdd, answer lost"] == (
        "QuickBooks was asked: invoice 1 is there, once, balance 360.00"
    )
    assert answers["CustomerQuery, by pages"] == "500 customers in pages of 100"
    assert answers["malformed CustomerAdd"].startswith("line 3, column 23: ")
    assert answers["InvoiceAdd for nobody"].startswith("3140: ")
    timed = [row["total_ms"] is not None for row in data["transactions"]]
    assert timed == [True, True, True, True, False, True]
    assert list(shell.folder.iterdir()) == []


def test_people_see_a_table_and_what_to_do_with_a_real_quickbooks(shell: Shell) -> None:
    said = shell("demo", "--once", "--port", 0)

    for name, *_ in ROWS:
        assert name in said.out
    assert "All went as it should: four applied, two refused, each with its reason; and" in said.out
    assert "With a real QuickBooks" in said.out
    assert "\nDocumentation, while it ran: http://localhost:" in said.out
    assert said.err == ""


def test_the_table_fits_eighty_columns(shell: Shell) -> None:
    said = shell("demo", "--once", "--port", 0)

    lines = said.out.split("What became of them\n\n")[1].splitlines()
    assert lines[0].split("  ")[0] == "request"
    assert [line for line in lines if len(line) > 80 or line != line.rstrip()] == []
    assert "    500 customers in pages of 100" in lines
    assert [line.split("  ")[0] for line in lines[1:14] if line[0] != " "] == [
        name for name, *_ in ROWS
    ]


def test_what_is_not_as_it_should_be_is_told_and_is_exit_code_1(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo_tries, "BALANCE", "1.00")

    said = shell("demo", "--once", "--port", 0, code=1)

    assert "Not as it should be: InvoiceAdd, answer lost: its balance is '360.00'" in said.out


def test_it_serves_until_ctrl_c_on_a_free_port_when_its_own_is_taken(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[httpx.Response] = []
    shown: list[str] = []

    def wait_then_interrupt() -> None:
        url = next(word for word in shown if word.startswith("http://localhost:"))
        key = next(word for word in shown if word.startswith("qbr_live_"))
        qwc = next(word for word in shown if word.endswith("demo.qwc"))
        assert Path(qwc).read_text().startswith("<?xml")
        with httpx.Client(
            base_url=url.removesuffix("/console"), headers={"X-API-Key": key}, trust_env=False
        ) as http:
            seen.append(http.get("/docs"))
            seen.append(
                http.post(
                    "/api/qbxml",
                    content="<CompanyQueryRq/>",
                    headers={"Content-Type": "application/xml", "Prefer": "wait=20"},
                    timeout=30,
                )
            )
        raise KeyboardInterrupt

    tell = demo._tell
    monkeypatch.setattr(
        demo, "_tell", lambda stage, _: tell(stage, lambda text, **_: shown.extend(text.split()))
    )
    monkeypatch.setattr(demo, "wait", wait_then_interrupt)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setattr(demo_stage, "PORT", taken.getsockname()[1])
        shell("demo")

    assert [answer.status_code for answer in seen] == [200, 200]
    assert "<CompanyName>" in seen[1].json()["qb_response"]


def test_a_port_that_was_asked_for_and_is_taken_is_told(shell: Shell) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        said = shell("demo", "--once", "--port", taken.getsockname()[1], code=1)

    assert said.err.startswith("qbrelay: Port ")


def test_waiting_goes_on_until_it_is_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    naps = iter([None, None])

    def nap(_: float) -> None:
        if next(naps, "over"):
            raise KeyboardInterrupt

    monkeypatch.setattr(demo.time, "sleep", nap)

    with pytest.raises(KeyboardInterrupt):
        demo.wait()


def test_it_gives_up_on_what_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"state": "queued", "status": "pending", "outcome": "pending", "waiting_reason": "queued"}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=row))
    monkeypatch.setattr(demo, "MOST_LOOKS", 2)
    monkeypatch.setattr(demo, "LOOK_SECONDS", 0)
    sent = [Seen(202, {"transaction_id": "tx-1"}, {})] * len(TRIES)

    with httpx.Client(transport=transport, base_url="http://relay") as http, demo.Progress() as bar:
        bars = [bar.add_task(each.name, total=1) for each in TRIES]
        found = demo._watched(http, sent, bar, bars)

    assert [one.row["state"] for one in found] == ["queued"] * len(TRIES)
    assert demo._judged(found)["CustomerAdd"] == "it is queued and pending"


@pytest.mark.parametrize(
    ("name", "seen", "wrong"),
    [
        ("CustomerAdd", Seen(202, {}, {"state": "sent", "outcome": "pending"}), "it is sent and"),
        ("CustomerAdd", Seen(202, {}, GOOD), "QuickBooks gave it no ListID"),
        ("InvoiceAdd, answer lost", Seen(202, {}, GOOD), "its balance is ''"),
        ("CustomerQuery, by pages", Seen(202, {}, GOOD), "it brought 0 customers"),
        ("malformed CustomerAdd", Seen(202, {}, GOOD), "it was answered with HTTP 202"),
        (
            "malformed CustomerAdd",
            Seen(400, {"error_code": "INVALID_XML", "error_details": {"line": 1}}, {}),
            "the place told was line 1, column None",
        ),
        ("InvoiceAdd for nobody", Seen(202, {}, GOOD), "it ended with QuickBooks' code None"),
    ],
)
def test_each_kind_of_wrong_is_seen(name: str, seen: Seen, wrong: str) -> None:
    (each,) = [each for each in TRIES if each.name == name]

    assert each.wrong(seen).startswith(wrong)


def test_a_refusal_without_a_list_of_problems_still_tells_its_detail() -> None:
    (each,) = [each for each in TRIES if each.name == "malformed CustomerAdd"]
    body = {"detail": "Too large.", "error_details": {}}

    assert each.told(Seen(413, body, {})) == "line None, column None: Too large."
