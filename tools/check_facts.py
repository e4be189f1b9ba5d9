"""Compare the qbXML facts file with what `qbxml.schema` says once it is loaded, thing by thing.

`python tools/check_facts.py FACTS` walks the facts and the tables side by side, without the tools
that write the tables: requests and answers with version, editions and attributes, elements in
order with count, type, lengths, bounds, enumeration, default and attributes, choices. It prints
how many of each were compared, and every difference; then it lets those tools compare, too. Exits
1 where anything differs. The form of FACTS is told in the tools.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from qbxml.schema import REQUESTS, SUBSCRIPTIONS, fact  # noqa: E402 - found by the line above
from qbxml.schema.contents import content, values  # noqa: E402
from qbxml.schema.notation import Choice, Item, Part  # noqa: E402

WRITERS = ("make_tables.py", "make_contents.py", "make_recovery_tables.py")
EDITIONS = "ACDU"
NAMES = {
    "STRTYPE": "text",
    "ENUMTYPE": "enum",
    "BOOLTYPE": "bool",
    "IDTYPE": "id",
    "DATETYPE": "date",
    "DATETIMETYPE": "datetime",
    "AMTTYPE": "amount",
    "PRICETYPE": "price",
    "PERCENTTYPE": "percent",
    "QUANTYPE": "quantity",
    "FLOATTYPE": "float",
    "INTTYPE": "int",
    "GUIDTYPE": "guid",
    "TIMEINTERVALTYPE": "interval",
    "MACROTYPE": "macro",
    "EMPTY": "empty",
}
# The attributes of every request and answer, which the tables do not repeat.
EVERYWHERE = {"Rq": {"requestID"}, "Rs": {"requestID", "statusCode", "statusSeverity"}}


class Comparison:
    """What was compared so far, and what differed."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self.defs: Sequence[Any] = facts["defs"]
        self.enums: Sequence[Sequence[str]] = facts["enums"]
        self.counts: Counter[str] = Counter()
        self.apart: Counter[str] = Counter()
        self.differences: list[str] = []
        self._met: set[tuple[int, str]] = set()

    def same(self, what: str, where: str, told: Any, ours: Any) -> bool:
        """Count one comparison, and keep a difference."""
        self.counts[what] += 1
        if told != ours:
            self.differences.append(f"{where}: {what} is {told!r} in the facts, {ours!r} here")
        return bool(told == ours)

    def entry(self, name: str, entry: Mapping[str, Any]) -> None:
        """Compare a request or an answer: what it may hold, and what is told of it itself."""
        ours = content(name)
        if not self.same("names", name, True, ours is not None) or ours is None:
            return
        told = self.defs[entry["c"]] if "c" in entry else []
        self.row(name, told, ours.parts)
        attributes = {one[0] for one in entry.get("a", ())}
        self.same("attributes everywhere", name, EVERYWHERE[name[-2:]] - attributes, set())
        if name.endswith("Rq"):
            self.request(name, entry, attributes)

    def request(self, name: str, entry: Mapping[str, Any], attributes: set[str]) -> None:
        """Compare version, editions and attributes of a request."""
        known = fact(name)
        assert known is not None, name  # noqa: S101 - its name was looked up above
        self.same("since of requests", name, entry.get("v", "1.0"), known.since)
        self.same("editions of requests", name, _sorted(entry.get("x")), _sorted(known.lacking))
        self.same("iterators", name, "iterator" in attributes, known.iterates)
        self.same("metaData", name, "metaData" in attributes, known.takes_meta_data)

    def row(self, where: str, told: Sequence[Any], ours: Sequence[Part]) -> None:
        """Compare what stands in one content or option, in order."""
        self.same("rows", where, [_first(one) for one in told], [_own(one) for one in ours])
        for one, part in zip(told, ours, strict=False):
            if isinstance(one, dict) and isinstance(part, Choice):
                self.choice(f"{where} ({_first(one)})", one, part)
            elif isinstance(one, list) and isinstance(part, Item):
                self.element(f"{where}/{one[0]}", one, part)

    def choice(self, where: str, told: Mapping[str, Any], ours: Choice) -> None:
        """Compare how often a choice stands, since when, and its options."""
        self.same("counts of choices", where, _often(told["min"], told["max"]), _often_of(ours))
        self.same("since of choices", where, _version(told), ours.since)
        if self.same("options", where, len(told["or"]), len(ours.options)):
            for option, own in zip(told["or"], ours.options, strict=True):
                self.row(where, option, own)

    def element(self, where: str, told: Sequence[Any], ours: Item) -> None:
        """Compare everything about an element, and once what it holds."""
        more = told[4] if len(told) > 4 else {}  # noqa: PLR2004 - its extras, where it has some
        self.same("counts", where, _often(told[2], told[3]), _often_of(ours))
        self.same("since", where, _version(more), ours.since)
        self.same("editions", where, _sorted(more.get("x")), _sorted(ours.lacking))
        self.same("defaults", where, more.get("d", ""), ours.default)
        self.same("bounds", where, (more.get("lo", ""), more.get("hi", "")), (ours.low, ours.high))
        self.type(where, told[1], more, ours)
        self.attributes(where, more, ours)

    def type(self, where: str, told: str | int, more: Mapping[str, Any], ours: Item) -> None:
        """Compare an element's type with what belongs to it."""
        if isinstance(told, int):
            self.inner(where, told, ours)
            return
        self.same("types", where, NAMES[told], ours.type)
        if told == "ENUMTYPE" and ours.type == "enum":
            self.same("enumerations", where, tuple(self.enums[more["e"]]), values(ours.of))
        if told == "STRTYPE":
            self.lengths(where, more.get("len"), ours)
        elif "len" in more:
            self.apart["lengths of what is no text, which are not kept"] += 1

    def lengths(self, where: str, told: Any, ours: Item) -> None:
        """Compare the longest text for each edition; one the facts leave out is as the others."""
        own = {each: ours.longest_in.get(each, ours.longest) for each in EDITIONS}
        if not isinstance(told, dict):
            told = dict.fromkeys(EDITIONS, told)
        elif len(told) < len(EDITIONS):
            self.apart["lengths that leave out an edition, taken as the usual one"] += 1
            own = {each: own[each] for each in told}
        self.same("lengths", where, _listed(told), _listed(own))

    def inner(self, where: str, told: int, ours: Item) -> None:
        """Compare what an element holds, each pair of contents once."""
        self.same("types", where, "content", ours.type)
        found = content(ours.of) if ours.type == "content" else None
        if found is not None and (told, ours.of) not in self._met:
            self._met.add((told, ours.of))
            self.counts["contents"] += 1
            self.row(ours.of, self.defs[told], found.parts)

    def attributes(self, where: str, more: Mapping[str, Any], ours: Item) -> None:
        """Compare the attributes of an element; one with a macro takes useMacro."""
        told = {f"{one[0]}{'!' * bool(one[2])}": self._kind(one) for one in more.get("a", ())}
        if more.get("m"):
            told["useMacro"] = "macro"
        own = {
            f"{name}{'!' * one.least}": values(one.of) if one.type == "enum" else one.type
            for name, one in ours.attributes.items()
        }
        self.same("attributes", where, told, own)

    def _kind(self, attribute: Sequence[Any]) -> Any:
        return tuple(self.enums[attribute[3]]) if len(attribute) > 3 else NAMES[attribute[1]]  # noqa: PLR2004


