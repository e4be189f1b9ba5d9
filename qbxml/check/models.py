"""Contents made ready for checking: for one qbXML version and edition, as fast as it goes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from qbxml.check.guards import guarded
from qbxml.check.values import Check, check_of
from qbxml.schema.contents import Content, content
from qbxml.schema.notation import FIRST, Choice, Item, Part, Version

LATEST: Version = (14, 0)
COMMON: Version = (8, 0)
"""Spoken by every QuickBooks since 2008, older than any that a Web Connector of today reaches."""
_OFTEN = {(0, 1): "?", (1, 1): "", (0, None): "*", (1, None): "+"}


@dataclass(frozen=True, eq=False, slots=True)
class Child:
    """One element of a content. `check` judges its text, None where it holds elements.

    `rank` is its place in the order; those of a repeating choice share one, and stand `most` times
    each, None for any number. `since` is the version that brought it, `known` whether this version
    and edition have it. `plain` says that nothing but its value can be wrong with it, whatever
    QuickBooks it is for.
    """

    item: Item
    rank: int
    most: int | None
    since: Version
    known: bool
    check: Check | None

    @property
    def plain(self) -> bool:
        """Say whether it needs no look beyond its value."""
        return self.known and self.check is not None and self.since <= COMMON and not self.varies

    @property
    def varies(self) -> bool:
        """Say whether editions differ about it."""
        return bool(self.item.lacking or self.item.longest_in)


@dataclass(frozen=True, eq=False, slots=True)
class Model:
    """A content for one version and edition.

    `pattern` matches the names of the children, a blank after each, when they stand as they must.
    `checks` are the children of which nothing but the value can be wrong, `ranges` pairs of days,
    times or names of which the second may not be the earlier one.
    """

    content: Content
    pattern: re.Pattern[str]
    children: Mapping[str, Child]
    checks: Mapping[str, Check]
    ranges: tuple[tuple[str, str], ...]
    is_reference: bool


@lru_cache(maxsize=4096)
def model(name: str, version: Version, edition: str) -> Model | None:
    """Return the model of a content; None where there is none of this name.

    `version` is one that the tables know, or `LATEST`; `edition` a letter of the tables or "".
    """
    found = content(name)
    if found is None:
        return None
    children = {
        place.item.name: _child(place, name, version, edition) for place in _places(found.parts)
    }
    return Model(
        content=found,
        pattern=re.compile(_pattern(found.parts, children)),
        children=children,
        checks={
            name: child.check for name, child in children.items() if child.plain and child.check
        },
        ranges=tuple(_ranges(children)),
        is_reference=list(children) == ["ListID", "FullName"]
        and all(item.most == 1 for item in found.items.values())
        and len(found.parts) == len(children),
    )


def _child(place: "_Place", holder: str, version: Version, edition: str) -> Child:
    item = place.item
    known = place.since <= version and not (edition and edition in item.lacking)
    check = None
    if item.type != "content":
        check = guarded(check_of(item, edition), item, holder)
    most = None if place.repeats else item.most
    return Child(item, place.rank, most, place.since, known, check)


def _ranges(children: Mapping[str, Child]) -> Iterator[tuple[str, str]]:
    for name, child in children.items():
        last = children.get(f"To{name.removeprefix('From')}")
        dated = child.item.type in {"date", "datetime"}
        if name.startswith("From") and last and (dated or name == "FromName"):
            yield name, last.item.name


class _Place(NamedTuple):
    """Where an element stands: `repeats` in a choice that does, `since` when that came, too."""

    item: Item
    rank: int
    since: Version
    repeats: bool


def _places(
    parts: tuple[Part, ...], rank: int = 0, since: Version = FIRST, *, repeats: bool = False
) -> Iterator[_Place]:
    for part in parts:
        if isinstance(part, Item):
            yield _Place(part, rank, max(since, part.since), repeats)
            rank += not repeats
            continue
        within = repeats or part.most != 1
        for option in part.options:
            for place in _places(option, rank, max(since, part.since), repeats=within):
                yield place
                rank = place.rank + (not within)
        rank += within


def _pattern(parts: tuple[Part, ...], children: Mapping[str, Child]) -> str:
    """Return the pattern of a row of parts.

    A name stands once in a content, so no element is ever given back: possessive counts keep the
    search linear. Choices are tried one after another, for an option may be empty.
    """
    return "".join(
        _element(part, children[part.name]) if isinstance(part, Item) else _choice(part, children)
        for part in parts
    )


def _element(item: Item, child: Child) -> str:
    often = _often(item.least if child.known else 0, item.most)
    return f"(?:{item.name} ){often}{'+' if often else ''}"


def _choice(choice: Choice, children: Mapping[str, Child]) -> str:
    options = "|".join(_pattern(option, children) for option in choice.options)
    return f"(?:{options}){_often(choice.least, choice.most)}"


def _often(least: int, most: int | None) -> str:
    known = _OFTEN.get((least, most))
    return f"{{{least},{most}}}" if known is None else known
