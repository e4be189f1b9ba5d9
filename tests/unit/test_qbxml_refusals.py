"""What is refused at the door, and how the refusal says where and why."""

import pytest

from qbxml import MalformedError, Problem, TooLargeError, read_request, validate
from qbxml.sets.service import MAX_REQUESTS

pytestmark = pytest.mark.portable


def in_set(inside: str, attributes: str = 'onError="stopOnError"', version: str = "") -> str:
    prolog = f'<?qbxml version="{version}"?>' if version else ""
    return f"{prolog}<QBXML><QBXMLMsgsRq {attributes}>{inside}</QBXMLMsgsRq></QBXML>"


def problems(source: str | bytes) -> list[Problem]:
    with pytest.raises(MalformedError) as caught:
        read_request(source)
    return list(caught.value.problems)


def messages(source: str | bytes) -> list[str]:
    return [problem.message for problem in problems(source)]


def test_every_problem_is_told_with_line_column_path_and_fix() -> None:
    document = (
        '<?qbxml version="13.0"?>\n<QBXML>\n <QBXMLMsgsRq onError="rollbackOnError" x="1">\n'
        '  <CustomrAddRq/><InvoiceAddRq foo="1">text</InvoiceAddRq>\n'
        '  <AccountQueryRq iterator="Start"/>\n </QBXMLMsgsRq>\n</QBXML>'
    )
    on_error = 'Write onError="stopOnError" or onError="continueOnError".'
    path = "/QBXML/QBXMLMsgsRq"
    assert problems(document) == [
        Problem(
            'Attribute "onError" rollbackOnError is not supported by QuickBooks.',
            line=3,
            column=2,
            path=path,
            fix=on_error,
            kind="frame",
        ),
        Problem(
            'Attribute "x" may not stand on QBXMLMsgsRq.', 3, 2, path, 'Remove "x".', kind="frame"
        ),
        Problem(
            "CustomrAddRq is not a request of qbXML.",
            line=4,
            column=3,
            path="CustomrAddRq",
            fix="Did you mean CustomerAddRq?",
            kind="unknown",
            request=1,
        ),
        Problem(
            'InvoiceAddRq takes no attribute "foo".',
            line=4,
            column=18,
            path="InvoiceAddRq",
            fix='Remove "foo".',
            kind="attribute",
            request=2,
        ),
        Problem(
            'Text stands directly in InvoiceAddRq: "text".',
            line=4,
            column=18,
            path="InvoiceAddRq",
            fix="Values stand inside the innermost elements.",
            kind="text",
            request=2,
        ),
        Problem(
            "AccountQueryRq cannot iterate.",
            line=5,
            column=3,
            path="AccountQueryRq",
            fix="Remove iterator and iteratorID; narrow the answer with filters.",
            kind="attribute",
            request=3,
        ),
        Problem(
            "An iterator may not stand in a set that also writes.",
            line=5,
            column=3,
            path="AccountQueryRq",
            kind="frame",
            request=3,
            fix=("Send the query as a set of its own: its next pages must not repeat the writes."),
        ),
    ]


def test_the_second_of_two_equal_requests_is_named_by_its_number() -> None:
    wrong = problems(in_set('<HostQueryRq/><HostQueryRq a="1"/>'))
    assert [(problem.path, problem.request) for problem in wrong] == [("HostQueryRq", 2)]


def test_xml_that_is_not_well_formed_is_refused_with_line_and_column() -> None:
    with pytest.raises(MalformedError) as caught:
        read_request("<CustomerAddRq>\n<Name>é</Nam></CustomerAddRq>")
    text = "The XML is not well-formed: Name on line 2 is closed by Nam."
    fix = "Write </Name> here, or close Name before."
    assert caught.value.problems == (Problem(text, 2, 14, fix=fix),)
    assert str(caught.value) == f"line 2, column 14: {text}"


def test_a_problem_without_place_reads_as_its_message() -> None:
    assert str(Problem("Too bad.")) == "Too bad."
    assert str(Problem("Too bad.", line=3)) == "line 3: Too bad."


