"""The server as it is started from the command line."""

import gc
import json
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn
from helpers.shell import Shell

from qbwc_service.cli import serve, server
from qbwc_service.cli.output import Trouble
from qbwc_service.config import Settings
from qbwc_service.wiring import Relay, build

SECONDS = 60


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Let what a server in this process hid from the garbage collection be seen again."""
    yield
    gc.unfreeze()


class Visitor:
    """Stands in for `http_server`: calls /health once it runs, then asks it to end."""

    def __init__(self) -> None:
        self.seen: list[httpx.Response] = []
        self.config: uvicorn.Config | None = None
        self._thread: threading.Thread | None = None

    def __call__(self, relay: Relay) -> uvicorn.Server:
        made = server.http_server(relay)
        self.config = made.config
        self._thread = threading.Thread(target=self._visit, args=(made,))
        self._thread.start()
        return made

    def _visit(self, made: uvicorn.Server) -> None:
        deadline = time.monotonic() + SECONDS
        while not made.started and time.monotonic() < deadline:
            time.sleep(0.01)
        port = made.servers[0].sockets[0].getsockname()[1]
        try:
            self.seen.append(httpx.get(f"http://127.0.0.1:{port}/health", trust_env=False))
        finally:
            made.should_exit = True

    def leave(self) -> None:
        if self._thread:
            self._thread.join()


@pytest.fixture
def visitor(monkeypatch: pytest.MonkeyPatch) -> Visitor:
    made = Visitor()
    monkeypatch.setattr(serve, "http_server", made)
    return made


def test_it_listens_answers_and_tells_its_addresses(shell: Shell, visitor: Visitor) -> None:
    said = shell("serve", "--port", 0, "--json")
    visitor.leave()

    (answer,) = visitor.seen
    port = answer.url.port
    assert (answer.status_code, answer.json()["status"]) == (200, "healthy")
    assert said.data == {
        "listens": f"127.0.0.1:{port}",
        "url": f"http://localhost:{port}",
        "docs": f"http://localhost:{port}/docs",
        "qbwc": f"http://localhost:{port}/qbwc",
        "db": str(shell.db),
    }
    assert "server" not in answer.headers


def test_it_is_set_up_for_the_web_connector(shell: Shell, visitor: Visitor) -> None:
    shell("serve", "--port", 0)
    visitor.leave()

    config = visitor.config
    assert config
    assert (config.timeout_keep_alive, config.backlog, config.proxy_headers) == (75, 2048, False)
    assert (config.access_log, config.log_config) == (False, None)


def test_on_a_terminal_it_says_what_to_do_next(
    shell: Shell, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")

    said = shell("serve", "--port", 0, "--db", "own.db")
    visitor.leave()

    port = visitor.seen[0].url.port
    assert f"QBXML Relay listens on 127.0.0.1:{port}; Ctrl-C ends it." in said.out
    assert f"http://localhost:{port}/docs" in said.out
    assert "qbrelay connection create --name NAME" in said.out


def test_into_a_pipe_it_says_nothing(shell: Shell, visitor: Visitor) -> None:
    said = shell("serve", "--port", 0)
    visitor.leave()

    assert said.out == ""
    lines = [json.loads(line) for line in said.err.splitlines()]
    assert {line["level"] for line in lines} == {"INFO"}
    (told,) = [line for line in lines if line["message"] == "listening"]
    port = visitor.seen[0].url.port
    assert told == {
        "timestamp": told["timestamp"],
        "level": "INFO",
        "component": "server",
        "message": "listening",
        "address": f"127.0.0.1:{port}",
        "base_url": f"http://localhost:{port}",
        "database": str(shell.db),
    }


def test_a_folder_that_it_makes_is_told_of(shell: Shell, visitor: Visitor) -> None:
    def made() -> list[str]:
        lines = [json.loads(line) for line in shell("serve", "--port", 0, *there).err.splitlines()]
        visitor.leave()
        return [line["folder"] for line in lines if line["message"] == "folder_made"]

    there = ("--db", shell.folder / "none" / "deep" / "x.db")
    assert made() == [str((shell.folder / "none" / "deep").resolve())]
    assert made() == []


def test_a_variable_that_is_no_setting_is_a_warning(shell: Shell, visitor: Visitor) -> None:
    shell.set(prot=1)

    said = shell("serve", "--port", 0)
    visitor.leave()

    lines = [json.loads(line) for line in said.err.splitlines()]
    warned = [line for line in lines if line["level"] == "WARNING"]
    assert [(line["message"], line["variable"], line["did_you_mean"]) for line in warned] == [
        ("unknown_setting", "QBRELAY_PROT", "QBRELAY_PORT")
    ]


@pytest.mark.parametrize(
    ("chosen", "begins"), [(None, "2"), ("json", "{")], ids=["text by default", "json if chosen"]
)
def test_at_a_terminal_the_log_is_for_people(
    shell: Shell,
    visitor: Visitor,
    monkeypatch: pytest.MonkeyPatch,
    chosen: str | None,
    begins: str,
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    if chosen:
        shell.set(log_format=chosen)

    said = shell("serve", "--port", 0)
    visitor.leave()

    assert {line[0] for line in said.err.splitlines()} == {begins}


def test_ctrl_c_is_a_clean_end(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: uvicorn.Server, sockets: list[socket.socket]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(uvicorn.Server, "run", interrupted)

    shell("serve", "--port", 0)


def test_what_the_server_is_made_of_is_out_of_sight_of_the_garbage_collection(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden: list[int] = []

    def run(running: uvicorn.Server, sockets: list[socket.socket]) -> None:
        hidden.append(gc.get_freeze_count())
        running.started = bool(sockets)

    monkeypatch.setattr(uvicorn.Server, "run", run)
    seen = len(gc.get_objects())

    shell("serve", "--port", 0)

    assert hidden[0] > seen / 2


def test_a_server_that_could_not_start_is_exit_code_1(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uvicorn.Server, "run", lambda *_, **__: None)

    shell("serve", "--port", 0, code=1)


def test_a_taken_port_is_told(shell: Shell) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = shell("serve", "--port", port, code=1)

    assert said.err == (
        f"qbrelay: Port {port} is taken by another program, perhaps by another `qbrelay serve`: "
        "stop that one, or choose another port with --port.\n"
    )


def test_a_file_of_another_program_is_told(shell: Shell) -> None:
    shell.file("notes.db", "scrambled eggs " * 100)

    said = shell("serve", "--port", 0, "--db", "notes.db", code=1)

    assert said.err == (
        "qbrelay: notes.db is not a QBXML Relay database (file is not a database).\n"
    )


def test_a_folder_that_cannot_be_made_is_exit_code_4(shell: Shell) -> None:
    shell.file("file", "no folder")

    said = shell("serve", "--port", 0, "--db", "file/relay.db", code=4)

    assert said.err.startswith(f"qbrelay: {Path('file/relay.db')} cannot be opened: ")


def test_an_address_that_is_not_this_computers_is_told() -> None:
    with pytest.raises(Trouble, match=r"^Cannot listen on 192\.0\.2\.1 port 0: "):
        server.listen("192.0.2.1", 0)


def test_a_name_that_is_no_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    with pytest.raises(Trouble, match=r"^The address 'nowhere\.invalid' is not known here: "):
        server.listen("nowhere.invalid", 0)


def test_a_port_for_administrators_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", refused)

    with pytest.raises(Trouble, match=r"^This account may not listen on port 80: "):
        server.listen("0.0.0.0", 80)  # noqa: S104 - nothing listens there


def test_loopback_is_taken_in_both_families_where_there_are_both() -> None:
    sockets = server.listen("127.0.0.1", 0)

    hosts = [each.getsockname()[0] for each in sockets]
    ports = {each.getsockname()[1] for each in sockets}
    for each in sockets:
        each.close()
    assert hosts in (["127.0.0.1", "::1"], ["127.0.0.1"])
    assert len(ports) == 1


def test_loopback_without_the_second_family_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    bound = server._bound

    def only_the_first(host: str, port: int) -> socket.socket:
        if host == "::1":
            raise Trouble("There is no IPv6 here.")
        return bound(host, port)

    monkeypatch.setattr(server, "_bound", only_the_first)

    (only,) = server.listen("localhost", 0)
    only.close()


def test_a_background_server_that_does_not_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(_: uvicorn.Server, sockets: list[socket.socket]) -> None:
        """End at once."""

    monkeypatch.setattr(uvicorn.Server, "serve", fails)
    relay = build(Settings(db=tmp_path / "relay.db"))

    with pytest.raises(Trouble, match="did not start"), server.in_background(relay, []):
        pytest.fail("it was said to run")
    relay.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal to send")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_either_signal_ends_the_program_with_exit_code_0(
    tmp_path: Path, number: signal.Signals
) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "qbwc_service.cli", "serve", "--port", "0", "--json"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout
    url = json.loads("".join(iter(program.stdout.readline, "}\n")) + "}")["url"]
    assert httpx.get(f"{url}/health", trust_env=False).status_code == 200

    program.send_signal(number)
    _, log = program.communicate(timeout=SECONDS)

    assert program.returncode == 0, log
    assert not (tmp_path / "relay-data" / "relay.db-wal").exists()
