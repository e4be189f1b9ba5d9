"""The command line as a test uses it: in this process, in an empty folder, with no settings."""

import io
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qbwc_service.cli.app import run


@dataclass(frozen=True)
class Said:
    """What a command said."""

    out: str
    err: str

    @property
    def data(self) -> Any:
        """The result of a command with --json."""
        return json.loads(self.out)


class Shell:
    """Called with the words of a command line; asserts the exit code, returns what was said."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for name in [name for name in os.environ if name.startswith("QBRELAY_")]:
            monkeypatch.delenv(name)
        monkeypatch.chdir(folder)
        self.folder = folder
        self.db = folder / "relay-data" / "relay.db"
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *words: object, code: int = 0) -> Said:
        self._capsys.readouterr()
        ended = run([str(word) for word in words])
        said = Said(*self._capsys.readouterr())
        assert ended == code, said
        return said

    def pipe(self, given: str | bytes) -> "Shell":
        """Return the shell with this on the next command's stdin."""
        data = given.encode() if isinstance(given, str) else given
        self._monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        return self

    def set(self, **settings: object) -> None:
        """Set settings in the environment."""
        for name, value in settings.items():
            self._monkeypatch.setenv(f"QBRELAY_{name.upper()}", str(value))

    def file(self, name: str, text: str) -> Path:
        """Write a file and return its path."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def connection(self, *words: object) -> dict[str, str]:
        """Create a connection and return what was said of it."""
        made: dict[str, str] = self(
            "connection", "create", "--name", "Rock Castle", "--json", *words
        ).data
        return made

    def key(self, *words: object) -> dict[str, str]:
        """Create a key and return what was said of it."""
        made: dict[str, str] = self("key", "create", "--name", "me", "--json", *words).data
        return made
