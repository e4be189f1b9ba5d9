"""Answers read in parts: in the memory of a few records, in linear work, wherever they are cut."""

import itertools
import tracemalloc

import pytest

from qbxml.data import documents
from qbxml.data.streaming import stream
from qbxml.sets import reading

pytestmark = pytest.mark.portable
OK = 'statusCode="0" statusSeverity="Info" statusMessage="Status OK"'
HEAD = '<?xml version="1.0" ?>\n<QBXML>\n<QBXMLMsgsRs>\n'
TAIL = "</QBXMLMsgsRs>\n</QBXML>\n"


def document(*records: str, name: str = "CustomerQueryRs", status: str = OK) -> str:
    return f"{HEAD}<{name} {status}>\n{''.join(records)}</{name}>\n{TAIL}"


def test_records_that_end_themselves_take_no_more_memory() -> None:
    parts = itertools.chain(
        [f"{HEAD}<CustomerQueryRs {OK}>", "<CustomerRet><ListID>1</ListID></CustomerRet>"],
        itertools.repeat("<CustomerRet/>\n<CustomerRet a='/>' />" * 2_000, 50),
        [f"</CustomerQueryRs>{TAIL}"],
    )
    items = stream(parts)
    assert [next(items).data, next(items).data, next(items).data] == [
        {"ListID": "1"},
        {},
        {"a": "/>"},
    ]
    tracemalloc.start()
    try:
        count = sum(1 for _ in items)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 199_999
    assert peak < 15_000_000


@pytest.mark.parametrize("size", [1, 7, 64])
def test_where_a_document_is_cut_makes_no_difference(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "_MOST_WAITING", 1)
    empty = "<CustomerRet/>\r\n<CustomerRet a='>'/>"
    noted = "<!-- </a> <b> --><CustomerRet><Notes>a > b\r\n</Notes></CustomerRet>"
    illegal = "<CustomerRet a='>&#0;'/><CustomerRet><Name>&#0;x</Name></CustomerRet>"
    for text in (document(noted), document(empty, noted, empty), document(empty, illegal, empty)):
        parts = [text[at : at + size] for at in range(0, len(text), size)]
        assert list(stream(parts)) == list(stream(text))


@pytest.mark.parametrize("size", [16, 1_000, 65_536])
def test_a_long_beginning_is_looked_through_a_few_times_however_small_its_parts(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    prolog = reading.prolog

    def counted(text: str) -> reading.Prolog:
        looked.append(len(text))
        return prolog(text)

    monkeypatch.setattr(reading, "prolog", counted)
    whole = document().replace("<QBXML>", f"<!--{'-> ' * 100_000}--><QBXML>", 1)
    parts = [whole[at : at + size] for at in range(0, len(whole), size)]
    assert [item.type for item in stream(parts)] == ["CustomerQueryRs"]
    assert sum(looked) <= 4 * len(whole)
