"""qbXML versions: compared as numbers, lowered to what QuickBooks can read."""

import re
from collections.abc import Sequence

KNOWN = (
    *("1.0", "1.1", "2.0", "2.1", "3.0", "4.0", "4.1", "5.0", "6.0", "6.1", "7.0", "8.0", "9.0"),
    *("10.0", "11.0", "12.0", "13.0", "14.0", "15.0", "16.0", "17.0"),
)
"""All that QuickBooks has been seen to speak; the tables of requests end with 14.0."""
_DECLARED = re.compile(r"(?:US|CA|UK|AU)?([0-9]{1,3}\.[0-9]{1,3})")
_VERSION = re.compile(r"[0-9]{1,3}\.[0-9]{1,3}")


def as_numbers(version: str) -> tuple[int, int]:
    """Return (13, 0) of "13.0"; raise ValueError for anything else."""
    if not _VERSION.fullmatch(version):
        raise ValueError(f"a qbXML version looks like 13.0, not {version!r}")
    major, minor = version.split(".")
    return int(major), int(minor)


def spoken_version(version: str) -> str:
    """Return a version that QuickBooks has been seen to speak in full, "13.0" of "13".

    Raises ValueError for any other, which says what there is.
    """
    whole = version if "." in version else f"{version}.0"
    if whole not in KNOWN:
        as_numbers(version)
        there = f"{', '.join(KNOWN[:-1])} or {KNOWN[-1]}"
        raise ValueError(f"{version} is none of {there}")
    return whole


def shown_version(numbers: tuple[int, int]) -> str:
    """Return "13.0" of (13, 0)."""
    return f"{numbers[0]}.{numbers[1]}"


def version_digits(declared: str) -> str | None:
    """Return "13.0" of a declared version, None if it is none; old Canadian "CA3.0" is 3.0."""
    found = _DECLARED.fullmatch(declared)
    return found[1] if found else None


def negotiate(
    wanted: str, reported_major: int, reported_minor: int, supported: Sequence[str] = ()
) -> str:
    """Return the version to write: the lower of the one wanted and the one reported.

    `reported_*` come with sendRequestXML and 0.0 stands for unknown. Of `supported` (HostRet's
    SupportedQBXMLVersion; entries such as "CA3.0" are passed over) the highest that is not above
    the lower one is taken; when it names none, it is ignored.
    """
    best = as_numbers(wanted)
    reported = (reported_major, reported_minor)
    if reported > (0, 0):
        best = min(best, reported)
    listed = (as_numbers(each) for each in supported if _VERSION.fullmatch(each))
    best = max((version for version in listed if version <= best), default=best)
    return shown_version(best)
