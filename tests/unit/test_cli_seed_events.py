"""tools/seed_events.py fills a stand-in for AWS, and nothing else."""

import uuid
from pathlib import Path
from types import ModuleType

import pytest
from helpers.lambda_events import seeder


@pytest.fixture
def tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.chdir(tmp_path)
    for name in ("TABLE", "AWS_ENDPOINT"):
        monkeypatch.delenv(f"QBRELAY_{name}", raising=False)
    return seeder()


@pytest.mark.parametrize("given", [{}, {"TABLE": "t"}, {"AWS_ENDPOINT": "http://127.0.0.1:1"}])
def test_without_a_table_and_a_stand_in_nothing_is_filled(
    tool: ModuleType,
    given: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(f"QBRELAY_{name}", value)
    assert tool.main() == 1
    assert capsys.readouterr().out == (
        "This is for a stand-in of AWS only: set QBRELAY_TABLE and QBRELAY_AWS_ENDPOINT.\n"
    )
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize("name", ["x", "no such name"])
def test_a_name_that_no_table_can_have_is_one_sentence(
    tool: ModuleType,
    name: str,
    dynamodb_endpoint: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("QBRELAY_TABLE", name)
    monkeypatch.setenv("QBRELAY_AWS_ENDPOINT", dynamodb_endpoint)
    assert tool.main() == 1
    told = capsys.readouterr().out
    assert told.startswith(f"The table {name} behind {dynamodb_endpoint} was not filled: ")
    assert told.count("\n") == 1


def test_a_table_behind_a_stand_in_is_made_and_filled(
    tool: ModuleType,
    moto_endpoint: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("QBRELAY_TABLE", f"relay-{uuid.uuid4().hex}")
    monkeypatch.setenv("QBRELAY_AWS_ENDPOINT", moto_endpoint)
    assert tool.main() == 0
    assert capsys.readouterr().out.startswith("The key is ")
