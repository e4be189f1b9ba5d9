from typing import Any

import pytest
from simulator_company import Bench, told

from qbwc_service.simulator import Company, Product, RequestProcessorError

CUSTOMER = "<CustomerAddRq><CustomerAdd><Name>Ann</Name>{}</CustomerAdd></CustomerAddRq>"
DOCUMENT = (
    '<?xml version="1.0"?><?qbxml version="13.0"?><QBXML>'
    '<QBXMLMsgsRq onError="stopOnError">{}</QBXMLMsgsRq></QBXML>'
)
UNREADABLE = {
    "raw letters outside ASCII": DOCUMENT.format(CUSTOMER.format("<Notes>caf\u00e9</Notes>")),
    "not well-formed": DOCUMENT.format("<CustomerQueryRq>"),
    "a blank before the declaration": " " + DOCUMENT.format("<CustomerQueryRq />"),
    "a document type": DOCUMENT.format("<CustomerQueryRq />").replace(
        "<QBXML>", '<!DOCTYPE QBXML [<!ENTITY a "b">]><QBXML>'
    ),
    "an entity nobody defined": DOCUMENT.format(CUSTOMER.format("<Notes>&nbsp;</Notes>")),
    "a control character": DOCUMENT.format(CUSTOMER.format("<Notes>&#x1F;</Notes>")),
    "another root": '<?qbxml version="13.0"?><QB><QBXMLMsgsRq onError="stopOnError" /></QB>',
    "no message set": '<?qbxml version="13.0"?><QBXML />',
    "an answer instead of a request": '<?qbxml version="13.0"?><QBXML><QBXMLMsgsRs /></QBXML>',
    "two message sets": '<?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError" />'
    '<QBXMLMsgsRq onError="stopOnError" /></QBXML>',
    "onError missing": '<?qbxml version="13.0"?><QBXML><QBXMLMsgsRq /></QBXML>',
    "onError unknown": DOCUMENT.format("").replace("stopOnError", "carryOn"),
    "an attribute nobody knows": DOCUMENT.format("").replace("onError", 'colour="red" onError'),
    "responseData unknown": DOCUMENT.format("").replace("onError", 'responseData="some" onError'),
    "metaData unknown": DOCUMENT.format('<CustomerQueryRq metaData="Some" />'),
    "metaData on a write": DOCUMENT.format(
        CUSTOMER.format("").replace("<CustomerAddRq>", '<CustomerAddRq metaData="NoMetaData">')
    ),
    "an iterator over deletions": DOCUMENT.format(
        '<TxnDeletedQueryRq iterator="Start"><TxnDelType>Bill</TxnDelType></TxnDeletedQueryRq>'
    ),
    "a wrong element in the last of three requests": DOCUMENT.format(
        CUSTOMER.format("") + "<VendorQueryRq /><CustomerQueryRq><Colour /></CustomerQueryRq>"
    ),
    "an unknown request": DOCUMENT.format("<WidgetQueryRq />"),
    "an unknown attribute of a request": DOCUMENT.format('<CustomerQueryRq colour="red" />'),
    "an iterator where none is possible": DOCUMENT.format('<AccountQueryRq iterator="Start" />'),
    "an iterator on a write": DOCUMENT.format(
        CUSTOMER.format("").replace("<CustomerAddRq>", '<CustomerAddRq iterator="Start">')
    ),
    "an unknown iterator word": DOCUMENT.format('<CustomerQueryRq iterator="Next" />'),
    "an unknown element": DOCUMENT.format(CUSTOMER.format("<Colour>red</Colour>")),
    "a wrong order": DOCUMENT.format(
        CUSTOMER.format("<Phone>1</Phone><CompanyName>A</CompanyName>")
    ),
    "an element twice": DOCUMENT.format(CUSTOMER.format("<Phone>1</Phone><Phone>2</Phone>")),
    "elements inside a text": DOCUMENT.format(CUSTOMER.format("<Phone><b>1</b></Phone>")),
    "text between elements": DOCUMENT.format(CUSTOMER.format("<Phone>1</Phone> loose")),
    "text before elements": DOCUMENT.format(CUSTOMER.format("<BillAddress>x</BillAddress>")),
    "an attribute inside a record": DOCUMENT.format(CUSTOMER.format('<Phone a="1">1</Phone>')),
    "both sides of a choice": DOCUMENT.format(
        "<CustomerQueryRq><ListID>1-1</ListID><FullName>A</FullName></CustomerQueryRq>"
    ),
    "a request without its content": DOCUMENT.format("<CustomerAddRq />"),
    "an element newer than the version": DOCUMENT.format(
        CUSTOMER.format("<JobTitle>x</JobTitle>")
    ).replace("13.0", "8.0"),
    "a request newer than the version": DOCUMENT.format(
        "<ClassModRq><ClassMod><ListID>1-1</ListID><EditSequence>1</EditSequence>"
        "</ClassMod></ClassModRq>"
    ).replace("13.0", "7.0"),
}


