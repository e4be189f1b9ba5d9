"""The inside of requests against the schema: what is told, where, and what is let through."""

import pytest
from helpers.qbxml_checked import customer, invoice, told

from qbxml import Findings, Problem, validate
from qbxml.check.models import model
from qbxml.check.sequences import amiss, unordered

pytestmark = pytest.mark.portable


def test_a_sound_request_has_neither_problems_nor_warnings() -> None:
    source = invoice(
        "<TxnDate>2026-11-27</TxnDate><RefNumber>12345678901</RefNumber><IsPending>false</IsPending>",
        "<Desc>{{tx-00000000000000000000000000.Name}}</Desc><Quantity>2.5</Quantity>"
        "<Rate>{{tx-00000000000000000000000000.Rate}}</Rate><Amount>10.00</Amount>",
    )
    found = validate(source, for_service=True)
    assert (found.valid, found.problems, found.warnings) == (True, (), ())


def test_what_stands_for_values_of_the_service_is_plain_text_to_the_language() -> None:
    malformed = invoice("<Memo>see {{tx-note}}</Memo>")
    assert validate(malformed) == Findings()
    assert [one.path for one in validate(malformed, for_service=True).problems] == [
        "InvoiceAdd/Memo"
    ]
    pending = invoice("<TxnDate>{{tx-00000000000000000000000000.TxnDate}}</TxnDate>")
    assert [(one.kind, one.path) for one in validate(pending).problems] == [
        ("type", "InvoiceAdd/TxnDate")
    ]
    assert validate(pending, for_service=True) == Findings()


def test_every_problem_is_told_at_once_with_its_place() -> None:
    source = invoice("<RefNumber>123456789012</RefNumber><TxnDate>2026-02-30</TxnDate>")
    assert validate(source).problems == (
        Problem(
            '"123456789012" is too long.',
            line=6,
            column=4,
            path="InvoiceAdd/RefNumber",
            fix="Shorten it: 11 characters at most, this has 12.",
            expected="11 characters at most",
            kind="too_long",
            request=1,
        ),
        Problem(
            "TxnDate comes before RefNumber.",
            line=6,
            column=39,
            path="InvoiceAdd/TxnDate",
            fix="TxnDate comes before RefNumber; move it up.",
            expected="TxnDate comes before RefNumber",
            kind="order",
            request=1,
        ),
        Problem(
            '"2026-02-30" is not a date such as 2026-11-27.',
            line=6,
            column=39,
            path="InvoiceAdd/TxnDate",
            fix="Write a date such as 2026-11-27.",
            expected="a date such as 2026-11-27",
            kind="type",
            request=1,
        ),
    )


