"""Make a browser's picture smaller without changing a point of it.

Chromium filters each line of a PNG as if it were a photograph. Text on plain ground packs better
by a quarter as it stands. Source: PNG specification (third edition), 9 Filtering.
"""

import struct
import zlib
from collections.abc import Iterator

BEGINNING = b"\x89PNG\r\n\x1a\n"
SAMPLES = {2: 3, 6: 4}
"""Bytes of a point, by colour type: RGB and RGBA of 8 bits, all that Chromium writes."""


def slim(picture: bytes) -> bytes:
    """Return the same picture in fewer bytes; raise KeyError for other kinds than the above."""
    chunks = list(_chunks(picture))
    head = dict(chunks)[b"IHDR"]
    width, _, _, kind = struct.unpack(">IIBB", head[:10])
    packed = b"".join(data for name, data in chunks if name == b"IDAT")
    lines = _plain(zlib.decompress(packed), width * SAMPLES[kind], SAMPLES[kind])
    body = zlib.compress(b"".join(b"\0" + line for line in lines), 9)
    kept = [(b"IHDR", head), (b"IDAT", body), (b"IEND", b"")]
    return BEGINNING + b"".join(_chunk(name, data) for name, data in kept)


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(BEGINNING)
    while at < len(picture):
        size, name = struct.unpack(">I4s", picture[at : at + 8])
        yield name, picture[at + 8 : at + 8 + size]
        at += 12 + size


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _plain(filtered: bytes, width: int, step: int) -> Iterator[bytes]:
    """Yield the lines, of so many bytes each, without the filter that its first byte names."""
    above = bytes(width)
    for start in range(0, len(filtered), width + 1):
        kind, line = filtered[start], bytearray(filtered[start + 1 : start + 1 + width])
        for at in range(width) if kind else ():
            left, corner = (line[at - step], above[at - step]) if at >= step else (0, 0)
            line[at] = (line[at] + _guess(kind, left, above[at], corner)) & 255
        above = bytes(line)
        yield above


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    if kind < 3:  # noqa: PLR2004 - 1 Sub, 2 Up, 3 Average, 4 Paeth
        return left if kind == 1 else up
    if kind == 3:  # noqa: PLR2004
        return (left + up) // 2
    far = left + up - corner
    return min((left, up, corner), key=lambda one: abs(far - one))
