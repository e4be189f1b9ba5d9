"""Blanks what the loader never reads of a shared library, so that a zip has less to carry.

Wheels of two packages come with symbols for debuggers, 3 MB of them. binutils strips only
libraries of its own machine; blanking works for every one. Source: ELF-64, chapters 1 and 3.
"""

import struct
from pathlib import Path

MAGIC = b"\x7fELF\x02\x01"
"""64 bit, little-endian: both machines that Lambda has."""
SECTIONS_AT, SECTION_COUNTS_AT = 0x28, 0x3A
SECTION = "<IIQQQQ"
"""Name, type, flags, address, offset, size."""
NO_BITS = 8
ALLOCATED = 0x2


def strip(path: Path) -> None:
    """Overwrite by zeros every section that is not loaded, their names aside."""
    data = bytearray(path.read_bytes())
    if not data.startswith(MAGIC):
        return
    (at,) = struct.unpack_from("<Q", data, SECTIONS_AT)
    length, count, names = struct.unpack_from("<HHH", data, SECTION_COUNTS_AT)
    for number in range(count):
        _, kind, flags, _, offset, size = struct.unpack_from(SECTION, data, at + number * length)
        if kind != NO_BITS and not flags & ALLOCATED and number != names:
            data[offset : offset + size] = bytes(size)
    path.write_bytes(data)