def test_a_set_that_holds_what_the_company_cannot_read_is_refused_whole() -> None:
    bench = Bench()
    bench.company.unreadable.add('requestID="q2"')
    queries = [f'<CustomerQueryRq requestID="q{n}" />' for n in (1, 2, 3)]
    with pytest.raises(RequestProcessorError) as refused:
        bench.process(CUSTOMER.format("") + "".join(queries))
    assert refused.value.hresult == "0x80040400"
    assert bench.company.records("Customer") == []
    assert [told(one)[0] for one in bench.answers(queries[0] + queries[2])] == [1, 1]
    bench.company.unreadable.clear()
    assert told(bench.ask(queries[1]))[0] == 1


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_a_document_quickbooks_cannot_read_is_refused_whole(text: str) -> None:
    bench = Bench()
    with pytest.raises(RequestProcessorError) as refused:
        bench.company.process(bench.session, text)
    assert refused.value.hresult == "0x80040400"
    assert refused.value.message.startswith(
        "QuickBooks found an error when parsing the provided XML text stream."
    )
    assert bench.company.records("Customer") == []


def test_one_bad_request_spoils_the_whole_set() -> None:
    bench = Bench()
    with pytest.raises(RequestProcessorError, match="0x80040400"):
        bench.process(CUSTOMER.format("") + "<WidgetQueryRq />")
    assert bench.company.records("Customer") == []
    assert bench.company.applied("CustomerAdd") == 0


@pytest.mark.parametrize("declared", ["17.0", "13", "1.2", "x", ""])
def test_an_unknown_version_is_refused(declared: str) -> None:
    bench = Bench()
    with pytest.raises(RequestProcessorError) as refused:
        bench.company.process(bench.session, bench.document("<HostQueryRq />", declared))
    assert refused.value.hresult == "0x80040423"


def test_a_document_without_a_version_is_refused() -> None:
    bench = Bench()
    text = '<?xml version="1.0"?><?other a?><QBXML><QBXMLMsgsRq onError="stopOnError" /></QBXML>'
    with pytest.raises(RequestProcessorError, match="0x80040423"):
        bench.company.process(bench.session, text)


def test_an_older_quickbooks_refuses_the_versions_after_it() -> None:
    company = Company(product=Product(newest="12.0"))
    session = company.open("Relay")
    with pytest.raises(RequestProcessorError, match="0x80040423"):
        company.process(session, DOCUMENT.format("<HostQueryRq />"))
    answer = company.process(session, DOCUMENT.format("<HostQueryRq />").replace("13.0", "12.0"))
    assert "<SupportedQBXMLVersion>12.0</SupportedQBXMLVersion>" in answer
    assert "<SupportedQBXMLVersion>13.0</SupportedQBXMLVersion>" not in answer


def test_rollback_on_error_is_refused() -> None:
    with pytest.raises(RequestProcessorError, match="0x80040413"):
        Bench().process("<HostQueryRq />", onError="rollbackOnError")


def test_comments_and_other_instructions_are_read_over() -> None:
    bench = Bench()
    text = bench.document("<!-- a --><CustomerQueryRq><!-- b --></CustomerQueryRq>")
    answer = bench.company.process(bench.session, text.replace("<QBXML>", "<?editor x?><QBXML>"))
    assert 'statusCode="1"' in answer


VALUES: dict[str, tuple[str, str, int]] = {
    "boolean": ("<IsActive>yes</IsActive>", "", 3010),
    "date": ("", "<OpenBalanceDate>1.3.2024</OpenBalanceDate>", 3020),
    "amount": ("", "<OpenBalance>12.345</OpenBalance>", 3040),
    "GUID": ("", "<ExternalGUID>abc</ExternalGUID>", 3065),
    "long text": (f"<CompanyName>{'x' * 42}</CompanyName>", "", 3070),
    "enumeration": ("", "<JobStatus>Done</JobStatus>", 3110),
    "object ID": ("<ParentRef><ListID>x</ListID></ParentRef>", "", 3000),
}


@pytest.mark.parametrize(("before", "after", "code"), VALUES.values(), ids=VALUES)
def test_a_value_that_cannot_be_converted_has_its_own_status(
    before: str, after: str, code: int
) -> None:
    bench = Bench()
    answer = bench.ask(CUSTOMER.format(before + after))
    assert told(answer)[:2] == (code, "Error")
    assert bench.company.records("Customer") == []


