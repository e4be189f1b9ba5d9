"""What a record needs beyond the types of its values: QuickBooks refuses it only when it acts."""

import re

from qbxml.check.values import BLANKS, Check, Wrong
from qbxml.schema.notation import Item
from qbxml.sets.rules import shown

_WRITES = re.compile(r"(?:Add|Mod|Del|Void)(?:Rq)?")
_NAMED = re.compile(r"Add|Mod")
_NEVER_EMPTY = frozenset({"Name", "EditSequence"})
_NOT_IN_NAMES = re.compile(r"[:\t\n\r]")


def guarded(check: Check, item: Item, content: str) -> Check:
    """Return the check of a value, stricter for ids and names of what is written."""
    if not _WRITES.search(content[-6:]):
        return check
    if item.name == "Name" and item.type == "text" and _NAMED.fullmatch(content[-3:]):
        check = _name(check)
    if item.least and (item.type == "id" or item.name in _NEVER_EMPTY):
        check = _present(check, item.name)
    return check


def _present(inner: Check, name: str) -> Check:
    def check(value: str) -> Wrong | None:
        if value.strip(BLANKS):
            return inner(value)
        return Wrong("missing", f"{name} is empty.", f"a value for {name}", "Put its value in.")

    return check


def _name(inner: Check) -> Check:
    def check(value: str) -> Wrong | None:
        if not _NOT_IN_NAMES.search(value.strip(BLANKS)):
            return inner(value)
        message = f"{shown(value)} holds a colon, tab or line break."
        fix = "Take it out: colons stand between names in FullName only."
        return Wrong("characters", message, "a name without colon, tab and line break", fix)

    return check
