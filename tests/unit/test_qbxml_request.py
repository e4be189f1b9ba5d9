"""What a caller may submit, what it means, and the document that QuickBooks gets."""

from pathlib import Path

import pytest

from qbxml import Request, RequestSet, read_request
from qbxml.sets import reading

pytestmark = pytest.mark.portable
GOLDEN = Path(__file__).parent.parent / "golden" / "qbxml"


def golden(name: str) -> str:
    return (GOLDEN / name).read_text(encoding="utf-8")


def in_set(inside: str, attributes: str = 'onError="stopOnError"', version: str = "") -> str:
    prolog = f'<?qbxml version="{version}"?>' if version else ""
    return f"{prolog}<QBXML><QBXMLMsgsRq {attributes}>{inside}</QBXMLMsgsRq></QBXML>"


def test_a_submitted_document_becomes_the_golden_wire_document() -> None:
    found = read_request((GOLDEN / "submitted.xml").read_bytes())
    wire = found.wire(
        version="13.0", request_ids=["q0", "q1", "q2"], message_set_id="0123456789abcdefABCDEF"
    )
    assert wire == golden("submitted.wire.xml")
    assert found.canonical().decode() == golden("submitted.canonical.xml")


def test_a_submitted_document_is_described_request_by_request() -> None:
    found = read_request(golden("submitted.xml"))
    bodies = [request.body for request in found.requests]
    assert found == RequestSet(
        requests=(
            Request(
                type="CustomerAddRq",
                request_id="mine & yours",
                writes=True,
                iterator=False,
                max_returned=None,
                body=bodies[0],
            ),
            Request(
                type="InvoiceAddRq",
                request_id=None,
                writes=True,
                iterator=False,
                max_returned=None,
                body=bodies[1],
            ),
            Request(
                type="CustomerQueryRq",
                request_id="3",
                writes=False,
                iterator=False,
                max_returned=None,
                attributes=(("metaData", "MetaDataOnly"),),
            ),
        ),
        on_error="continueOnError",
        version="13.0",
    )
    assert (found.writes, found.has_own_ids) == (True, False)


def test_smaller_pages_replace_max_returned_in_iterating_requests_only() -> None:
    found = read_request(golden("iterating.xml"))
    sizes = [(request.iterator, request.max_returned) for request in found.requests]
    assert sizes == [(True, 2), (True, 2), (True, 1)]
    ids = ["q0", "q1", "q2"]
    wire = found.wire(version="14.0", request_ids=ids, message_set_id=None)
    small = found.wire(version="14.0", request_ids=ids, message_set_id=None, max_returned=1)
    assert wire == golden("iterating.wire.xml")
    assert small == golden("iterating.smaller.wire.xml")
    plain = read_request("<VendorQueryRq><MaxReturned>9</MaxReturned></VendorQueryRq>")
    body = '<VendorQueryRq requestID="a"><MaxReturned>9</MaxReturned></VendorQueryRq>'
    kept = plain.wire(version="13.0", request_ids=["a"], message_set_id=None, max_returned=1)
    assert body in kept


def test_ids_that_the_caller_set_are_left_alone() -> None:
    found = read_request(in_set("<HostQueryRq/>", 'newMessageSetID="n" onError="stopOnError"'))
    assert found.has_own_ids
    assert found.wire(version="13.0", request_ids=["1"], message_set_id="ours") == (
        '<?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?><QBXML>'
        '<QBXMLMsgsRq newMessageSetID="n" onError="stopOnError">'
        '<HostQueryRq requestID="1"/></QBXMLMsgsRq></QBXML>'
    )


@pytest.mark.parametrize("version", ["13", "13.0\n", 'x"?>', "CA3.0", ""])
def test_the_wire_form_refuses_a_version_that_is_none(version: str) -> None:
    found = read_request("<HostQueryRq/>")
    with pytest.raises(ValueError, match="looks like"):
        found.wire(version=version, request_ids=["1"], message_set_id=None)


def test_the_wire_form_needs_one_id_for_each_request() -> None:
    found = read_request(in_set("<HostQueryRq/><CompanyQueryRq/>"))
    with pytest.raises(ValueError, match="shorter"):
        found.wire(version="13.0", request_ids=["1"], message_set_id=None)


def test_ids_are_escaped_on_the_wire() -> None:
    found = read_request("<HostQueryRq/>")
    wire = found.wire(version="13.0", request_ids=['"<é>&\t'], message_set_id=None)
    assert '<HostQueryRq requestID="&quot;&lt;&#233;&gt;&amp;&#9;"/>' in wire


