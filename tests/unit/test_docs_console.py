"""The console's page shows every picture of it, and each picture stays small."""

import importlib.util
import re
import struct
import zlib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
SHOWN = re.compile(r"!\[([^\]]+)\]\(\.\./images/(console-[a-z-]+\.png)\)")
MOST_BYTES = 150_000


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_shows_each_picture_once_and_says_what_is_on_it() -> None:
    shown = SHOWN.findall((ROOT / "docs/how-to/console.md").read_text("utf-8"))
    assert sorted(name for _, name in shown) == sorted(one.name for one in IMAGES.iterdir())
    words = [text for text, _ in shown]
    assert len(set(words)) == len(words)
    assert [one.name for one in IMAGES.iterdir() if one.stat().st_size > MOST_BYTES] == []


@pytest.mark.parametrize("samples", [3, 4])
def test_a_picture_that_is_made_smaller_keeps_every_point(samples: int) -> None:
    points = bytes(range(0, 240, 10))[: 2 * samples]
    rows = [points, points[::-1], points, bytes(2 * samples), points[::-1]]
    filtered = b"".join(
        bytes([kind]) + encoded(kind, row, rows[kind - 1] if kind else bytes(len(row)), samples)
        for kind, row in enumerate(rows)
    )
    small = tool("slim_png").slim(written(samples, filtered))
    assert small == written(samples, b"".join(b"\0" + row for row in rows))


def encoded(kind: int, row: bytes, above: bytes, step: int) -> bytes:
    """Filter a line as the PNG specification says: none, Sub, Up, Average, Paeth."""
    line = bytearray()
    for at, value in enumerate(row):
        left, corner = (row[at - step], above[at - step]) if at >= step else (0, 0)
        up = above[at]
        far = {one: abs(left + up - corner - one) for one in (corner, up, left)}
        nearest = next(one for one in (left, up, corner) if far[one] == min(far.values()))
        guess = (0, left, up, (left + up) // 2, nearest)[kind]
        line.append((value - guess) % 256)
    return bytes(line)


def written(samples: int, lines: bytes) -> bytes:
    """Write a picture two points wide."""
    rows = len(lines) // (2 * samples + 1)
    head = struct.pack(">IIBBBBB", 2, rows, 8, {3: 2, 4: 6}[samples], 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
