"""Files and pipes: what a command reads and writes, and files that appear when complete."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from shutil import copyfileobj, copymode
from typing import IO, Annotated

import typer

STDIN = "-"
CHUNK = 65_536
ANYONE, OWNER = 0o666, 0o600
"""Modes of new files; the umask takes its part away."""
SHOWN = 100
Out = Annotated[
    Path | None,
    typer.Option("--output", metavar="FILE", help="Where to write it. Default: stdout."),
]


def read(file: str) -> bytes:
    """Return what is in a file, or all of stdin for "-"; raises OSError."""
    return sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()


@contextmanager
def parts(file: str) -> Iterator[Iterator[bytes]]:
    """Open a file, or stdin for "-", to be read piece by piece; raises OSError."""
    if file == STDIN:
        yield _pieces(sys.stdin.buffer)
        return
    with Path(file).open("rb") as stream:
        yield _pieces(stream)


def write(pieces: Iterable[bytes], out: Path | None, *, private: bool = False) -> int:
    """Write to stdout, or to a file that appears once all is there; return how many bytes.

    A new file that is `private` can be read by its owner alone.
    """
    if out is None:
        size = 0
        for piece in pieces:
            typer.echo(piece, nl=False)
            size += len(piece)
        return size
    with new(out, private=private) as file:
        return sum(file.write(piece) for piece in pieces)


def replace(file: Path, data: bytes) -> None:
    """Give a file another content, as `new` does."""
    with new(file) as stream:
        stream.write(data)


@contextmanager
def new(path: Path, *, private: bool = False) -> Iterator[IO[bytes]]:
    """Open a file whose content takes this name when the block is left, unless one raised.

    A file that is there keeps its mode, its owner where we may set it, and all its names: a link
    stays a link, and one with several hard links is written over once the new content is safe
    beside it. What is no regular file, such as a pipe or a device, is written to as it is.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        with path.open("wb") as stream:
            yield stream
        return
    path = path.resolve() if path.is_symlink() else path
    if path.is_dir():
        raise IsADirectoryError(None, None, str(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(None, None, str(path.parent))
    beside = path.with_name(f".{path.name[:SHOWN]}.{token_hex(4)}")
    try:
        with _opened(beside, OWNER if private or path.exists() else ANYONE) as file:
            yield file
            if path.exists():
                _make_alike(beside, path)
            _save(file)
        several = path.exists() and path.stat().st_nlink > 1
        if not several:
            beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    if several:
        _write_over(path, beside)


def _opened(path: Path, mode: int) -> IO[bytes]:
    """Make a file that was not there."""
    return open(path, "xb", opener=lambda name, flags: os.open(name, flags, mode))


def _make_alike(path: Path, like: Path) -> None:
    """Give a file owner, group and mode of another; what only root may give stays as it is."""
    if hasattr(os, "chown"):
        wanted = like.stat()
        for user, group in ((wanted.st_uid, -1), (-1, wanted.st_gid)):
            with suppress(OSError):
                os.chown(path, user, group)
    copymode(like, path)


def _write_over(path: Path, beside: Path) -> None:
    """Write what is `beside` into a file with several names; if that fails, it stays there."""
    with beside.open("rb") as source, path.open("r+b") as file:
        copyfileobj(source, file, CHUNK)
        file.truncate()
        _save(file)
    beside.unlink()


def _save(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    while piece := stream.read(CHUNK):
        yield piece
