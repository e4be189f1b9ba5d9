"""One thing wrong with a valid document, and where and as what it has to be told.

A mutation yields the changes that a sample offers; each changes it in place and returns what is
expected of it.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import pairwise
from typing import Final

from helpers.qbxml_documents import SMALL, Measure, Node, sample
from helpers.qbxml_field import Broken, Field, choices_of
from helpers.qbxml_values import LETTERS
from qbxml.schema.contents import content
from qbxml.schema.notation import Item, elements

Change = Callable[[], Broken]
Mutation = Callable[[Field], Iterator[Change]]

WRONG: Final[Mapping[str, tuple[str, ...]]] = {
    "bool": ("yes", "TRUE", "2", ""),
    "amount": ("1.2", "1,00", "$5.00", "12345678901234.00", "1e3", "ten"),
    "price": ("1.123456", "1,5", "12345678901", "x", "."),
    "percent": ("10%", "1.123456", "ten"),
    "quantity": ("1.123456", "1/2", "NaN", "-"),
    "float": ("1,5", "x", "0x10", "infinity"),
    "int": ("1.5", "x", "", "1_000"),
    "date": ("27.11.2026", "2026-2-1", "2026-02-30", "2026-13-01", "today", "2026-11-27T00:00:00"),
    "datetime": ("2026-11-27 14:30", "2026-11-27T25:00:00", "2026-02-30T00:00:00", "now"),
    "interval": ("8:30", "PT", "P", "1H", "PT1.5H"),
    "id": ("two words", "8" * 37),
    "guid": ("6B29FC40-CA47-1067-B31D-00DD010662DA", "{6B29FC40}", "1", ""),
}
"""What is no value of a type; an empty int clears and is left out below."""


def swapped(field: Field) -> Iterator[Change]:
    """Two neighbours that may not change places do: told of the one that has to move up."""

    def change(holder: Node, at: int) -> Broken:
        pair = holder.children[at : at + 2]
        holder.children[at : at + 2] = reversed(pair)
        return field.broken("order", pair[0])

    for holder in field.holders():
        names = holder.names()
        for at, (one, other) in enumerate(pairwise(names)):
            if one != other and not field.fits(holder, [*names[:at], other, one, *names[at + 2 :]]):
                yield partial(change, holder, at)


def dropped(field: Field) -> Iterator[Change]:
    """What must stand does not: told of its parent."""

    def change(holder: Node, at: int) -> Broken:
        del holder.children[at]
        return field.broken("missing", holder)

    for holder, at, _, _ in field.children():
        if not field.may_go(holder, at):
            yield partial(change, holder, at)


def repeated(field: Field) -> Iterator[Change]:
    """What may stand so often stands once more."""

    def change(holder: Node, at: int, item: Item, more: int) -> Broken:
        again = [field.bare(item) for _ in range(more)]
        holder.children[at + 1 : at + 1] = again
        return field.broken("repeated", again[-1])

    for holder, at, child, item in field.children():
        names = holder.names()
        often = names.count(child.name)
        more = (item.most or 0) + 1 - often
        last = child.name not in names[at + 1 :]
        if item.most and last and not field.fits(holder, _with(names, at + 1, child.name, more)):
            yield partial(change, holder, at, item, more)


def lengthened(field: Field) -> Iterator[Change]:
    """A text is longer than its element takes."""

    def change(child: Node, most: int) -> Broken:
        child.text = field.chance.choice(("x", "é", "<")) * (most + field.chance.choice((1, 1, 99)))
        return field.broken("too_long", child)

    for child, item in field.values():
        lengths = [item.longest or 0, *item.longest_in.values()]
        if item.longest is not None:
            letter = LETTERS.get(field.sample.edition)
            most = item.longest_in.get(letter, item.longest) if letter else max(lengths)
            yield partial(change, child, most)


def misvalued(field: Field) -> Iterator[Change]:
    """A value is none of its enumeration."""

    def change(child: Node) -> Broken:
        swap = child.text.swapcase()
        child.text = field.chance.choice((f"{child.text}x", swap if swap != child.text else "-"))
        return field.broken("enum", child)

    yield from (partial(change, child) for child, item in field.values() if item.type == "enum")


def mistyped(field: Field) -> Iterator[Change]:
    """A value is not of its type."""

    def change(child: Node, values: list[str]) -> Broken:
        child.text = field.chance.choice(values)
        return field.broken("type", child)

    for child, item in field.values():
        values = [each for each in WRONG.get(item.type, ()) if each or item.type != "int"]
        if values:
            yield partial(change, child, values)


def out_of_range(field: Field) -> Iterator[Change]:
    """A number is below or above what its element takes."""

    def change(child: Node, values: list[str]) -> Broken:
        child.text = field.chance.choice(values)
        return field.broken("range", child)

    for child, item in field.values():
        values = [str(float(item.high) + 1)[:-2]] if item.high else []
        values += ["0"] if item.low else []
        if item.type == "int":
            values += [] if item.low else ["-2147483649"]
            values += [] if item.high else ["2147483648"]
        if values:
            yield partial(change, child, values)


def misspelt(field: Field) -> Iterator[Change]:
    """A name is written wrongly; where it had to stand, it is missing as well."""

    def change(child: Node, name: str, parents: list[Node]) -> Broken:
        child.name = name
        return field.broken("unknown", child, *parents)

    for holder, at, child, _ in field.children():
        known = content(holder.holds)
        name = field.chance.choice((f"{child.name}s", child.name.lower(), child.name[:-1], "Naam"))
        if known is not None and name not in known.items:
            yield partial(change, child, name, [] if field.may_go(holder, at) else [holder])


def inserted(field: Field) -> Iterator[Change]:
    """An element stands where its content knows none of that name, and holds more such."""

    def change(holder: Node) -> Broken:
        name = field.chance.choice(("TxnLineNumber", "CustomField", "Item", "ID"))
        odd = Node(name, children=[Node("Deeper", text="x")] * field.chance.randint(0, 1))
        holder.children.insert(field.chance.randint(0, len(holder.children)), odd)
        return field.broken("unknown", odd)

    yield from (partial(change, holder) for holder in field.holders())


def marked(field: Field) -> Iterator[Change]:
    """An attribute stands where its element takes none of that name."""

    def change(child: Node) -> Broken:
        child.attributes[field.chance.choice(("id", "xsi", "requestid", "defmacro"))] = "1"
        return field.broken("attribute", child)

    yield from (partial(change, child) for _, _, child, _ in field.children())
    yield from (partial(change, request) for request in field.requests)


def named_twice(field: Field) -> Iterator[Change]:
    """A reference holds both ListID and FullName."""

    def change(child: Node, parts: list[Item]) -> Broken:
        child.children = [field.bare(part) for part in parts]
        return field.broken("reference", child)

    for _, _, child, item in field.children():
        parts = list(elements(content(item.of).parts)) if child.holds else []
        if [part.name for part in parts] == ["ListID", "FullName"] and parts[0].most == 1:
            yield partial(change, child, parts)


def chosen_twice(field: Field) -> Iterator[Change]:
    """Elements of two options stand where one may be taken: the later is told."""

    def change(holder: Node, after: int, other: Item) -> Broken:
        another = field.bare(other)
        holder.children.insert(after, another)
        return field.broken("choice", another)

    for holder in field.holders():
        names = holder.names()
        for choice in choices_of(holder.holds):
            options = [[item.name for item in elements(option)] for option in choice.options]
            taken = [option for option in options if set(option) & set(names)]
            if len(taken) != 1:
                continue
            after = max(at + 1 for at, name in enumerate(names) if name in taken[0])
            for option in choice.options:
                item = next(elements(option))
                if item.name not in taken[0] and field.maker.has(item):
                    yield partial(change, holder, after, item)


def too_new(field: Field) -> Iterator[Change]:
    """An element stands there that came with a later version."""
    yield from _foreign(field, "version")


def not_here(field: Field) -> Iterator[Change]:
    """An element stands there that the edition lacks."""
    yield from _foreign(field, "edition")


def _foreign(field: Field, kind: str) -> Iterator[Change]:
    def change(holder: Node, at: int, item: Item) -> Broken:
        odd = field.bare(item)
        holder.children.insert(at, odd)
        return field.broken(kind, odd, *list(odd.walk())[1:])

    for holder in field.holders():
        for item, told in field.unknown_here(holder):
            for at in field.places(holder, item.name) if told == kind else ():
                yield partial(change, holder, at, item)


def texted(field: Field) -> Iterator[Change]:
    """Text stands between elements."""

    def change(holder: Node) -> Broken:
        holder.text = "stray"
        return field.broken("text", holder)

    yield from (partial(change, holder) for holder in field.holders() if holder.children)


def nested(field: Field) -> Iterator[Change]:
    """An element stands where a value is to be."""

    def change(child: Node) -> Broken:
        child.children = [Node("Value", text=child.text)]
        child.text = ""
        return field.broken("text", child)

    yield from (partial(change, child) for child, _ in field.values())


MUTATIONS: Final[Mapping[str, Mutation]] = {
    each.__name__: each
    for each in (
        *(swapped, dropped, repeated, lengthened, misvalued, mistyped, out_of_range, misspelt),
        *(inserted, marked, named_twice, chosen_twice, too_new, not_here, texted, nested),
    )
}


def _with(names: list[str], at: int, name: str, often: int) -> list[str]:
    return [*names[:at], *[name] * often, *names[at:]]


def broken(seed: int, mutation: str, name: str = "", measure: Measure = SMALL) -> Broken | None:
    """Return a sample with this one mistake; None where it offers no place for it."""
    field = Field(sample(seed, name, measure), random.Random(seed + 1))  # noqa: S311 - no secret
    changes = list(MUTATIONS[mutation](field))
    return field.chance.choice(changes)() if changes else None
