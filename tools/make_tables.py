"""Write qbxml/schema/tables.py from the qbXML facts file.

`python tools/make_tables.py FACTS` writes the table; with `--check` it only compares and exits 1
when the file in the tree is not what the facts say. FACTS is a JSON document whose `requests`
map each request to its attributes ("a"), the version that brought it ("v", absent: 1.0) and the
editions that lack it ("x", letters of D US, C Canada, U UK, A Australia).
"""

import hashlib
import json
import sys
from collections.abc import Mapping
from typing import Any

from from_facts import run

HEADER = '''"""Facts of every qbXML request, written by tools/make_tables.py: do not edit.

{counts}
sha256 of the rows: {digest}

REQUESTS: request -> (version that brought it, marks, editions that lack it). Marks: "i" takes the
attributes iterator and iteratorID, "m" takes metaData. Editions: D US, C Canada, U UK, A Australia.
SUBSCRIPTIONS: requests of QBXMLSubscriptionMsgsRq, which the Web Connector cannot carry.
"""

from typing import Final

'''


def row(entry: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return since, marks and lacking editions of one request."""
    attributes = {attribute[0] for attribute in entry.get("a", ())}
    marks = ("i" if "iterator" in attributes else "") + ("m" if "metaData" in attributes else "")
    return entry.get("v", "1.0"), marks, entry.get("x", "")


def quoted(text: str) -> str:
    """Return the text as the formatter would write it."""
    return json.dumps(text)


def lines_of(facts: Mapping[str, Any]) -> list[str]:
    """Return the lines of both tables, sorted by name so that a difference reads well."""
    table = ["REQUESTS: Final[dict[str, tuple[str, str, str]]] = {"]
    for name in sorted(facts["requests"]):
        cells = ", ".join(quoted(cell) for cell in row(facts["requests"][name]))
        table.append(f"    {quoted(name)}: ({cells}),")
    table += ["}", "", "SUBSCRIPTIONS: Final[frozenset[str]] = frozenset(", "    {"]
    table += [f"        {quoted(name)}," for name in sorted(facts["subscription_requests"])]
    return [*table, "    }", ")", ""]


def module(facts: Mapping[str, Any]) -> str:
    """Return the whole text of the generated module."""
    body = "\n".join(lines_of(facts))
    rows = [row(entry) for entry in facts["requests"].values()]
    counts = (
        f"{len(rows)} requests, {sum('i' in marks for _, marks, _ in rows)} with an iterator, "
        f"{sum('m' in marks for _, marks, _ in rows)} with metaData, "
        f"{sum(bool(lacking) for _, _, lacking in rows)} missing in some edition; "
        f"{len(facts['subscription_requests'])} subscription requests."
    )
    return HEADER.format(counts=counts, digest=hashlib.sha256(body.encode()).hexdigest()) + body


if __name__ == "__main__":
    sys.exit(run(__doc__ or "", lambda facts: {"tables.py": module(facts)}))
