"""What QuickBooks would refuse only when it acts is told before, and nothing that it takes."""

from datetime import UTC, datetime

import pytest
from helpers.qbxml_judged import KIND_PATH_FIX, customer, invoice, judged, told

from qbwc_service.ids import SystemIds
from qbxml import Findings, MalformedError, read_request, validate
from qbxml.sets.envelope import MAX_MESSAGE_SET_ID

pytestmark = pytest.mark.portable

SOURCE = "tx-" + "0" * 26
REFERENCE = f"{{{{{SOURCE}.ListID}}}}"
SOUND = (
    '<?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError"><HostQueryRq/>'
    "</QBXMLMsgsRq></QBXML>"
)


@pytest.mark.parametrize("inside", ["", "<FullName/>", "<FullName> </FullName>", "<ListID/>"])
def test_a_reference_that_names_nothing_is_a_warning_where_something_is_added(inside: str) -> None:
    ref = f"<TermsRef>{inside}</TermsRef>"
    found = judged(customer(f"<Name>A</Name>{ref}"))
    said = [(one.kind, one.path, one.message, one.fix) for one in found.warnings]
    told_of = "TermsRef names nothing."
    fix = "Give ListID or FullName, or leave TermsRef out."
    assert (found.problems, said) == ((), [("reference", "CustomerAdd/TermsRef", told_of, fix)])
    changed = f"<ListID>1</ListID><EditSequence>1</EditSequence>{ref}"
    cleared = f"<CustomerModRq><CustomerMod>{changed}</CustomerMod></CustomerModRq>"
    assert judged(cleared) == Findings()


@pytest.mark.parametrize(
    ("inside", "kinds"),
    [
        (f"<CustomerRef><ListID>{REFERENCE}</ListID></CustomerRef>", []),
        (f"<TxnDate> {REFERENCE} </TxnDate>", []),
        (f"<TxnDate>on {REFERENCE}</TxnDate>", ["type"]),
        (f"<TxnDate>{REFERENCE}{REFERENCE}</TxnDate>", ["type"]),
        (f"<RefNumber>{'1' * 11}{REFERENCE}</RefNumber>", []),
        (f"<RefNumber>{'1' * 12}{REFERENCE}</RefNumber>", ["too_long"]),
        ("<TxnDate>{{TX-1.ListID}}</TxnDate>", ["frame"]),
    ],
)
def test_a_reference_leaves_open_only_what_it_stands_for(inside: str, kinds: list[str]) -> None:
    source = invoice(inside)
    if "<CustomerRef><ListID>" in inside:
        source = f"<InvoiceAddRq><InvoiceAdd>{inside}</InvoiceAdd></InvoiceAddRq>"
    assert [one.kind for one in judged(source, for_service=True).problems] == kinds


def test_what_is_in_a_misspelt_holder_is_checked_as_in_the_one_that_was_meant() -> None:
    inside = "<InvoiceLineadd><Amount>1.5</Amount><Foo/></InvoiceLineadd>"
    path = "InvoiceAdd/InvoiceLineadd"
    assert told(judged(invoice(inside)).problems) == [
        ("unknown", path, "Did you mean InvoiceLineAdd?"),
        ("type", f"{path}/Amount", "Write an amount with two decimals or none, such as 100.00."),
        ("unknown", f"{path}/Foo", "Remove it."),
    ]


@pytest.mark.parametrize("name", ["A:B", "A\tB", "A\nB"])
def test_the_name_of_a_record_holds_no_colon_tab_or_line_break(name: str) -> None:
    fix = "Take it out: colons stand between names in FullName only."
    expected = [("characters", "CustomerAdd/Name", fix)]
    assert told(judged(customer(f"<Name>{name}</Name>")).problems) == expected
    parent = f"<ParentRef><FullName>{name}</FullName></ParentRef>"
    assert judged(customer(f"<Name>\n A\n</Name>{parent}")).valid


