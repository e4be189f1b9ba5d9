"""The file of `export` and `import`: compressed lines of JSON, which says itself that it is whole.

The first line is the Head, the last the Tail with the count and the SHA-256 of every line before
it; between them stands one record a line, with the codec's name of its type.
"""

import gzip
import hashlib
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import msgspec

from qbwc_service import __version__
from qbwc_service.cli.output import Trouble
from qbwc_service.domain.records import Record
from qbwc_service.store.codec import NAMES, TYPES, decode, encode

FORMAT = "qbxml-relay-export"
VERSION = 1
"""Rises when a record's shape changes so that older versions would lose something of it."""
LEVEL = 6
DAMAGE = (EOFError, gzip.BadGzipFile, zlib.error, msgspec.DecodeError, UnicodeDecodeError)


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The first line."""

    format: str
    version: int
    made_by: str = ""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One record: the codec's name of its type, and its JSON."""

    type: str
    record: msgspec.Raw


class Tail(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The last line: how many records there are, and the SHA-256 of all lines before this one."""

    records: int
    sha256: str


_line = msgspec.json.Decoder(Line).decode


def write(path: Path, records: Iterable[Record]) -> int:
    """Write a new file that its owner alone may read, durably; return how many records it has."""
    digest = hashlib.sha256()
    count = 0
    with _private(path) as raw, gzip.GzipFile("", "wb", LEVEL, raw, mtime=0) as file:

        def put(line: bytes) -> None:
            digest.update(line)
            file.write(line)

        put(_json(Head(format=FORMAT, version=VERSION, made_by=__version__)))
        for record in records:
            text = f'{{"type":"{NAMES[type(record)]}","record":{encode(record)}}}\n'
            put(text.encode())
            count += 1
        put(_json(Tail(records=count, sha256=digest.hexdigest())))
    return count


class Archive:
    """An opened file, found whole. Raises Trouble when it is cut, damaged or not ours."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = gzip.open(path, "rb")  # noqa: SIM115 - closed at the block's end, by __exit__
        try:
            with self._damage():
                self.records = self._check()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._file.close()

    def __iter__(self) -> Iterator[Record]:
        """Yield every record, from the first."""
        with self._damage():
            self._file.seek(0)
            self._file.readline()
            for _ in range(self.records):
                line = _line(self._file.readline())
                yield decode(line.type, bytes(line.record).decode())

    def _check(self) -> int:
        """Read the file to its end and return how many records it has."""
        digest = hashlib.sha256()
        line = self._file.readline()
        self._check_head(line)
        count = -1
        for following in self._file:
            digest.update(line)
            if count >= 0:
                self._check_type(_line(line).type)
            line = following
            count += 1
        tail = msgspec.json.decode(line, type=Tail)
        if tail != Tail(records=count, sha256=digest.hexdigest()):
            raise Trouble(f"{self._path} is damaged: its checksum is another.")
        return count

    def _check_head(self, line: bytes) -> None:
        head = msgspec.json.decode(line, type=Head)
        if head.format != FORMAT:
            raise Trouble(f"{self._path} is no export of QBXML Relay.")
        if head.version > VERSION:
            raise Trouble(f"{self._path} was written by version {head.made_by}: upgrade first.")

    def _check_type(self, name: str) -> None:
        if name not in TYPES:
            raise Trouble(f"{self._path} holds a {name!r}, which this version does not know.")

    @contextmanager
    def _damage(self) -> Iterator[None]:
        try:
            yield
        except DAMAGE as error:
            raise Trouble(f"{self._path} is cut off, damaged or no export: {error}.") from error


def _json(value: msgspec.Struct) -> bytes:
    return msgspec.json.encode(value) + b"\n"


@contextmanager
def _private(path: Path) -> Iterator[IO[bytes]]:
    """Open a new file for its owner alone, and have it on the disk when the block is left."""
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(opened, "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
