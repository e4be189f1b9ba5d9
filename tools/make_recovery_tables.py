"""Write qbxml/schema/recovery_tables.py from the qbXML facts file.

`python tools/make_recovery_tables.py FACTS` writes the tables; with `--check` it only compares and
exits 1 when the file in the tree is not what the facts say. Of FACTS are read: `requests` and
`responses` (name -> entry with "c", an index into `defs`, and "v", the version that brought it),
`defs` (contents) and `enums`. A content is a list of elements [name, type name or index into
defs, least, most, extras?] and of choices {"or": [content, ...]}, in document order.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from from_facts import run

# What tells one record from another of its kind, in no order; Add and Ret both name it so.
_MARKS = """
Name FullName ParentRef ParentSiteRef FirstName MiddleName LastName Initial SalesRepEntityRef
Notes SpecialAccountType OwnerID DataExtName RefNumber TxnDate CustomerRef VendorRef EntityRef
PayeeEntityRef AccountRef BankAccountRef CreditCardAccountRef TransferFromAccountRef
TransferToAccountRef FromInventorySiteRef ToInventorySiteRef ItemInventoryAssemblyRef
QuantityToBuild VehicleRef TripStartDate TripEndDate TotalMiles Duration Amount TotalAmount
"""
# What a Ret says of itself.
_OWN = "ListID TxnID TimeCreated TimeModified EditSequence IsActive ExternalGUID Memo"
MARKS, OWN = frozenset(_MARKS.split()), frozenset(_OWN.split())

HEADER = '''"""How a lost write is looked for: made by tools/make_recovery_tables.py, do not edit.

{counts}
sha256 of the rows: {digest}

Names stand in schema order; "Name@8.0" came with qbXML 8.0, a bare one with the request itself.
GUIDS: Add -> (version that brought ExternalGUID, children that come after it).
WRITES: Add or Mod -> (query that returns its records, their elements, what tells them apart).
RETS: element of a record -> those of its children that say which one it is.
AMOUNTS: element of a record -> its amounts, for the types that can be voided.
QUERIES: query -> what it may hold; a choice is written out, so not all of it at once.
"""

from typing import Final

'''


class Facts:
    """The facts file, with its contents looked up by name."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self.requests, self.responses = facts["requests"], facts["responses"]
        self._defs, self.enums = facts["defs"], facts["enums"]

    def flat(self, content: Sequence[Any]) -> Iterator[Any]:
        """Yield the elements of a content in order, choices written out."""
        for item in content:
            if isinstance(item, dict):
                for option in item["or"]:
                    yield from self.flat(option)
            else:
                yield item

    def inside(self, entry: Mapping[str, Any] | Sequence[Any]) -> list[Any]:
        """Return the elements of a request, a response or an element."""
        index = entry.get("c") if isinstance(entry, Mapping) else entry[1]
        return list(self.flat(self._defs[index])) if isinstance(index, int) else []

    def rets(self, response: str) -> list[Any]:
        """Return the records that a response may hold."""
        return [item for item in self.inside(self.responses[response]) if item[0].endswith("Ret")]


def since(item: Sequence[Any]) -> str:
    """Return the version that brought an element, "" for one that came with what holds it."""
    extras = item[4:]  # none, or one
    return str(extras[0].get("v", "")) if extras else ""


def dated(item: Sequence[Any]) -> str:
    """Return the name of an element with the version that brought it."""
    return f"{item[0]}@{since(item)}" if since(item) else str(item[0])


def guids(facts: Facts) -> dict[str, tuple[str, str]]:
    """Return the Adds that take an ExternalGUID."""
    table = {}
    for name, entry in facts.requests.items():
        children = facts.inside(facts.inside(entry)[0]) if facts.inside(entry) else []
        names = [child[0] for child in children]
        if "ExternalGUID" in names:
            at = names.index("ExternalGUID")
            first = max(since(children[at]) or "1.0", entry.get("v", "1.0"), key=numbers)
            table[name] = (first, " ".join(dict.fromkeys(names[at + 1 :])))
    return table


def numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers, so that 10.0 is above 9.0."""
    return tuple(int(part) for part in version.split("."))


def writes(facts: Facts) -> dict[str, tuple[str, str, str]]:
    """Return how the records of each Add and Mod are asked for."""
    returned = {
        query: [ret[0] for ret in facts.rets(f"{query[:-2]}Rs")]
        for query in facts.requests
        if query.endswith("QueryRq")
    }
    table = {}
    for name, entry in facts.requests.items():
        rets = [ret[0] for ret in facts.rets(f"{name[:-2]}Rs")]
        queries = [query for query, held in returned.items() if set(rets) <= set(held)]
        if name.endswith(("AddRq", "ModRq")) and rets and queries:
            query = min(queries, key=lambda query: len(returned[query]))
            own = [child[0] for child in facts.inside(facts.inside(entry)[0])]
            marks = own if name.endswith("AddRq") else []
            told = " ".join(dict.fromkeys(mark for mark in marks if mark in MARKS))
            table[name] = (query, " ".join(rets), told)
    return table


def ret_elements(facts: Facts, wanted: frozenset[str]) -> dict[str, Any]:
    """Return the elements of these records."""
    found = (ret for name in facts.responses for ret in facts.rets(name))
    return {ret[0]: ret for ret in found if ret[0] in wanted}


def rets(facts: Facts, wanted: frozenset[str]) -> dict[str, str]:
    """Return what each record says of itself."""
    return {
        name: " ".join(
            dict.fromkeys(dated(child) for child in facts.inside(ret) if child[0] in MARKS | OWN)
        )
        for name, ret in ret_elements(facts, wanted).items()
    }


def amounts(facts: Facts) -> dict[str, str]:
    """Return the amounts of the records that TxnVoid knows."""
    kinds = facts.inside(facts.requests["TxnVoidRq"])[0][4]["e"]
    wanted = frozenset(f"{kind}Ret" for kind in facts.enums[kinds])
    return {
        name: " ".join(child[0] for child in facts.inside(ret) if child[1] == "AMTTYPE")
        for name, ret in ret_elements(facts, wanted).items()
    }


def queries(facts: Facts, wanted: frozenset[str]) -> dict[str, str]:
    """Return what these queries, and every other one by id, may hold."""
    table = {}
    for name, entry in facts.requests.items():
        children = [dated(child) for child in facts.inside(entry)]
        if name.endswith("QueryRq") and (name in wanted or {"ListID", "TxnID"} & set(children)):
            table[name] = " ".join(dict.fromkeys(children))
    return table


def lines_of(tables: Mapping[str, Mapping[str, str | tuple[str, ...]]]) -> list[str]:
    """Return the lines of all tables, sorted by name so that a difference reads well."""
    kinds = {"GUIDS": "tuple[str, str]", "WRITES": "tuple[str, str, str]"}
    lines: list[str] = []
    for title, table in tables.items():
        lines.append(f"{title}: Final[dict[str, {kinds.get(title, 'str')}]] = {{")
        for name in sorted(table):
            row = table[name]
            cells = (row,) if isinstance(row, str) else row
            written = ", ".join(json.dumps(cell) for cell in cells)
            lines.append(
                f"    {json.dumps(name)}: {written if row is cells[0] else f'({written})'},"
            )
        lines += ["}", ""]
    return lines


def module(source: Mapping[str, Any]) -> str:
    """Return the whole text of the generated module."""
    facts = Facts(source)
    guided, written = guids(facts), writes(facts)
    returned = frozenset(name for _, names, _ in written.values() for name in names.split())
    tables: dict[str, Mapping[str, str | tuple[str, ...]]] = {
        "GUIDS": guided,
        "WRITES": written,
        "RETS": rets(facts, returned),
        "AMOUNTS": amounts(facts),
        "QUERIES": queries(facts, frozenset(query for query, _, _ in written.values())),
    }
    body = "\n".join(lines_of(tables))
    adds = sum(name.endswith("AddRq") for name in written)
    counts = (
        f"{len(guided)} requests with ExternalGUID; {adds} Adds and {len(written) - adds} Mods "
        f"whose records\ncan be asked for; {len(tables['RETS'])} kinds of record, "
        f"{len(tables['AMOUNTS'])} of them can be voided; {len(tables['QUERIES'])} queries."
    )
    return HEADER.format(counts=counts, digest=hashlib.sha256(body.encode()).hexdigest()) + body


if __name__ == "__main__":
    sys.exit(run(__doc__ or "", lambda facts: {"recovery_tables.py": module(facts)}))
