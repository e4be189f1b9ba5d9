"""What the tests of the command line share: a desk with a folder of its own."""

from pathlib import Path

import pytest
from helpers.shell import Shell


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    return Shell(tmp_path, monkeypatch, capsys)