def compare(facts: Mapping[str, Any]) -> Comparison:
    """Return the comparison of everything in the facts that the tables tell."""
    found = Comparison(facts)
    found.same("all requests", "requests", set(facts["requests"]), set(REQUESTS))
    subscriptions = set(facts["subscription_requests"])
    found.same("all subscriptions", "requests", subscriptions, set(SUBSCRIPTIONS))
    for name, entry in (facts["requests"] | facts["responses"]).items():
        found.entry(name, entry)
    return found


def _first(told: Any) -> str:
    """Return the name of an element, or those with which the options of a choice begin."""
    if isinstance(told, dict):
        return " | ".join(_first(option[0]) for option in told["or"])
    return str(told[0])


def _own(part: Part) -> str:
    if isinstance(part, Choice):
        return " | ".join(_own(option[0]) for option in part.options)
    return part.name


def _sorted(letters: str | None) -> str:
    return "".join(sorted(letters or ""))


def _listed(lengths: Mapping[str, int | None]) -> str:
    return " ".join(f"{each}{lengths[each] or ''}" for each in sorted(lengths))


def _often(least: int, most: int) -> tuple[int, int | None]:
    return least, None if most == -1 else most


def _often_of(part: Part) -> tuple[int, int | None]:
    return part.least, part.most


def _version(told: Mapping[str, Any]) -> tuple[int, ...]:
    return tuple(int(number) for number in told.get("v", "1.0").split("."))


def main(arguments: list[str] | None = None) -> int:
    """Compare, print, return the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if len(given) != 1:
        print("usage: check_facts.py FACTS", file=sys.stderr)
        return 2
    facts = Path(given[0])
    try:
        told = json.loads(facts.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else f"no JSON: {error}"
        print(f"{facts} cannot be read: {why}.", file=sys.stderr)
        return 2
    found = compare(told)
    for name, count in (found.counts + found.apart).items():
        print(f"{count:7,} {name}")
    print(*found.differences, sep="\n", end="\n" if found.differences else "")
    print(f"{found.counts.total():7,} comparisons, {len(found.differences)} differences")
    failed = bool(found.differences)
    for writer in WRITERS:
        command = [sys.executable, str(HERE / writer), str(facts), "--check"]
        failed |= subprocess.run(command, check=False).returncode != 0  # noqa: S603 - our own tool
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
