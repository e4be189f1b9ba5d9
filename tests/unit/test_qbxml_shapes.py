"""What requests and answers hold as objects: which there are, under which names."""

from collections import Counter

from qbxml.schema.answer_contents import CONTENTS as IN_ANSWERS
from qbxml.schema.enumerations import VALUES
from qbxml.schema.request_contents import CONTENTS as IN_REQUESTS
from qbxml.schema.shared_contents import CONTENTS as IN_BOTH
from qbxml.shapes.catalog import Entry, entries, entry
from qbxml.shapes.editions import quickbooks
from qbxml.shapes.objects import Side, every_shape, request_shape, type_name


def test_every_request_has_a_kind_and_is_about_something() -> None:
    assert entry("InvoiceMod") == Entry("InvoiceMod", "mod", "Invoice", (2, 1), "", False, False)
    assert entry("JobReportQuery") == Entry(
        "JobReportQuery", "report", "Reports", (2, 0), "", False, False
    )
    assert entry("InvoiceModRq") is None
    assert Counter(one.kind for one in entries()) == {
        "query": 88,
        "add": 70,
        "mod": 56,
        "report": 10,
        "del": 5,
        "other": 1,
        "void": 1,
    }
    about = Counter(one.resource for one in entries())
    assert (len(about), about["List"], about["Txn"], about["Item"]) == (93, 5, 5, 1)


def test_an_old_or_foreign_quickbooks_knows_fewer_requests() -> None:
    assert len(entries(quickbooks("1.0"))) == 91
    british = {one.type for one in entries(quickbooks(None, "UK"))}
    assert {one.type for one in entries()} - british == {
        one.type for one in entries() if "U" in one.lacking
    }


def test_no_two_objects_share_a_name_and_none_has_an_enumerations() -> None:
    told = {type_name(name, Side.ANSWER) for name in IN_BOTH} - set(IN_BOTH)
    asked = {type_name(name, Side.REQUEST) for name in IN_BOTH} - set(IN_BOTH)
    assert told & set(IN_ANSWERS) == set()
    assert asked & set(IN_REQUESTS) == set()
    names = set(every_shape())
    assert names & set(VALUES) == set()
    own = {one.type for one in entries()} | {f"{one.type}Rs" for one in entries()}
    assert own <= names


def test_what_both_hold_has_two_names_only_where_its_form_differs() -> None:
    assert {
        name: (type_name(name, Side.REQUEST), type_name(name, Side.ANSWER))
        for name in ("Address", "Ref209", "JournalLine", "LeadContactsMod", "DataExt")
    } == {
        "Address": ("Address", "Address"),
        "Ref209": ("Ref209", "Ref209"),
        "JournalLine": ("JournalLine", "JournalLineRet"),
        "LeadContactsMod": ("LeadContactsMod", "LeadContactsRet"),
        "DataExt": ("DataExt", "DataExtOfLineRet"),
    }


def test_required_is_what_stands_in_every_request_listed_what_may_repeat() -> None:
    shape = request_shape("BillAdd")
    assert shape is not None
    assert [field.item.name for field in shape.fields if field.required] == ["VendorRef"]
    assert [field.item.name for field in shape.fields if field.listed] == [
        "LinkToTxnID",
        "ExpenseLineAdd",
        "ItemLineAdd",
        "ItemGroupLineAdd",
        "IncludeRetElement",
    ]
    assert shape.mixed == ("ItemLineAdd", "ItemGroupLineAdd")
