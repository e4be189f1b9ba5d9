"""Where a document comes from in parts: a file, a response, any iterable; text or bytes."""

import codecs
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Protocol, TypeAlias

from qbxml.problems import MalformedError, Problem
from qbxml.sets import reading

CHUNK = 65_536
_ENOUGH = 1024  # bytes that tell the encoding

_OPEN = 'A file is opened first: with open(path, "rb") as file.'


class Readable(Protocol):
    """A file, open for text or for bytes."""

    def read(self, size: int, /) -> str | bytes:
        """Return so much at most, nothing at the end."""
        ...


Source: TypeAlias = str | bytes | Readable | Iterable[str | bytes]


def texts(source: Source) -> Iterator[str]:
    """Yield a source as text, in parts; bytes are decoded as they declare, else as UTF-8.

    Raises MalformedError for bytes that are none of their encoding, TypeError for no source.
    """
    parts = _parts(source)
    first = next(parts, "")
    if isinstance(first, str):
        for text in map(_text, chain([first], parts)):
            for start in range(0, len(text), CHUNK):
                yield text[start : start + CHUNK]
    else:
        yield from _decoded(map(_bytes, chain([first], parts)))


def _parts(source: Source) -> Iterator[str | bytes]:
    if isinstance(source, str | bytes):
        if isinstance(source, str) and source and "<" not in source:
            said = f"The text holds no tag. {_OPEN}" if source.strip() else "The text is blank."
            raise MalformedError([Problem(said)])
        return iter([source])
    if isinstance(source, bytearray | memoryview):
        return iter([bytes(source)])
    if getattr(source, "read", None) is not None:
        return _read(source)  # type: ignore[arg-type]
    if not isinstance(source, Iterable) or isinstance(source, Mapping):
        raise TypeError(
            "a document is text, bytes, an open file or an iterable of their parts, not "
            f"{type(source).__name__}. {_OPEN}"
        )
    return iter(source)


def _read(source: Readable) -> Iterator[str | bytes]:
    while part := source.read(CHUNK):
        yield part


def _decoded(parts: Iterator[bytes]) -> Iterator[str]:
    head = b""
    for part in parts:
        head += part
        if len(head) >= _ENOUGH:
            break
    encoding = reading.encoding_of(head)
    decode = codecs.getincrementaldecoder(encoding)().decode
    try:
        for part in chain([head], parts):
            for start in range(0, len(part), CHUNK):
                yield decode(part[start : start + CHUNK])
        yield decode(b"", final=True)
    except UnicodeDecodeError as error:
        message = f"The text is not {encoding}: {error.reason}."
        raise MalformedError([Problem(message)]) from None


def _text(part: object) -> str:
    if not isinstance(part, str):
        raise TypeError(f"a part is text like the first one, not {type(part).__name__}")
    return part


def _bytes(part: object) -> bytes:
    if not isinstance(part, bytes | bytearray | memoryview):
        raise TypeError(f"a part is bytes like the first one, not {type(part).__name__}")
    return bytes(part)
