"""Mending: what is certain is written as it must be, everything else stays as it is."""

from collections.abc import Callable
from random import Random
from xml.etree import ElementTree as ET

import pytest
from helpers.sound_requests import sound_requests
from hypothesis import given
from hypothesis import strategies as st

from qbxml import Change, Findings, MalformedError, fix, validate

pytestmark = pytest.mark.portable


def customer(inside: str) -> str:
    return f"<CustomerAddRq><CustomerAdd>{inside}</CustomerAdd></CustomerAddRq>"


def test_what_is_left_is_judged_as_the_text_stands_or_as_the_service_sends_it() -> None:
    reference = "{{tx-01jd0000000000000000000000.CustomerRet.ListID}}"
    held = f"<ListID>{reference}</ListID><EditSequence>1</EditSequence><name>A</name>"
    wrong = f"<CustomerModRq><CustomerMod>{held}</CustomerMod></CustomerModRq>"
    alone = fix(wrong).findings
    assert ([one.kind for one in alone.problems], len(alone.warnings)) == (["type"], 1)
    assert fix(wrong, for_service=True).findings == Findings()


BROKEN = """\
<?xml version="1.0" encoding="utf-8"?>
<?qbxml version="13.0"?>
<qbxml><QBXMLMsgsRq onError="stopOnError">
 <invoiceaddrq requestID="1">
  <InvoiceAdd>
   <CustomerRef><fullname>ABC</fullname></CustomerRef>
   <RefNumber>1</RefNumber> <!-- the number -->
   <!-- the date -->
   <TxnDate>11/27/2026</TxnDate>
   <InvoiceLineAdd>
    <ItemRef><FullName>Widget</FullName></ItemRef>
    <Amount>1,234.5</Amount><!-- net -->
   </InvoiceLineAdd>
  </InvoiceAdd>
 </invoiceaddrq>
</QBXMLMsgsRq></qbxml>
"""

MENDED = """\
<?xml version="1.0" encoding="utf-8"?>
<?qbxml version="13.0"?>
<QBXML><QBXMLMsgsRq onError="stopOnError">
 <InvoiceAddRq requestID="1">
  <InvoiceAdd>
   <CustomerRef><FullName>ABC</FullName></CustomerRef>
   <!-- the date -->
   <TxnDate>2026-11-27</TxnDate>
   <RefNumber>1</RefNumber> <!-- the number -->
   <InvoiceLineAdd>
    <ItemRef><FullName>Widget</FullName></ItemRef>
    <Amount>1234.50</Amount><!-- net -->
   </InvoiceLineAdd>
  </InvoiceAdd>
 </InvoiceAddRq>
</QBXMLMsgsRq></QBXML>
"""


def test_names_order_and_values_are_mended_and_nothing_else_is_touched() -> None:
    fixed = fix(BROKEN)

    assert (fixed.text, fixed.findings.problems) == (MENDED, ())
    assert fixed.changes == (
        Change("qbxml is now spelt QBXML.", "name", "qbxml", "QBXML", "/qbxml", line=3, column=1),
        Change(
            "invoiceaddrq is now spelt InvoiceAddRq.",
            "name",
            "invoiceaddrq",
            "InvoiceAddRq",
            path="invoiceaddrq",
            request=1,
            line=4,
            column=2,
        ),
        Change(
            "fullname is now spelt FullName.",
            "name",
            "fullname",
            "FullName",
            path="InvoiceAdd/CustomerRef/fullname",
            request=1,
            line=6,
            column=17,
        ),
        Change(
            "TxnDate was moved behind CustomerRef.",
            "order",
            "RefNumber",
            "CustomerRef",
            path="InvoiceAdd/TxnDate",
            request=1,
            line=9,
            column=4,
        ),
        Change(
            '"11/27/2026" in TxnDate is now written 2026-11-27.',
            "value",
            "11/27/2026",
            "2026-11-27",
            path="InvoiceAdd/TxnDate",
            request=1,
            line=9,
            column=4,
        ),
        Change(
            '"1,234.5" in Amount is now written 1234.50.',
            "value",
            "1,234.5",
            "1234.50",
            path="InvoiceAdd/InvoiceLineAdd/Amount",
            request=1,
            line=12,
            column=5,
        ),
    )


@pytest.mark.parametrize(
    "inside",
    [
        "<Name> A </Name><IsActive> true </IsActive>",
        "<Name>A</Name><TermsRef><ListID>1</ListID><FullName>x</FullName></TermsRef>",
        "<Name>A</Name><Nmae>B</Nmae>",
        "<Name>A</Name><City>B</City>",
        "<Name>A</Name><Name>B</Name>",
        "<Name>A<B/></Name>",
        "<Name>A</Name><BillAddress>x</BillAddress>",
        '<Name>A</Name><ParentRef><ListID useMacro="ListID:x">a b</ListID></ParentRef>',
        "",
    ],
)
def test_what_is_sound_or_not_certain_is_left_as_it_is(inside: str) -> None:
    source = customer(inside)
    fixed = fix(source)
    assert (fixed.text, fixed.changes) == (source, ())
    assert fixed.findings == validate(source)