def test_required_ids_names_and_edit_sequences_are_not_empty_and_other_texts_may_be() -> None:
    inside = "<TxnID/><EditSequence> </EditSequence><Memo/>"
    assert told(judged(f"<BillModRq><BillMod>{inside}</BillMod></BillModRq>").problems) == [
        ("missing", "BillMod/TxnID", "Put its value in."),
        ("missing", "BillMod/EditSequence", "Put its value in."),
    ]
    assert told(judged(customer("<Name/><Notes/>")).problems) == [
        ("missing", "CustomerAdd/Name", "Put its value in.")
    ]
    gone = "<TxnDelRq><TxnDelType>Bill</TxnDelType><TxnID/></TxnDelRq>"
    assert told(judged(gone).problems) == [("missing", "TxnID", "Put its value in.")]


@pytest.mark.parametrize(
    ("source", "fix"),
    [
        (invoice("").replace("<InvoiceAdd>", '<InvoiceAdd defmacro="TxnID:a">'), "defMacro"),
        ('<HostQueryRq requestId="1"/>', "requestID"),
        ('<CustomerQueryRq metadata="NoMetaData"/>', "metaData"),
    ],
)
def test_a_mistyped_attribute_is_answered_with_the_one_that_was_meant(
    source: str, fix: str
) -> None:
    assert [one.fix for one in judged(source).problems] == [f"Did you mean {fix}?"]


def test_a_mistyped_attribute_of_the_set_is_answered_so_too() -> None:
    found = validate('<QBXMLMsgsRq onError="stopOnError" onerror="x"><HostQueryRq/></QBXMLMsgsRq>')
    assert [one.fix for one in found.problems] == ["Did you mean onError?"]


@pytest.mark.parametrize(
    ("source", "fix"),
    [
        ("<A>a & b</A>", "&, < and > inside values are written &amp; &lt; &gt;."),
        ("<A>a < b</A>", "&, < and > inside values are written &amp; &lt; &gt;."),
        ("<A/>x", "Correct the XML at this place."),
        ("<A>\n<B></A>", "Write </B> here, or close B before."),
        (" \n", "Send QBXML with one QBXMLMsgsRq."),
    ],
)
def test_the_fix_of_broken_xml_is_about_what_is_broken(source: str, fix: str) -> None:
    with pytest.raises(MalformedError) as caught:
        read_request(source)
    assert [one.fix.endswith(fix) for one in caught.value.problems] == [True]


def test_an_offset_is_at_most_fourteen_hours_and_a_non_breaking_space_is_no_blank() -> None:
    def kinds(time: str) -> list[str]:
        since = f"<FromModifiedDate>{time}</FromModifiedDate>"
        return [one.kind for one in judged(f"<CustomerQueryRq>{since}</CustomerQueryRq>").problems]

    times = ("+14:00", "-13:59", "+14:01", "+23:00", "-08:60")
    assert [kinds(f"2026-11-27T10:00:00{zone}") for zone in times] == [
        *([[], []]),
        *([["type"]] * 3),
    ]
    assert [kinds(f"{blank}2026-11-27") for blank in (" ", "&#160;")] == [[], ["type"]]


def test_a_range_that_ends_before_it_begins_is_told_at_its_end() -> None:
    def asked(first: str, last: str) -> list[KIND_PATH_FIX]:
        days = f"<FromTxnDate>{first}</FromTxnDate><ToTxnDate>{last}</ToTxnDate>"
        days = f"<TxnDateRangeFilter>{days}</TxnDateRangeFilter>"
        return told(judged(f"<BillQueryRq>{days}</BillQueryRq>", for_service=True).problems)

    path, fix = "TxnDateRangeFilter/ToTxnDate", "Write the earlier one first."
    assert asked("2026-12-01", "2026-11-30") == [("range", path, fix)]
    assert asked("2026-12-01", "2026-12-01") == []
    assert asked(REFERENCE, "2026-12-01") == []
    assert [kind for kind, _, _ in asked("2026-12-01", "soon")] == ["type"]


def test_our_own_message_set_ids_are_as_short_as_quickbooks_demands() -> None:
    ids = SystemIds(lambda: datetime(2026, 11, 27, tzinfo=UTC))
    assert len(ids.secret()) < MAX_MESSAGE_SET_ID == 23


