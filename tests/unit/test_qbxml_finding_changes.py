"""Rule D21 for what changes and removes: what the object itself says."""

import pytest
from lost_writes import GUID, NEW, OLD, judged, looked_for, sought

from qbxml import Finding, fetch

pytestmark = pytest.mark.portable
AT = f"<TimeModified>{NEW}</TimeModified>"
BEFORE = f"<TimeModified>{OLD}</TimeModified>"


def mod(kind: str, inside: str, own: str = "ListID") -> str:
    address = f"<{own}>8-1</{own}><EditSequence>16</EditSequence>"
    return f"<{kind}ModRq><{kind}Mod>{address}{inside}</{kind}Mod></{kind}ModRq>"


def ret(kind: str, inside: str, when: str = AT, sequence: str = "17", own: str = "ListID") -> str:
    head = f"<{own}>8-1</{own}>{when}<EditSequence>{sequence}</EditSequence>"
    return f"<{kind}Ret>{head}{inside}</{kind}Ret>"


def removal(verb: str, kind: str, own: str) -> str:
    return f"<{verb}Rq><{verb}Type>{kind}</{verb}Type><{own}>8-1</{own}></{verb}Rq>"


LIST_DEL = removal("ListDel", "Customer", "ListID")
TXN_DEL = removal("TxnDel", "Invoice", "TxnID")
TXN_VOID = removal("TxnVoid", "Invoice", "TxnID")
MERGE = (
    "<ListMergeRq><ListMergeType>Vendor</ListMergeType>"
    "<MergeFrom><ListID>8-1</ListID><EditSequence>1</EditSequence></MergeFrom>"
    "<MergeTo><ListID>8-2</ListID><EditSequence>1</EditSequence></MergeTo></ListMergeRq>"
)
WHOLE = "<IncludeLineItems>true</IncludeLineItems><IncludeLinkedTxns>true</IncludeLinkedTxns>"
THERE = "".join(
    f"<IncludeRetElement>{name}</IncludeRetElement>"
    for name in ("ListID", "TimeModified", "EditSequence", "IsActive")
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (mod("Customer", "<Name>x</Name>"), "CustomerQueryRq <ListID>8-1</ListID>"),
        (
            mod("Invoice", "<Memo>x</Memo>", "TxnID"),
            f"InvoiceQueryRq <TxnID>8-1</TxnID>{WHOLE}",
        ),
        (LIST_DEL, f"CustomerQueryRq <ListID>8-1</ListID>{THERE}"),
        (
            TXN_DEL,
            "InvoiceQueryRq <TxnID>8-1</TxnID>"
            + THERE.replace("ListID", "TxnID").removesuffix(
                "<IncludeRetElement>IsActive</IncludeRetElement>"
            ),
        ),
        (
            TXN_VOID,
            f"InvoiceQueryRq <TxnID>8-1</TxnID>{WHOLE}",
        ),
        (MERGE, f"VendorQueryRq <ListID>8-1</ListID><ListID>8-2</ListID>{THERE}"),
    ],
)
def test_d21_an_object_is_looked_at_by_its_id(text: str, expected: str) -> None:
    query = sought(text).query
    assert f"{query.type} {query.body}" == expected


@pytest.mark.parametrize(
    "text",
    [
        "<CustomerModRq/>",
        "<CustomerModRq><CustomerMod><Name>x</Name></CustomerMod></CustomerModRq>",
        '<InvoiceModRq><InvoiceMod><TxnID useMacro="TxnID:1"/></InvoiceMod></InvoiceModRq>',
        "<TransferModRq><TransferMod><TxnID>1</TxnID></TransferMod></TransferModRq>",
        "<ListDelRq><ListDelType>Customer</ListDelType></ListDelRq>",
        "<ListDelRq><ListDelType>Customer</ListDelType><ListID/></ListDelRq>",
        "<TxnVoidRq><TxnVoidType>Transfer</TxnVoidType><TxnID>1</TxnID></TxnVoidRq>",
        "<TxnDelRq/>",
        "<ListMergeRq><ListMergeType>Vendor</ListMergeType></ListMergeRq>",
        MERGE.replace("Vendor", "Nothing"),
        "<DataExtDefModRq><DataExtDefMod><OwnerID>0</OwnerID></DataExtDefMod></DataExtDefModRq>",
    ],
)
def test_d21_without_an_id_or_a_query_a_person_has_to_look(text: str) -> None:
    assert looked_for(text, GUID, "11.0") is None