@pytest.mark.parametrize(
    ("given", "sorted_"),
    [
        ("<Phone/><X/><Y/><Name/><Z/>", "<Name/><Z/><Phone/><X/><Y/>"),
        ("<X/><Phone/><Name/>", "<X/><Name/><Phone/>"),
        (
            "<Notes/><Contacts>1</Contacts><Contacts>2</Contacts><Name/>",
            "<Name/><Contacts>1</Contacts><Contacts>2</Contacts><Notes/>",
        ),
    ],
)
def test_an_unknown_element_stays_with_its_neighbour_and_equal_ones_keep_their_order(
    given: str, sorted_: str
) -> None:
    assert fix(customer(given)).text == customer(sorted_)


def test_of_a_choice_that_repeats_the_order_is_the_callers() -> None:
    lines = "<JournalCreditLine/><JournalDebitLine/><JournalCreditLine/>"
    frame = "<JournalEntryAddRq><JournalEntryAdd>{}</JournalEntryAdd></JournalEntryAddRq>"
    fixed = fix(frame.format(f"{lines}<TxnDate>2026-11-27</TxnDate>"))
    assert fixed.text == frame.format(f"<TxnDate>2026-11-27</TxnDate>{lines}")
    assert [(one.message, one.before, one.after) for one in fixed.changes] == [
        ("TxnDate was moved to the front.", "JournalCreditLine", "")
    ]


def test_blanks_stay_and_a_comment_goes_with_its_element() -> None:
    source = customer(
        "<!-- of the customer -->\n"
        " <Phone>1</Phone><!-- office -->\r\n"
        "\t<!-- the name --> <Name>A</Name>\n"
        "<?keep me?><!-- at the end -->\n"
    )
    assert fix(source).text == customer(
        "<!-- of the customer -->\n"
        " <!-- the name --> <Name>A</Name>\r\n"
        "\t<Phone>1</Phone><!-- office -->\n"
        "<?keep me?><!-- at the end -->\n"
    )


def test_signs_inside_values_comments_and_data_do_not_confuse_it() -> None:
    source = (
        "<!-- <CustomerAddRq> --><CustomerAddRq requestID='a>b\"'><CustomerAdd >"
        "<Phone>1 > 0</Phone><notes><![CDATA[</CustomerAdd><b>]]></notes ><name/></CustomerAdd>"
        "</CustomerAddRq><!-- </CustomerAddRq> -->"
    )
    assert fix(source).text == (
        "<!-- <CustomerAddRq> --><CustomerAddRq requestID='a>b\"'><CustomerAdd >"
        "<Name/><Phone>1 > 0</Phone><Notes><![CDATA[</CustomerAdd><b>]]></Notes ></CustomerAdd>"
        "</CustomerAddRq><!-- </CustomerAddRq> -->"
    )


@pytest.mark.parametrize(
    "source",
    [
        "<FooRq><name/></FooRq>",
        "<a/>",
        '<QBXML xmlns="urn:x"><qbxmlmsgsrq/></QBXML>',
        "<QBXML><QBXMLSubscriptionMsgsRq/></QBXML>",
        "<QBXMLMsgsRq/>",
    ],
)
def test_a_frame_that_cannot_be_mended_stays(source: str) -> None:
    fixed = fix(source)
    assert (fixed.text, fixed.changes) == (source, ())
    assert fixed.findings == validate(source)


def test_every_request_of_a_set_is_mended() -> None:
    source = (
        "\ufeff<QBXML><qbxmlmsgsrq onError='stopOnError'>"
        "<customerqueryrq/><VendorQueryRq><MaxReturned>5.0</MaxReturned></VendorQueryRq>"
        "</qbxmlmsgsrq></QBXML>"
    )
    fixed = fix(source.encode())
    assert fixed.text == (
        "<QBXML><QBXMLMsgsRq onError='stopOnError'>"
        "<CustomerQueryRq/><VendorQueryRq><MaxReturned>5</MaxReturned></VendorQueryRq>"
        "</QBXMLMsgsRq></QBXML>"
    )
    assert [(one.request, one.path) for one in fixed.changes] == [
        (None, "/QBXML/qbxmlmsgsrq"),
        (1, "customerqueryrq"),
        (2, "MaxReturned"),
    ]


def test_what_it_is_for_counts_for_the_rest_that_is_wrong() -> None:
    source = "<InvoiceAddRq><InvoiceAdd><externalguid>0</externalguid></InvoiceAdd></InvoiceAddRq>"
    kinds = [one.kind for one in fix(source, version="8.0").findings.problems]
    assert kinds == ["missing", "version"]
    with pytest.raises(LookupError):
        fix(source, edition="FR")


