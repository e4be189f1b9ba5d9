"""Write what every qbXML request and answer may hold, from the qbXML facts file.

`python tools/make_contents.py FACTS` writes `request_contents.py`, `answer_contents.py`,
`shared_contents.py` and `enumerations.py` in qbxml/schema; with `--check` it only compares and
exits 1 when one of them is not what the facts say. Of FACTS are read `requests` and `responses`
(name -> entry with "c", an index into `defs`), `defs` (contents) and `enums` (lists of values). A
content is a list of elements [name, type name or index into defs, least, most, extras?] and of
choices {"or": [content, ...], "min", "max"}, in document order. The notation that is written is
told in `qbxml/schema/notation.py`.
"""

import hashlib
import json
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from from_facts import run

WIDTH = 100
NO_CONTENT = "EMPTY"
NOTHING = '""'  # an empty value of an enumeration

TYPES = {
    "STRTYPE": "",
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
    NO_CONTENT: "empty",
}
# A content that elements of several names share is called after the commonest; where that would
# mislead, so.
NAMES = {
    "ShipAddress": "Address",
    "ShipAddressBlock": "AddressBlock",
    "CurrencyFilter": "IdOrNameFilter",
    "ReportClassFilter": "ClassFilter",
    "ClassAdd": "NamedAdd",
    "ClassRet": "NamedRet",
    "AccountMetaData": "MetaData",
    "CreditMemoLineGroupAdd": "LineGroupAdd",
    "JournalCreditLine": "JournalLine",
    "CreditMemoLineRet": "SalesLineRet",
    "ItemReceiptLineRet": "ItemLineRet",
    "AVSStreet": "CheckResult",
    "FirstMonthFiscalYear": "Month",
    "KeyEmployee": "YesNo",
}
# Two contents whose elements have one name: the one with this child is called so.
TWINS = {("ItemLineAdd", "LinkToTxn"): "BillItemLineAdd"}
# Enumerations of attributes.
ATTRIBUTES = {"metaData": "MetaDataMode", "iterator": "IteratorStep", "rowType": "RowType"}

HEADER = '''"""{title}, written by tools/make_contents.py: do not edit.

{counts}
sha256 of the rows: {digest}

The notation is told in notation.py.
"""

from typing import Final

'''


