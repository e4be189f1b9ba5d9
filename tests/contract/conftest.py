"""Every promise of `store/port.py` is tried on every backend; a new backend is one more line."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from qbwc_service.store.sqlite import SqliteStore

BACKENDS: dict[str, Callable[[Path], SqliteStore]] = {
    "sqlite-memory": lambda _: SqliteStore(None),
    "sqlite-file": lambda folder: SqliteStore(folder / "relay.db"),
}


@pytest.fixture(params=BACKENDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqliteStore]:
    with closing(BACKENDS[request.param](tmp_path)) as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a database may be made."""
    return tmp_path / "relay.db"