@pytest.mark.parametrize("source", ["", "<a>", "x", "<!DOCTYPE a><a/>", b"\xff", "<a>&b;</a>"])
def test_what_cannot_be_parsed_is_refused(source: str | bytes) -> None:
    with pytest.raises(MalformedError):
        fix(source)


@pytest.mark.parametrize("remark", ["<!-- net -->", "<?net ?>"])
@pytest.mark.parametrize("value", ["{}100.5", "10{}0.5", "100.5{}"])
def test_a_value_with_a_comment_inside_is_left_for_mending_would_lose_it(
    value: str, remark: str
) -> None:
    source = (
        "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>A</FullName></CustomerRef>"
        f"<InvoiceLineAdd><Amount>{value.format(remark)}</Amount></InvoiceLineAdd>"
        "</InvoiceAdd></InvoiceAddRq>"
    )
    fixed = fix(source)
    assert (fixed.text, fixed.changes) == (source, ())
    assert fixed.findings == validate(source)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<?xml version="1.0" encoding="windows-1252"?>', '<?xml version="1.0" encoding="utf-8"?>'),
        ("<?xml version='1.0' encoding = 'utf-16' ?>", "<?xml version='1.0' encoding = 'utf-8' ?>"),
        ('<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0" encoding="UTF-8"?>'),
        ('<?xml version="1.0"?>', '<?xml version="1.0"?>'),
        ("", ""),
    ],
)
def test_a_text_declares_no_other_encoding_than_that_in_which_it_can_be_sent(
    before: str, after: str
) -> None:
    document = '{}<QBXML><QBXMLMsgsRq onError="stopOnError"><{}/></QBXMLMsgsRq></QBXML>'
    for name, mended in (("customerqueryrq", "CustomerQueryRq"), ("HostQueryRq", "HostQueryRq")):
        fixed = fix(document.format(before, name))
        assert fixed.text == document.format(after, mended)
        assert fixed.findings == validate(fixed.text)
        assert fix(fixed.text.encode()).text == fixed.text


@given(sound_requests())
def test_a_sound_document_comes_back_unchanged(source: str) -> None:
    fixed = fix(source)
    assert (fixed.text, fixed.changes, fixed.findings.problems) == (source, (), ())


@given(sound_requests(), st.integers(), st.sampled_from([str, str.lower, str.upper]))
def test_a_sound_document_that_was_shuffled_is_sound_again_with_the_same_values(
    source: str, seed: int, spelt: Callable[[str], str]
) -> None:
    root = ET.fromstring(source)  # noqa: S314 - made here
    random = Random(seed)  # noqa: S311
    for element in root.iter():
        element[:] = random.sample(list(element), len(element))
        element.tag = spelt(element.tag)

    fixed = fix(ET.tostring(root, encoding="unicode"))

    assert fixed.findings.problems == ()
    assert leaves(fixed.text) == leaves(source)


def leaves(text: str) -> list[tuple[str, str]]:
    """Return every value with its path, in an order that does not hang on theirs."""
    found = []
    parents = [("", ET.fromstring(text))]  # noqa: S314 - made here
    while parents:
        path, element = parents.pop()
        path = f"{path}/{element.tag}"
        parents += [(path, child) for child in element]
        found.append((path, element.text or ""))
    return sorted(found)


NAMES = st.sampled_from(
    ["Name", "name", "Phone", "TxnDate", "BillAddress", "billaddress", "Addr1", "IsActive", "X"]
)
TEXTS = st.sampled_from(["", "A", "TRUE", "1/2/2026", "12/31/2026", "&lt;", "<![CDATA[<]]>", " "])
GAPS = st.sampled_from(["", "\n ", "<!-- a -->", " <!-- b -->\n", "\n<!-- <c> -->\n", "<?p <d> ?>"])
TREES = st.recursive(
    st.tuples(NAMES, TEXTS, GAPS).map(lambda part: f"<{part[0]}>{part[1]}</{part[0]}>{part[2]}"),
    lambda inner: st.tuples(NAMES, GAPS, st.lists(inner, max_size=6)).map(
        lambda part: f"<{part[0]}>{part[1]}{''.join(part[2])}</{part[0]}>"
    ),
    max_leaves=20,
)


@given(st.lists(TREES, max_size=8).map(lambda trees: customer("".join(trees))))
def test_fixing_twice_is_fixing_once_and_loses_nothing(source: str) -> None:
    fixed = fix(source)
    again = fix(fixed.text)
    assert (again.text, again.changes, again.findings) == (fixed.text, (), fixed.findings)
    assert len(leaves(fixed.text)) == len(leaves(source))
    values = [one for one in fixed.changes if one.kind == "value"]
    kept = sorted(text for _, text in leaves(source) if text not in {one.before for one in values})
    assert [text for text in kept if text not in {text for _, text in leaves(fixed.text)}] == []
