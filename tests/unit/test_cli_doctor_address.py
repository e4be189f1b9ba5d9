"""The doctor on addresses, servers and clocks."""

import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from helpers.doctor import HEALTHY, answering, checks
from helpers.shell import Shell

from qbwc_service.cli import doctor_address


@pytest.fixture
def free_port(shell: Shell) -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    shell.set(port=port)
    return port


def test_an_address_that_the_web_connector_refuses_is_a_problem(
    shell: Shell, free_port: int
) -> None:
    shell.connection()
    shell.set(public_url=f"http://127.0.0.1:{free_port}")

    data = shell("doctor", "--json", code=1).data

    told = [each["detail"] for each in data["checks"] if each["name"] == "connection Rock Castle"]
    assert [detail.split(": ")[0] for detail in told] == [
        "The .qwc file would be refused. QBWC1001",
        "The .qwc file would be refused. QBWC1002",
        "The .qwc file would be refused. QBWC1010 (newer builds",
        "pending_setup. The Web Connector has not called yet",
    ]


def test_a_public_address_that_nobody_answers_is_a_problem(shell: Shell, free_port: int) -> None:
    shell.set(public_url="http://localhost:1")

    verdict, detail, fix = checks(shell, code=1)["http://localhost:1/qbwc"]

    assert (verdict, detail.split(": ")[0]) == ("problem", "It cannot be reached from here")
    assert fix.startswith("Is QBRELAY_PUBLIC_URL right, the proxy running")


def test_a_redirect_in_front_of_the_server_is_a_problem(shell: Shell, free_port: int) -> None:
    with answering(302, headers={"Location": "/login"}) as port:
        shell.set(public_url=f"http://localhost:{port}")
        found = checks(shell, code=1)

    assert found[f"http://localhost:{port}/support"] == (
        "problem",
        "It answers 302 instead of 200.",
        "Let the proxy hand /qbwc and /support through unchanged, without redirect or login.",
    )


@pytest.mark.parametrize(
    "body", [b"<html>", b"[]", b'{"status": "healthy"}'], ids=["html", "list", "other json"]
)
def test_another_program_on_the_port_is_a_problem(shell: Shell, body: bytes) -> None:
    with answering(200, body) as port:
        shell.set(port=port)
        found = checks(shell, code=1)

    assert found[f"port {port}"] == (
        "problem",
        "Another program answers there.",
        "Stop that program, or choose another port with QBRELAY_PORT.",
    )


def test_a_server_without_its_database_is_a_problem(shell: Shell) -> None:
    with answering(503, HEALTHY.replace(b"healthy", b"unhealthy")) as port:
        shell.set(port=port)
        found = checks(shell, code=1)

    assert found[f"port {port}"] == (
        "problem",
        "QBXML Relay 9 says unhealthy.",
        "The server's log says why its database cannot be reached.",
    )


def test_an_address_to_listen_on_that_is_not_ours_is_a_problem(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> Any:
        raise doctor_address.httpx.ConnectError("no route")

    monkeypatch.setattr(doctor_address, "_health", refused)
    shell.set(host="192.0.2.1", port=5000)

    verdict, detail, fix = checks(shell, code=1)["port 5000"]

    assert (verdict, fix) == ("problem", "Set QBRELAY_HOST and QBRELAY_PORT.")
    assert detail.startswith("Cannot listen on 192.0.2.1 port 5000: ")


def test_a_server_for_the_whole_lan_is_asked_on_loopback(shell: Shell) -> None:
    with answering(200, HEALTHY) as port:
        shell.set(port=port, host="0.0.0.0")  # noqa: S104 - nothing listens there
        shell.key()
        found = checks(shell)

    assert found[f"port {port}"][1] == "QBXML Relay 9 answers and is healthy."


def test_clocks_that_differ_are_a_problem(shell: Shell) -> None:
    ahead = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    with answering(200, HEALTHY, {"Date": ahead}) as port:
        shell.set(port=port)
        verdict, detail, fix = checks(shell, code=1)["clock"]

    assert (verdict, fix.split(":")[0]) == ("problem", "Let both clocks be kept by NTP")
    assert " is 3600 s away." in detail or " is 3599 s away." in detail


def test_a_clock_that_was_never_set_is_a_problem(
    shell: Shell, free_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Reset(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> "Reset":
            return cls(1970, 1, 1, tzinfo=tz)

    monkeypatch.setattr(doctor_address, "datetime", Reset)

    assert checks(shell, code=1)["clock"][2] == (
        "Set this computer's clock; let it be kept by NTP."
    )
