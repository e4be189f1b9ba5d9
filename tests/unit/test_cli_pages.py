"""The generated pages, and that every command explains itself."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.tools import tool
from typer.main import get_command

from qbwc_service.cli.app import app
from qbwc_service.domain import errors, states

ROOT = Path(__file__).parents[2]


def commands(command: Any, name: str = "qbrelay") -> Iterator[tuple[str, Any]]:
    yield name, command
    for part, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{name} {part}")


ALL = list(commands(get_command(app)))


@pytest.mark.parametrize(("name", "command"), ALL, ids=[name for name, _ in ALL])
def test_every_command_and_option_has_help(name: str, command: Any) -> None:
    assert command.help, name
    assert [each.name for each in command.params if not each.help] == []


@pytest.mark.parametrize(("name", "command"), ALL[1:], ids=[name for name, _ in ALL[1:]])
def test_every_command_and_option_is_on_the_page(name: str, command: Any) -> None:
    page = (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8")
    level = "#" * (name.count(" ") + 1)
    section = page.split(f"\n{level} {name}\n")[1].split("\n#")[0]
    options = [option for each in command.params for option in each.opts if option[:2] == "--"]
    assert [option for option in options if f"`{option}`" not in section] == []


LEAVES = [(name, command) for name, command in ALL if not hasattr(command, "commands")]


@pytest.mark.parametrize(("name", "command"), LEAVES, ids=[name for name, _ in LEAVES])
def test_every_command_can_print_json(name: str, command: Any) -> None:
    assert "--json" in [option for each in command.params for option in each.opts], name


def test_the_error_page_has_every_code_once() -> None:
    rows = [line for line in tool("make_docs").errors_page().splitlines() if line[:3] == "| `"]
    assert [row.split("`")[1] for row in rows] == list(errors.TABLE)


def test_the_picture_of_the_states_has_every_arrow() -> None:
    page = tool("make_docs").states_page()
    arrows = {line.strip() for line in page.splitlines() if " --> " in line}
    assert arrows == {
        "[*] --> queued",
        "[*] --> duplicate",
        *(f"{old} --> {new}" for old, row in states.TABLE.items() for new in row.next),
        *(f"{state} --> [*]" for state, row in states.TABLE.items() if row.final),
    }


def test_the_openapi_document_has_the_contract_paths() -> None:
    paths = json.loads(tool("make_docs").openapi())["paths"]
    assert {"/api/qbxml", "/api/transactions/{transaction_id}", "/health"} <= paths.keys()


def test_a_page_is_written_only_where_it_differs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = tool("pages").run
    made = {"to/a.md": lambda: "a\n", "b.md": lambda: "b\n"}
    (tmp_path / "b.md").write_bytes(b"b\n")

    assert run("Write.", made, ["--check"], tmp_path) == 1
    assert capsys.readouterr().out == "to/a.md is not what the code says: run `make docs`\n"
    assert not (tmp_path / "to").exists()
    assert run("Write.", made, [], tmp_path) == 0
    assert capsys.readouterr().out == "to/a.md written\n"
    assert (tmp_path / "to/a.md").read_bytes() == b"a\n"
    assert run("Write.", made, ["--check"], tmp_path) == 0
