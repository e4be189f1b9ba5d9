"""Rule D21: the query by which a lost Add is looked for."""

import pytest
from lost_writes import ANN, DAY, GUID, OTHER, add, looked_for, sought

from qbxml.sets.queries import nested

pytestmark = pytest.mark.portable


def asked(text: str, version: str = "3.0", guid: str | None = None) -> str:
    """Return what the query holds; qbXML 3.0 has no IncludeRetElement."""
    made = sought(text, guid, version).query
    return f"{made.type} {made.body}"


MODIFIED = (
    "<FromModifiedDate>2024-06-30T09:30:00</FromModifiedDate>"
    "<ToModifiedDate>2024-07-02T10:00:00</ToModifiedDate>"
)
MOST = "<MaxReturned>200</MaxReturned>"
ALL = f"{MOST}<ActiveStatus>All</ActiveStatus>{MODIFIED}"
RECENT = f"<ModifiedDateRangeFilter>{MODIFIED}</ModifiedDateRangeFilter>"
TODAY = (
    "<TxnDateRangeFilter><FromTxnDate>2024-07-01</FromTxnDate><ToTxnDate>2024-07-01</ToTxnDate>"
    "</TxnDateRangeFilter>"
)
BY_ANN = "<EntityFilter><FullName>Ann</FullName></EntityFilter>"
VENDOR = "<VendorRef><ListID>8-1</ListID><FullName>Old name</FullName></VendorRef>"
PAYEE = "<PayeeEntityRef><FullName>Ann</FullName></PayeeEntityRef>"
BANK = "<AccountRef><FullName>Bank</FullName></AccountRef>"
PARENT = "<ParentRef><FullName>A:B &amp; C</FullName></ParentRef>"
BY_ID = "<ListID>8-1</ListID>"
NAMED_D = "<NameFilter><MatchCriterion>Contains</MatchCriterion><Name>D</Name></NameFilter>"
SPECIAL = (
    "<SpecialAccountAddRq><SpecialAccountAdd><SpecialAccountType>Bank</SpecialAccountType>"
    "</SpecialAccountAdd></SpecialAccountAddRq>"
)
PARENT_ID = "<ParentRef><ListID>8-1</ListID></ParentRef>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            add("Customer", "<Name>Ann &#233;</Name>"),
            "CustomerQueryRq <FullName>Ann &#233;</FullName>",
        ),
        (
            add("Customer", f"<Name>D</Name>{PARENT}"),
            "CustomerQueryRq <FullName>A:B &amp; C:D</FullName>",
        ),
        (
            add("Customer", "<Name>D</Name><ParentRef/>"),
            "CustomerQueryRq <FullName>D</FullName>",
        ),
        (
            add("ItemService", f"<Name>D</Name>{PARENT_ID}"),
            f"ItemServiceQueryRq {ALL}{NAMED_D}",
        ),
        (add("Vendor", "<Name>V</Name>"), "VendorQueryRq <FullName>V</FullName>"),
        (add("Employee", "<FirstName>A</FirstName>"), f"EmployeeQueryRq {ALL}"),
        (
            add("Invoice", f"{ANN}{DAY}<RefNumber>7</RefNumber>"),
            "InvoiceQueryRq <RefNumber>7</RefNumber>",
        ),
        (add("Invoice", f"{ANN}{DAY}"), f"InvoiceQueryRq {MOST}{TODAY}{BY_ANN}"),
        (add("SalesReceipt", ANN), f"SalesReceiptQueryRq {MOST}{RECENT}{BY_ANN}"),
        (
            add("Bill", f"{VENDOR}{DAY}<RefNumber/>"),
            f"BillQueryRq {MOST}{TODAY}<EntityFilter><ListID>8-1</ListID></EntityFilter>",
        ),
        (add("Check", f"{BANK}{PAYEE}"), f"CheckQueryRq {MOST}{RECENT}{BY_ANN}"),
        (
            add("Check", BANK),
            f"CheckQueryRq {MOST}{RECENT}<AccountFilter><FullName>Bank</FullName></AccountFilter>",
        ),
        (add("JournalEntry", DAY), f"JournalEntryQueryRq {MOST}{TODAY}"),
        (
            add("TimeTracking", f"{DAY}<EntityRef><ListID>8-1</ListID></EntityRef>"),
            f"TimeTrackingQueryRq {MOST}{TODAY}{nested('TimeTrackingEntityFilter', BY_ID)}",
        ),
        (
            add("DataExtDef", "<OwnerID>0</OwnerID><DataExtName>x</DataExtName>"),
            "DataExtDefQueryRq <OwnerID>0</OwnerID>",
        ),
        (SPECIAL, f"AccountQueryRq {ALL}"),
    ],
)
def test_d21_a_record_is_looked_for_by_its_key_or_among_its_like(text: str, expected: str) -> None:
    version = "6.0" if "Special" in text else "3.0"
    narrowed = asked(text, version).partition("<IncludeRetElement>")[0]
    assert narrowed == expected