LINE = "InvoiceAdd/InvoiceLineAdd"
CASES = {
    "a name that is nearly one": (
        invoice(line="<Quantiti>1</Quantiti>"),
        [("unknown", f"{LINE}/Quantiti", "Did you mean Quantity?")],
    ),
    "a required name that is nearly one is not missing, too": (
        customer("<Nam>A</Nam>"),
        [("unknown", "CustomerAdd/Nam", "Did you mean Name?")],
    ),
    "an element of another holder": (
        customer("<Name>A</Name><City>B</City>"),
        [("unknown", "CustomerAdd/City", "It stands in BillAddress; move it there.")],
    ),
    "an element of nobody": (
        customer("<Name>A</Name><Xyzzy/>"),
        [("unknown", "CustomerAdd/Xyzzy", "Remove it.")],
    ),
    "the wrong order": (
        invoice(line="<Amount>1.00</Amount><Rate>1</Rate>"),
        [("order", f"{LINE}/Rate", "Rate comes before Amount; move it up.")],
    ),
    "one that comes too early": (
        customer("<Phone>1</Phone><Name>A</Name><IsActive>1</IsActive>"),
        [("order", "CustomerAdd/Phone", "Phone comes after IsActive; move it down.")],
    ),
    "one too many": (
        customer("<Name>A</Name><Name>B</Name>"),
        [("repeated", "CustomerAdd/Name[2]", "Remove this one.")],
    ),
    "nothing where something is needed": (
        customer(""),
        [("missing", "CustomerAdd", "Put Name in, first.")],
    ),
    "none of a choice that must be made": (
        "<JournalEntryAddRq><JournalEntryAdd/></JournalEntryAddRq>",
        [
            (
                "missing",
                "JournalEntryAdd",
                ("Put JournalDebitLine or JournalCreditLine in, after ExternalGUID, where that "
                "stands."),
            )
        ],
    ),
    "two of a choice": (
        "<CustomerQueryRq><ListID>1</ListID><FullName>x</FullName></CustomerQueryRq>",
        [("choice", "FullName", "Keep one of ListID and FullName.")],
    ),
    "half of an option": (
        ("<DataExtDelRq><DataExtDel><OwnerID>0</OwnerID><DataExtName>x</DataExtName>"
        "<ListDataExtType>Customer</ListDataExtType></DataExtDel></DataExtDelRq>"),
        [("missing", "DataExtDel", "Put ListObjRef in, after ListDataExtType, where that stands.")],
    ),
    "both ways to name an object": (
        customer("<Name>A</Name><TermsRef><ListID>1</ListID><FullName>x</FullName></TermsRef>"),
        [("reference", "CustomerAdd/TermsRef", "Keep one: ListID is safe against renaming.")],
    ),
    "an object named by two of its ids is repeated, not named in both ways": (
        customer("<Name>A</Name><TermsRef><ListID>1</ListID><ListID>2</ListID></TermsRef>"),
        [("repeated", "CustomerAdd/TermsRef/ListID[2]", "Remove this one.")],
    ),
    "no boolean": (
        customer("<Name>A</Name><IsActive>yes</IsActive>"),
        [("type", "CustomerAdd/IsActive", "Write true or false.")],
    ),
    "no value of an enumeration": (
        customer("<Name>A</Name><JobStatus>Awardet</JobStatus>"),
        [("enum", "CustomerAdd/JobStatus", "Did you mean Awarded?")],
    ),
    "a number out of range": (
        "<CustomerQueryRq><MaxReturned>0</MaxReturned></CustomerQueryRq>",
        [("range", "MaxReturned", "Write at least 1.")],
    ),
    "text beside elements": (
        invoice("x"),
        [("text", "InvoiceAdd", "Values stand inside the innermost elements.")],
    ),
    "text where elements belong": (
        customer("<Name>A</Name><BillAddress>x</BillAddress>"),
        [("text", "CustomerAdd/BillAddress", "Values stand inside the innermost elements.")],
    ),
    "elements where text belongs": (
        customer("<Name><A/></Name>"),
        [("text", "CustomerAdd/Name", "Put the value between its tags.")],
    ),
    "an attribute that is none": (
        invoice().replace("<InvoiceLineAdd>", '<InvoiceLineAdd x="1">'),
        [("attribute", LINE, 'Remove "x".')],
    ),
    "a way to count that is none": (
        '<CustomerQueryRq metaData="All"/>',
        [
            (
                "attribute",
                "CustomerQueryRq",
                "Write one of NoMetaData, MetaDataOnly, MetaDataAndResponseData.",
            )
        ],
    ),
    "a macro that is none": (
        invoice().replace("<InvoiceAdd>", '<InvoiceAdd defMacro="first">'),
        [("attribute", "InvoiceAdd", "Write a macro such as TxnID:first.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told_once_at_its_place(case: str) -> None:
    source, expected = CASES[case]
    assert told(source) == expected


def test_a_macro_may_stand_in_place_of_an_id() -> None:
    source = invoice().replace("<InvoiceAdd>", '<InvoiceAdd defMacro="TxnID:first">')
    assert told(source) == []
    void = (
        "<DataExtAddRq><DataExtAdd><OwnerID>0</OwnerID><DataExtName>x</DataExtName>"
        '<TxnDataExtType>Invoice</TxnDataExtType><TxnID useMacro="TxnID:first"/>'
        "<DataExtValue>1</DataExtValue></DataExtAdd></DataExtAddRq>"
    )
    assert told(void) == []


def test_problems_of_the_frame_hide_none_of_the_inside() -> None:
    source = "<QBXMLMsgsRq><FooRq/><CustomerAddRq/></QBXMLMsgsRq>"
    assert [(one.kind, one.path, one.request) for one in validate(source).problems] == [
        ("frame", "/QBXMLMsgsRq", None),
        ("unknown", "FooRq", 1),
        ("missing", "CustomerAddRq", 2),
    ]


def test_at_most_a_hundred_problems_are_told() -> None:
    lines = "<JournalDebitLine><Amount>x</Amount></JournalDebitLine>" * 5_000
    source = f"<JournalEntryAddRq><JournalEntryAdd>{lines}</JournalEntryAdd></JournalEntryAddRq>"
    assert len(validate(source).problems) == 100
    strange = "".join(f"<Strange{number}/>" for number in range(5_000))
    assert len(validate(customer(strange)).problems) == 100


def test_what_cannot_be_read_is_a_problem_and_raises_nothing() -> None:
    assert [one.message for one in validate(b"\xff<a").problems] == [
        "Byte 0 is not utf-8: invalid start byte."
    ]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"version": "x"}, ValueError),
        ({"edition": "FR"}, LookupError),
        ({"code_page": "klingon"}, LookupError),
        ({"code_page": "idna"}, LookupError),
    ],
)
def test_odd_options_are_the_programmers_mistake(
    options: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        validate("<HostQueryRq/>", **options)  # type: ignore[arg-type]


def test_children_that_fit_have_nothing_amiss() -> None:
    found = model("CustomerAdd", (13, 0), "")
    assert found is not None
    assert list(amiss(found, ["Name", "Phone"], "CustomerAdd")) == []


def test_where_something_missing_has_to_stand_is_left_out_for_writers_of_json() -> None:
    either = "<JournalEntryAddRq><JournalEntryAdd/></JournalEntryAddRq>"
    for source, fix in (
        (customer(""), "Put Name in."),
        (either, "Put JournalDebitLine or JournalCreditLine in."),
        (customer("<Name/>"), "Put its value in."),
        (customer("<Nam>A</Nam>"), "Did you mean Name?"),
    ):
        assert [unordered(one).fix for one in validate(source).problems] == [fix]
