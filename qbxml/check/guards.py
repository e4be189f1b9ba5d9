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
    if names_record(item, content):
        check = _name(check)
    if never_empty(item, content):
        check = _present(check, item.name)
    return check


def never_empty(item: Item, content: str) -> bool:
    """Say whether a record that is written always has a value here."""
    needed = item.least and (item.type == "id" or item.name in _NEVER_EMPTY)
    return bool(needed and _WRITES.search(content[-6:]))


def names_record(item: Item, content: str) -> bool:
    """Say whether this is the name of a record that is written, which holds no colon."""
    return item.name == "Name" and item.type == "text" and bool(_NAMED.fullmatch(content[-3:]))


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