RENAMED = mod("Customer", "<Name>Ann</Name><Phone/>")
SAME = "The object was changed since and has every value that was sent."
UNCHANGED = "EditSequence is unchanged: the change was not applied."
OTHERWISE = "The object was changed, but is not as this request leaves it."
EARLIER = (
    "The object was changed before the request was sent and not since; sending it again will be "
    "answered with 3200."
)
GONE = "The object is gone; sending the change again will be refused."


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (ret("Customer", "<Name>Ann</Name>"), ("found", "8-1", "17", SAME)),
        (ret("Customer", "<Name>Bob</Name>", sequence="16"), ("not_found", "8-1", "16", UNCHANGED)),
        (ret("Customer", "<Name>Ann</Name>", sequence="16"), ("not_found", "8-1", "16", UNCHANGED)),
        (ret("Customer", "<Name>Bob</Name>"), ("ambiguous", "8-1", "17", OTHERWISE)),
        (ret("Customer", "<Name>Ann</Name>", BEFORE), ("ambiguous", "8-1", "17", OTHERWISE)),
        (ret("Customer", "<Name>Ann</Name>", ""), ("ambiguous", "8-1", "17", OTHERWISE)),
        (ret("Customer", "<Name>Bob</Name>", BEFORE), ("not_found", "8-1", "17", EARLIER)),
        (ret("Customer", "<Name>Bob</Name>", ""), ("ambiguous", "8-1", "17", OTHERWISE)),
        ("", ("not_found", None, None, GONE)),
    ],
)
def test_d21_a_mod_is_judged_by_edit_sequence_then_by_its_values(
    now: str, expected: tuple[str, str | None, str | None, str]
) -> None:
    kind, ident, sequence, why = expected
    assert judged(RENAMED, now) == Finding(kind, ident and "ListID", ident, sequence, why)  # type: ignore[arg-type]


def line(name: str, item: str, quantity: str, ident: str = "1") -> str:
    ref = f"<ItemRef><FullName>{item}</FullName></ItemRef>"
    inside = f"<TxnLineID>{ident}</TxnLineID>{ref}<Quantity>{quantity}</Quantity>"
    return f"<{name}>{inside}</{name}>"


LINES = line("InvoiceLineRet", "a", "1", "2") + line("InvoiceLineRet", "b", "2.50", "3")
SHOWN = (
    "<CustomerRef><ListID>8-2</ListID><FullName>Ann</FullName></CustomerRef>"
    "<BillAddress><Addr1>Here 1</Addr1><City>Bern</City></BillAddress>"
    "<SalesTaxPercentage>7.50</SalesTaxPercentage><IsPending>false</IsPending>"
    f"<IsToBePrinted>true</IsToBePrinted><Memo>x</Memo>{LINES}<X/>"
)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("<CustomerRef><FullName>ann </FullName></CustomerRef>", True),
        ("<CustomerRef><ListID>8-2</ListID><FullName>Old</FullName></CustomerRef>", True),
        ("<CustomerRef><ListID>8-3</ListID></CustomerRef>", False),
        ("<ClassRef><ListID>8-3</ListID></ClassRef>", False),
        ("<ClassRef><ListID></ListID></ClassRef>", True),
        ("<BillAddress><Addr1>here 1</Addr1><Addr2/></BillAddress>", True),
        ("<BillAddress><Addr1>There 1</Addr1></BillAddress>", False),
        ("<IsPending>0</IsPending><IsToBePrinted>1</IsToBePrinted>", True),
        ("<IsPending>1</IsPending>", False),
        ("<SalesTaxPercentage>7.5</SalesTaxPercentage>", True),
        ("<Memo>X</Memo>", True),
        ("<Memo>y</Memo>", False),
        ("<Memo/>", False),
        ("<PONumber/>", True),
        ("<PONumber>1</PONumber>", False),
        (line("InvoiceLineMod", "A", "1") + line("InvoiceLineMod", "b", "2.5", "-1"), True),
        (line("InvoiceLineMod", "b", "2.5") + line("InvoiceLineMod", "a", "1"), False),
        (line("InvoiceLineMod", "a", "1"), False),
        (line("InvoiceLineMod", "a", "1") + line("InvoiceLineMod", "b", "3"), False),
        ("<SetCredit><AppliedAmount>1.00</AppliedAmount></SetCredit>", False),
    ],
)
def test_d21_every_value_that_was_sent_is_compared(sent: str, expected: bool) -> None:  # noqa: FBT001
    finding = judged(mod("Invoice", sent, "TxnID"), ret("Invoice", SHOWN, own="TxnID"))
    assert (finding.kind == "found") is expected


def test_parts_that_a_mod_names_otherwise_are_compared_too() -> None:
    inside = "<SalesOrPurchase{0}><Price>1.5</Price></SalesOrPurchase{0}>"
    sent = mod("ItemService", f"<ForceUOMChange>1</ForceUOMChange>{inside.format('Mod')}")
    shown = ret("ItemService", inside.format(""))
    assert judged(sent, shown).kind == "found"
    assert judged(sent, shown.replace("1.5", "2.5")).kind == "ambiguous"


