"""Did you mean …? The known name nearest to one that was mistyped."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache

from qbxml.schema import REQUESTS
from qbxml.schema.contents import values

_LONGEST = max(map(len, REQUESTS))
_BY_LOWER = {name.lower(): name for name in REQUESTS}
_ALIKE, _NEAR, _NEARER, _SAME = 0.6, 0.75, 0.8, 0.7
_MISTYPED = 4
"""Letters too many that a mistyped name may have."""
_VERBS: Mapping[str, Sequence[str]] = {
    "add": ("add", "create", "insert", "new", "post"),
    "mod": ("mod", "modify", "update", "edit", "change"),
    "query": ("query", "get", "find", "read", "search", "fetch"),
    "del": ("del", "delete", "remove"),
    "void": ("void",),
}
"""What qbXML calls what is to be done, and how others call it."""
_UNDONE: Mapping[str, str] = {
    **{f"{name.lower()}del": "listdelrq" for name in ("Item", *values("ListDelType"))},
    **{f"{name.lower()}del": "txndelrq" for name in values("TxnDelType")},
    **{f"{name.lower()}void": "txnvoidrq" for name in values("TxnVoidType")},
}
"""The requests that delete and void, which have the type of the record inside."""
_UNDOES = re.compile(r"(?:del|remove|void).*|.*(?:del|delete|remove|void)(?:rq)?")
_DEED = re.compile(r"(?:add|mod|query|del|void)?(?:rq)?$")
_HOLDS = re.compile(r"(?:Add|Mod|Rq)+$")
_LINES = frozenset({"line", "lines", "item", "items", "lineitem", "lineitems"})
_LINE = re.compile(r"(?<!Group)Line(?:Add|Mod)$")
_SHORTEST = 4
"""Letters that the end of a name needs to tell what it means."""


def suggestion(name: str) -> str | None:
    """Return the request that was probably meant by `name`, None when nothing is near.

    Letter case and a forgotten "Rq" are forgiven first, then other words for what is to be done:
    AddInvoice, InvoiceCreate. The search is remembered, and names longer than any request are not
    searched at all. Nothing else is meant by a name that would delete or void.
    """
    found = _requests(name)
    return found[0] if found else None


def did_you_mean(name: str, *, short: bool = False) -> str:
    """Return the question which request was meant, "" when nothing is near; `short` without Rq."""
    names = " or ".join(each.removesuffix("Rq") if short else each for each in _requests(name))
    return f"Did you mean {names}?" if names else ""


@lru_cache(maxsize=256)
def _requests(name: str) -> tuple[str, ...]:
    """Return the requests that may be meant: one, or what can be done with what the name names."""
    lower = name.lower()
    bare = lower.removesuffix("rq")
    if f"{bare}rq" in _BY_LOWER:
        return (_BY_LOWER[f"{bare}rq"],)
    if len(name) > _LONGEST + _MISTYPED:
        return ()
    for noun, verb in _deeds(bare):
        if f"{noun}{verb}rq" in _BY_LOWER:
            return (_BY_LOWER[f"{noun}{verb}rq"],)
        if f"{noun}{verb}" in _UNDONE:
            return (_BY_LOWER[_UNDONE[f"{noun}{verb}"]],)
    named = [_BY_LOWER[each] for each in (f"{bare}addrq", f"{bare}queryrq") if each in _BY_LOWER]
    if named:
        return tuple(named)
    return _near(lower)


def _near(lower: str) -> tuple[str, ...]:
    """Return the request with almost these letters; none that keeps for one that takes away."""
    undoes = _UNDOES.fullmatch(lower)
    those = [each for each in _BY_LOWER if _UNDOES.fullmatch(each)] if undoes else _BY_LOWER
    near = get_close_matches(lower, those, n=1, cutoff=_NEARER)
    same = near and SequenceMatcher(None, _noun(lower), _noun(near[0])).ratio() >= _SAME
    return (_BY_LOWER[near[0]],) if same else ()


def _deeds(bare: str) -> Iterator[tuple[str, str]]:
    """Yield what a name may name, and what qbXML calls that which is to be done with it."""
    for verb, words in _VERBS.items():
        for word in words:
            if bare.startswith(word):
                yield bare.removeprefix(word), verb
            if bare.endswith(word):
                yield bare.removesuffix(word), verb


def _noun(lower: str) -> str:
    return _DEED.sub("", lower)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return which of the known names was probably meant; letter case is forgiven first."""
    return _nearest(name, tuple(known))


def alike(name: str, known: Iterable[str]) -> list[str]:
    """Return up to three of the known names that may be meant, the likeliest first."""
    by_lower = {each.lower(): each for each in known}
    lower = name.strip().lower()
    if lower in by_lower:
        return [by_lower[lower]]
    if len(lower) > 2 * max(map(len, by_lower), default=0):
        return []
    return [by_lower[each] for each in get_close_matches(lower, by_lower, n=3, cutoff=_ALIKE)]


@lru_cache(maxsize=1024)
def _nearest(name: str, known: tuple[str, ...]) -> str | None:
    by_lower = {each.lower(): each for each in known}
    lower = name.strip().lower()
    if lower in by_lower:
        return by_lower[lower]
    if not lower or len(lower) > 2 * max(map(len, known), default=0):
        return None
    near = get_close_matches(lower, by_lower, n=1, cutoff=_NEAR)
    return by_lower[near[0]] if near else None


def twice_named(name: str, known: Sequence[str], holder: str) -> str | None:
    """Return which known name it is without that of its holder: Amount for TransferAmount."""
    noun = _HOLDS.sub("", holder)
    bare = name.removeprefix(noun) if noun else ""
    return bare if bare != name and bare in known else None


def related(name: str, known: Sequence[str], holder: str) -> str | None:
    """Return which of the known names in `holder` has more to it than this name, or less.

    InvoiceLineAdd for LineAdd and for LineItems; None unless one stands out.
    """
    lower, noun = name.lower(), _HOLDS.sub("", holder).lower()
    if lower in _LINES:
        lines = [each for each in known if _LINE.search(each)]
        usual = [each for each in lines if each.lower().startswith((noun, "itemline"))]
        return next(iter(usual or lines), None)
    if len(lower) < _SHORTEST:
        return None
    longer = [each for each in known if each.lower().endswith(lower)]
    shorter = [each for each in known if len(each) >= _SHORTEST and lower.endswith(each.lower())]
    own = [each for each in longer if each.lower() == f"{noun}{lower}"]
    found = own or [*longer, *shorter]
    return found[0] if len(found) == 1 else None
