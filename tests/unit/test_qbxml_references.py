"""References: values of an earlier answer in the text of a later request."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from qbxml.problems import MalformedError, Problem
from qbxml.sets.reference_places import reference_places
from qbxml.sets.references import FIX, IN_TEXT, Reference, find, put, renamed, take
from qbxml.sets.request_set import RequestSet, read_request

A, B = "tx-" + "0" * 26, "tx-" + "z" * 26
NOTE = "<CustomerAddRq><CustomerAdd><Name>{}</Name></CustomerAdd></CustomerAddRq>"
ANSWER = (
    '<?xml version="1.0" ?>\n<QBXML><QBXMLMsgsRs>'
    '<CustomerAddRs statusCode="0"><CustomerRet><Notes> </Notes><ListID>80-1</ListID>'
    "<Name>A &amp; B</Name><ParentRef><ListID>80-0</ListID><FullName>Zo&#233;</FullName>"
    "</ParentRef><Balance>0.00</Balance></CustomerRet></CustomerAddRs>"
    '<InvoiceAddRs statusCode="0"><InvoiceRet><TxnID>9-1</TxnID></InvoiceRet></InvoiceAddRs>'
    '<ClassQueryRs statusCode="1" /></QBXMLMsgsRs></QBXML>'
)
# What XML can hold; a carriage return is kept in text only where it is written as a reference.
VALUES = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\t\n\r<>&\"'{}"),
    min_size=1,
)
NAMES = st.text(string.ascii_letters, min_size=1)


def noted(text: str) -> RequestSet:
    return read_request(NOTE.format(text))


def problems(qbxml: str) -> tuple[Problem, ...]:
    with pytest.raises(MalformedError) as caught:
        read_request(qbxml)
    return caught.value.problems


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (f"{{{{{A}.ListID}}}}", [Reference(A, 1, ("ListID",))]),
        (f"{{{{ {A}.ListID\n}}}}", [Reference(A, 1, ("ListID",))]),
        (f"{{{{{A}.2.TxnID}}}}", [Reference(A, 2, ("TxnID",))]),
        (f"{{{{{A}.ParentRef.ListID}}}}", [Reference(A, 1, ("ParentRef", "ListID"))]),
        (f"<![CDATA[{{{{{A}.ListID}}}}]]>", [Reference(A, 1, ("ListID",))]),
        (
            f"No. {{{{{B}.2.A.B_1}}}} of {{{{{A}.C}}}}, {{{{{A}.1.C}}}}",
            [Reference(B, 2, ("A", "B_1")), Reference(A, 1, ("C",))],
        ),
        ("{{name}} {{ }} {tx-1} {{ not tx-1.A}} }}{{", []),
        (f"<!-- {{{{{A}.ListID}}}} --> {{{A}.ListID}}", []),
    ],
)
def test_references_are_read_once_each_in_order_and_other_braces_are_text(
    text: str, meant: list[Reference]
) -> None:
    assert list(noted(text).references) == meant


@pytest.mark.parametrize(
    "text",
    [
        "{{tx-1.ListID}}",
        f"{{{{{A}}}}}",
        f"{{{{{A}.}}}}",
        f"{{{{{A}.0.ListID}}}}",
        f"{{{{{A}.2}}}}",
        f"{{{{{A}.List ID}}}}",
        f"{{{{{A}.ListID}}",
        f"{{{{{A}..ListID}}}}",
        f"{{{{{A.upper()}.ListID}}}}",
        f"{{{{{A}.ListID&#13;}}}}",
    ],
)
def test_what_begins_like_a_reference_and_is_none_is_refused_with_its_place(text: str) -> None:
    (problem,) = problems(
        "<QBXML>\n <QBXMLMsgsRq onError='stopOnError'>"
        + NOTE.format(text)
        + "</QBXMLMsgsRq></QBXML>"
    )
    assert problem.message.endswith('" in Name begins like a reference and is none.')
    assert (problem.line, problem.column, problem.fix) == (2, 65, FIX)
    assert problem.path == "CustomerAdd/Name"


def test_a_reference_in_an_attribute_is_refused() -> None:
    written = f"{{{{{A}.ListID}}}}"
    (problem,) = problems(f'<CustomerAddRq requestID="{written}"><CustomerAdd/></CustomerAddRq>')
    assert (problem.message, problem.fix) == (
        'A reference may not stand in an attribute, here "requestID".',
        IN_TEXT,
    )
    (inner,) = problems(f'<CustomerAddRq><CustomerAdd defMacro="{written}"/></CustomerAddRq>')
    assert inner.path == "CustomerAdd"


def test_every_reference_that_is_wrong_is_told_of() -> None:
    found = problems(f"<AddRq>{NOTE.format('{{tx-1}} and {{tx-2}}')}</AddRq>")
    assert len([one for one in found if "{{tx-" in one.message]) == 2


@given(VALUES)
def test_a_value_comes_out_of_the_document_as_it_was_put_in(value: str) -> None:
    filled = noted(f"x{{{{{A}.ListID}}}}y{{{{z}}}}").filled({f"{A}.1.ListID": value})
    wire = filled.wire(version="13.0", request_ids=["1"], message_set_id=None)
    assert wire.isascii()
    (name,) = etree.fromstring(wire.encode()).iter("Name")
    assert name.text == f"x{value}y{{{{z}}}}"


@given(VALUES.filter(str.strip), NAMES)
def test_a_value_taken_is_the_one_that_stands_there(value: str, name: str) -> None:
    element = etree.Element("CustomerRet")
    etree.SubElement(element, name).text = value
    inside = etree.tostring(element, encoding="unicode").replace("\r", "&#13;")
    answer = f"<QBXML><QBXMLMsgsRs><CustomerAddRs>{inside}</CustomerAddRs></QBXMLMsgsRs></QBXML>"
    assert take(answer, Reference(A, 1, (name,))) == value


def test_a_value_without_a_place_to_come_from_is_an_error_and_never_a_gap() -> None:
    with pytest.raises(KeyError, match=f"{A}.1.ListID"):
        put(f"<ListID>{{{{{A}.ListID}}}}</ListID>", {})


def test_tags_are_never_written_into() -> None:
    body = f'<A b="{{{{{A}.C}}}}">{{{{{A}.C}}}}</A>'
    assert [str(one) for one in find([body])] == [f"{A}.1.C"]
    assert put(body, {f"{A}.1.C": "<"}) == f'<A b="{{{{{A}.C}}}}">&lt;</A>'


def test_a_page_size_may_be_a_reference() -> None:
    size = f"<MaxReturned>{{{{{A}.N}}}}</MaxReturned>"
    query = read_request(f"<CustomerQueryRq iterator='Start'>{size}</CustomerQueryRq>")
    filled = query.filled({f"{A}.1.N": "20"})
    assert [request.max_returned for request in filled.requests] == [20]


@pytest.mark.parametrize(
    ("request_", "path", "value"),
    [
        (1, "ListID", "80-1"),
        (1, "Name", "A & B"),
        (1, "ParentRef.ListID", "80-0"),
        (1, "CustomerRet.ParentRef.FullName", "Zoé"),
        (1, "CustomerAddRs.CustomerRet.ListID", "80-1"),
        (1, "CustomerRet.FullName", None),
        (1, "CustomerRet", None),
        (1, "Notes", None),
        (1, "TxnID", None),
        (2, "TxnID", "9-1"),
        (3, "ListID", None),
        (4, "ListID", None),
    ],
)
def test_a_path_means_the_first_value_under_it(request_: int, path: str, value: str | None) -> None:
    assert take(ANSWER, Reference(A, request_, tuple(path.split(".")))) == value


def test_the_first_of_several_and_of_a_very_long_answer_is_taken() -> None:
    record = "<CustomerRet><ListID>{}</ListID></CustomerRet>"
    records = "".join(record.format(number) for number in range(5_000)) + "<Last>é</Last>"
    answer = (
        f"<QBXML><QBXMLMsgsRs><CustomerQueryRs>{records}</CustomerQueryRs></QBXMLMsgsRs></QBXML>"
    )
    assert take(answer, Reference(A, 1, ("ListID",))) == "0"
    assert take(answer, Reference(A, 1, ("Last",))) == "é"


def test_a_source_is_renamed_in_references_alone() -> None:
    text = f"<!-- {A} --><Name>{A} {{{{{A}.1.ListID}}}} {{{{ {A}.Name}}}} {{{{{B}.Name}}}}</Name>"
    assert renamed(text, {A: B}) == (
        f"<!-- {A} --><Name>{A} {{{{{B}.1.ListID}}}} {{{{ {B}.Name}}}} {{{{{B}.Name}}}}</Name>"
    )


def test_the_place_of_each_source_is_the_first_element_that_names_it() -> None:
    one, two = "tx-" + "1" * 26, "tx-" + "2" * 26
    bodies = [
        "<A><B x='1'/><B>plain</B></A>",
        f"<A><B/><B><C>{{{{ {one}.ListID }}}}</C><C>{{{{{two}.2.A.B}}}}</C></B></A>",
        f"<A><D>{{{{{two}.ListID}}}}</D></A>",
    ]
    assert reference_places(bodies) == {
        one: (2, "A[1]/B[2]/C[1]"),
        two: (2, "A[1]/B[2]/C[2]"),
        f"{one}.1.ListID": (2, "A[1]/B[2]/C[1]"),
        f"{two}.2.A.B": (2, "A[1]/B[2]/C[2]"),
        f"{two}.1.ListID": (3, "A[1]/D[1]"),
    }
