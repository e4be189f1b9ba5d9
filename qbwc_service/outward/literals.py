"""IPv4 addresses as old libraries read them: 127.1, 0x7f.0.0.1, 0177.0.0.1, 2130706433.

After the WHATWG URL standard, "IPv4 parser" and "ends in a number checker", which say what
`inet_aton` and the browsers do.
"""

import re
from ipaddress import IPv4Address

HEXADECIMAL = re.compile(r"0x[0-9a-f]*")
MOST_PARTS = 4
DIGITS = {
    8: re.compile(r"[0-7]{1,40}"),
    10: re.compile(r"[0-9]{1,40}"),
    16: re.compile(r"[0-9a-f]{1,40}"),
}


def reads_as_number(name: str) -> bool:
    """Return whether a library may take this lower-case host for an address."""
    last = name.rpartition(".")[2]
    return last.isdecimal() or HEXADECIMAL.fullmatch(last) is not None


def number_address(name: str) -> IPv4Address | None:
    """Return the address that a host which reads as a number stands for, None if none."""
    numbers = [_number(part) for part in name.split(".")]
    *first, last = numbers
    if len(numbers) > MOST_PARTS or last is None or last >= 256 ** (5 - len(numbers)):
        return None
    bits = last
    for place, number in enumerate(first):
        if number is None or number > 255:  # noqa: PLR2004 - a byte
            return None
        bits += number << 8 * (3 - place)
    return IPv4Address(bits)


def _number(part: str) -> int | None:
    """Return a part's value: hexadecimal after 0x, octal after 0, else decimal."""
    base, digits = 10, part
    if HEXADECIMAL.fullmatch(part):
        base, digits = 16, part[2:] or "0"
    elif part.startswith("0") and len(part) > 1:
        base, digits = 8, part[1:]
    if not DIGITS[base].fullmatch(digits):
        return None
    return int(digits, base)