class Facts:
    """The facts file, with a name for every content and enumeration that is used."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self.requests: Mapping[str, Any] = facts["requests"]
        self.responses: Mapping[str, Any] = facts["responses"]
        self.defs: Sequence[Any] = facts["defs"]
        self.enums: Sequence[list[str]] = facts["enums"]
        self.names = self._named()
        self.enum_names = self._named_enums()

    def elements(self, content: Sequence[Any]) -> Iterator[Any]:
        """Yield the elements of a content, choices written out."""
        for item in content:
            if isinstance(item, dict):
                for option in item["or"]:
                    yield from self.elements(option)
            else:
                yield item

    def reached(self, tops: Mapping[str, Any]) -> set[int]:
        """Return the contents that elements in these requests or answers have."""
        found: set[int] = set()
        left = [entry["c"] for entry in tops.values() if "c" in entry]
        while left:
            for item in self.elements(self.defs[left.pop()]):
                if isinstance(item[1], int) and item[1] not in found:
                    found.add(item[1])
                    left.append(item[1])
        return found

    def _named(self) -> dict[int, str]:
        used: dict[int, Counter[str]] = defaultdict(Counter)
        for content in self.defs:
            for item in self.elements(content):
                if isinstance(item[1], int):
                    used[item[1]][item[0]] += 1
        return {index: self._name(index, names) for index, names in used.items()}

    def _name(self, index: int, names: Counter[str]) -> str:
        children = list(self.elements(self.defs[index]))
        if [child[0] for child in children] == ["ListID", "FullName"] and children[0][3] == 1:
            return f"Ref{length(children[1])}".replace("/", "")
        name = min(names, key=lambda name: (-names[name], name))
        for child in children:
            name = TWINS.get((name, child[0]), name)
        return NAMES.get(name, name)

    def _named_enums(self) -> dict[int, str]:
        used: dict[int, Counter[str]] = defaultdict(Counter)
        for content in self.defs:
            for item in self.elements(content):
                more = extras(item)
                if "e" in more:
                    used[more["e"]][item[0]] += 1
                for attribute in more.get("a", ()):
                    for enum in attribute[3:]:
                        used[enum][ATTRIBUTES.get(attribute[0], f"{item[0]}Type")] += 1
        for entry in self.requests.values():
            for attribute in entry.get("a", ()):
                for enum in attribute[3:]:
                    used[enum][ATTRIBUTES[attribute[0]]] += 1
        named = {
            index: min(names, key=lambda name, names=names: (-names[name], name))
            for index, names in used.items()
        }
        return {index: NAMES.get(name, name) for index, name in named.items()}


def extras(item: Sequence[Any]) -> Mapping[str, Any]:
    """Return what is told of an element beside name, type and how often it stands."""
    told: Mapping[str, Any] = item[4] if len(item) == len(("name", "type", 0, 1, "extras")) else {}
    return told


def length(item: Sequence[Any]) -> str:
    """Return the longest text of an element, "3/A6" where editions differ, "" for any."""
    most = extras(item).get("len", "")
    if not isinstance(most, dict):
        return str(most)
    usual, _ = min(Counter(most.values()).items(), key=lambda pair: (-pair[1], pair[0]))
    others = (f"{edition}{most[edition]}" for edition in sorted(most) if most[edition] != usual)
    return "/".join((str(usual), *others))


def how_often(least: int, most: int) -> str:
    """Return how often something may stand: nothing for 0 or 1, ! for 1, * for any, + from 1."""
    known = {(0, 1): "", (1, 1): "!", (0, -1): "*", (1, -1): "+"}
    return known.get((least, most)) if (least, most) in known else f"*{most}"  # type: ignore[return-value]


def kind_of(facts: Facts, item: Sequence[Any]) -> str:
    """Return the type of an element in the notation, with its bounds."""
    more = extras(item)
    if isinstance(item[1], int):
        return facts.names[item[1]]
    if item[1] == "ENUMTYPE":
        return f"={facts.enum_names[more['e']]}"
    if item[1] == "STRTYPE":
        return length(item)
    bounds = f"[{more.get('lo', '')},{more.get('hi', '')}]" if {"lo", "hi"} & set(more) else ""
    return f"{TYPES[item[1]]}{bounds}"


def marks_of(more: Mapping[str, Any]) -> str:
    """Return since when, default and missing editions in the notation."""
    return "".join(
        f"{sign}{more[key]}" for sign, key in (("@", "v"), ("~", "d"), ("-", "x")) if key in more
    )


def attributes_of(facts: Facts, item: Sequence[Any]) -> str:
    """Return the attributes of an element in the notation."""
    more = extras(item)
    told = []
    for name, kind, required, *enum in more.get("a", ()):
        said = f"={facts.enum_names[enum[0]]}" if enum else TYPES[kind]
        told.append(f"{name}{'!' if required else ''}{':' if said else ''}{said}")
    if more.get("m"):
        told.append("useMacro:macro")
    return f"{{{','.join(told)}}}" if told else ""


def written(facts: Facts, content: Sequence[Any]) -> str:
    """Return a content in the notation."""
    parts = []
    for item in content:
        if isinstance(item, dict):
            options = " | ".join(written(facts, option) for option in item["or"])
            often = how_often(item["min"], item["max"])
            parts.append(f"( {options} ){often}{marks_of(item)}")
        else:
            kind = kind_of(facts, item)
            more = extras(item)
            told = f"{':' if kind else ''}{kind}{attributes_of(facts, item)}{marks_of(more)}"
            parts.append(f"{item[0]}{how_often(item[2], item[3])}{told}")
    return " ".join(parts)


def tops(facts: Facts, entries: Mapping[str, Any]) -> dict[str, str]:
    """Return the contents of requests or answers; one like another only names that."""
    first: dict[int, str] = {}
    table = {}
    for name in sorted(entries):
        index = entries[name].get("c")
        if index is None:
            table[name] = ""
        elif first.setdefault(index, name) != name:
            table[name] = f"= {first[index]}"
        else:
            table[name] = written(facts, facts.defs[index])
    return table


def inner(facts: Facts, indexes: set[int]) -> dict[str, str]:
    """Return the contents of elements, by name; of one name there is one content."""
    table: dict[str, str] = {}
    for index in sorted(indexes):
        text, name = written(facts, facts.defs[index]), facts.names[index]
        if table.setdefault(name, text) != text:
            raise ValueError(f"two contents are called {name}")
    return table


def lines_of(title: str, table: Mapping[str, str]) -> str:
    """Return the text of a table of contents, sorted by name."""
    lines = [f"{title}: Final[dict[str, str]] = {{"]
    for name in sorted(table):
        short = f'    "{name}": {json.dumps(table[name])},'
        if len(short) <= WIDTH:
            lines.append(short)
            continue
        wrapped = textwrap.wrap(table[name], 92, break_long_words=False, break_on_hyphens=False)
        lines += [f'    "{name}": """', *(f"        {line}" for line in wrapped), '    """,']
    return "\n".join([*lines, "}", ""])


def modules(source: Mapping[str, Any]) -> dict[str, str]:
    """Return the whole text of each generated module, by its file's name."""
    facts = Facts(source)
    asked, told = facts.reached(facts.requests), facts.reached(facts.responses)
    requests = tops(facts, facts.requests) | inner(facts, asked - told)
    answers = tops(facts, facts.responses) | inner(facts, told - asked)
    shared = inner(facts, asked & told)
    enums: dict[str, str] = {}
    for index, name in facts.enum_names.items():
        values = " ".join(value or NOTHING for value in facts.enums[index])
        if enums.setdefault(name, values) != values:
            raise ValueError(f"two enumerations are called {name}")
    return {
        "request_contents.py": module("What requests may hold", "CONTENTS", requests),
        "answer_contents.py": module("What answers may hold", "CONTENTS", answers),
        "shared_contents.py": module("What requests and answers may hold", "CONTENTS", shared),
        "enumerations.py": module("The values of enumerations", "VALUES", enums),
    }


def module(title: str, name: str, table: Mapping[str, str]) -> str:
    """Return a module with one table."""
    body = lines_of(name, table)
    pieces = sum(len(row.split()) for row in table.values())
    counts = f"{len(table)} rows, {pieces} pieces."
    digest = hashlib.sha256(body.encode()).hexdigest()
    return HEADER.format(title=title, counts=counts, digest=digest) + body


if __name__ == "__main__":
    sys.exit(run(__doc__ or "", modules))