def test_the_first_qbxml_filters_entities_by_name_only() -> None:
    assert asked(add("Bill", f"{VENDOR}{DAY}"), "1.1") == f"BillQueryRq {MOST}{TODAY}"
    assert asked(add("Invoice", f"{ANN}{DAY}"), "1.1") == f"InvoiceQueryRq {MOST}{TODAY}{BY_ANN}"


def test_the_answer_is_narrowed_to_what_is_compared() -> None:
    text = add("Transfer", f"{DAY}<Amount>1.00</Amount><Memo>x</Memo>")
    assert asked(text, "12.0") == (
        f"TransferQueryRq {MOST}{TODAY}"
        + "".join(
            f"<IncludeRetElement>{name}</IncludeRetElement>"
            for name in ("TxnID", "TimeCreated", "EditSequence", "TxnDate", "Amount")
        )
    )
    assert asked(add("Customer", "<Name>A</Name>"), "7.0").count("ExternalGUID") == 0
    assert asked(add("Customer", "<Name>A</Name>"), "8.0").count("ExternalGUID") == 1


@pytest.mark.parametrize(
    ("text", "version"),
    [
        (add("Transfer", DAY), "11.0"),
        (add("Deposit", "<Memo>x</Memo>"), "13.0"),
        ("<SpecialItemAddRq><SpecialItemAdd/></SpecialItemAddRq>", "13.0"),
        ("<CustomerAddRq/>", "13.0"),
        (add("DataExt", "<OwnerID>0</OwnerID>"), "13.0"),
        ("<CustomerQueryRq/>", "13.0"),
        ("<NewerAddRq><NewerAdd><Name>x</Name></NewerAdd></NewerAddRq>", "15.0"),
    ],
)
def test_d21_what_cannot_be_told_apart_is_left_to_a_person(text: str, version: str) -> None:
    declared = f'<?qbxml version="{version}"?><QBXML><QBXMLMsgsRq onError="stopOnError">'
    assert looked_for(f"{declared}{text}</QBXMLMsgsRq></QBXML>", None, version) is None


def test_with_a_guid_less_is_needed() -> None:
    special = "<SpecialItemAddRq><SpecialItemAdd/></SpecialItemAddRq>"
    assert sought(special, GUID).query.type == "ItemQueryRq"
    assert sought(special, GUID).rets == ("ItemOtherChargeRet", "ItemSubtotalRet", "ItemGroupRet")
    assert sought(add("Deposit", "<Memo>x</Memo>"), GUID).guid == GUID


def test_the_callers_own_guid_is_used_where_none_is_given() -> None:
    own = add("Customer", f"<Name>A</Name><ExternalGUID>{OTHER}</ExternalGUID>")
    assert sought(own).guid == OTHER
    assert sought(own, GUID).guid == GUID
    assert sought(own, GUID, "7.0").guid is None
