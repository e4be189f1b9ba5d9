"""ExternalGUID: which Adds take it, and where it stands."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qbxml import Request, own_guid, read_request, takes_guid, with_guid
from qbxml.schema.recovery_tables import GUIDS
from qbxml.sets.guids import same_guid
from qbxml.sets.nodes import nodes
from qbxml.sets.tags import escaped

pytestmark = pytest.mark.portable
GUID = "{6B063959-81B0-4622-85D6-F548C8CCB517}"
MARK = f"<ExternalGUID>{GUID}</ExternalGUID>"


def request(text: str) -> Request:
    return read_request(text).requests[0]


def add(name: str, inside: str, after: str = "", attributes: str = "") -> Request:
    return request(f"<{name}AddRq><{name}Add{attributes}>{inside}</{name}Add>{after}</{name}AddRq>")


def test_d4_41_adds_take_one() -> None:
    assert len(GUIDS) == 41
    assert all(name.endswith("AddRq") for name in GUIDS)
    assert {since for since, _ in GUIDS.values()} == {"8.0", "9.0", "10.0"}


@pytest.mark.parametrize(
    ("name", "version", "expected"),
    [
        ("Customer", "7.0", False),
        ("Customer", "8.0", True),
        ("Invoice", "8.0", False),
        ("Invoice", "9.0", True),
        ("Invoice", "10.0", True),
        ("TransferInventory", "9.0", False),
        ("Account", "14.0", False),
    ],
)
def test_d4_an_add_takes_it_from_a_version_on(name: str, version: str, expected: bool) -> None:  # noqa: FBT001
    assert takes_guid(add(name, "<Name>x</Name>"), version) is expected


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Customer", "<Name>Ann &amp; Bob</Name><Notes>x</Notes>", ""),
        ("Customer", "<Name>Ann</Name>", "<CurrencyRef><FullName>Euro</FullName></CurrencyRef>"),
        (
            "Invoice",
            "<CustomerRef><FullName>Ann</FullName></CustomerRef><RefNumber>1</RefNumber>",
            "<InvoiceLineAdd><Desc>a</Desc></InvoiceLineAdd>",
        ),
        ("Invoice", "<RefNumber>1</RefNumber>", '<LinkToTxnID useMacro="TxnID:1"/>'),
        ("JournalEntry", "", "<JournalDebitLine><Amount>1.00</Amount></JournalDebitLine>"),
        ("ItemService", "<Name>x</Name><SalesOrPurchase><Price>1</Price></SalesOrPurchase>", ""),
    ],
)
def test_d4_it_stands_where_the_schema_wants_it(name: str, before: str, after: str) -> None:
    narrowed = "<IncludeRetElement>Name</IncludeRetElement>"
    sent = add(name, before + after, narrowed)
    marked = with_guid(sent, GUID)
    assert marked == add(name, before + MARK + after, narrowed)
    assert own_guid(marked) == GUID


def test_an_empty_add_is_opened_for_it_and_keeps_its_attributes() -> None:
    sent = request('<InvoiceAddRq><InvoiceAdd defMacro="TxnID:/"/></InvoiceAddRq>')
    assert with_guid(sent, GUID).body == f'<InvoiceAdd defMacro="TxnID:/">{MARK}</InvoiceAdd>'


@pytest.mark.parametrize("given", [GUID, GUID.lower(), "109389220", "0", ""])
def test_the_callers_own_is_left_alone(given: str) -> None:
    sent = add("Customer", f"<Name>Ann</Name><ExternalGUID>{given}</ExternalGUID>")
    assert with_guid(sent, "{00000000-0000-0000-0000-000000000001}") == sent
    assert own_guid(sent) == (given if given not in {"0", ""} else None)


@pytest.mark.parametrize(
    "sent",
    [
        add("Account", "<Name>x</Name>"),
        request("<CustomerQueryRq/>"),
        request("<CustomerAddRq/>"),
        request("<CustomerAddRq><VendorAdd><Name>x</Name></VendorAdd></CustomerAddRq>"),
        request("<CustomerModRq><CustomerMod><Name>x</Name></CustomerMod></CustomerModRq>"),
    ],
)
def test_what_takes_none_comes_back_as_it_is(sent: Request) -> None:
    assert (with_guid(sent, GUID), own_guid(sent)) == (sent, None)


def test_braces_are_added_for_quickbooks_takes_no_guid_without() -> None:
    sent = add("Customer", "<Name>Ann</Name>")
    assert with_guid(sent, GUID.strip("{}")) == with_guid(sent, GUID)


@pytest.mark.parametrize("given", ["", "0", "6B06395981B0462285D6F548C8CCB517", "{x}"])
def test_what_is_no_guid_is_an_error(given: str) -> None:
    with pytest.raises(ValueError, match="not a GUID"):
        with_guid(add("Customer", "<Name>Ann</Name>"), given)


def test_two_guids_are_compared_without_case_and_braces() -> None:
    assert same_guid(GUID, GUID.lower().strip("{}"))
    assert not same_guid(GUID, GUID.replace("6B", "6C"))


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))
CHILDREN = ("Name", "Memo", "RefNumber", "Notes")


@settings(deadline=None)
@given(
    st.sampled_from(sorted(GUIDS)),
    st.lists(st.tuples(st.sampled_from(CHILDREN), TEXT), max_size=5),
    st.data(),
    st.uuids(),
)
def test_d4_all_else_is_kept_byte_for_byte_and_twice_is_once(
    name: str, children: list[tuple[str, str]], data: st.DataObject, guid: object
) -> None:
    kind, later = name.removesuffix("AddRq"), GUIDS[name][1].split()
    before = "".join(f"<{child}>{escaped(text)}</{child}>" for child, text in children)
    tail = data.draw(st.lists(st.sampled_from(later), max_size=3)) if later else []
    after = "".join(f"<{child}><Desc>&gt;/</Desc></{child}>" for child in tail)
    sent = add(kind, before + after)
    marked = with_guid(sent, str(guid))
    assert own_guid(marked) == f"{{{guid}}}"
    assert re.sub(r"<ExternalGUID>[^<]*</ExternalGUID>", "", marked.body) == (
        sent.body if children or tail else f"<{kind}Add></{kind}Add>"
    )
    assert marked == with_guid(marked, GUID)
    (holder,) = nodes(marked.body)
    assert [node.name for node in holder.nodes] == [
        *(child for child, _ in children),
        "ExternalGUID",
        *tail,
    ]
