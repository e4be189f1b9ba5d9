"""What the doctor found, one thing at a time."""

from dataclasses import dataclass
from enum import StrEnum

NEVER_THERE = "doctor/never-there"
"""Name of an object that is asked for to see whether a bucket answers."""


class Verdict(StrEnum):
    """Whether something has to be done."""

    OK = "ok"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was looked at, what was found, what to do about it."""

    name: str
    verdict: Verdict
    detail: str
    fix: str = ""


def ok(name: str, detail: str) -> Finding:
    """Say that all is well."""
    return Finding(name, Verdict.OK, detail)


def note(name: str, detail: str, fix: str = "") -> Finding:
    """Say what is worth knowing."""
    return Finding(name, Verdict.NOTE, detail, fix)


def problem(name: str, detail: str, fix: str) -> Finding:
    """Say what has to be put right, and how."""
    return Finding(name, Verdict.PROBLEM, detail, fix)