REFUSED = {
    "<CustomerAdd/>": ["CustomerAdd is no qbXML request."],
    "<html/>": ["html is no qbXML request."],
    "<QBXML/>": ["The document holds no QBXMLMsgsRq."],
    "<QBXML>text</QBXML>": [
        'Text stands directly in QBXML: "text".',
        "The document holds no QBXMLMsgsRq.",
    ],
    "<QBXML><SignonMsgsRq/></QBXML>": ["SignonMsgsRq may not stand in QBXML."],
    "<QBXML><QBXMLSubscriptionMsgsRq/></QBXML>": [
        "QBXMLSubscriptionMsgsRq subscribes to events, which the Web Connector cannot deliver."
    ],
    in_set("<SubscriptionDelRq/>"): [
        "SubscriptionDelRq subscribes to events, which the Web Connector cannot deliver."
    ],
    in_set(""): ["QBXMLMsgsRq holds no request."],
    in_set("<HostQueryRq/>", ""): ["QBXMLMsgsRq needs the attribute onError."],
    in_set("<HostQueryRq/>", 'onError="later"'): ['Attribute "onError" does not know "later".'],
    in_set("<HostQueryRq/>", 'onError="stopOnError" responseData="x"'): [
        'Attribute "responseData" is includeAll or includeNone.'
    ],
    in_set("<HostQueryRq/>", f'onError="stopOnError" newMessageSetID="{"x" * 24}"'): [
        'Attribute "newMessageSetID" has 1 to 23 characters.'
    ],
    in_set(f'<HostQueryRq requestID="{"x" * 51}"/>'): [
        "requestID has 51 characters; QuickBooks takes 50."
    ],
    in_set('<HostQueryRq metaData="MetaDataOnly"/>'): [
        'HostQueryRq takes no attribute "metaData".'
    ],
    in_set('<CustomerQueryRq iterator="Continue" iteratorID="{1}"/>'): [
        "The service continues and stops iterators by itself."
    ],
    in_set('<CustomerQueryRq iterator="Stop"/>'): [
        "The service continues and stops iterators by itself."
    ],
    in_set('<CustomerQueryRq iteratorID="{1}"/>'): [
        "iteratorID stands without iterator.",
        "The service continues and stops iterators by itself.",
    ],
    in_set('<CustomerQueryRq iterator="Go"/>'): ['iterator "Go" is not known.'],
    in_set('<CustomerQueryRq iterator="Start"/><ListDelRq/>'): [
        "An iterator may not stand in a set that also writes."
    ],
    in_set("<HostQueryRq/>") + "x": [
        "The XML is not well-formed: Extra content at the end of the document."
    ],
    "<QBXML>"
    '<QBXMLMsgsRq onError="stopOnError"><HostQueryRq/></QBXMLMsgsRq>'
    "<QBXMLMsgsRq/></QBXML>": ["A document may hold one QBXMLMsgsRq only."],
    in_set("<HostQueryRq/>", version="latest"): ['The qbXML version "latest" is not a version.'],
    in_set("<HostQueryRq/>" * (MAX_REQUESTS + 1)): [
        "A set may hold 500 requests; this one has 501."
    ],
    '<QBXML xmlns="urn:x"><QBXMLMsgsRq/></QBXML>': ["qbXML has no namespaces."] * 2,
    "": ["The text holds no document."],
    in_set(f"<{'A' * 99}Rq/>"): [f"{'A' * 60}… is not a request of qbXML."],
}


@pytest.mark.parametrize("document", REFUSED, ids=lambda document: document[:70])
def test_a_document_is_refused_for_this_reason(document: str) -> None:
    assert messages(document) == REFUSED[document]


def test_a_refusal_lists_at_most_a_hundred_problems() -> None:
    assert len(problems(in_set("<FooRq/>" * 400))) == 100


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("customeraddrq", "CustomerAddRq"),
        ("CustomerAdd", "CustomerAddRq"),
        ("InvoceQueryRq", "InvoiceQueryRq"),
    ],
)
def test_a_mistyped_request_is_answered_with_the_one_that_was_meant(
    written: str, meant: str
) -> None:
    assert [problem.fix for problem in problems(in_set(f"<{written}/>"))] == [
        f"Did you mean {meant}?"
    ]


def test_a_request_near_none_is_answered_with_a_hint_only() -> None:
    assert [problem.fix for problem in problems("<XyzzyRq/>")] == [
        "The qbXML reference lists all requests."
    ]


def test_later_versions_may_hold_requests_that_the_facts_do_not_know() -> None:
    document = in_set("<ZebraAddRq/>", version="16.0")
    assert read_request(document).requests[0].type == "ZebraAddRq"
    assert [problem.message for problem in validate(document, for_service=True).warnings] == [
        "ZebraAddRq is newer than qbXML 14.0: not checked."
    ]
    assert messages(in_set("<ZebraAddRq/>", version="14.0")) == [
        "ZebraAddRq is not a request of qbXML."
    ]


def test_the_version_that_is_named_decides_what_may_be_newer_than_the_facts() -> None:
    strange = "<ZebraAddRq/>"
    for source, version, valid in (
        (in_set(strange, version="13.0"), "", False),
        (in_set(strange, version="13.0"), "16.0", True),
        (in_set(strange, version="16.0"), "", True),
        (in_set(strange, version="16.0"), "13.0", False),
        (strange, "16.0", True),
        (strange, "", False),
    ):
        found = validate(source, version=version)
        assert (found.valid, [one.kind for one in found.problems]) == (
            valid,
            [] if valid else ["unknown"],
        )


def test_a_request_newer_than_the_declared_version_is_a_problem() -> None:
    document = in_set("<HostQueryRq/><LeadQueryRq/>", version="6.0")
    assert validate(document).problems == (
        Problem(
            "LeadQueryRq came with qbXML 13.0; this is 6.0.",
            line=1,
            column=80,
            path="LeadQueryRq",
            fix="Leave it out, or use a QuickBooks that speaks qbXML 13.0.",
            expected="qbXML 13.0 or later",
            kind="version",
            request=2,
        ),
    )
    assert validate("<LeadQueryRq/>").valid


def test_a_document_above_the_limit_is_too_large_whatever_it_holds() -> None:
    for source in ("<a>" * 9, b"<a>" * 9, "<é>" * 7):
        with pytest.raises(TooLargeError) as caught:
            read_request(source, max_bytes=26)
        assert caught.value.problems == (
            Problem(
                "The document is larger than 26 bytes.",
                fix="Send it in several smaller message sets.",
            ),
        )