def test_an_edition_is_taken_in_any_case_and_an_unknown_one_is_answered_in_words() -> None:
    assert judged("<AccountTaxLineInfoQueryRq/>", edition="uk").problems[0].kind == "edition"
    with pytest.raises(LookupError, match="an edition is one of US, CA, UK, AU, not 'FR'"):
        judged("<HostQueryRq/>", edition="FR")


PAGES = '<CustomerQueryRq iterator="Continue" iteratorID="{1}"/>'


@pytest.mark.parametrize(
    ("inside", "attributes", "messages"),
    [
        (PAGES, "", ["The service continues and stops iterators by itself."]),
        (
            "<HostQueryRq/>",
            'oldMessageSetID="a"',
            [
                (
                    'Attribute "oldMessageSetID" would clear QuickBooks\' record of a message set, '
                    "which is the service's affair."
                )
            ],
        ),
        (
            '<CustomerQueryRq iterator="Start"><MaxReturned>9</MaxReturned></CustomerQueryRq>'
            + customer("<Name>A</Name>"),
            "",
            ["An iterator may not stand in a set that also writes."],
        ),
        ("<HostQueryRq/>" * 501, "", ["A set may hold 500 requests; this one has 501."]),
    ],
)
def test_what_only_the_service_does_not_send_is_a_problem_for_it_alone(
    inside: str, attributes: str, messages: list[str]
) -> None:
    source = (
        f'<?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError" {attributes}>{inside}'
        "</QBXMLMsgsRq></QBXML>"
    )
    assert validate(source) == Findings()
    assert [one.message for one in validate(source, for_service=True).problems] == messages


def test_a_version_that_is_named_twice_is_a_warning_where_the_service_does_not_write_it() -> None:
    twice = '<?qbxml version="13.0"?>' + SOUND
    assert validate(SOUND) == Findings()
    assert [(one.kind, one.message) for one in validate(twice).warnings] == [
        ("frame", "The document holds <?qbxml version?> more than once.")
    ]
    assert validate(twice).problems == ()
    assert validate(twice, for_service=True) == Findings()


def test_macros_are_defined_once_and_before_they_are_used_and_stand_for_the_value() -> None:
    note = (
        "<DataExtAddRq><DataExtAdd><OwnerID>0</OwnerID><DataExtName>x</DataExtName>"
        '<TxnDataExtType>Invoice</TxnDataExtType><TxnID useMacro="TxnID:a">{}</TxnID>'
        "<DataExtValue>1</DataExtValue></DataExtAdd></DataExtAddRq>"
    )
    named = invoice("").replace("<InvoiceAdd>", '<InvoiceAdd defMacro="TxnID:a">')
    assert judged(named + note.format("")) == Findings()
    assert told(judged(named + named + note.format("1-2")).problems) == [
        ("attribute", "InvoiceAdd", "Give each its own name."),
        ("attribute", "DataExtAdd/TxnID", "Keep one: the value, or useMacro."),
    ]
    assert told(judged(note.format("") + named).warnings) == [
        (
            "attribute",
            "DataExtAdd/TxnID",
            "Define it with defMacro in an earlier request of the set.",
        )
    ]


@pytest.mark.parametrize(
    ("first", "last", "kinds"),
    [
        ("Z", "A", ["range"]),
        ("b", "A", ["range"]),
        ("A", "Z", []),
        ("a", "A", []),
        ("Ab", "A", []),
        ("Z", "", []),
        ("Z1", "A", []),
        ("B C", "A", []),
        ("É", "A", []),
    ],
)
def test_a_range_of_names_that_surely_ends_before_it_begins_is_told(
    first: str, last: str, kinds: list[str]
) -> None:
    names = f"<FromName>{first}</FromName><ToName>{last}</ToName>"
    query = f"<CustomerQueryRq><NameRangeFilter>{names}</NameRangeFilter></CustomerQueryRq>"
    assert [one.kind for one in judged(query, for_service=True).problems] == kinds