@pytest.mark.parametrize(
    "document",
    [
        '<QBXML><QBXMLMsgsRq onError="stopOnError"><HostQueryRq/></QBXMLMsgsRq></QBXML>',
        '<QBXMLMsgsRq onError="stopOnError"><HostQueryRq/></QBXMLMsgsRq>',
        "<HostQueryRq/>",
        "<HostQueryRq></HostQueryRq>",
        "\ufeff\n <HostQueryRq />\n",
        '\n<?xml version="1.0" encoding="utf-16"?>\n<HostQueryRq/>',
        '<?xml version="1.0"?><?qbxml version="6.0"?><!-- x --><HostQueryRq/><!-- y -->',
        (
            "<QBXML>\n<QBXMLMsgsRq\n\tonError='stopOnError'>\r\n<HostQueryRq><!-- --></HostQueryRq>"
            "<?pi?></QBXMLMsgsRq></QBXML>"
        ),
        (
            '<QBXML xmlns:x="u" x:schemaLocation="a b"><QBXMLMsgsRq onError="stopOnError">'
            "<HostQueryRq/></QBXMLMsgsRq></QBXML>"
        ),
        (
            f'<QBXMLMsgsRq onError="stopOnError">{" " * 9000}<HostQueryRq>{" " * 9000}'
            "</HostQueryRq></QBXMLMsgsRq>"
        ),
    ],
)
def test_documents_that_mean_the_same_have_one_canonical_form(document: str) -> None:
    found = read_request(document)
    expected = b'<QBXMLMsgsRq onError="stopOnError"><HostQueryRq/></QBXMLMsgsRq>'
    assert found.canonical() == expected


@pytest.mark.parametrize(
    "other",
    [
        '<CustomerAddRq requestID="2"><CustomerAdd><Name>a</Name></CustomerAdd></CustomerAddRq>',
        "<CustomerAddRq><CustomerAdd><Name>a</Name></CustomerAdd></CustomerAddRq>",
        '<CustomerAddRq requestID="1"><CustomerAdd><Name>a </Name></CustomerAdd></CustomerAddRq>',
        '<CustomerAddRq requestID="1"><CustomerAdd><Name/></CustomerAdd></CustomerAddRq>',
        '<CustomerAddRq requestID="1"><CustomerAdd><Name> </Name></CustomerAdd></CustomerAddRq>',
    ],
)
def test_documents_that_differ_in_a_value_differ_in_canonical_form(other: str) -> None:
    first = "<CustomerAddRq requestID='1'><CustomerAdd><Name>a</Name></CustomerAdd></CustomerAddRq>"
    assert read_request(first).canonical() != read_request(other).canonical()
    wrapped = read_request(in_set(first, 'onError="continueOnError"'))
    assert wrapped.canonical() != read_request(first).canonical()


def test_blanks_that_cdata_or_references_hide_between_elements_make_no_difference() -> None:
    tidy = "<CustomerAddRq><CustomerAdd><Name>a</Name><Memo>b</Memo></CustomerAdd></CustomerAddRq>"
    odd = (
        "<CustomerAddRq>&#32;<CustomerAdd><![CDATA[ ]]><Name>a</Name>&#13;&#9;<Memo>b</Memo>"
        "</CustomerAdd>\n</CustomerAddRq>"
    )
    assert read_request(odd).canonical() == read_request(tidy).canonical()


def test_the_order_of_attributes_inside_makes_no_difference() -> None:
    one = '<InvoiceAddRq><InvoiceAdd useMacro="a" defMacro="b"><Memo/></InvoiceAdd></InvoiceAddRq>'
    two = "<InvoiceAddRq><InvoiceAdd defMacro='b' useMacro='a'><Memo/></InvoiceAdd></InvoiceAddRq>"
    assert read_request(one).canonical() == read_request(two).canonical()


def test_a_namespace_declaration_that_nothing_uses_is_dropped() -> None:
    plain = "<CustomerAddRq><CustomerAdd><Name>a</Name></CustomerAdd></CustomerAddRq>"
    declared = plain.replace("<CustomerAdd>", '<CustomerAdd xmlns:xsi="urn:x">')
    assert read_request(declared) == read_request(plain)


@pytest.mark.parametrize(
    ("declared", "version"),
    [("13.0", "13.0"), (" 6.1 ", "6.1"), ("CA3.0", "3.0"), ("UK2.0", "2.0")],
)
def test_the_declared_version_is_read_as_digits(declared: str, version: str) -> None:
    assert read_request(in_set("<HostQueryRq/>", version=declared)).version == version


def test_a_document_without_version_has_none() -> None:
    assert read_request("<HostQueryRq/>").version is None


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "iso-8859-1", "windows-1252"]
)
def test_bytes_are_decoded_as_they_declare(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?><HostQueryRq requestID="é"/>'
    assert read_request(text.encode(encoding)).requests[0].request_id == "é"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_bytes_without_a_mark_are_recognised(encoding: str) -> None:
    found = read_request('<HostQueryRq requestID="é"/>'.encode(encoding))
    assert found.requests[0].request_id == "é"


def test_utf_8_that_calls_itself_utf_16_is_read_as_utf_8() -> None:
    text = '<?xml version="1.0" encoding="utf-16"?><HostQueryRq requestID="é"/>'
    assert read_request(text.encode()).requests[0].request_id == "é"


def test_doubled_request_ids_are_the_callers_own_business() -> None:
    found = read_request(in_set('<HostQueryRq requestID="1"/><CompanyQueryRq requestID="1"/>'))
    assert [request.request_id for request in found.requests] == ["1", "1"]


def test_a_document_is_text_whether_it_came_as_text_or_as_bytes() -> None:
    assert reading.as_text("<é/>") == "<é/>"
    assert reading.as_text("<é/>".encode()) == "<é/>"
    assert reading.as_text('<?xml version="1.0" encoding="latin-1"?><é/>'.encode("latin-1")) == (
        '<?xml version="1.0" encoding="latin-1"?><é/>'
    )
