"""Every write of qbXML has a way to be looked for, or stands in the list of those without."""

import re
from collections.abc import Iterator
from datetime import datetime

import pytest
from simulator_company import Bench, status

from qbxml import Request, Search, fetch, read_request, search
from qbxml.schema import REQUESTS, fact
from qbxml.schema.recovery_tables import AMOUNTS, QUERIES, RETS, WRITES
from qbxml.sets.nodes import nodes
from qbxml.sets.queries import allowed
from qbxml.versions import as_numbers

SINCE = datetime.fromisoformat("2024-03-01T09:30:00")
UNTIL = datetime.fromisoformat("2024-03-01T10:00:00")
IDS = {"ListID": "80000001-1709314200", "FullName": "x"}
GUID = "{6B063959-81B0-4622-85D6-F548C8CCB517}"
VERSIONS = ("1.1", "2.0", "3.0", "4.0", "6.0", "8.0", "10.0", "12.0", "14.0")
WRITING = sorted(name for name in REQUESTS if not name.endswith("QueryRq"))
# Windows that are opened, marks that no query shows, and values of other objects.
WITHOUT = {
    "ClearedStatusModRq",
    "DataEventRecoveryInfoDelRq",
    "DataExtAddRq",
    "DataExtDefDelRq",
    "DataExtDefModRq",
    "DataExtDelRq",
    "DataExtModRq",
    "Form1099CategoryAccountMappingModRq",
    "ListDisplayAddRq",
    "ListDisplayModRq",
    "TxnDisplayAddRq",
    "TxnDisplayModRq",
}
KEYS = {"ListID", "TxnID", "FullName", "Name", "RefNumber", "OwnerID"}
NESTED = {
    "NameFilter": [["MatchCriterion", "Name"]],
    "TxnDateRangeFilter": [["FromTxnDate", "ToTxnDate"]],
    "ModifiedDateRangeFilter": [["FromModifiedDate", "ToModifiedDate"]],
    "EntityFilter": [["ListID"], ["FullName"]],
    "AccountFilter": [["ListID"], ["FullName"]],
    "ItemFilter": [["ListID"], ["FullName"]],
    "TimeTrackingEntityFilter": [["ListID"], ["FullName"]],
}
SAMPLES = {
    "TxnDate": "2024-03-01",
    "Amount": "12.50",
    "TotalAmount": "12.50",
    "Duration": "PT1H30M",
    "OwnerID": "0",
}


def body(name: str, part: str, left_out: frozenset[str]) -> str:
    """Return a write of this type that gives everything it can be told by, but for some."""
    kind = name.removesuffix("Rq")
    if name in {"ListDelRq", "TxnDelRq", "TxnVoidRq"}:
        ident = "ListID" if name == "ListDelRq" else "TxnID"
        of = "Customer" if name == "ListDelRq" else "Invoice"
        return f"<{kind}Type>{of}</{kind}Type><{ident}>80000001-1709314200</{ident}>"
    if name == "ListMergeRq":
        ends = "".join(
            f"<{end}><ListID>80000001-1</ListID></{end}>" for end in ("MergeFrom", "MergeTo")
        )
        return f"<ListMergeType>Vendor</ListMergeType>{ends}"
    if name.endswith("ModRq"):
        ids = f"<ListID>{IDS['ListID']}</ListID><TxnID>{IDS['ListID']}</TxnID>"
        return f"<{kind}>{ids}<Memo>x</Memo></{kind}>"
    marks = WRITES[name][2].split() if name in WRITES else []
    inside = "".join(
        f"<{mark}><{part}>{IDS[part]}</{part}></{mark}>"
        if mark.endswith("Ref")
        else f"<{mark}>{SAMPLES.get(mark, 'x')}</{mark}>"
        for mark in marks
        if mark not in left_out
    )
    return f"<{kind}>{inside}</{kind}>"


def request(name: str, part: str = "FullName", *left_out: str) -> Request:
    inside = body(name, part, frozenset(left_out))
    return read_request(f"<{name}>{inside}</{name}>").requests[0]


def looked_for(given: Request, version: str) -> Search | None:
    return search(given, guid=GUID, since=SINCE, until=UNTIL, version=version)


def all_queries(name: str, version: str) -> Iterator[Request]:
    """Yield every query that comes of a type: by its keys, without them, by names and by ids."""
    for part in ("ListID", "FullName"):
        for left_out in (
            (),
            ("RefNumber",),
            ("RefNumber", "TxnDate"),
            ("RefNumber", "CustomerRef", "VendorRef", "PayeeEntityRef"),
        ):
            made = looked_for(request(name, part, *left_out), version)
            if made is not None:
                yield made.query


@pytest.mark.parametrize("name", WRITING)
def test_d21_every_write_is_looked_for_or_stands_in_the_list_of_those_without(name: str) -> None:
    made = looked_for(request(name), "14.0")
    assert (made is None) is (name in WITHOUT)


def test_the_list_of_those_without_holds_writes_only() -> None:
    assert set(WRITING) >= WITHOUT
    assert len(WRITING) == 133


@pytest.mark.parametrize("name", [name for name in WRITING if name not in WITHOUT])
def test_queries_keep_schema_order_and_the_version(name: str) -> None:
    for version, query in ((v, query) for v in VERSIONS for query in all_queries(name, v)):
        known = fact(query.type)
        assert known is not None
        assert as_numbers(known.since) <= as_numbers(version)
        names = [node.name for node in nodes(query.body)]
        order = allowed(QUERIES[query.type], version)
        assert names == sorted(names, key=order.index)
        keys = [each for each in names if each in KEYS]
        if keys:  # a choice: with a key there are no filters
            assert all(each in keys[:1] or each.startswith("Include") for each in names)
        else:
            assert "MaxReturned" in names or "MaxReturned" not in order
        for node in nodes(query.body):
            assert [child.name for child in node.nodes] in NESTED.get(node.name, [[]])
        assert not query.writes


@pytest.mark.parametrize("version", VERSIONS)
def test_a_company_reads_the_queries_it_knows(version: str) -> None:
    bench, asked = Bench(), set()
    for name in WRITING:
        for query in all_queries(name, version):
            (answer,) = bench.answers(query.written("1"), version=version)
            assert status(answer) in {0, 1, 500}, answer.get("statusMessage")
            asked.add(query.type)
    assert asked >= {"CustomerQueryRq", "InvoiceQueryRq", "ItemServiceQueryRq", "AccountQueryRq"}


TRANSACTIONS = [name for name in WRITES if fetch(name, "TxnID", "1", version="14.0")]


@pytest.mark.parametrize("name", TRANSACTIONS)
def test_what_is_fetched_brings_lines_and_links_where_they_exist(name: str) -> None:
    made = fetch(name, "TxnID", "80000001-1709314200", version="14.0")
    assert made is not None
    names = [node.name for node in nodes(made.body)]
    assert names == ["TxnID", *re.findall("Include[A-Za-z]*Li[A-Za-z]*", QUERIES[made.type])]


def test_d21_every_add_and_mod_with_an_object_has_a_query_that_returns_it() -> None:
    assert {ret for _, rets, _ in WRITES.values() for ret in rets.split()} == set(RETS)
    assert {query for query, _, _ in WRITES.values()} <= set(QUERIES)
    assert set(AMOUNTS) <= set(RETS)
    assert len(AMOUNTS) == 16