ITEM = (
    "<ItemInventoryAddRq><ItemInventoryAdd><Name>I</Name>{}</ItemInventoryAdd></ItemInventoryAddRq>"
)
TERMS = (
    "<StandardTermsAddRq><StandardTermsAdd><Name>T</Name>{}</StandardTermsAdd></StandardTermsAddRq>"
)
LINE = (
    "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>A</FullName></CustomerRef>{}"
    "<InvoiceLineAdd /></InvoiceAdd></InvoiceAddRq>"
)


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        (ITEM.format("<SalesPrice>1.123456</SalesPrice>"), 3045),
        (ITEM.format("<QuantityOnHand>many</QuantityOnHand>"), 3060),
        (TERMS.format("<DiscountPct>10%</DiscountPct>"), 3050),
        (TERMS.format("<StdDueDays>1.5</StdDueDays>"), 3085),
        (LINE.format("<ExchangeRate>,</ExchangeRate>"), 3085),
    ],
)
def test_numbers_have_a_status_for_each_type(request_: str, code: int) -> None:
    assert told(Bench().ask(request_))[:2] == (code, "Error")


def test_a_missing_element_is_3150() -> None:
    answer = Bench().ask(
        "<CustomerAddRq><CustomerAdd><Phone>1</Phone></CustomerAdd></CustomerAddRq>"
    )
    assert told(answer) == (3150, "Error", 'The required element "Name" is missing in CustomerAdd.')


def test_booleans_and_amounts_are_kept_in_one_form() -> None:
    bench = Bench()
    ret = bench.add("Customer", "<Name>A</Name><IsActive>0</IsActive><CreditLimit>+5</CreditLimit>")
    assert (ret.findtext("IsActive"), ret.findtext("CreditLimit")) == ("false", "5.00")


def test_letters_outside_the_code_page_become_question_marks() -> None:
    bench = Bench()
    text = bench.process(CUSTOMER.format("<Notes>&#233;&#8364;&#20013; a  b</Notes>"))
    assert "<Notes>&#233;&#8364;? a  b</Notes>\n" in text
    assert bench.company.records("Customer")[0]["Notes"] == "\u00e9\u20ac? a  b"


def test_an_answer_ends_every_element_with_a_line_feed_and_is_ascii() -> None:
    bench = Bench()
    text = bench.process('<CustomerQueryRq requestID="a&quot;&amp;&#233;" />')
    assert text == (
        '<?xml version="1.0" ?>\n<QBXML>\n<QBXMLMsgsRs>\n'
        '<CustomerQueryRs requestID="a&quot;&amp;&#233;" statusCode="1" statusSeverity="Info" '
        'statusMessage="A query request did not find a matching object in QuickBooks" />\n'
        "</QBXMLMsgsRs>\n</QBXML>\n"
    )


def test_an_empty_set_has_an_empty_answer() -> None:
    assert Bench().process("") == '<?xml version="1.0" ?>\n<QBXML>\n<QBXMLMsgsRs />\n</QBXML>\n'


def test_a_request_id_that_is_absent_stays_absent_and_a_long_one_is_refused() -> None:
    bench = Bench()
    without, longest, longer = bench.answers(
        "<HostQueryRq />"
        f'<HostQueryRq requestID="{"x" * 50}" /><HostQueryRq requestID="{"x" * 51}" />'
    )
    assert without.get("requestID") is None
    assert (longest.get("requestID"), told(longest)[0]) == ("x" * 50, 0)
    assert told(longer) == (1060, "Error", "The requestID is longer than 50 characters.")


def _codes(answers: list[Any]) -> list[str]:
    return [answer.get("statusCode") for answer in answers]


THREE = "<HostQueryRq />" + CUSTOMER.format("<Fax>" + "1" * 22 + "</Fax>") + CUSTOMER.format("")


def test_stop_on_error_leaves_the_rest_unprocessed() -> None:
    bench = Bench()
    answers = bench.answers(THREE, onError="stopOnError")
    assert _codes(answers) == ["0", "3070", "3231"]
    assert told(answers[2]) == (3231, "Error", "The request has not been processed.")
    assert bench.company.records("Customer") == []


def test_stop_on_error_may_answer_only_to_the_failing_request() -> None:
    bench = Bench(answers_skipped=False)
    assert _codes(bench.answers(THREE, onError="stopOnError")) == ["0", "3070"]
    assert bench.company.records("Customer") == []


def test_continue_on_error_goes_on() -> None:
    bench = Bench()
    assert _codes(bench.answers(THREE, onError="continueOnError")) == ["0", "3070", "0"]
    assert bench.company.applied("CustomerAdd") == 1


def test_a_warning_does_not_stop_a_set() -> None:
    bench = Bench()
    missing = "<CustomerQueryRq><FullName>Nobody</FullName></CustomerQueryRq>"
    answers = bench.answers(missing + CUSTOMER.format(""), onError="stopOnError")
    assert _codes(answers) == ["500", "0"]
