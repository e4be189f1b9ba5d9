"""What people read of a field: its meaning, phrases made from the facts, and what excludes what."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from qbxml.meanings.lookup import meaning
from qbxml.schema.editions import COUNTRIES
from qbxml.schema.notation import FIRST, Choice, Item, Part, Version, elements
from qbxml.shapes.editions import QuickBooks
from qbxml.shapes.objects import Field

MOST_NAMED = 4
"""Names of excluded fields that a phrase tells."""
FORMS: Mapping[str, str] = MappingProxyType(
    {
        "requestID": "a name of your own for the request, told again in its answer",
        "metaData": "MetaDataOnly asks how many there are, not which",
        "iterator": "Start and MaxReturned ask for the first page, Continue for another",
        "iteratorID": "as the answer to Start told it",
        "OwnerID": "a GUID in braces, or 0 for custom fields",
        "guid": "a GUID in braces",
        "interval": "a length of time, such as PT8H30M",
        "macro": "a name of your own, such as TxnID:1",
    }
)
"""What values look like, by element or by type."""


def described(
    of: str,
    field: Field,
    known_to: QuickBooks,
    without: tuple[str, ...] = (),
    form: str = "",
) -> str:
    """Return what a field of the object `of` means, its `form`, and all there is to know of it."""
    facts = [*([form] if form else []), *phrases(field, known_to, without)]
    return " ".join(filter(None, (meaning(of, field.item.name), sentences(facts))))


def phrases(field: Field, known_to: QuickBooks, without: tuple[str, ...] = ()) -> list[str]:
    """Return what there is to know of a field beside its type; `without` is what excludes it."""
    item = field.item
    told = (
        FORMS.get(item.name) or FORMS.get(item.type, ""),
        _length(item, known_to),
        _bounds(item),
        f"at most {item.most} times" if item.most not in (None, 1) else "",
        f"default {item.default}" if item.default else "",
        since(item.since, item.lacking),
        _without(without),
    )
    return [phrase for phrase in told if phrase]


def since(version: Version, lacking: str) -> str:
    """Return since when something is known, and where not; "" for always and everywhere."""
    told = [f"since qbXML {version[0]}.{version[1]}"] if version > FIRST else []
    without = [country for letter, country in COUNTRIES.items() if letter in lacking]
    if without:
        told.append(f"not in {', '.join(without)}")
    return "; ".join(told)


def sentences(told: list[str]) -> str:
    """Return phrases as sentences."""
    return " ".join(f"{phrase[0].upper()}{phrase[1:]}." for phrase in told)


def exclusions(parts: tuple[Part, ...]) -> dict[str, tuple[str, ...]]:
    """Return, for each element of a choice that is made once, those that cannot stand beside it."""
    found: dict[str, list[str]] = defaultdict(list)
    for choice in _choices(parts):
        if choice.most != 1:
            continue
        named = [[item.name for item in elements(option)] for option in choice.options]
        for here in named:
            others = [name for names in named if names is not here for name in names]
            for name in here:
                found[name] += others
    return {name: tuple(others) for name, others in found.items()}


def _choices(parts: tuple[Part, ...]) -> Iterator[Choice]:
    for part in parts:
        if isinstance(part, Choice):
            yield part
            for option in part.options:
                yield from _choices(option)


def _length(item: Item, known_to: QuickBooks) -> str:
    longest = known_to.longest(item)
    if longest is None:
        return ""
    if known_to.edition or not item.longest_in:
        return f"at most {longest} characters"
    others = (f"{most} in {COUNTRIES[letter]}" for letter, most in item.longest_in.items())
    return f"at most {item.longest} characters, {', '.join(others)}"


def _bounds(item: Item) -> str:
    if item.low and item.high:
        return f"from {item.low} to {item.high}"
    return f"at least {item.low}" if item.low else ""


def _without(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    more = len(names) - MOST_NAMED
    shown = names if more <= 1 else names[:MOST_NAMED]
    return f"not together with {', '.join(shown)}" + (f" and {more} others" if more > 1 else "")