@pytest.mark.parametrize(
    ("text", "now", "kind", "why"),
    [
        (LIST_DEL, "", "found", "The object is gone."),
        (TXN_DEL, "", "found", "The object is gone."),
        (LIST_DEL, ret("Customer", ""), "not_found", "The object is still there."),
        (TXN_DEL, ret("Invoice", "", own="TxnID"), "not_found", "The object is still there."),
        (
            LIST_DEL,
            ret("Customer", "<IsActive>false</IsActive>", BEFORE),
            "not_found",
            "The object is still there.",
        ),
        (
            LIST_DEL,
            ret("Customer", "<IsActive>false</IsActive>"),
            "ambiguous",
            "The object was made inactive since, and is not deleted.",
        ),
        (
            MERGE,
            ret("Vendor", "").replace("8-1", "8-2"),
            "found",
            "The source is gone and the target is there.",
        ),
        (
            MERGE,
            ret("Vendor", "") + ret("Vendor", "").replace("8-1", "8-2"),
            "not_found",
            "Source and target are both there.",
        ),
        (MERGE, ret("Vendor", ""), "ambiguous", "The target of the merge is gone."),
        (MERGE, "", "ambiguous", "The target of the merge is gone."),
    ],
)
def test_d21_a_removal_is_judged_by_what_is_still_there(
    text: str, now: str, kind: str, why: str
) -> None:
    finding = judged(text, now, None, 'statusCode="500" statusSeverity="Warn"')
    assert (finding.kind, finding.why) == (kind, why)


ZERO = "<Subtotal>0.00</Subtotal><BalanceRemaining>0</BalanceRemaining>"
VOID = "The transaction was changed since and is void."
UNTOUCHED = "The transaction was not touched since the request was sent."
UNCLEAR = "The transaction was changed, and it cannot be seen that it is void."


@pytest.mark.parametrize(
    ("now", "kind", "why"),
    [
        (ret("Invoice", ZERO, own="TxnID"), "found", VOID),
        (ret("Invoice", ZERO, BEFORE, own="TxnID"), "not_found", UNTOUCHED),
        (
            ret("Invoice", "<Subtotal>9.00</Subtotal>", BEFORE, own="TxnID"),
            "not_found",
            UNTOUCHED,
        ),
        (ret("Invoice", "<Subtotal>9.00</Subtotal>", own="TxnID"), "ambiguous", UNCLEAR),
        (ret("Invoice", ZERO, "", own="TxnID"), "ambiguous", UNCLEAR),
        (ret("Invoice", "<Memo>VOID: x</Memo>", own="TxnID"), "found", VOID),
        (ret("Invoice", "<Memo>Void it?</Memo>", own="TxnID"), "ambiguous", UNCLEAR),
        (
            ret("Invoice", "<Memo>VOID: x</Memo><Subtotal>9.00</Subtotal>", own="TxnID"),
            "ambiguous",
            UNCLEAR,
        ),
        (
            ret(
                "Invoice",
                f"{ZERO}<InvoiceLineRet><Amount>9.00</Amount></InvoiceLineRet>",
                own="TxnID",
            ),
            "ambiguous",
            UNCLEAR,
        ),
        ("", "ambiguous", "The transaction is gone."),
    ],
)
def test_d21_a_void_is_judged_by_its_amounts_and_the_time_of_the_change(
    now: str, kind: str, why: str
) -> None:
    finding = judged(TXN_VOID, now)
    assert (finding.kind, finding.why) == (kind, why)


def test_what_the_lost_answer_would_have_held_is_fetched_by_id() -> None:
    made = fetch("InvoiceAddRq", "TxnID", "8-1", version="1.0")
    assert made is not None
    assert made.written("7") == (
        '<InvoiceQueryRq requestID="7"><TxnID>8-1</TxnID><IncludeLineItems>true'
        "</IncludeLineItems></InvoiceQueryRq>"
    )


@pytest.mark.parametrize(
    ("name", "own", "version"),
    [
        ("TxnDelRq", "TxnID", "13.0"),
        ("ListMergeRq", "ListID", "13.0"),
        ("DataExtModRq", "OwnerID", "13.0"),
        ("InvoiceAddRq", "ListID", "13.0"),
        ("TransferAddRq", "TxnID", "11.0"),
        ("Form1099CategoryAccountMappingModRq", "ListID", "13.0"),
    ],
)
def test_an_answer_without_an_object_is_not_fetched(name: str, own: str, version: str) -> None:
    assert fetch(name, own, "8-1", version=version) is None
